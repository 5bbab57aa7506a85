"""Opening the file: who may read, who may write, and whether it is a store at all."""

import sqlite3
from pathlib import Path

from khabar.arabic.folding import fold
from khabar.errors import NewerStoreError, NotAStoreError, StoreError
from khabar.store.migrations import APPLICATION_ID, latest_version, migrate

_BUSY_SECONDS = 60.0  # a writer waits this long for another writer's batch; batches take about a second

_CACHE_KB = 65_536
_STATEMENTS = 512  # prepared once; a batch uses some two hundred
_CHECKPOINT_PAGES = 8_192  # of 4 KB: the log grows to 32 MB before it is written back


def connect_to_write(path: Path) -> sqlite3.Connection:
    """Open the store for writing; make it where there is none, bring an older one up to date.

    Errors: NotAStoreError, NewerStoreError, StoreError.
    """
    connection = _connect(path)
    try:
        _check(connection, path, may_be_empty=True)
        # WAL: readers go on while one process writes. NORMAL keeps the file sound through any crash.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        # Fingerprints and terms are spread over all pages: with the usual 2 MB each batch reads them anew.
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open an existing store for reading; any number of processes may, also while one writes.

    Errors: NotAStoreError, NewerStoreError, StoreError where there is no file.
    """
    if not path.is_file():
        raise StoreError("there is no such store", str(path), "make one with: khabar run INPUT --db FILE")
    connection = _connect(path)
    try:
        version = _check(connection, path, may_be_empty=False)
        if version < latest_version():
            connect_to_write(path).close()
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(path: Path) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(
            path, timeout=_BUSY_SECONDS, isolation_level=None, cached_statements=_STATEMENTS
        )
    except sqlite3.OperationalError as error:
        raise StoreError(f"cannot be opened: {error}", str(path), "check folder and rights") from error
    connection.create_function("fold", 1, _fold, deterministic=True)
    return connection


def _fold(text: str | None) -> str | None:
    return None if text is None else fold(text)


def _check(connection: sqlite3.Connection, path: Path, *, may_be_empty: bool) -> int:
    """The version of the store; an error when the file is another program's or a newer khabar's."""
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        raise NotAStoreError(f"is no khabar store: {error}", str(path)) from error
    if may_be_empty and not tables and application in (0, APPLICATION_ID):
        return 0
    if application != APPLICATION_ID:
        raise NotAStoreError("is no khabar store", str(path), "name another file")
    if version > latest_version():
        raise NewerStoreError("was written by a newer khabar", str(path), "update khabar")
    return int(version)
