"""The reader: everything that can be asked of a store, while another process may write."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from khabar.errors import UnknownIdError
from khabar.schema import Article, Event, Record, Reject, Report, Statement
from khabar.store.connection import connect_to_read
from khabar.store.filters import RecordFilter
from khabar.store.rows import ARTICLE_COLUMNS, as_json
from khabar.store.searching import Hit, count_matches, search_articles
from khabar.store.tables import TABLES, counts_of

_record_decoder = msgspec.json.Decoder(Record)
_report_decoder = msgspec.json.Decoder(Report)
_ARTICLE = ", ".join(ARTICLE_COLUMNS)
_REPORTS = "SELECT r.json FROM reports AS r JOIN articles AS a ON a.key = r.article"


class Entity(msgspec.Struct, frozen=True):
    """An actor across articles: the name most articles use, and how many name it."""

    id: str
    kind: str
    name: str
    articles: int


class Reader:
    """An open store. A context manager; iterators stay valid until it is closed."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._connection = connect_to_read(self.path)

    def __enter__(self) -> Self:
        """The reader itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """The SQLite connection, read-only, for questions of one's own."""
        return self._connection

    def records(
        self,
        *,
        kind: str | None = None,
        actor: str | None = None,
        since: str | None = None,
        until: str | None = None,
        place: str | None = None,
        outlet: str | None = None,
        limit: int | None = None,
    ) -> Iterator[Record]:
        """Records that fit all that is given, newest first.

        Args:
            kind: `meeting`, `call`, `visit`, `message` or another kind.
            actor: an entity id or a name; «حماس» also finds «حركة حماس».
            since: ISO date or month, included.
            until: ISO date or month, included.
            place: name of a place.
            outlet: name of an outlet that carried it.
            limit: at most so many.
        """
        wanted = RecordFilter(
            kind=kind, actor=actor, since=since, until=until, place=place, outlet=outlet, limit=limit
        )
        end, values = wanted.sql()
        for (line,) in self._connection.execute(f"SELECT json FROM records {end}", values):
            yield _record_decoder.decode(line)

    def record(self, record: str) -> Record:
        """The record with this id, or the one that an old id leads to. Errors: UnknownIdError."""
        sql = "SELECT json FROM records WHERE id = coalesce((SELECT new FROM redirects WHERE old = ?1), ?1)"
        return _record_decoder.decode(self._one(sql, record))

    def article(self, article: str) -> Article:
        """The article with this id. Errors: UnknownIdError."""
        row = self._connection.execute(f"SELECT {_ARTICLE} FROM articles WHERE id = ?", (article,)).fetchone()
        if row is None:
            raise UnknownIdError("nothing has this id", article)
        return Article(**dict(zip(ARTICLE_COLUMNS, row, strict=True)))

    def articles(self) -> Iterator[Article]:
        """All articles, in the order in which they were stored."""
        for row in self._connection.execute(f"SELECT {_ARTICLE} FROM articles ORDER BY key"):
            yield Article(**dict(zip(ARTICLE_COLUMNS, row, strict=True)))

    def report(self, article: str) -> Report:
        """The report of an article. Errors: UnknownIdError."""
        return _report_decoder.decode(self._one(f"{_REPORTS} WHERE a.id = ?", article))

    def reports(self) -> Iterator[Report]:
        """All reports, in the order in which they were stored."""
        for line in self.report_lines():
            yield _report_decoder.decode(line)

    def report_lines(self) -> Iterator[bytes]:
        """All reports as the lines that `khabar code` writes, without line break."""
        for (line,) in self._connection.execute(f"{_REPORTS} ORDER BY a.key"):
            yield line.encode()

    def event(self, event: str) -> tuple[Report, Event]:
        """An event with the report that tells it. Errors: UnknownIdError."""
        article = self._one(
            "SELECT a.id FROM events AS e JOIN articles AS a ON a.key = e.article WHERE e.id = ?", event
        )
        report = self.report(article)
        return report, next(each for each in report.events if each.id == event)

    def statement(self, statement: str) -> tuple[Report, Statement]:
        """A statement with the report that holds it. Errors: UnknownIdError."""
        article = self._one(
            "SELECT a.id FROM statements AS s JOIN articles AS a ON a.key = s.article WHERE s.id = ?",
            statement,
        )
        report = self.report(article)
        return report, next(each for each in report.statements if each.id == statement)

    def record_of(self, event: str) -> str | None:
        """The id of the record that an event is part of."""
        row = self._connection.execute(
            "SELECT record FROM record_reports WHERE event = ?", (event,)
        ).fetchone()
        return row[0] if row else None

    def entities(self, ids: Iterable[str]) -> dict[str, Entity]:
        """The entities with these ids, as far as the store knows them."""
        sql = "SELECT id, kind, name, articles FROM entities WHERE id IN (SELECT value FROM json_each(?))"
        rows = self._connection.execute(sql, (as_json(sorted(set(ids))),))
        return {row[0]: Entity(*row) for row in rows}

    def search(self, query: str, limit: int = 20, offset: int = 0) -> Iterator[Hit]:
        """Articles that hold the words of a query in any form, best first. Errors: UsageError."""
        return search_articles(self._connection, query, limit, offset)

    def matches(self, query: str) -> int:
        """How many articles match a query."""
        return count_matches(self._connection, query)

    def rejects(self) -> Iterator[Reject]:
        """Inputs that could not be read or coded."""
        sql = "SELECT location, what, remedy, article FROM rejects ORDER BY id"
        for where, what, remedy, article in self._connection.execute(sql):
            yield Reject(where=where, what=what, remedy=remedy, id=article)

    def rows(self, table: str) -> Iterator[dict[str, str | int | float | None]]:
        """The rows of a flat table (`khabar.store.tables.TABLES`), columns by name."""
        cursor = self._connection.execute(TABLES[table].sql)
        names = [column[0] for column in cursor.description]
        for row in cursor:
            yield dict(zip(names, row, strict=True))

    def counts(self) -> dict[str, int]:
        """How many articles, events, statements, records and so on there are."""
        return counts_of(self._connection)

    def _one(self, sql: str, key: str) -> str:
        row = self._connection.execute(sql, (key,)).fetchone()
        if row is None:
            raise UnknownIdError("nothing has this id", key)
        return str(row[0])
