"""Parts: the report of an article and the rows that it is taken apart into."""

import sqlite3
from collections.abc import Mapping

from khabar.records.entities import Raw
from khabar.schema import Report
from khabar.store.rows import (
    Value,
    actor_row,
    as_json,
    event_actor_rows,
    event_row,
    insert,
    insert_all,
    statement_row,
)


def put_report(
    connection: sqlite3.Connection, article: int, line: bytes, machine: Report, report: Report, coder: str
) -> None:
    """Store the coder's report as one line of JSON, and the judged one where it differs."""
    row: dict[str, Value] = {
        "article": article,
        "coder": coder,
        "version": machine.coder.version,
        "model": machine.coder.model,
        "empty_because": machine.nothing,
        "json": line.decode(),
        "judged": None if report is machine else as_json(report),
    }
    insert(connection, "reports", row)


def put_parts(
    connection: sqlite3.Connection,
    article: int,
    report: Report,
    raws: Mapping[str, Raw],
    canonical: Mapping[str, str],
) -> None:
    """Store actors, statements and events as rows of their own, for queries.

    `raws` gives the raw entity of each actor, `canonical` what that is across articles.
    """
    listed = [actor_row(actor, article, raws[actor.id].id, canonical) for actor in report.actors]
    keys = insert_all(connection, "actors", listed)
    actors = {actor.id: key for actor, key in zip(report.actors, keys, strict=True)}
    statements = {statement.id: statement for statement in report.statements}.values()
    insert_all(connection, "statements", [statement_row(each, article, actors) for each in statements])
    events = list({event.id: event for event in report.events}.values())
    keys = insert_all(connection, "events", [event_row(event, article) for event in events])
    sides = [
        row for event, key in zip(events, keys, strict=True) for row in event_actor_rows(event, key, actors)
    ]
    connection.executemany("INSERT INTO event_actors VALUES (?, ?, ?)", sides)


def drop_parts(connection: sqlite3.Connection, article: int) -> None:
    """Take out what `put_parts` put in, and the sightings."""
    for table in ("events", "statements", "actors", "sightings"):
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
