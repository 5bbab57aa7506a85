import msgspec
import pytest

from khabar.evaluation import align, differences
from khabar.evaluation.differences import KINDS
from khabar.evaluation.labels import KINDS as WORDS
from khabar.schema import Agency


def told(gold, report):
    return [(each.kind, each.gold, each.found) for each in differences(align(gold, report))]


def with_event(report, **fields):
    return msgspec.structs.replace(report, events=(msgspec.structs.replace(report.events[0], **fields),))


def with_statement(report, **fields):
    first, second = report.statements
    return msgspec.structs.replace(report, statements=(msgspec.structs.replace(first, **fields), second))


def test_where_all_agrees_there_is_no_error(make_gold, make_report):
    assert told(make_gold(), make_report()) == []


SIDES = "لقاء: سعاد البرغوثي ← رامز الكيلاني"


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"place": None}, ("wrong place", "العقبة", "")),
        ({"date": None}, ("wrong date", "2025-03-09", "")),
        ({"status": "planned"}, ("wrong status", "تمّ", "مقرر")),
        ({"to": ()}, ("wrong sides", SIDES, "لقاء: سعاد البرغوثي ← ?")),
        (
            {"from_": ("a1",), "to": ("a2",)},
            ("wrong direction", SIDES, "لقاء: رامز الكيلاني ← سعاد البرغوثي"),
        ),
    ],
)
def test_a_wrong_field_is_told_with_both_values(make_gold, make_report, fields, error):
    assert told(make_gold(), with_event(make_report(), **fields)) == [error]


def test_a_missed_and_a_spurious_engagement_are_told(make_gold, make_report):
    found = told(make_gold(), with_event(make_report(), kind="call"))
    assert found == [
        ("missed engagement", SIDES, ""),
        ("spurious engagement", "", SIDES.replace("لقاء", "اتصال")),
    ]


def test_a_missed_background_engagement_is_no_error(make_gold, make_report):
    gold = make_gold()
    background = msgspec.structs.replace(gold.engagements[0], background=True)
    gold = msgspec.structs.replace(gold, engagements=(background,))
    assert told(gold, msgspec.structs.replace(make_report(), events=())) == []


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"speaker": "a2"}, ("wrong speaker", "رامز الكيلاني", "سعاد البرغوثي")),
        ({"direct": True}, ("wrong quotation", "بمعناه", "بنصه")),
        ({"via": "a2"}, ("wrong channel", "", "سعاد البرغوثي")),
    ],
)
def test_a_wrong_part_of_a_statement_is_told(make_gold, make_report, fields, error):
    assert told(make_gold(), with_statement(make_report(), **fields)) == [error]


def test_a_wrong_cue_is_told(make_gold, make_report):
    cue = msgspec.structs.replace(make_report().statements[1].cue)
    assert told(make_gold(), with_statement(make_report(), cue=cue)) == [("wrong cue", "أكد", "قالت")]


def test_missed_and_spurious_statements_actors_and_roles_are_told(make_gold, make_report):
    report = make_report()
    strange = msgspec.structs.replace(report.actors[0], name="حسن", mentions=(), roles=())
    report = msgspec.structs.replace(report, actors=(strange, report.actors[1]))
    report = with_statement(report, text="الخبر", start=report.text.index("الخبر"), end=len(report.text))
    kinds = [kind for kind, _, _ in told(make_gold(), report)]
    assert kinds == ["wrong sides", "missed statement", "spurious statement", "missed actor", "missed role"]


def test_agency_furniture_and_misplaced_spans_are_told(make_gold, make_report):
    report = make_report(agency=None)
    agency = Agency(start=0, end=6, text="استقبل", name="الأفق")
    report = msgspec.structs.replace(report, agency=agency, noise=())
    assert told(make_gold(), report)[:2] == [
        ("wrong agency", "", "استقبل"),
        ("wrong furniture", "9 حرفا لم توسم", "0 حرفا وسمت خطأ"),
    ]
    misplaced = msgspec.structs.replace(make_report().statements[1], start=1)
    report = msgspec.structs.replace(make_report(), statements=(make_report().statements[0], misplaced))
    ((kind, _, found),) = told(make_gold(), report)
    assert kind == "span out of place" and found.startswith("التعاون مستمر (1-")


def test_without_a_report_everything_is_missed(make_gold):
    kinds = {kind for kind, _, _ in told(make_gold(), None)}
    assert kinds == {"missed engagement", "missed statement", "missed actor", "missed role"}


def test_every_kind_of_error_has_words():
    assert set(KINDS) == set(WORDS)
