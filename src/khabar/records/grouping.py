"""Grouping: a connected set of sightings divided into events, the surest pairs first.

Average linkage over the points of `verdict`: two groups are joined while their pairs speak on average for
one event, and never where one pair is known to be apart (two events of one report, a person's judgement).
Then single members of small groups move (`khabar.records.moving`). The result is a function of the set alone.
"""

from collections.abc import Collection, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations, product

from khabar.records.blocking import finds
from khabar.records.matching import NEVER, Verdicts, between_persons, window_of
from khabar.records.moving import moved
from khabar.records.passing import attaches
from khabar.records.retelling import retells
from khabar.records.sightings import Sighting
from khabar.records.together import found_together

Pair = tuple[str, str]
Pairing = tuple[int, int]
_NOWHERE = (0, 0, 0)
_SUPPORT = 2  # reports that tell an event before others are taken to mention it
_BESIDE_SUPPORT = 3  # where the same sentence tells of one of its sides with somebody else, too
_SURE = 1000.0  # points of a pair that a person put together


def clusters(
    members: Sequence[Sighting],
    verdicts: Verdicts,
    must: Collection[Pair] = (),
    never: Collection[Pair] = (),
) -> list[list[Sighting]]:
    """The events among sightings that are connected.

    Args:
        members: the sightings, in any order.
        verdicts: where verdicts that were made already are kept.
        must: pairs of event ids, the lesser first, that are of one event whatever speaks against it.
        never: pairs that are not of one event; of a pair in both, `must` wins.

    A sentence told in passing comes to the group it fits best, or to none; it does not bring together what
    would not find each other without it, so that nothing hangs on sentences that have come and gone.
    """
    strong = sorted((each for each in members if not each.passing), key=lambda sighting: sighting.event)
    groups = [
        group
        for ordered in found_together(strong, verdicts, frozenset(must))
        for group in _divided(ordered, _points(ordered, verdicts, frozenset(must), frozenset(never)))
    ]
    groups.sort(key=lambda group: group[0].event)
    mentioned = sorted((each for each in members if each.passing), key=lambda each: (each.report, each.event))
    for sighting, place in _homes(mentioned, groups, frozenset(never)):
        groups[place].append(sighting)
    return groups


def _divided(ordered: Sequence[Sighting], points: Mapping[Pairing, float]) -> list[list[Sighting]]:
    linkage = _Linkage(len(ordered), points)
    return [[ordered[place] for place in group] for group in moved(linkage.groups(), points)]


def _homes(
    mentioned: Sequence[Sighting], groups: Sequence[Sequence[Sighting]], never: frozenset[Pair]
) -> list[tuple[Sighting, int]]:
    """The group of each sentence; a report that tells an event already does not tell it in passing."""
    told = [{sighting.report for sighting in group} for group in groups]
    homes: list[tuple[Sighting, int]] = []
    for sighting in mentioned:
        fitting = [
            (_fit(sighting, groups[place]), -place)
            for place, reports in enumerate(told)
            if sighting.report not in reports and not _parted(sighting, groups[place], never)
        ]
        best, place = max(fitting, default=(_NOWHERE, 0))
        if best > _NOWHERE:
            told[-place].add(sighting.report)
            homes.append((sighting, -place))
    return homes


def _fit(sighting: Sighting, group: Sequence[Sighting]) -> tuple[int, int, int]:
    """How surely a sentence tells a group's event: in its words, else by names that fit most of the group.

    Then how many fit, and how near the nearest day lies.
    """
    fitting = [each for each in group if attaches(sighting, each) and finds(sighting, each)]
    days = window_of(sighting)
    gaps = [gap for each in fitting if (gap := days.gap(window_of(each))) is not None]
    if not gaps:
        return _NOWHERE
    told = len({each.report for each in group})
    retold = [each for each in fitting if retells(sighting, each)]
    if retold:
        sure = told >= _SUPPORT or any(between_persons(each) for each in retold)
        return (2 if sure else 1, len(fitting), -min(gaps))
    if 2 * len(fitting) < len(group) or told < _support(sighting):
        return _NOWHERE
    return (1, len(fitting), -min(gaps))


