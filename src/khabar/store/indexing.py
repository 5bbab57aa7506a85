"""The search index and the names of entities: kept in step with the articles."""

import sqlite3
from collections.abc import Iterable

from khabar.arabic.analyser import ANALYSER_VERSION, terms
from khabar.store.rows import as_json, prepared

_COLUMNS = "rowid, title, body, title_terms, body_terms"


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
        for entity, kind, name in connection.execute(
            "SELECT entity, kind, name FROM entity_names"
        ).fetchall():
            where = (name_terms(name), entity, kind, name)
            connection.execute(
                "UPDATE entity_names SET terms = ? WHERE entity = ? AND kind = ? AND name = ?", where
            )
        connection.execute("UPDATE meta SET value = ? WHERE name = 'analyser'", (str(ANALYSER_VERSION),))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return True


def name_terms(name: str) -> str:
    """The terms of a name with a space around each, so that whole words can be looked for inside."""
    return " " + " ".join(terms(name)) + " "


def add_names(connection: sqlite3.Connection, names: Iterable[tuple[str, str, str]]) -> None:
    """Count one more article that uses these (entity, kind, name)."""
    connection.executemany(
        "INSERT INTO entity_names VALUES (?, ?, ?, ?, 1) "
        "ON CONFLICT (entity, kind, name) DO UPDATE SET articles = articles + 1",
        [(entity, kind, name, name_terms(name)) for entity, kind, name in sorted(names)],
    )


def drop_names(connection: sqlite3.Connection, names: Iterable[tuple[str, str, str]]) -> None:
    """Count one article less."""
    listed = sorted(names)
    where = "WHERE entity = ? AND kind = ? AND name = ?"
    connection.executemany(f"UPDATE entity_names SET articles = articles - 1 {where}", listed)
    connection.executemany(f"DELETE FROM entity_names {where} AND articles < 1", listed)


def refresh_entities(connection: sqlite3.Connection, entities: Iterable[str]) -> None:
    """Name each entity as most articles do; among equals the longer name, then the first in order."""
    touched = as_json(sorted(set(entities)))
    connection.execute("DELETE FROM entities WHERE id IN (SELECT value FROM json_each(?))", (touched,))
    connection.execute(
        "INSERT INTO entities (id, kind, name, articles) "
        "SELECT entity, kind, name, total FROM ("
        "  SELECT *, sum(articles) OVER (PARTITION BY entity) AS total, row_number() OVER ("
        "    PARTITION BY entity ORDER BY articles DESC, length(name) DESC, name, kind) AS place"
        "  FROM entity_names WHERE entity IN (SELECT value FROM json_each(?))) WHERE place = 1",
        (touched,),
    )
