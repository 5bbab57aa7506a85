import msgspec
import pytest

from khabar.evaluation import align


def changed(report, **fields):
    """The report with other fields of its first statement."""
    first, *rest = report.statements
    return msgspec.structs.replace(report, statements=(msgspec.structs.replace(first, **fields), *rest))


def test_what_agrees_is_right_in_every_part(make_gold, make_report):
    for pair in align(make_gold(), make_report()).statements:
        assert pair.exact and pair.speaker and pair.direct and pair.cue and not pair.via


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"speaker": "a2"}, "speaker"),
        ({"speaker": "a9"}, "speaker"),
        ({"direct": True}, "direct"),
        ({"text": "أن السدود امتلأت هذا الشتاء بالماء"}, "exact"),
    ],
)
def test_one_wrong_part_is_told(make_gold, make_report, fields, wrong):
    pair, _ = sorted(
        align(make_gold(), changed(make_report(), **fields)).statements, key=lambda each: each.gold
    )
    assert [name for name in ("exact", "speaker", "direct", "cue") if not getattr(pair, name)] == [wrong]


def test_a_cue_needs_a_shared_word(make_gold, make_report):
    report = make_report()
    cue = msgspec.structs.replace(report.statements[0].cue, text="نفى")
    assert [pair.cue for pair in align(make_gold(), changed(report, cue=cue)).statements].count(False) == 1


def test_other_words_are_another_statement(make_gold, make_report):
    aligned = align(make_gold(), changed(make_report(), text="السدود فارغة"))
    assert [pair.gold for pair in aligned.statements] == [1]


def test_a_member_of_a_group_may_speak_for_it(make_gold, make_report):
    gold = make_gold()
    group = msgspec.convert(
        {"key": "both", "kind": "group", "name": "الجانبان", "members": ["kilani"]}, type(gold.actors[0])
    )
    said = msgspec.structs.replace(gold.statements[0], speaker="both")
    gold = msgspec.structs.replace(gold, actors=(*gold.actors, group), statements=(said, gold.statements[1]))
    assert all(pair.speaker for pair in align(gold, make_report()).statements)
    stranger = changed(make_report(), speaker="a2")
    assert [pair.speaker for pair in align(gold, stranger).statements].count(False) == 1


def test_the_channel_is_right_when_it_is_the_same_actor(make_gold, make_report):
    gold = make_gold()
    told = msgspec.structs.replace(gold.statements[0], via="barghouti")
    gold = msgspec.structs.replace(gold, statements=(told, gold.statements[1]))
    right, wrong = (changed(make_report(), via=actor) for actor in ("a2", "a1"))
    assert sum(pair.via for pair in align(gold, right).statements) == 1
    assert sum(pair.via for pair in align(gold, wrong).statements) == 0
