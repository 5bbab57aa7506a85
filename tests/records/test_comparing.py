import msgspec
import pytest

from khabar.records import entity_of, fuse, sightings_of
from khabar.records.comparing import Told, left_out, record_speeches, rows_of
from khabar.schema import Telling


@pytest.fixture
def compared(make_report):
    """The record of some reports, and its tellings."""

    def make(*reports, conflicts=()):
        sightings = [sighting for report in reports for sighting in sightings_of(report)]
        record = fuse(sightings)
        if conflicts:
            record = msgspec.structs.replace(record, conflicts=conflicts)
        told = [
            Told(
                telling=Telling(report=report.id, event=event.id),
                report=report,
                event=event,
                actors={actor.id: entity_of(actor) for actor in report.actors},
            )
            for report in reports
            for event in report.events
        ]
        return record, told

    return make


def marks(record, told):
    return {
        row.report: {name: cell.mark for name, cell in row.cells.items()} for row in rows_of(record, told)
    }


def test_reports_that_say_the_same_agree_everywhere(compared, make_report):
    found = marks(*compared(make_report("x1"), make_report("x2")))
    assert set(found["x1"].values()) == set(found["x2"].values()) == {"agrees"}


def test_a_report_without_a_field_lacks_it_and_a_vaguer_day_is_less(compared, make_report):
    third = make_report("x3", event={"place": None, "date": "2021-04"})
    found = marks(*compared(make_report("x1"), make_report("x2"), third))
    assert (found["x3"]["place"], found["x3"]["date"], found["x3"]["from"]) == ("missing", "less", "agrees")


def test_another_day_differs_where_the_record_has_a_conflict(compared, make_report):
    reports = [make_report("x1"), make_report("x2"), make_report("x3", event={"date": "2021-04-05"})]
    record, told = compared(*reports)
    assert record.conflicts == ("date",)
    assert marks(record, told)["x3"]["date"] == "differs"
    calm = msgspec.structs.replace(record, conflicts=())
    assert marks(calm, told)["x3"]["date"] == "other words"


def test_a_larger_delegation_is_fuller(compared, make_report):
    large = make_report("x3", event={"from_": ("a1", "a2"), "to": ("a1",)})
    found = marks(*compared(make_report("x1"), make_report("x2"), large))
    assert found["x3"]["from"] == "fuller"


def test_sides_told_the_other_way_round_are_turned(compared, make_report):
    turned = make_report("x3", event={"from_": ("a1",), "to": ("a2",), "attendees": ("a2",)})
    record, told = compared(make_report("x1"), make_report("x2"), turned)
    row = next(row for row in rows_of(record, told) if row.report == "x3")
    assert row.cells["from"].mark == row.cells["to"].mark == "agrees"
    assert [span.text for span in row.cells["to"].words] == ["سعاد البرغوثي"]  # what it has as its guest
    assert left_out(record, told, {}) == ()


def test_a_country_is_less_than_its_town_and_another_town_differs(compared, make_report):
    town = make_report("x1").events[0].place
    places = {
        "x3": msgspec.structs.replace(town, text="عُمان", geonames=None),
        "x4": msgspec.structs.replace(town, text="العاصمة العمانية", geonames=7),
        "x5": msgspec.structs.replace(town, text="صلالة", geonames=8),
    }
    capital = {"place": msgspec.structs.replace(town, geonames=7)}
    reports = [make_report("x1", event=capital), make_report("x2", event=capital)]
    reports += [make_report(key, event={"place": place}) for key, place in places.items()]
    found = marks(*compared(*reports, conflicts=("place",)))
    assert {key: found[key]["place"] for key in places} == {"x3": "less", "x4": "agrees", "x5": "differs"}


def test_cells_carry_the_words_that_say_so(compared, make_report):
    record, told = compared(make_report("x1"))
    (row,) = rows_of(record, told)
    assert [span.text for span in row.cells["place"].words] == ["مسقط"]
    assert [span.text for span in row.cells["from"].words] == ["سعاد البرغوثي"]
    assert row.cells["date"].value == "2021-04-06" and row.cells["date"].words == ()


def test_a_report_that_tells_an_event_twice_has_one_row(compared, make_report):
    once = make_report("x1")
    again = msgspec.structs.replace(once.events[0], id="e-again", place=None, date="2021-04-01")
    record, told = compared(msgspec.structs.replace(once, events=(*once.events, again)), conflicts=("date",))
    (row,) = rows_of(record, told)
    assert len(row.events) == 2
    assert row.cells["place"].mark == "agrees"


def test_who_is_left_out_is_told_apart_from_who_is_named_elsewhere(compared, make_report):
    full = make_report("x1", event={"attendees": ("a1",), "to": ()})
    named = make_report("x2", event={"to": ()})
    text = named.text.replace("رامز الكيلاني", "").replace("وأكد الكيلاني أن بلاده ترحب بالحوار.", "")
    silent = msgspec.structs.replace(
        make_report("x3", event={"to": ()}), text=text, title=None, actors=named.actors[1:], statements=()
    )
    record, told = compared(full, named, silent)
    host = next(iter(told[0].report.actors))
    (presence,) = left_out(record, told, {})
    assert presence.sides == ("attendee",)
    assert presence.told == ("x1",)
    assert [(each.report, each.span.text) for each in presence.named] == [("x2", host.name)]
    assert presence.absent == ("x3",)


def test_a_name_in_the_text_counts_though_no_actor_was_coded(compared, make_report):
    full = make_report("x1", event={"attendees": ("a1",), "to": ()})
    other = make_report("x2", event={"to": ()})
    bare = msgspec.structs.replace(other, actors=other.actors[1:], statements=())
    record, told = compared(full, bare)
    entity = left_out(record, told, {})[0].entity
    (presence,) = left_out(record, told, {entity: ["رامز الكيلاني"]})
    assert presence.absent == () and presence.named[0].span.text == "رامز الكيلاني"


def test_statements_of_the_event_are_set_side_by_side(compared, make_report):
    record, told = compared(make_report("x1"), make_report("x2", outlet="المدى"))
    (speech,) = record_speeches(record, told)
    assert speech.reports == ("x1", "x2") and speech.outlets == ("الأفق", "المدى")
    assert all(version.same_words for version in speech.versions)
