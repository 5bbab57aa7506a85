"""Migrations: numbered SQL files; the number of the last one applied is the store's `user_version`."""

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib import resources

from khabar.arabic.analyser import ANALYSER_VERSION

APPLICATION_ID = 0x6B686272  # «khbr» in ASCII: `file` and SQLite tools can tell a store by it


@cache
def migrations() -> dict[int, str]:
    """Version number to SQL, ascending."""
    files = [file for file in resources.files(__name__).iterdir() if file.name.endswith(".sql")]
    return {int(file.name[:4]): file.read_text("utf-8") for file in sorted(files, key=lambda file: file.name)}


def latest_version() -> int:
    """The version that this khabar writes."""
    return max(migrations())


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to date in one transaction, so that a killed migration leaves no trace."""
    if _version(connection) >= latest_version():
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)  # another process may have been faster
        for number, sql in migrations().items():
            if number > version:
                for statement in _statements(sql):
                    connection.execute(statement)
        if version == 0:
            _stamp(connection)
        connection.execute(f"PRAGMA user_version = {latest_version()}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _stamp(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("INSERT INTO meta VALUES ('analyser', ?)", (str(ANALYSER_VERSION),))


def _statements(sql: str) -> Iterator[str]:
    """The statements of a script; `executescript` would commit between them."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