def _support(sighting: Sighting) -> int:
    """How many reports must tell an event before a sentence is taken to mention it."""
    if sighting.passing is None or sighting.passing.coded:
        return 1
    return _BESIDE_SUPPORT if sighting.passing.beside and sighting.kind != "visit" else _SUPPORT


def _parted(sighting: Sighting, group: Sequence[Sighting], never: frozenset[Pair]) -> bool:
    pairs = ((sighting.event, each.event) for each in group)
    return any((min(pair), max(pair)) in never for pair in pairs)


def _points(
    ordered: Sequence[Sighting], verdicts: Verdicts, must: frozenset[Pair], never: frozenset[Pair]
) -> dict[Pairing, float]:
    points = {}
    for one, other in combinations(range(len(ordered)), 2):
        pair = (ordered[one].event, ordered[other].event)
        if pair in must:
            points[one, other] = _SURE
        elif pair in never:
            points[one, other] = NEVER
        else:
            points[one, other] = verdicts.of(ordered[one], ordered[other]).points
    return _lifted(points, ordered, must, never) if must else points


def _lifted(
    points: Mapping[Pairing, float],
    ordered: Sequence[Sighting],
    must: frozenset[Pair],
    never: frozenset[Pair],
) -> dict[Pairing, float]:
    """What matches one of the events that a person put together matches them all.

    Otherwise the difference that the person looked beyond would keep further reports out.
    """
    alike = [
        [other for other in range(len(ordered)) if other == one or _pair(ordered, one, other) in must]
        for one in range(len(ordered))
    ]
    lifted = dict(points)
    for (one, other), own in points.items():
        if _pair(ordered, one, other) not in never and ordered[one].report != ordered[other].report:
            pairs = ((min(pair), max(pair)) for pair in product(alike[one], alike[other]))
            lifted[one, other] = max(own, *(points.get(pair, NEVER) for pair in pairs))
    return lifted


def _pair(ordered: Sequence[Sighting], one: int, other: int) -> Pair:
    return ordered[min(one, other)].event, ordered[max(one, other)].event


class _Linkage:
    """Groups of places in a list, with the sum of points between each two of them."""

    def __init__(self, count: int, points: Mapping[Pairing, float]) -> None:
        self._held: dict[int, list[int]] = {place: [place] for place in range(count)}
        self._points: dict[int, dict[int, float]] = {place: {} for place in self._held}
        for (one, other), each in points.items():
            self._points[one][other] = self._points[other][one] = each

    def groups(self) -> list[list[int]]:
        """Joins until no two groups are left that speak for one event."""
        queue = [self._entry(one, other) for one, other in combinations(self._held, 2)]
        queue = [entry for entry in queue if entry[0] < 0]
        heapify(queue)
        following = len(self._held)
        while queue:
            _, one, other = heappop(queue)
            if one in self._held and other in self._held:
                self._join(one, other, following)
                for third in self._held:
                    entry = self._entry(third, following)
                    if third != following and entry[0] < 0:
                        heappush(queue, entry)
                following += 1
        return sorted(sorted(group) for group in self._held.values())

    def _entry(self, one: int, other: int) -> tuple[float, int, int]:
        if one == other:
            return 0.0, one, other
        pairs = len(self._held[one]) * len(self._held[other])
        return -round(self._points[one][other] / pairs, 6), one, other

    def _join(self, one: int, other: int, new: int) -> None:
        left, right = self._points.pop(one), self._points.pop(other)
        self._held[new] = sorted(self._held.pop(one) + self._held.pop(other))
        self._points[new] = {}
        for third in self._held:
            if third != new:
                points = left[third] + right[third]
                self._points[new][third] = self._points[third][new] = points
                del self._points[third][one], self._points[third][other]
