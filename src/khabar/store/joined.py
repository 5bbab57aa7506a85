"""Joined: reports enter and leave the tables with their entities as all articles together name them.

Who is one with whom can only be decided when a whole batch is known; so reports enter in two steps: `enter`
notes them, `settle` decides, writes their rows and sightings, and renames what older articles share.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from khabar.records import Sighting, Verdicts, all_sightings, renamed, update_records
from khabar.records.entities import Raw, base_of
from khabar.records.sightings import named_in
from khabar.schema import Report
from khabar.store.bearers import Bearers
from khabar.store.fusion import Fusion
from khabar.store.indexing import add_names, drop_names, move_names, refresh_entities
from khabar.store.parts import put_parts
from khabar.store.rows import Canonical, as_json, names_of, raws_of

_decoder = msgspec.json.Decoder(Report)
_REPORT = (
    "SELECT coalesce(r.judged, r.json), a.copy FROM reports AS r JOIN articles AS a ON a.key = r.article "
    "WHERE a.key = ?"
)


class _Entering(msgspec.Struct, frozen=True):
    """A report on its way in: the key of its article, its raw entities by actor."""

    key: int
    report: Report
    copy: str
    raws: dict[str, Raw]


class Joined:
    """Keeps rows, sightings, records and entities in step, inside a transaction."""

    def __init__(self, connection: sqlite3.Connection, fusion: Fusion) -> None:
        self._connection = connection
        self._fusion = fusion
        self._verdicts = Verdicts()
        self._bearers = Bearers(connection)
        self._entering: list[_Entering] = []

    def forget(self) -> None:
        """Forget what was noted, as when the transaction failed."""
        self._entering = []
        self._bearers.forget()

    def touch(self, entities: Collection[str]) -> None:
        """Decide anew about these entities in the next `settle`, though no article changes."""
        self._bearers.touch(entities)

    def leave(self, key: int, report: Report, touched: set[str], entities: set[str]) -> None:
        """Count out what a stored article says; its rows are the caller's to remove."""
        touched.update(self._fusion.events_in(key))
        sql = "SELECT DISTINCT entity FROM actors WHERE article = ?"
        entities.update(entity for (entity,) in self._connection.execute(sql, (key,)))
        raws = raws_of(report)
        drop_names(self._connection, names_of(report, raws))
        self._bearers.drop(raws.values(), report.published)

    def enter(self, key: int, report: Report, copy: str) -> None:
        """Count in what an article says; its rows follow when the batch is settled."""
        raws = raws_of(report)
        self._bearers.add(raws.values(), report.published)
        self._entering.append(_Entering(key, report, copy, raws))

    def settle(self, touched: set[str], entities: set[str]) -> None:
        """Decide about entities, write what entered, rename what older articles share, and fuse.

        Args:
            touched: ids of events whose records may change.
            entities: entities whose names may change.
        """
        moved = self._bearers.join()
        self._rename(moved, touched, entities)
        touched |= self._fusion.corrected_with({*map(base_of, moved), *moved.values()})
        canonical = self._canonical(raw for each in self._entering for raw in each.raws.values())
        for each in self._entering:
            self._write(each, canonical)
            touched.update(self._fusion.events_in(each.key))
            entities.update(canonical[raw.id] for raw in each.raws.values())
        self._entering = []
        update_records(self._fusion, touched, self._verdicts)
        refresh_entities(self._connection, entities)

    def sightings(self, report: Report, copy: str) -> list[Sighting]:
        """The sightings of a stored report, each event once, its entities as they are called now."""
        return _sightings(report, copy, self._canonical(raws_of(report).values()))

    def _rename(self, moved: Mapping[str, str], touched: set[str], entities: set[str]) -> None:
        """Let raw entities belong to other entities, and make anew the sightings that name these."""
        before = self._called(moved)
        entities |= move_names(self._connection, moved)
        for key, names in sorted(before.items()):
            known = self._fusion.told_in(key)
            if any(named_in(sighting) & names for sighting in known):
                self._resight(key, known, touched)

    def _called(self, raws: Iterable[str]) -> dict[int, set[str]]:
        """The articles (keys) that name these raw entities, with the ids under which they stand there."""
        found: dict[int, set[str]] = {}
        sql = "SELECT article, raw, entity FROM actors WHERE raw IN (SELECT value FROM json_each(?))"
        for key, raw, entity in self._connection.execute(sql, (as_json(sorted(raws)),)):
            found.setdefault(key, set()).update((entity, base_of(raw)))
        return found

    def _resight(self, key: int, known: Sequence[Sighting], touched: set[str]) -> None:
        line, copy = self._connection.execute(_REPORT, (key,)).fetchone()
        now = self.sightings(_decoder.decode(line), copy)
        gone, new = set(known) - set(now), set(now) - set(known)
        touched.update(sighting.event for sighting in gone | new)
        self._fusion.remove(gone)
        self._fusion.add(key, [sighting for sighting in now if sighting in new])

    def _write(self, new: _Entering, canonical: Canonical) -> None:
        put_parts(self._connection, new.key, new.report, new.raws, canonical)
        self._fusion.add(new.key, _sightings(new.report, new.copy, canonical))
        add_names(self._connection, names_of(new.report, new.raws), canonical)

    def _canonical(self, raws: Iterable[Raw]) -> Canonical:
        return Canonical(self._bearers.entities({raw.id for raw in raws}))


def _sightings(report: Report, copy: str, canonical: Canonical) -> list[Sighting]:
    return [renamed(sighting, canonical) for sighting in all_sightings(report, copy)]
