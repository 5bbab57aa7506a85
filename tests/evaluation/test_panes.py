from hypothesis import given
from hypothesis import strategies as st

from khabar.evaluation import align
from khabar.evaluation.panes import gold_marks, pane, pieces, report_marks
from khabar.evaluation.places import Mark, Place
from khabar.schema import Coder, Report

MARKS = st.builds(
    Mark,
    st.builds(Place, st.just("text"), st.integers(0, 12), st.integers(0, 12)),
    st.sampled_from(["evidence", "said", "cue"]),
    st.sampled_from(["statement-0", "engagement-1"]),
)


@given(st.text("ابت \n", max_size=12), st.lists(MARKS, max_size=5))
def test_joined_the_pieces_are_the_text(text, marks):
    report = Report(id="x", text=text, coder=Coder(version="", model="", resources="", models=""))
    assert "".join(piece.text for piece in pieces(report, "text", marks)) == text


def test_overlapping_marks_are_cut_and_both_kept(make_report):
    report = make_report(text="ابتثج")
    marks = [Mark(Place("text", 0, 3), "evidence", "e"), Mark(Place("text", 2, 5), "said", "s")]
    found = [(piece.text, piece.sorts, piece.begins) for piece in pieces(report, "text", marks)]
    assert found == [
        ("اب", ("evidence",), ("e",)),
        ("ت", ("evidence", "said"), ("s",)),
        ("ثج", ("said",), ()),
    ]


def words(fields, sort):
    return "".join(piece.text for _, cut in fields for piece in cut if sort in piece.sorts)


def test_gold_and_report_mark_the_same_words_where_they_agree(make_gold, make_report):
    report = make_report()
    aligned = align(make_gold(), report)
    gold, found = pane(report, gold_marks(aligned, report)), pane(report, report_marks(aligned, report))
    for sort in ("evidence", "said", "cue", "furniture"):
        assert words(gold, sort) == words(found, sort) != ""
    assert words(gold, "speaker").startswith("الكيلاني")


def test_every_thing_has_one_place_to_jump_to(make_gold, make_report):
    report = make_report()
    fields = pane(report, gold_marks(align(make_gold(), report), report))
    begins = [owner for _, cut in fields for piece in cut for owner in piece.begins]
    assert len(begins) == len(set(begins))
    assert {"engagement-0", "statement-0", "statement-1", "actor-0", "role-0-0", "furniture-0"} <= set(begins)
