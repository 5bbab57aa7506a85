"""The store as `records` needs it: sightings by event and by block, records taken out and put in."""

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from khabar.records import Sighting, blocks
from khabar.schema import Record
from khabar.store.indexing import name_terms
from khabar.store.rows import as_json, insert

_decoder = msgspec.json.Decoder(Sighting)


class Fusion:
    """Implements `khabar.records.RecordStore` on one connection, inside its transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def sightings(self, events: Collection[str]) -> list[Sighting]:
        """The sightings of these event ids, as far as the store still has them."""
        sql = "SELECT json FROM sightings WHERE event IN (SELECT value FROM json_each(?)) ORDER BY event"
        return self._sightings(sql, events)

    def candidates(self, blocks: Collection[str]) -> list[Sighting]:
        """All sightings that share one of these block keys."""
        sql = (
            "SELECT DISTINCT s.event, s.json FROM blocks AS b JOIN sightings AS s ON s.event = b.event "
            "WHERE b.block IN (SELECT value FROM json_each(?)) ORDER BY s.event"
        )
        return self._sightings(f"SELECT json FROM ({sql})", [_number(block) for block in blocks])

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

    def replace(self, gone: Collection[str], records: Sequence[Record], moved: Mapping[str, str]) -> None:
        """Take out the records `gone`, put in `records`, and let old ids lead to new ones (`moved`)."""
        self._connection.executemany("DELETE FROM records WHERE id = ?", [(old,) for old in gone])
        for record in records:
            self._insert(record)
        for old, new in moved.items():  # ids that led to the old one now lead to its heir
            self._connection.execute("UPDATE redirects SET new = ? WHERE new = ?", (new, old))
            self._connection.execute("INSERT OR REPLACE INTO redirects VALUES (?, ?)", (old, new))
        alive = [(record.id,) for record in records]
        self._connection.executemany("DELETE FROM redirects WHERE old = ?", alive)

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
        return [_decoder.decode(line) for (line,) in rows]

    def _insert(self, record: Record) -> None:
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


def _number(block: str) -> int:
    """A block key as SQLite's integer; a collision only brings a candidate that matching turns down."""
    digest = hashlib.blake2b(block.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
