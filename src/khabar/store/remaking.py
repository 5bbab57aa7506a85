"""Remaking: sightings and records of a store that an older khabar wrote are made anew from its reports."""

import sqlite3
from collections.abc import Callable, Iterator

import msgspec

from khabar.records import SIGHTINGS_VERSION, Sighting, update_records
from khabar.schema import Report
from khabar.store.fusion import Fusion

Sight = Callable[[Report, str], list[Sighting]]
_BATCH = 500  # events whose records are rebuilt together
_decoder = msgspec.json.Decoder(Report)


def remake(connection: sqlite3.Connection, fusion: Fusion, sightings: Sight) -> bool:
    """Make sightings and records anew when another version made them; says whether it had to.

    `sightings` gives those of a stored report and the digest of its words.
    """
    row = connection.execute("SELECT value FROM meta WHERE name = 'sightings'").fetchone()
    if row == (str(SIGHTINGS_VERSION),):
        return False
    connection.execute("BEGIN IMMEDIATE")
    try:
        touched = [
            event for (event,) in connection.execute("SELECT event FROM record_reports ORDER BY event")
        ]
        connection.execute("DELETE FROM sightings")
        touched.extend(_add_all(connection, fusion, sightings))
        ordered = list(dict.fromkeys(touched))
        for start in range(0, len(ordered), _BATCH):
            update_records(fusion, ordered[start : start + _BATCH])
        value = str(SIGHTINGS_VERSION)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('sightings', ?)", (value,))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return True


def _add_all(connection: sqlite3.Connection, fusion: Fusion, sightings: Sight) -> Iterator[str]:
    """Put in the sightings of all reports; yields their event ids."""
    joined = "articles AS a JOIN reports AS r ON r.article = a.key ORDER BY a.key"
    sql = f"SELECT a.key, a.copy, coalesce(r.judged, r.json) FROM {joined}"
    for key, copy, line in connection.execute(sql):
        found = sightings(_decoder.decode(line), copy)
        fusion.add(key, found)
        yield from (sighting.event for sighting in found)
