import msgspec
import pytest

from khabar.records import all_sightings, update_records
from khabar.records.apart import told_apart
from khabar.records.sightings import sightings_of
from khabar.schema import Actor

THIRD = Actor(id="a3", kind="person", name="هلال الرحيلي")


@pytest.fixture
def joint(make_report):
    """A report of one meeting of a guest with two hosts."""

    def make(identity, hosts=("a1", "a3"), **fields):
        report = make_report(identity, **fields)
        (event,) = report.events
        event = msgspec.structs.replace(event, to=hosts)
        return msgspec.structs.replace(report, actors=(*report.actors, THIRD), events=(event,))

    return make


def stored(memory, *reports):
    """A store of what the reports tell, each in words of its own."""
    store = memory()
    for report in reports:
        for sighting in all_sightings(report, report.id):
            if not sighting.passing or sighting.passing.coded:
                store.put(msgspec.structs.replace(sighting, words=()))
    update_records(store, list(store.held))
    return store


def told_by(store):
    """Which reports tell each record, the record's hosts and who tells it in passing."""
    return {
        record.to: (
            {telling.report for telling in record.reports},
            [t.report for t in record.reports if t.passing],
        )
        for record in store.records.values()
    }


def test_each_host_gets_a_telling_with_the_evidence_of_the_event(joint):
    report = joint("x1")
    pairs = list(told_apart(report, sightings_of(report)))
    assert [pair.passing.actors for pair in pairs] == [("a2", "a1"), ("a2", "a3")]
    assert all(pair.passing.coded and pair.date == "2021-04-06" for pair in pairs)
    assert len({pair.event for pair in pairs} | {event.id for event in report.events}) == 3
    assert {pair.passing.start for pair in pairs} == {report.events[0].evidence[0].start}


def test_one_host_is_not_taken_apart_nor_a_long_list_of_guests(joint, make_report):
    single = make_report("x1")
    assert not list(told_apart(single, sightings_of(single)))
    report = joint("x1")
    many = tuple(msgspec.structs.replace(THIRD, id=f"a{number}") for number in range(4, 11))
    (event,) = report.events
    event = msgspec.structs.replace(event, to=tuple(each.id for each in many))
    report = msgspec.structs.replace(report, actors=(*report.actors, *many), events=(event,))
    assert not list(told_apart(report, sightings_of(report)))


def test_what_others_tell_as_two_meetings_a_report_of_both_hosts_tells_twice(joint, memory):
    reports = joint("x1"), joint("x2", hosts=("a1",)), joint("x3", hosts=("a3",)), joint("x4", hosts=("a3",))
    records = told_by(stored(memory, *reports))
    assert sorted(map(len, (reports for reports, _ in records.values()))) == [2, 3]
    assert all("x1" in reports for reports, _ in records.values())
    assert sum(passing == ["x1"] for _, passing in records.values()) == 1


def test_another_day_is_another_meeting(joint, memory):
    later = joint("x2", hosts=("a3",), event={"date": "2021-04-09"}, published="2021-04-10")
    records = told_by(stored(memory, joint("x1"), joint("x3"), later))
    assert sorted(sorted(reports) for reports, _ in records.values()) == [["x1", "x3"], ["x2"]]


def test_a_meeting_that_all_tell_with_both_hosts_is_one(joint, memory):
    ((reports, passing),) = told_by(stored(memory, joint("x1"), joint("x2"))).values()
    assert (reports, passing) == ({"x1", "x2"}, [])
