"""Moving: what average linkage left in a small group goes to a larger one that more speaks for.

Two vague reports in nearly the same words («اجتماعه المقرر مع الرئيس») find each other first; where only one
of them names both sides, their pair fits no record, though the one fits a record of ten reports.
"""

from collections.abc import Mapping, Sequence

_SMALL = 4  # members from which a group stands for an event by itself
_GAIN = 1e-6  # points: sums of the same numbers may differ by less

Points = Mapping[tuple[int, int], float]


def moved(groups: Sequence[Sequence[int]], points: Points) -> list[list[int]]:
    """The groups after each member of a small one went where the sum of its points is largest.

    A move raises the sum of points inside all groups, so moving ends. Members are taken in their order,
    and the first of equal groups: the result is a function of groups and points alone.
    """
    held = [set(group) for group in groups]
    home = {member: place for place, group in enumerate(held) for member in group}
    moving = True
    while moving:
        moving = False
        for member in sorted(home):
            place = _place_of(member, home[member], held, points)
            if place != home[member]:
                held[home[member]].discard(member)
                held[place].add(member)
                home[member] = place
                moving = True
    return sorted(sorted(group) for group in held if group)


def _place_of(member: int, own: int, held: Sequence[set[int]], points: Points) -> int:
    """The place of the group that a member belongs to: its own, or a larger or equal one with more points."""
    size = len(held[own])
    if size > _SMALL:
        return own
    best, most = own, max(0.0, _sum(member, held[own], points)) + _GAIN
    for place, group in enumerate(held):
        if place != own and len(group) >= size and (found := _sum(member, group, points)) > most:
            best, most = place, found
    return best


def _sum(member: int, group: set[int], points: Points) -> float:
    return sum(points[min(member, each), max(member, each)] for each in sorted(group) if each != member)
