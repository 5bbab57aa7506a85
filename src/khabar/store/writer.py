"""The writer: puts coded articles in, a batch in one short transaction, records and index in step."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from khabar.records import copy_digest, sightings_of, update_records
from khabar.schema import Article, Reject, Report
from khabar.store.connection import connect_to_write
from khabar.store.fusion import Fusion
from khabar.store.indexing import (
    add_names,
    drop_names,
    index_article,
    refresh_entities,
    reindex,
    unindex_article,
)
from khabar.store.rows import (
    Value,
    actor_row,
    article_row,
    event_actor_rows,
    event_row,
    insert,
    names_of,
    statement_row,
)

_STORED = "FROM articles AS a JOIN reports AS r ON r.article = a.key WHERE a.id = ?"
_COUNT = "UPDATE runs SET coded = coded + ?, skipped = skipped + ?, rejected = rejected + ? WHERE id = ?"
_report_decoder = msgspec.json.Decoder(Report)


class Entry(msgspec.Struct, frozen=True):
    """An article, and its report as the line that `khabar code` writes (UTF-8 JSON, no line break)."""

    article: Article
    line: bytes


class Known(msgspec.Struct, frozen=True):
    """What the store already has under an article's id."""

    digest: str
    coder: str


class Writer:
    """The one that writes; others may read at the same time. A context manager that closes the file."""

    def __init__(self, path: str | Path) -> None:
        self._connection = connect_to_write(Path(path))
        reindex(self._connection)
        self._fusion = Fusion(self._connection)

    def __enter__(self) -> Self:
        """The writer itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file; whatever was not committed is gone."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def known(self, article: str) -> Known | None:
        """The digest and coder of the article with this id, None when the store has none."""
        sql = f"SELECT a.digest, r.coder {_STORED}"
        row = self._connection.execute(sql, (article,)).fetchone()
        return Known(*row) if row else None

    def begin_run(self, coder: str) -> int:
        """Note that a run starts; returns its number."""
        return insert(self._connection, "runs", {"started": _now(), "coder": coder})

    def end_run(self, run: int) -> None:
        """Note that a run went through to its end."""
        self._connection.execute("UPDATE runs SET ended = ? WHERE id = ?", (_now(), run))

    def put(
        self, entries: Sequence[Entry], coder: str, run: int, rejects: Sequence[Reject] = (), skipped: int = 0
    ) -> None:
        """Store a batch: all of it or, when anything fails, nothing.

        Args:
            entries: articles with their reports; an id that the store has is replaced.
            coder: fingerprint of what coded them, by which a later run knows what to skip.
            run: the number that `begin_run` gave.
            rejects: inputs of the batch that could not be read or coded.
            skipped: how many articles of the batch were already there.
        """
        reports = [(entry, _report_decoder.decode(entry.line)) for entry in entries]
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            touched: set[str] = set()
            entities: set[str] = set()
            for entry, report in reports:
                key = self._take_out(entry.article.id, touched, entities)
                self._put_in(entry, report, coder, key)
                touched.update(event.id for event in report.events)
                entities.update(entity for entity, _, _ in names_of(report))
            update_records(self._fusion, touched)
            refresh_entities(self._connection, entities)
            self._put_rejects(run, rejects)
            self._connection.execute(_COUNT, (len(entries), skipped, len(rejects), run))
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise

    def _take_out(self, article: str, touched: set[str], entities: set[str]) -> int | None:
        """Remove what the store has under an id; its key goes to the new form, so its place stays."""
        row = self._connection.execute(f"SELECT a.key, r.json {_STORED}", (article,)).fetchone()
        if row is None:
            return None
        key, line = row
        touched.update(self._fusion.events_in(key))
        names = names_of(_report_decoder.decode(line))
        entities.update(entity for entity, _, _ in names)
        drop_names(self._connection, names)
        unindex_article(self._connection, key)
        self._connection.execute("DELETE FROM articles WHERE key = ?", (key,))
        return int(key)

    def _put_in(self, entry: Entry, report: Report, coder: str, key: int | None) -> None:
        copy = copy_digest(entry.article.text)
        row = article_row(entry.article, copy)
        key = insert(self._connection, "articles", {"key": key, **row})
        put_report(self._connection, key, entry, report, coder)
        put_parts(self._connection, key, report)
        index_article(self._connection, key)
        self._fusion.add(key, {sighting.event: sighting for sighting in sightings_of(report, copy)}.values())
        add_names(self._connection, names_of(report))

    def _put_rejects(self, run: int, rejects: Iterable[Reject]) -> None:
        self._connection.executemany(
            "INSERT OR IGNORE INTO rejects (run, location, what, remedy, article) VALUES (?, ?, ?, ?, ?)",
            [(run, reject.where, reject.what, reject.remedy, reject.id) for reject in rejects],
        )


def put_report(
    connection: sqlite3.Connection, article: int, entry: Entry, report: Report, coder: str
) -> None:
    """Store the report as one line of JSON."""
    row: dict[str, Value] = {
        "article": article,
        "coder": coder,
        "version": report.coder.version,
        "model": report.coder.model,
        "empty_because": report.nothing,
        "json": entry.line.decode(),
    }
    insert(connection, "reports", row)


def put_parts(connection: sqlite3.Connection, article: int, report: Report) -> None:
    """Store actors, statements and events as rows of their own, for queries."""
    actors = {actor.id: insert(connection, "actors", actor_row(actor, article)) for actor in report.actors}
    for statement in {statement.id: statement for statement in report.statements}.values():
        insert(connection, "statements", statement_row(statement, article, actors))
    for event in {event.id: event for event in report.events}.values():
        key = insert(connection, "events", event_row(event, article))
        rows = event_actor_rows(event, key, actors)
        connection.executemany("INSERT INTO event_actors VALUES (?, ?, ?)", rows)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
