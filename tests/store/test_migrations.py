import sqlite3

import pytest

from khabar.errors import NewerStoreError, NotAStoreError, StoreError
from khabar.store import Reader, Writer
from khabar.store.migrations import APPLICATION_ID, latest_version, migrate, migrations


def pragma(path, name):
    connection = sqlite3.connect(path)
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    connection.close()
    return value


def test_a_new_store_is_stamped_and_in_wal_mode(tmp_path):
    path = tmp_path / "a.khabar"
    Writer(path).close()
    assert pragma(path, "application_id") == APPLICATION_ID
    assert pragma(path, "user_version") == latest_version()
    assert pragma(path, "journal_mode") == "wal"


def test_numbers_have_no_gap_and_start_at_one():
    assert list(migrations()) == list(range(1, latest_version() + 1))


def test_migrating_twice_changes_nothing(tmp_path):
    path = tmp_path / "a.khabar"
    Writer(path).close()
    before = path.read_bytes()
    Writer(path).close()
    assert path.read_bytes() == before


def test_a_failing_migration_leaves_an_empty_file(tmp_path, monkeypatch):
    broken = {1: migrations()[1] + "\nCREATE TABLE articles (again TEXT);"}
    monkeypatch.setattr("khabar.store.migrations.migrations", lambda: broken)
    connection = sqlite3.connect(tmp_path / "a.khabar", isolation_level=None)
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrate(connection)
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()


def test_a_newer_store_is_left_alone(tmp_path):
    path = tmp_path / "a.khabar"
    Writer(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {latest_version() + 1}")
    connection.close()
    for opened in (Reader, Writer):
        with pytest.raises(NewerStoreError, match="newer khabar"):
            opened(path)


def test_foreign_files_are_left_alone(tmp_path):
    text, other = tmp_path / "a.txt", tmp_path / "b.db"
    text.write_text("no database at all, but long enough to look at" * 20, encoding="utf-8")
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE notes (text)")
    connection.close()
    before = text.read_bytes(), other.read_bytes()
    for path in (text, other):
        for opened in (Reader, Writer):
            with pytest.raises(NotAStoreError):
                opened(path)
    assert (text.read_bytes(), other.read_bytes()) == before


def test_reading_what_is_not_there_makes_no_file(tmp_path):
    with pytest.raises(StoreError, match="no such store"):
        Reader(tmp_path / "a.khabar")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(StoreError, match="cannot be opened"):
        Writer(tmp_path / "missing" / "a.khabar")
