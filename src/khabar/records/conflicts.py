"""Conflicts: the fields on which reports of one event exclude each other.

A delegation does not exclude its head, a country not its city, a month not its day.
"""

from collections.abc import Sequence
from itertools import combinations

from khabar.records.matching import crossed, window_of
from khabar.records.parties import Party, sides_likeness
from khabar.records.sightings import Sighting


def conflicts_of(told: Sequence[Sighting]) -> tuple[str, ...]:
    """The fields on which sightings of one event exclude each other, the founder first."""
    statuses = {sighting.status for sighting in told}
    turned = [crossed(sighting, told[0]) for sighting in told]
    found = {
        "from": _exclude(_side(told, turned, first=True)),
        "to": _exclude(_side(told, turned, first=False)),
        "date": any(_other_days(one, other) for one, other in combinations(_distinct_days(told), 2)),
        "place": any(_elsewhere(one, other) for one, other in combinations(_distinct_places(told), 2)),
        "status": "held" in statuses and bool(statuses & {"denied", "cancelled"}),
    }
    return tuple(name for name, differs in found.items() if differs)


Side = tuple[frozenset[str], tuple[Party, ...]]


def _side(told: Sequence[Sighting], turned: Sequence[bool], *, first: bool) -> set[Side]:
    """The different values of one side in the founder's direction, entities by key with their parties."""
    sides = set()
    for sighting, other_way in zip(told, turned, strict=True):
        place = 0 if first is not other_way else 1
        parties = (sighting.parties_from, sighting.parties_to)[place]
        sides.add((sighting.sides()[place], parties))
    return sides


def _exclude(sides: set[Side]) -> bool:
    """Whether two of the sides given are of different actors; a vaguer or a longer list is no conflict."""
    given = [side for side in sides if side[0]]
    return any(
        not one[0] & other[0] and (sides_likeness(one[1], other[1]) < 0 or not (one[1] and other[1]))
        for one, other in combinations(given, 2)
    )


def _distinct_days(told: Sequence[Sighting]) -> list[Sighting]:
    days = {(each.date, each.date_end, each.crawled): each for each in told if each.date}
    return list(days.values())


def _other_days(one: Sighting, other: Sighting) -> bool:
    """Whether the days exclude each other; «2015-03» does not contradict «2015-03-09»."""
    if not one.date or not other.date or one.date.startswith(other.date) or other.date.startswith(one.date):
        return False
    left, right = window_of(one), window_of(other)
    # «أمس» counted from the day on which a crawler saw the article may be a day late.
    late = 1 if one.crawled or other.crawled else 0
    return not (left.settled and right.settled) or (left.gap(right) or 0) > late


def _distinct_places(told: Sequence[Sighting]) -> list[Sighting]:
    places = {(sighting.place_key, sighting.place_country): sighting for sighting in told}
    return list(places.values())


def _elsewhere(one: Sighting, other: Sighting) -> bool:
    """Whether the places exclude each other: two towns or two countries, not a town and its country."""
    if one.place_key and other.place_key:
        return one.place_key != other.place_key
    return bool(one.place_country and other.place_country) and one.place_country != other.place_country
