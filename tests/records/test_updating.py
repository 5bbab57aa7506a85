import random as randomness

from hypothesis import given
from hypothesis import strategies as st

from khabar.records import Sighting, update_records
from khabar.schema import Plover

ids = st.sampled_from([("Q1",), ("Q2",), ("Q1", "Q3")])
sightings = st.builds(
    Sighting,
    event=st.uuids().map(str),
    report=st.uuids().map(str),
    position=st.just(0),
    kind=st.sampled_from(["meeting", "call"]),
    from_=ids,
    to=ids,
    date=st.sampled_from(["2021-04-06", "2021-04-07", None]),
    trigger=st.just("استقبل"),
    plover=st.just(Plover(type="CONSULT")),
    published=st.sampled_from(["2021-04-07", "2021-04-08"]),
    copy=st.sampled_from(["c", "d", "e"]),
)


def arrive(memory, batches):
    store = memory()
    for batch in batches:
        for sighting in batch:
            store.put(sighting)
        update_records(store, [sighting.event for sighting in batch])
    return store


def check_order(memory, told, seed):
    order = list(told)
    randomness.Random(seed).shuffle(order)
    one_by_one = arrive(memory, [[sighting] for sighting in order])
    at_once = arrive(memory, [told])
    assert one_by_one.records == at_once.records
    events = [telling.event for record in at_once.records.values() for telling in record.reports]
    assert sorted(events) == sorted(sighting.event for sighting in told)
    assert set(one_by_one.redirects.values()) - set(one_by_one.redirects) <= set(at_once.records)


def test_order_and_batches_of_arrival_do_not_change_the_records(memory):
    @given(st.lists(sightings, max_size=8), st.integers(0, 99))
    def check(told, seed):
        check_order(memory, told, seed)

    check()


def test_an_earlier_report_that_comes_later_founds_the_record_and_the_old_id_leads_there(memory, sight):
    late, early = sight("x2"), sight("x1", published="2021-04-06")
    store = arrive(memory, [[late]])
    (old,) = store.records
    store.put(early)
    update_records(store, [early.event])
    (new,) = store.records
    assert new != old and store.redirects == {old: new}


def test_a_bridge_that_goes_lets_its_record_fall_apart(memory, sight):
    left, bridge, right = (
        sight("x1", from_=("Q1",)),
        sight("x2", from_=("Q1", "Q5")),
        sight("x3", from_=("Q5",)),
    )
    store = arrive(memory, [[left, right], [bridge]])
    assert [len(record.reports) for record in store.records.values()] == [3]
    del store.held[bridge.event]
    update_records(store, [bridge.event])
    assert sorted(len(record.reports) for record in store.records.values()) == [1, 1]


def test_only_touched_records_are_written(memory, sight):
    store = arrive(memory, [[sight("x1")], [sight("x2", date="2021-04-01")]])
    untouched = next(record for record in store.records.values() if record.date == "2021-04-01")
    new = sight("x3")
    store.put(new)
    assert update_records(store, [new.event]) == 1
    assert store.records[untouched.id] is untouched
