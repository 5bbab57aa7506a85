"""Rejoining: entities decided anew for a whole store, after another version or other knowledge made them."""

import hashlib
import sqlite3

import msgspec

from khabar.knowledge import load
from khabar.schema import Report
from khabar.store.bearers import Bearers
from khabar.store.indexing import add_names, move_names, refresh_entities
from khabar.store.rows import Canonical, names_of, raws_of

JOINING_VERSION = 4  # raise it when a rule of `khabar.records.entities` changes
_TABLES = (
    "entity_bases",
    "entity_traits",
    "entity_keys",
    "entity_nodes",
    "entity_links",
    "office_days",
    "entity_names",
)
_decoder = msgspec.json.Decoder(Report)


def rejoin(connection: sqlite3.Connection) -> bool:
    """Decide about all entities anew when something else decided about them; says whether it had to.

    Sightings and records are then to be made anew: `khabar.store.remaking` does so.
    """
    if not _must(connection):
        return False
    bearers = Bearers(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        _recount(connection, bearers)
        move_names(connection, bearers.join())
        connection.execute("DELETE FROM entities")
        found = connection.execute("SELECT DISTINCT entity FROM entity_names").fetchall()
        refresh_entities(connection, [entity for (entity,) in found])
        connection.execute("DELETE FROM meta WHERE name = 'sightings'")
        _stamp(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return True


def joined_by() -> str:
    """Digest of all that decides about entities besides the articles."""
    return hashlib.sha256(f"{JOINING_VERSION}|{load().sha256}".encode()).hexdigest()[:16]


def _must(connection: sqlite3.Connection) -> bool:
    """Whether the store's entities were decided by something else; an empty store is only stamped."""
    (made_by,) = connection.execute("SELECT value FROM meta WHERE name = 'entities'").fetchone()
    if made_by == joined_by():
        return False
    (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    if not articles:
        _stamp(connection)
    return bool(articles)


def _stamp(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE meta SET value = ? WHERE name = 'entities'", (joined_by(),))


def _recount(connection: sqlite3.Connection, bearers: Bearers) -> None:
    """Count all reports anew and let each actor bear its raw id."""
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")
    keys = [key for (key,) in connection.execute("SELECT key FROM articles ORDER BY key").fetchall()]
    for key in keys:
        sql = "SELECT coalesce(judged, json) FROM reports WHERE article = ?"
        report = _decoder.decode(connection.execute(sql, (key,)).fetchone()[0])
        raws = raws_of(report)
        bearers.add(raws.values(), report.published)
        add_names(connection, names_of(report, raws), Canonical())
        connection.executemany(
            "UPDATE actors SET raw = ?, entity = ? WHERE article = ? AND actor = ?",
            [(raw.id, raw.base, key, actor) for actor, raw in raws.items()],
        )
