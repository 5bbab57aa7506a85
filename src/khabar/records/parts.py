"""Parts: which visit a meeting belongs to, told by a report or found by guest, days and place.

Only visits have parts and a visit is never a part, so parts cannot run in a circle.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from khabar.records.matching import window_of
from khabar.records.neighbours import Neighbours
from khabar.records.parties import sides_likeness
from khabar.records.protocol import RecordStore
from khabar.records.sightings import Sighting

_TOLD, _SAME_TOWN, _SAME_COUNTRY = 100, 2, 1
_FIRM = 0.75  # likeness from which two sides name the same guest
_STAY = 2  # days that a guest may stay longer than the day which a report names


def settle_parts(
    store: RecordStore, near: Neighbours, before: Collection[str], events: Collection[str]
) -> None:
    """Say anew of every record that may have changed its visit which one it is part of.

    Args:
        store: the store, with the rebuilt records in it.
        near: finds sightings by block.
        before: ids of the records that were rebuilt or are gone.
        events: ids of the events in rebuilt records and of those that were removed.
    """
    present = store.sightings(events)
    visits = [sighting for sighting in present if sighting.kind == "visit" and not sighting.passing]
    around = {other.event for visit in visits for other in near.of(visit) if other.kind != "visit"}
    members = {sighting.event for sighting in (*present, *store.parts_of(events))} | around
    whole = set(store.records_of(members).values()) | store.in_visits(before)
    held = store.events_of(whole)
    sightings = {
        sighting.event: sighting for sighting in store.sightings({e for each in held.values() for e in each})
    }
    groups = {
        record: [sightings[event] for event in each if event in sightings] for record, each in held.items()
    }
    store.place({record: _visit_of(store, near, group) for record, group in groups.items()})


def _visit_of(store: RecordStore, near: Neighbours, group: Sequence[Sighting]) -> str | None:
    """The record of the visit that most speaks for; of equals the first by id."""
    if any(sighting.kind == "visit" and not sighting.passing for sighting in group):
        return None
    votes: dict[str, int] = Counter()
    for sighting in group:
        for visit in near.of(sighting):
            if visit.kind == "visit" and (worth := belongs(sighting, visit)):
                votes[visit.event] += worth
        if sighting.part_of:
            votes[sighting.part_of] += _TOLD
    return _most(votes, store.records_of(votes), {sighting.event for sighting in group})


def _most(votes: Mapping[str, int], homes: Mapping[str, str], own: Collection[str]) -> str | None:
    totals: Counter[str] = Counter()
    for event, worth in votes.items():
        if event in homes and event not in own:
            totals[homes[event]] += worth
    return min(totals, key=lambda record: (-totals[record], record), default=None)


@lru_cache(maxsize=32768)
def belongs(meeting: Sighting, visit: Sighting) -> int:
    """How much speaks for a meeting during a visit: the same guest, a fitting day and place; 0 for none."""
    if meeting.kind == "visit" or meeting.passing or visit.passing:
        return 0
    worth = _place(meeting, visit)
    return worth if worth and _during(meeting, visit) and _has_guest(meeting, visit) else 0


def _place(meeting: Sighting, visit: Sighting) -> int:
    if meeting.place_key and visit.place_key:
        return _SAME_TOWN if meeting.place_key == visit.place_key else 0
    return _SAME_COUNTRY if _countries(visit) & _countries(meeting) else 0


def _during(meeting: Sighting, visit: Sighting) -> bool:
    day, stay = window_of(meeting), window_of(visit)
    if day.first is None or day.last is None or stay.first is None or stay.last is None:
        return False
    longer = 0 if visit.date_end else _STAY
    return day.last >= stay.first and day.first <= stay.last + longer


def _has_guest(meeting: Sighting, visit: Sighting) -> bool:
    guests = visit.sides()[0]
    for keys, parties in zip(meeting.sides(), (meeting.parties_from, meeting.parties_to), strict=True):
        if guests & keys or sides_likeness(parties, visit.parties_from) >= _FIRM:
            return True
    return False


def _countries(sighting: Sighting) -> set[str]:
    """Where it was: the country of its place, else that of the side visited."""
    if sighting.place_country:
        return {sighting.place_country}
    return {party.country for party in sighting.parties_to if party.country}
