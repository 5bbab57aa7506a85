from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from khabar.records.grouping import clusters
from khabar.records.matching import NEVER, Verdicts
from khabar.records.moving import moved
from khabar.records.wording import sketch

PLANNED = "وستكون مكافحة الإرهاب والتعاون الوثيق جدا بين البلدين في صلب اجتماعه المقرر مع الرئيس الضيف هنا"


def points(*rows):
    return {(one, other): worth for one, other, worth in rows}


def test_a_member_leaves_its_vague_companion_for_a_larger_group():
    all_pairs = points((0, 1, 1), (0, 2, 1), (1, 2, 1), (0, 3, 1), (1, 3, 1), (2, 3, 1))
    vague = points((3, 4, 2), (0, 4, -2), (1, 4, -2), (2, 4, -2))
    assert moved([[0, 1, 2], [3, 4]], all_pairs | vague) == [[0, 1, 2, 3], [4]]


def test_what_many_tell_keeps_its_members():
    whole = dict.fromkeys(combinations(range(5), 2), 1.0)
    drawn = {(4, place): 2.0 for place in range(5, 12)}
    other = dict.fromkeys(combinations(range(5, 12), 2), 1.0)
    rest = {(one, two): -1.0 for one in range(4) for two in range(5, 12)}
    groups = [list(range(5)), list(range(5, 12))]
    assert moved(groups, whole | drawn | other | rest) == groups


def test_events_that_are_apart_never_meet():
    apart = points((0, 1, 5), (0, 2, 5), (1, 2, NEVER))
    assert moved([[0, 1], [2]], apart) == [[0, 1], [2]]


def test_a_planned_meeting_goes_to_its_record_not_to_its_vague_reprint(sight):
    nowhere = {"place": None, "place_key": None}
    told = [sight(f"x{number}", **nowhere) for number in range(7)]
    planned = {
        "status": "planned",
        "date": None,
        "published": "2021-04-05",
        "words": sketch([PLANNED]),
        **nowhere,
    }
    both, vague = sight("x8", **planned), sight("x9", **planned, to=())
    groups = clusters([*told, both, vague], Verdicts())
    assert {frozenset(each.report for each in group) for group in groups} == {
        frozenset({each.report for each in (*told, both)}),
        frozenset({"x9"}),
    }


@st.composite
def worlds(draw):
    """Some groups with points between all their members, few of them apart for good."""
    count = draw(st.integers(2, 9))
    worth = st.one_of(st.integers(-4, 4).map(float), st.just(NEVER))
    between = {pair: draw(worth) for pair in combinations(range(count), 2)}
    groups = {}
    for member in range(count):
        groups.setdefault(draw(st.integers(0, 3)), []).append(member)
    return sorted(groups.values()), between


def inside(groups, between):
    return sum(between[pair] for group in groups for pair in combinations(sorted(group), 2))


@given(worlds())
def test_moving_ends_and_never_lowers_the_points_inside_groups(world):
    groups, between = world
    after = moved(groups, between)
    assert sorted(each for group in after for each in group) == sorted(
        each for group in groups for each in group
    )
    assert inside(after, between) >= inside(groups, between)
