"""Matching: which sightings are of one event.

Plain cases only: the same kind, the same day and sides that agree, or the same place in exact copies of
one text. The relation is symmetric and looks at two sightings alone, so its connected groups do not
depend on the order in which articles arrive.
"""

from khabar.records.sightings import Sighting

_DAY = len("2015-03-09")
_RECIPROCAL = ("meeting",)  # who is named first in a meeting is no claim; who called whom is one


def blocks(sighting: Sighting) -> tuple[str, ...]:
    """Keys of which two sightings of one event always share at least one; candidates are found by them."""
    keys = [f"copy|{sighting.copy}|{sighting.kind}|{sighting.trigger}"]
    if _is_day(sighting.date):
        one, other = sighting.sides()
        keys.extend(f"day|{sighting.date}|{sighting.kind}|{entity}" for entity in sorted(one | other))
    return tuple(keys)


def same_event(one: Sighting, other: Sighting) -> bool:
    """Whether two sightings are plainly of one event; those of one report are told apart by its author."""
    if one.kind != other.kind or one.report == other.report:
        return False
    if one.copy == other.copy and one.trigger == other.trigger:
        return sides_agree(one, other) or one.sides() == other.sides()
    return _is_day(one.date) and one.date == other.date and sides_agree(one, other)


def sides_agree(one: Sighting, other: Sighting) -> bool:
    """Whether both sides agree, straight or, where direction is no claim, crosswise."""
    if _straight(one, other) or crossed(one, other):
        return True
    if one.to or other.to:
        return False
    same_place = one.place_key is not None and one.place_key == other.place_key
    return same_place and _agree(one.sides()[0], other.sides()[0])


def crossed(one: Sighting, other: Sighting) -> bool:
    """Whether one names the sides the other way round, and direction is no claim."""
    free = one.symmetric or other.symmetric or one.kind in _RECIPROCAL
    if not free or _straight(one, other):
        return False
    (left, right), (first, second) = one.sides(), other.sides()
    return _agree(left, second) and _agree(right, first)


def _straight(one: Sighting, other: Sighting) -> bool:
    (left, right), (first, second) = one.sides(), other.sides()
    return _agree(left, first) and _agree(right, second)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """One side holds the other: a delegation told by its head alone, or head and organization."""
    return bool(one) and bool(other) and (one <= other or other <= one)


def _is_day(date: str | None) -> bool:
    return date is not None and len(date) == _DAY
