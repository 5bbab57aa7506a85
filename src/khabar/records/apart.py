"""Apart: what one event of a report tells of several people, as one sighting for each two of them.

«التقى الملك وولي عهده الوزير الضيف» is one event with two hosts. Where other reports tell two meetings, it
tells both: the event goes to the one that it fits best, and to the other ones goes what stands here.
"""

from collections.abc import Iterator, Sequence
from itertools import product

import msgspec

from khabar.records.parties import actors_of, parties_of
from khabar.records.sightings import Mention, Sighting
from khabar.schema import Actor, Event, Report, event_id, field_of

_MOST = 6  # on a side; more are a list of guests
_NAMED = ("person", "organization", "country")


def told_apart(report: Report, told: Sequence[Sighting]) -> Iterator[Sighting]:
    """For each told event with several on a side: each two who face each other, with the event's evidence."""
    actors = {actor.id: actor for actor in report.actors}
    for sighting in told:
        if sighting.review == "rejected":
            continue
        event = report.events[sighting.position]
        sides = [_named(actors_of(ids, actors)) for ids in (event.from_, event.to)]
        most, least = max(map(len, sides)), min(map(len, sides))
        if least >= 1 and 1 < most <= _MOST:
            yield from (_pair(report, sighting, event, one, other) for one, other in product(*sides))


def _named(actors: Sequence[Actor]) -> list[Actor]:
    return [actor for actor in actors if actor.kind in _NAMED]


def _pair(report: Report, sighting: Sighting, event: Event, one: Actor, other: Actor) -> Sighting:
    parties = parties_of([one.id, other.id], {one.id: one, other.id: other}, report.published)
    evidence = event.evidence[0] if event.evidence else event.trigger
    kind = f"{sighting.kind} of {one.id} and {other.id}"
    field = field_of(event.trigger)
    mention = Mention(field_of(evidence), evidence.start, evidence.end, (one.id, other.id), coded=True)
    return msgspec.structs.replace(
        sighting,
        event=event_id(report.id, kind, field, event.trigger.start, event.trigger.end),
        from_=tuple(sorted({party.entity for party in parties})),
        to=(),
        parties_from=parties,
        parties_to=(),
        passing=mention,
        part_of=None,
    )
