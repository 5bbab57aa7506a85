import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.records import update_records
from khabar.records.grouping import clusters
from khabar.records.judging import Decisions, decided, effective
from khabar.records.matching import Verdicts
from khabar.schema import Bound, Judgement, sealed


def judgement(decision, events, second, *, out=(), undoes=None):
    about = tuple(Bound(id=event, kind="meeting", article="x", out=event in out) for event in events)
    return sealed(
        Judgement(
            id="", subject="record", target="r-1", decision=decision, who="قارئ", about=about, undoes=undoes,
            at=f"2021-04-06T00:00:{second:02}.000000+00:00",
        )
    )  # fmt: skip


def test_undone_judgements_do_not_stand_whatever_order_they_come_in():
    first = judgement("accept", "a", 1)
    undoing = judgement("undo", "a", 2, undoes=first.id)
    again = judgement("undo", "a", 3, undoes=undoing.id)
    assert effective([undoing, first]) == []
    assert effective([again, first, undoing]) == [first]


def test_the_later_decision_on_a_pair_wins():
    merged, split = judgement("merge", "abc", 1), judgement("split", "abc", 2, out="c")
    found = decided([split, merged])
    assert found.must == {("a", "b")} and found.never == {("a", "c"), ("b", "c")}
    assert found.bound == {"a", "b", "c"}
    assert decided([judgement("merge", "abc", 3), split]).never == set()


names = st.text("abcdef", min_size=2, max_size=6).map(lambda text: "".join(sorted(set(text))))
judgements = st.lists(
    st.tuples(st.sampled_from(["merge", "split"]), names, st.integers(0, 59)),
    max_size=5,
    unique_by=lambda x: x[2],
).map(lambda made: [judgement(what, events, second, out=events[:1]) for what, events, second in made])


def test_groups_keep_what_must_and_part_what_must_not(sight):
    sightings = [sight(f"x{name}", event=name) for name in "abcdef"]

    @given(st.permutations(sightings), judgements)
    def check(order, made):
        decisions = decided(made)
        groups = clusters(order, Verdicts(), decisions.must, decisions.never)
        held = sorted(sorted(each.event for each in group) for group in groups)
        assert sorted("".join(map("".join, held))) == list("abcdef")
        assert not any({one, other} <= set(group) for one, other in decisions.never for group in held)
        again = clusters(sightings, Verdicts(), decisions.must, decisions.never)
        assert held == sorted(sorted(each.event for each in group) for group in again)
        if not decisions.never:
            assert len(groups) == 1

    check()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_merged_events_are_one_record_in_whatever_order_they_arrive(memory, sight, order):
    told = [sight("x1"), sight("x2", date="2021-05-01"), sight("x3", date="2021-05-01", outlet="المدى")]
    store = memory()
    store.judgements = [judgement("merge", [told[0].event, told[1].event], 1)]
    for index in order:
        store.put(told[index])
        update_records(store, [told[index].event])
    (record,) = store.records.values()
    assert [telling.report for telling in record.reports] == ["x1", "x2", "x3"]
    assert record.review == "corrected" and record.judgements == (store.judgements[0].id,)


def test_nothing_decided_is_nothing_done():
    assert not Decisions()
    assert Decisions().partners(["a"]) == set()
