"""What articles tell in passing: it stands among the sightings alone, since no report has an event of it."""

import sqlite3

import msgspec

from khabar.records import Sighting

_decoder = msgspec.json.Decoder(Sighting)
_SQL = "SELECT a.id, s.json FROM sightings AS s JOIN articles AS a ON a.key = s.article WHERE s.event = ?"


def told_in_passing(connection: sqlite3.Connection, event: str) -> tuple[str, Sighting] | None:
    """The article that tells an event in passing and its sighting; None where it is an event of a report."""
    row = connection.execute(_SQL, (event,)).fetchone()
    if row is None:
        return None
    sighting = _decoder.decode(row[1])
    return (row[0], sighting) if sighting.passing else None
