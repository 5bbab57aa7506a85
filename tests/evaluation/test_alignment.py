import msgspec

from khabar.evaluation import align
from khabar.evaluation.alignment import furniture, spans, ungrounded
from khabar.schema import Agency


def test_an_article_without_a_report_has_nothing_matched(make_gold):
    aligned = align(make_gold(), None)
    assert (aligned.engagements, aligned.statements, aligned.said, aligned.foreground) == ((), (), (), ())
    assert furniture(aligned) == (frozenset(), frozenset())


def test_incidents_are_no_engagements(make_gold, make_report):
    report = make_report()
    protest = msgspec.structs.replace(report.events[0], kind="protest")
    assert align(make_gold(), msgspec.structs.replace(report, events=(protest,))).events == ()


def test_background_is_matched_but_not_in_the_foreground(make_gold, make_report):
    gold = make_gold()
    background = msgspec.structs.replace(gold.engagements[0], background=True)
    aligned = align(msgspec.structs.replace(gold, engagements=(background,)), make_report())
    assert (len(aligned.engagements), len(aligned.foreground)) == (1, 0)


def test_the_agency_is_right_when_words_are_shared_or_both_have_none(make_gold, make_report):
    credited = {"agency": Agency(start=0, end=6, text="وكالة الأفق", name="الأفق")}
    with_agency = msgspec.structs.replace(make_report(), **credited)
    assert align(make_gold(), make_report()).agency_right
    assert not align(make_gold(), with_agency).agency_right
    assert align(make_gold(agency="الأفق"), with_agency).agency_right
    assert not align(make_gold(agency="المرفأ"), with_agency).agency_right
    assert not align(make_gold(agency="المرفأ"), make_report()).agency_right


def test_every_span_is_looked_at_and_the_misplaced_ones_are_told(make_report):
    report = make_report()
    assert list(ungrounded(report)) == []
    assert sum(1 for _ in spans(report)) == 13
    wrong = msgspec.structs.replace(report.statements[0], start=0)
    (span,) = ungrounded(msgspec.structs.replace(report, statements=(wrong,)))
    assert span["text"] == "السدود امتلأت هذا الشتاء"


def test_a_span_in_the_title_is_looked_for_there(make_report):
    report = make_report()
    cue = msgspec.structs.replace(report.statements[0].cue, field="title", start=0, end=8, text="الكيلاني")
    said = msgspec.structs.replace(report.statements[0], cue=cue)
    assert list(ungrounded(msgspec.structs.replace(report, statements=(said,)))) == []


def test_furniture_is_compared_by_characters_without_white_space(make_gold, make_report):
    report = make_report()
    half = msgspec.structs.replace(report.noise[0], end=report.noise[0].end - 4)
    wanted, marked = furniture(align(make_gold(), msgspec.structs.replace(report, noise=(half,))))
    assert (len(wanted), len(marked), len(wanted & marked)) == (9, 5, 5)
