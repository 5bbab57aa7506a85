import msgspec
import pytest

from khabar.evaluation import align
from khabar.evaluation.engagements import is_directed, same_date, same_place
from khabar.evaluation.gold import GoldEngagement


def pair_of(gold, report):
    (pair,) = align(gold, report).engagements
    return pair


def changed(report, **fields):
    """The report with other fields of its meeting."""
    event = msgspec.structs.replace(report.events[0], **fields)
    return msgspec.structs.replace(report, events=(event,))


def test_what_agrees_is_right_in_every_field(make_gold, make_report):
    pair = pair_of(make_gold(), make_report())
    assert pair.strict and pair.directed and not pair.swapped


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"place": None}, "place"),
        ({"date": "2025-03-10"}, "date"),
        ({"date": None}, "date"),
        ({"status": "planned"}, "status"),
        ({"from_": ("a1",), "to": ("a2",)}, "direction"),
        ({"to": ()}, "sides"),
    ],
)
def test_one_wrong_field_is_told(make_gold, make_report, fields, wrong):
    pair = pair_of(make_gold(), changed(make_report(), **fields))
    assert [
        name for name in ("sides", "place", "date", "status", "direction") if not getattr(pair, name)
    ] == [wrong]
    assert not pair.strict
    assert pair.swapped is (wrong == "direction")


def test_another_kind_is_another_engagement(make_gold, make_report):
    assert align(make_gold(), changed(make_report(), kind="call")).engagements == ()


def test_sides_of_strangers_do_not_match(make_gold, make_report):
    report = changed(make_report(), from_=("a8",), to=("a9",))
    assert align(make_gold(), report).engagements == ()


def test_a_body_beside_the_persons_is_a_matter_of_style(make_gold, make_report):
    report = make_report()
    body = msgspec.structs.replace(report.actors[0], id="a3", kind="country", name="تركيا", mentions=())
    with_body = msgspec.structs.replace(report, actors=(*report.actors, body))
    assert pair_of(make_gold(), changed(with_body, from_=("a2", "a3"))).sides
    person = msgspec.structs.replace(body, kind="person")
    with_person = msgspec.structs.replace(report, actors=(*report.actors, person))
    assert not pair_of(make_gold(), changed(with_person, from_=("a2", "a3"))).sides


def test_an_attendee_on_a_side_does_no_harm(make_gold, make_report):
    gold = make_gold()
    mere = {"key": "guest", "kind": "person", "name": "هدى", "mentions": ("هدى",)}
    engagement = msgspec.structs.replace(gold.engagements[0], attendees=("guest",))
    gold = msgspec.structs.replace(
        gold, actors=(*gold.actors, msgspec.convert(mere, type(gold.actors[0]))), engagements=(engagement,)
    )
    report = make_report()
    guest = msgspec.structs.replace(report.actors[1], id="a3", name="هدى", mentions=())
    report = msgspec.structs.replace(report, actors=(*report.actors, guest))
    assert pair_of(gold, changed(report, from_=("a2", "a3"))).sides


def test_of_two_with_the_same_sides_the_one_with_place_and_date_is_taken(make_gold, make_report):
    report = make_report()
    other = msgspec.structs.replace(report.events[0], id="e0", place=None, date="2025-03-01")
    report = msgspec.structs.replace(report, events=(other, report.events[0]))
    assert pair_of(make_gold(), report).event == 1


@pytest.mark.parametrize(
    ("known", "found", "right"),
    [
        ("الدوحة", "الدوحه", True),
        ("الدوحة", "قصر في الدوحة", True),
        ("قصر في الدوحة", "الدوحة", True),
        ("الدوحة", "مسقط", False),
        (None, None, True),
        ("الدوحة", None, False),
        (None, "الدوحة", False),
    ],
)
def test_places(known, found, right):
    assert same_place(known, found) is right


@pytest.mark.parametrize(
    ("known", "found", "right"),
    [
        ("2025-03", "2025-03-09", True),
        ("2025-03-09", "2025-03", False),
        ("2025-03-09", "2025-03-09", True),
        (None, None, True),
        (None, "2025-03-09", False),
        ("2025-03-09", None, False),
    ],
)
def test_dates(known, found, right):
    assert same_date(known, found) is right


@pytest.mark.parametrize(
    ("kind", "evidence", "to", "directed"),
    [
        ("meeting", "استقبل الوزير السفيرة", ("b",), True),
        ("meeting", "وكان في استقباله الوزير", ("b",), True),
        ("meeting", "التقى الوزير السفيرة", ("b",), False),
        ("meeting", "استقبل الوزير السفيرة", (), False),
        ("call", "هاتف الوزير السفيرة", ("b",), True),
    ],
)
def test_direction_is_asked_where_the_text_settles_it(kind, evidence, to, directed):
    assert is_directed(GoldEngagement(kind=kind, from_=("a",), to=to, evidence=evidence)) is directed
