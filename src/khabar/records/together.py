"""Together: which sightings of a connected set find each other without sentences told in passing."""

from collections.abc import Sequence

from khabar.records.blocking import finds
from khabar.records.matching import Verdicts
from khabar.records.sightings import Sighting

Pair = tuple[str, str]


def found_together(
    ordered: Sequence[Sighting], verdicts: Verdicts, must: frozenset[Pair]
) -> list[list[Sighting]]:
    """The sets that pairs of one event connect, and a person's judgements (`must`); each by event id."""
    left, found = list(ordered), []
    while left:
        members = [left.pop(0)]
        for one in members:  # grows while it is walked
            near = {other.event for other in left if _meet(one, other, verdicts, must)}
            members.extend(other for other in left if other.event in near)
            left = [other for other in left if other.event not in near]
        found.append(sorted(members, key=lambda sighting: sighting.event))
    return found


def _meet(one: Sighting, other: Sighting, verdicts: Verdicts, must: frozenset[Pair]) -> bool:
    pair = (min(one.event, other.event), max(one.event, other.event))
    return pair in must or (verdicts.of(one, other).points > 0 and finds(one, other))
