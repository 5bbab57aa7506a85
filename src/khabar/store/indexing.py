"""The search index and the names of entities: kept in step with the articles."""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import lru_cache

from khabar.arabic.analyser import ANALYSER_VERSION, terms
from khabar.store.rows import as_json, prepared

_COLUMNS = "rowid, title, body, title_terms, body_terms"

_BASE = "CASE instr(n.raw, '@') WHEN 0 THEN n.raw ELSE substr(n.raw, 1, instr(n.raw, '@') - 1) END"
# Whether a wording is a name: of a person only where bearers are told apart by it, never of a group.
_NAMED = (
    "CASE n.kind WHEN 'group' THEN 0 WHEN 'person' THEN "
    f"EXISTS (SELECT 1 FROM entity_traits AS t WHERE t.base = {_BASE} AND t.raw = n.raw) ELSE 1 END"
)


def index_article(connection: sqlite3.Connection, key: int) -> None:
    """Put a stored article into the search index."""
    row = _prepared(connection, key)
    connection.execute(f"INSERT INTO search ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)", row)


def unindex_article(connection: sqlite3.Connection, key: int) -> None:
    """Take an article that is still stored out of the search index.

    The index keeps no text, so it must be told again what it was given: `reindex` sees to it that one
    version of the analyser has made all of it.
    """
    row = _prepared(connection, key)
    sql = f"INSERT INTO search (search, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?)"
    connection.execute(sql, row)


def _prepared(connection: sqlite3.Connection, key: int) -> tuple[int, str, str, str, str]:
    title, text = connection.execute("SELECT title, text FROM articles WHERE key = ?", (key,)).fetchone()
    head, body = prepared(title), prepared(text)
    return key, head.forms, body.forms, head.terms, body.terms


def reindex(connection: sqlite3.Connection) -> bool:
    """Rebuild the index when another version of the analyser made it; says whether it had to."""
    made_by = connection.execute("SELECT value FROM meta WHERE name = 'analyser'").fetchone()[0]
    if made_by == str(ANALYSER_VERSION):
        return False
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
        for (key,) in connection.execute("SELECT key FROM articles").fetchall():
            index_article(connection, key)
        for raw, kind, name in connection.execute("SELECT raw, kind, name FROM entity_names").fetchall():
            where = (name_terms(name), raw, kind, name)
            connection.execute(
                "UPDATE entity_names SET terms = ? WHERE raw = ? AND kind = ? AND name = ?", where
            )
        connection.execute("UPDATE meta SET value = ? WHERE name = 'analyser'", (str(ANALYSER_VERSION),))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return True


@lru_cache(maxsize=16384)
def name_terms(name: str) -> str:
    """The terms of a name with a space around each, so that whole words can be looked for inside."""
    return " " + " ".join(terms(name)) + " "


def add_names(
    connection: sqlite3.Connection, names: Iterable[tuple[str, str, str]], entities: Mapping[str, str]
) -> None:
    """Count one more article that uses these (raw entity, kind, name), now called `entities`."""
    connection.executemany(
        "INSERT INTO entity_names VALUES (?, ?, ?, ?, ?, 1) "
        "ON CONFLICT (raw, kind, name) DO UPDATE SET articles = articles + 1",
        [(raw, kind, name, entities[raw], name_terms(name)) for raw, kind, name in sorted(names)],
    )


def drop_names(connection: sqlite3.Connection, names: Iterable[tuple[str, str, str]]) -> None:
    """Count one article less."""
    listed = sorted(names)
    where = "WHERE raw = ? AND kind = ? AND name = ?"
    connection.executemany(f"UPDATE entity_names SET articles = articles - 1 {where}", listed)
    connection.executemany(f"DELETE FROM entity_names {where} AND articles < 1", listed)


def move_names(connection: sqlite3.Connection, moved: Mapping[str, str]) -> set[str]:
    """Let raw entities belong to other entities; returns the entities touched."""
    raws = as_json(sorted(moved))
    listed = "IN (SELECT value FROM json_each(?))"
    old = connection.execute(f"SELECT DISTINCT entity FROM entity_names WHERE raw {listed}", (raws,))
    touched = {entity for (entity,) in old} | set(moved.values())
    pairs = [(entity, raw) for raw, entity in sorted(moved.items())]
    connection.executemany("UPDATE entity_names SET entity = ? WHERE raw = ?", pairs)
    connection.executemany("UPDATE actors SET entity = ? WHERE raw = ?", pairs)
    return touched


def refresh_entities(connection: sqlite3.Connection, entities: Iterable[str]) -> None:
    """Name each entity as most articles do, by a name rather than an office; among equals the longer name."""
    touched = as_json(sorted(set(entities)))
    connection.execute("DELETE FROM entities WHERE id IN (SELECT value FROM json_each(?))", (touched,))
    connection.execute(
        "INSERT INTO entities (id, kind, name, articles, named) "
        "SELECT entity, kind, name, total, ever FROM ("
        "  SELECT *, sum(used) OVER one AS total, max(named OR office) OVER one AS ever, row_number() OVER ("
        "    PARTITION BY entity ORDER BY named DESC, used DESC, length(name) DESC, name, kind) AS place"
        f"  FROM (SELECT entity, kind, name, sum(articles) AS used, max({_NAMED}) AS named,"
        f"    max(n.kind = 'person' AND n.entity != {_BASE}) AS office"
        "    FROM entity_names AS n WHERE entity IN (SELECT value FROM json_each(?))"
        "    GROUP BY entity, kind, name) WINDOW one AS (PARTITION BY entity)) WHERE place = 1",
        (touched,),
    )
