"""Updating: after articles came, changed or went, rebuild the records they touch and no others."""

from collections.abc import Collection, Iterable

from khabar.records.fusing import fuse
from khabar.records.matching import blocks, same_event
from khabar.records.protocol import RecordStore
from khabar.records.sightings import Sighting
from khabar.schema import Record


def update_records(store: RecordStore, touched: Collection[str]) -> int:
    """Rebuild every record that holds, held or now could hold one of the touched events.

    Args:
        store: the store, inside a transaction that already holds the new sightings.
        touched: ids of events that were added, changed or removed.

    Returns:
        The number of records written.
    """
    before, groups = _affected(store, touched)
    records = sorted((fuse(group) for group in groups), key=lambda record: record.id)
    gone = before - {record.id for record in records}
    store.replace(before, records, _moved(store.events_of(gone), records))
    return len(records)


def _affected(store: RecordStore, touched: Collection[str]) -> tuple[set[str], list[list[Sighting]]]:
    """The records to replace and the groups that replace them; a split sets free a record's other events."""
    events, before = set(touched), set[str]()
    while True:
        groups = groups_of(store, store.sightings(events))
        events.update(sighting.event for group in groups for sighting in group)
        found = set(store.records_of(events).values())
        if found <= before:
            return before, groups
        before |= found
        events.update(event for held in store.events_of(before).values() for event in held)


def groups_of(store: RecordStore, seeds: Iterable[Sighting]) -> list[list[Sighting]]:
    """The connected groups that hold the seeds, under `same_event`."""
    groups: list[list[Sighting]] = []
    grouped: set[str] = set()
    for seed in seeds:
        if seed.event not in grouped:
            group = _group(store, seed)
            grouped.update(sighting.event for sighting in group)
            groups.append(group)
    return groups


def _group(store: RecordStore, seed: Sighting) -> list[Sighting]:
    """All that is connected with the seed; each block is asked for once, however many members share it."""
    members = [seed]
    asked: set[str] = set()
    others: dict[str, Sighting] = {}
    grouped = {seed.event}
    for sighting in members:  # grows while it is walked
        new = set(blocks(sighting)) - asked
        asked |= new
        for other in store.candidates(new) if new else ():
            if other.event not in grouped:
                others[other.event] = other
        matching = [other for other in others.values() if same_event(sighting, other)]
        for other in matching:
            del others[other.event]
            grouped.add(other.event)
        members.extend(matching)
    return members


def _moved(gone: dict[str, list[str]], records: Iterable[Record]) -> dict[str, str]:
    """Where an old id leads: to the record that took over most of its events."""
    home = {telling.event: record.id for record in records for telling in record.reports}
    moved: dict[str, str] = {}
    for old, events in gone.items():
        heirs = [home[event] for event in events if event in home]
        if heirs:
            moved[old] = min(set(heirs), key=lambda heir: (-heirs.count(heir), heir))
    return moved
