"""Updating: after articles came, changed or went, rebuild the records they touch and no others."""

from collections.abc import Collection, Iterable

from khabar.records.copies import CopyLink
from khabar.records.fusing import fuse
from khabar.records.grouping import clusters
from khabar.records.judging.decisions import Decisions
from khabar.records.judging.records import judged_records
from khabar.records.matching import Verdicts
from khabar.records.neighbours import Neighbours
from khabar.records.parts import settle_parts
from khabar.records.passing import attaches
from khabar.records.protocol import RecordStore
from khabar.records.sightings import Sighting
from khabar.schema import Record


def update_records(store: RecordStore, touched: Collection[str], verdicts: Verdicts | None = None) -> int:
    """Rebuild every record that holds, held or now could hold one of the touched events.

    Args:
        store: the store, inside a transaction that already holds the new sightings.
        touched: ids of events that were added, changed or removed.
        verdicts: those of earlier calls, which need not be made again.

    Returns:
        The number of records written.
    """
    near, verdicts = Neighbours(store), verdicts or Verdicts()
    before, components, decisions = _affected(store, touched, near, verdicts)
    groups: list[list[Sighting]] = []
    first: list[str] = []
    for members in components:
        divided = clusters(members, verdicts, decisions.must, decisions.never)
        groups.extend(divided)
        first.extend([min(sighting.event for sighting in members)] * len(divided))
    links = _links(store, groups)
    fused = [fuse(group, verdicts, _of(links, group)) for group in groups]
    records = judged_records(groups, fused, decisions)
    sets = {record.id: event for record, event in zip(records, first, strict=True)}
    records.sort(key=lambda record: record.id)
    gone = before - {record.id for record in records}
    store.replace(before, records, _moved(store.events_of(gone), records), sets)
    rebuilt = {telling.event for record in records for telling in record.reports}
    settle_parts(store, near, before, rebuilt | set(touched))
    return len(records)


def _links(store: RecordStore, components: Iterable[list[Sighting]]) -> dict[str, list[CopyLink]]:
    """The links of all articles to others that carry their text."""
    links: dict[str, list[CopyLink]] = {}
    for link in store.copy_links({sighting.report for members in components for sighting in members}):
        links.setdefault(link.report, []).append(link)
    return links


def _of(links: dict[str, list[CopyLink]], group: Iterable[Sighting]) -> list[CopyLink]:
    return [link for report in sorted({each.report for each in group}) for link in links.get(report, ())]


def _affected(
    store: RecordStore, touched: Collection[str], near: Neighbours, verdicts: Verdicts
) -> tuple[set[str], list[list[Sighting]], Decisions]:
    """The records to replace, the connected sets of sightings that replace them, and what people decided.

    What was connected with a touched event before may fall apart now, so all of it is grouped anew; a
    judgement brings all events that it is bound to.
    """
    events, before = set(touched), set[str]()
    while True:
        components = components_of(store, store.sightings(events), near, verdicts)
        events.update(sighting.event for members in components for sighting in members)
        decisions = store.decisions(events)
        found = store.connected(set(store.records_of(events | decisions.bound).values()))
        if found <= before and decisions.bound <= events:
            return before, components, decisions
        before |= found
        events |= decisions.bound
        events.update(event for held in store.events_of(before).values() for event in held)


def components_of(
    store: RecordStore, seeds: Iterable[Sighting], near: Neighbours, verdicts: Verdicts
) -> list[list[Sighting]]:
    """The sets of sightings that are connected with the seeds by pairs of one event."""
    components: list[list[Sighting]] = []
    grouped: set[str] = set()
    for seed in seeds:
        if seed.event not in grouped:
            members = _component(store, seed, near, verdicts)
            grouped.update(sighting.event for sighting in members)
            components.append(members)
    return components


def _component(store: RecordStore, seed: Sighting, near: Neighbours, verdicts: Verdicts) -> list[Sighting]:
    """All that is connected with the seed, by matching or because people said so."""
    members = [seed]
    while True:
        members = _connected(members, near, verdicts)
        events = {sighting.event for sighting in members}
        partners = store.sightings(store.decisions(events).partners(events))
        if not partners:
            return members
        members.extend(partners)


def _connected(seeds: Iterable[Sighting], near: Neighbours, verdicts: Verdicts) -> list[Sighting]:
    members = list(seeds)
    grouped = {sighting.event for sighting in members}
    for sighting in members:  # grows while it is walked
        for other in near.of(sighting):
            if other.event not in grouped and _linked(sighting, other, verdicts):
                grouped.add(other.event)
                members.append(other)
    return members


def _linked(one: Sighting, other: Sighting, verdicts: Verdicts) -> bool:
    """Whether two sightings are of one event, or one may tell the other's in passing."""
    if one.passing or other.passing:
        return attaches(one, other) or attaches(other, one)
    return verdicts.of(one, other).points > 0


def _moved(gone: dict[str, list[str]], records: Iterable[Record]) -> dict[str, str]:
    """Where an old id leads: to the record that took over most of its events."""
    home = {telling.event: record.id for record in records for telling in record.reports}
    moved: dict[str, str] = {}
    for old, events in gone.items():
        heirs = [home[event] for event in events if event in home]
        if heirs:
            moved[old] = min(set(heirs), key=lambda heir: (-heirs.count(heir), heir))
    return moved
