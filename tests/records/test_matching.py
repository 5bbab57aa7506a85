import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.records import Sighting, blocks, same_event
from khabar.schema import Plover


def test_same_kind_day_and_sides_are_one_event(sight):
    assert same_event(sight("x1"), sight("x2", place="صلالة", place_key="صلاله", status="planned"))


@pytest.mark.parametrize(
    "other",
    [
        {"kind": "call"},
        {"date": "2021-04-05"},
        {"date": None},
        {"date": "2021-04"},
        {"from_": ("Q9",)},
        {"to": ("Q9",)},
        {"to": ()},
    ],
)
def test_another_kind_day_or_side_is_another_event(sight, other):
    assert not same_event(sight("x1"), sight("x2", **other))


def test_two_events_of_one_report_are_never_joined(sight):
    assert not same_event(sight("x1"), sight("x1", position=1))


def test_a_delegation_told_by_its_head_alone_agrees(sight):
    assert same_event(sight("x1", from_=("Q1", "Q5")), sight("x2"))
    assert not same_event(sight("x1", from_=("Q1", "Q5")), sight("x2", from_=("Q1", "Q6")))


def test_who_is_named_first_matters_for_calls_not_for_meetings(sight):
    turned = {"from_": ("Q2",), "to": ("Q1",)}
    assert same_event(sight("x1"), sight("x2", **turned))
    assert not same_event(sight("x1", kind="call"), sight("x2", kind="call", **turned))
    assert same_event(sight("x1", kind="call"), sight("x2", kind="call", symmetric=True, **turned))


def test_short_and_full_names_of_a_person_meet_under_one_key(sight):
    full = sight("x1", to=("kh:full",), keys={"kh:full": "kh:short"})
    assert same_event(full, sight("x2", to=("kh:short",)))
    assert set(blocks(full)) & set(blocks(sight("x2", to=("kh:short",))))


def test_a_visit_without_host_needs_the_same_place(sight):
    visit = {"kind": "visit", "to": ()}
    assert same_event(sight("x1", **visit), sight("x2", **visit))
    assert not same_event(sight("x1", **visit), sight("x2", **visit, place_key="صلاله"))
    assert not same_event(sight("x1", **visit, place_key=None), sight("x2", **visit, place_key=None))


def test_exact_copies_are_one_event_also_without_a_date_or_sides(sight):
    copy = {"copy": "c", "from_": (), "to": (), "date": None}
    assert same_event(sight("x1", **copy), sight("x2", **copy))
    assert not same_event(sight("x1", **copy), sight("x2", **{**copy, "copy": "d"}))


ids = st.lists(st.sampled_from(["Q1", "Q2", "Q3"]), max_size=2, unique=True).map(sorted).map(tuple)
sightings = st.builds(
    Sighting,
    event=st.uuids().map(str),
    report=st.sampled_from(["x1", "x2", "x3"]),
    position=st.integers(0, 2),
    kind=st.sampled_from(["meeting", "call", "visit"]),
    symmetric=st.booleans(),
    from_=ids,
    to=ids,
    date=st.sampled_from([None, "2021-04-06", "2021-04"]),
    place_key=st.sampled_from([None, "مسقط"]),
    trigger=st.sampled_from(["استقبل", "التقي"]),
    plover=st.just(Plover(type="CONSULT")),
    copy=st.sampled_from(["c", "d"]),
)


@given(sightings, sightings)
def test_matching_is_symmetric_and_what_matches_shares_a_block(one, other):
    assert same_event(one, other) == same_event(other, one)
    if same_event(one, other):
        assert set(blocks(one)) & set(blocks(other))
