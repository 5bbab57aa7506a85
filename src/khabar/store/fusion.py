"""The store as `records` needs it: sightings by event and by block, records taken out and put in."""

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from khabar.records import Sighting, blocks
from khabar.records.copies import CopyLink
from khabar.records.judging import Decisions
from khabar.schema import Record
from khabar.store.copying import links_of
from khabar.store.indexing import name_terms
from khabar.store.judgements import Judgements
from khabar.store.rows import as_json, insert

_decoder = msgspec.json.Decoder(Sighting)
_record_decoder = msgspec.json.Decoder(Record)


class Fusion:
    """Implements `khabar.records.RecordStore` on one connection, inside its transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._judgements = Judgements(connection)

    def decisions(self, events: Collection[str]) -> Decisions:
        """What people decided about records that hold or held one of these events."""
        return self._judgements.decisions(events)

    def corrected_with(self, entities: Collection[str]) -> set[str]:
        """The events of records on a side of which a person put one of these entities."""
        return self._judgements.corrected_with(entities)

    def sightings(self, events: Collection[str]) -> list[Sighting]:
        """The sightings of these event ids, as far as the store still has them."""
        sql = (
            "SELECT CAST(json AS BLOB) FROM sightings "
            "WHERE event IN (SELECT value FROM json_each(?)) ORDER BY event"
        )
        return self._sightings(sql, events)

    def candidates(self, blocks: Collection[str]) -> dict[str, list[Sighting]]:
        """The sightings that are kept under each of these block keys."""
        keys = {_number(block): block for block in blocks}
        found: dict[str, list[Sighting]] = {}
        sql = "SELECT block, event FROM blocks WHERE block IN (SELECT value FROM json_each(?))"
        rows = self._connection.execute(sql, (as_json(list(keys)),)).fetchall()
        sightings = {each.event: each for each in self.sightings({event for _, event in rows})}
        for number, event in rows:
            found.setdefault(keys[number], []).append(sightings[event])
        return found

    def records_of(self, events: Collection[str]) -> dict[str, str]:
        """Event id to the id of the record that tells it, also for events that are gone."""
        sql = "SELECT event, record FROM record_reports WHERE event IN (SELECT value FROM json_each(?))"
        return dict(self._connection.execute(sql, (as_json(list(events)),)).fetchall())

    def events_of(self, records: Collection[str]) -> dict[str, list[str]]:
        """Record id to the ids of the events it was fused from, also those that are gone."""
        sql = "SELECT record, event FROM record_reports WHERE record IN (SELECT value FROM json_each(?))"
        held: dict[str, list[str]] = {}
        for record, event in self._connection.execute(sql, (as_json(list(records)),)):
            held.setdefault(record, []).append(event)
        return held

    def copy_links(self, reports: Collection[str]) -> list[CopyLink]:
        """The links of these articles to others that carry their text."""
        return links_of(self._connection, reports)

    def connected(self, records: Collection[str]) -> set[str]:
        """These records and those that were divided from them: made from one connected set of events."""
        sql = (
            "SELECT other.id FROM records AS one JOIN records AS other ON other.connected = one.connected "
            "WHERE one.id IN (SELECT value FROM json_each(?))"
        )
        return {record for (record,) in self._connection.execute(sql, (as_json(list(records)),))}

    def replace(
        self,
        gone: Collection[str],
        records: Sequence[Record],
        moved: Mapping[str, str],
        sets: Mapping[str, str],
    ) -> None:
        """Take out the records `gone`, put in `records`, and let old ids lead to new ones (`moved`).

        `sets` names for each of `records` the connected set of events that it was made from.
        """
        self._connection.executemany("DELETE FROM records WHERE id = ?", [(old,) for old in gone])
        for record in records:
            self._insert(record, sets[record.id])
        for old, new in moved.items():  # ids that led to the old one now lead to its heir
            self._connection.execute("UPDATE redirects SET new = ? WHERE new = ?", (new, old))
            self._connection.execute("INSERT OR REPLACE INTO redirects VALUES (?, ?)", (old, new))
        alive = [(record.id,) for record in records]
        self._connection.executemany("DELETE FROM redirects WHERE old = ?", alive)
        lost = [(old,) for old in sorted(set(gone) - moved.keys() - {record.id for record in records})]
        self._connection.executemany("DELETE FROM redirects WHERE new = ?", lost)

    def parts_of(self, events: Collection[str]) -> list[Sighting]:
        """The sightings that their reports tell as part of these events."""
        sql = (
            "SELECT CAST(s.json AS BLOB) FROM events AS e JOIN sightings AS s ON s.event = e.id "
            "WHERE e.part_of IN (SELECT value FROM json_each(?)) ORDER BY s.event"
        )
        return self._sightings(sql, events)

    def in_visits(self, records: Collection[str]) -> set[str]:
        """The records that are part of these, which may be gone."""
        sql = "SELECT id FROM records WHERE part_of IN (SELECT value FROM json_each(?))"
        return {record for (record,) in self._connection.execute(sql, (as_json(list(records)),))}

    def place(self, visits: Mapping[str, str | None]) -> None:
        """Note for each of these records the record that it is part of."""
        sql = "SELECT id, part_of, json FROM records WHERE id IN (SELECT value FROM json_each(?))"
        for record, visit, line in self._connection.execute(sql, (as_json(list(visits)),)).fetchall():
            if visit != visits[record]:
                now = msgspec.structs.replace(_record_decoder.decode(line), part_of=visits[record])
                row = (now.part_of, as_json(now), record)
                self._connection.execute("UPDATE records SET part_of = ?, json = ? WHERE id = ?", row)

    def told_in(self, article: int) -> list[Sighting]:
        """The sightings of an article."""
        sql = "SELECT CAST(json AS BLOB) FROM sightings WHERE article = ? ORDER BY event"
        return [_sighting(line) for (line,) in self._connection.execute(sql, (article,))]

    def remove(self, sightings: Iterable[Sighting]) -> None:
        """Take out sightings with their block keys."""
        gone = [(sighting.event,) for sighting in sightings]
        self._connection.executemany("DELETE FROM sightings WHERE event = ?", gone)

    def add(self, article: int, sightings: Iterable[Sighting]) -> None:
        """Put in the sightings of an article with their block keys."""
        for sighting in sightings:
            row = (sighting.event, article, as_json(sighting))
            self._connection.execute("INSERT INTO sightings VALUES (?, ?, ?)", row)
            keys = sorted({_number(block) for block in blocks(sighting)})
            pairs = [(key, sighting.event) for key in keys]
            self._connection.executemany("INSERT INTO blocks VALUES (?, ?)", pairs)

    def events_in(self, article: int) -> list[str]:
        """The ids of the events that an article tells."""
        sql = "SELECT event FROM sightings WHERE article = ?"
        return [event for (event,) in self._connection.execute(sql, (article,))]

    def _sightings(self, sql: str, values: Collection[str | int]) -> list[Sighting]:
        rows = self._connection.execute(sql, (as_json(list(values)),))
        return [_sighting(line) for (line,) in rows]

    def _insert(self, record: Record, connected: str) -> None:
        insert(
            self._connection,
            "records",
            {
                "id": record.id,
                "kind": record.kind,
                "status": record.status,
                "date": record.date,
                "date_end": record.date_end,
                "place": record.place,
                "place_terms": name_terms(record.place or ""),
                "part_of": record.part_of,
                "reports": len(record.reports),
                "outlets": record.outlets,
                "independent": record.independent,
                "conflicts": as_json(record.conflicts),
                "review": record.review,
                "connected": connected,
                "json": as_json(record),
            },
        )
        self._connection.executemany(
            "INSERT OR REPLACE INTO record_reports VALUES (?, ?, ?, ?, ?, ?)",
            [(t.event, record.id, t.report, t.outlet, t.agency, t.copy_of) for t in record.reports],
        )
        sides = [("from", entity) for entity in record.from_] + [("to", entity) for entity in record.to]
        rows = sorted({(record.id, side, entity) for side, entity in sides})
        self._connection.executemany("INSERT INTO record_sides VALUES (?, ?, ?)", rows)


@lru_cache(maxsize=16384)  # some 100 MB; the same object for a line, so that verdicts on it can be kept
def _sighting(line: bytes) -> Sighting:
    return _decoder.decode(line)


@lru_cache(maxsize=65536)
def _number(block: str) -> int:
    """A block key as SQLite's integer; a collision only brings a candidate that matching turns down."""
    digest = hashlib.blake2b(block.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
