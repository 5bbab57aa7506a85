"""The reader: everything that can be asked of a store, while another process may write."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from khabar.errors import UnknownIdError
from khabar.records import passing_event
from khabar.records.chronicle import chronicle
from khabar.records.comparing import Comparison
from khabar.records.copies import Account, CopyLink
from khabar.records.coverage import Calendar
from khabar.records.judging import Given
from khabar.records.naming import Naming
from khabar.records.speeches import Speech
from khabar.schema import Article, Event, Judgement, Record, Reject, Report, Statement
from khabar.store.calendar import calendar_of
from khabar.store.comparing import compare_record, compare_statement
from khabar.store.connection import connect_to_read
from khabar.store.copying import all_links_of
from khabar.store.filters import RecordFilter, Reviewed
from khabar.store.losing import Loss, changed_articles, losing_articles, losing_person, person_of
from khabar.store.naming import find_subject, naming_in, naming_of_sets
from khabar.store.noted import Noted, noted
from khabar.store.origins import OutletSources, account_of, sources_by_outlet
from khabar.store.passing import told_in_passing
from khabar.store.profiles import Profile, find_profiles, profile_of
from khabar.store.rows import ARTICLE_COLUMNS, as_json
from khabar.store.searching import Hit, count_matches, search_articles
from khabar.store.tables import TABLES, counts_of

_record_decoder = msgspec.json.Decoder(Record)
_report_decoder = msgspec.json.Decoder(Report)
_ARTICLE = ", ".join(ARTICLE_COLUMNS)
_REPORTS = "SELECT coalesce(r.judged, r.json) FROM reports AS r JOIN articles AS a ON a.key = r.article"


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

    def records(  # noqa: PLR0913 - each is a filter
        self,
        *,
        kind: str | None = None,
        actor: str | None = None,
        since: str | None = None,
        until: str | None = None,
        place: str | None = None,
        outlet: str | None = None,
        conflicts: bool = False,
        single_source: bool = False,
        review: Reviewed = "standing",
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
            conflicts: only those on which reports exclude each other in some field.
            single_source: only those of which no second independent source is known.
            review: `standing` leaves out what a person rejected; `rejected`; or `all`.
            limit: at most so many.
        """
        wanted = RecordFilter(
            kind=kind,
            actor=actor,
            since=since,
            until=until,
            place=place,
            outlet=outlet,
            conflicts=conflicts,
            single_source=single_source,
            review=review,
            limit=limit,
        )
        return self._records(wanted)

    def timeline(
        self,
        *,
        actor: str | None = None,
        other: str | None = None,
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
    ) -> Iterator[Record]:
        """Records from the first day to the last, a visit before what happened during it, undated ones last.

        Args:
            actor: an entity id or a name.
            other: a second party; only records with both are given.
            since: ISO date or month, included.
            until: ISO date or month, included.
            kind: `meeting`, `call`, `visit`, `message` or another kind.
        """
        wanted = RecordFilter(
            kind=kind, actor=actor, other=other, since=since, until=until, chronological=True
        )
        return iter(chronicle(self._records(wanted)))

    def compare(self, record: str | Record) -> Comparison:
        """What each report of a record says, whom and what it leaves out, and who is not known to carry it.

        Args:
            record: a record, or its id; old ids lead on. Errors: UnknownIdError.
        """
        return compare_record(self._connection, self.record(record) if isinstance(record, str) else record)

    def compare_statement(self, statement: str) -> Speech:
        """All versions of the speech that a statement belongs to. Errors: UnknownIdError."""
        report, _ = self.statement(statement)
        return compare_statement(self._connection, report, statement)

    def naming(self, asked: str, *, since: str | None = None, until: str | None = None) -> Naming:
        """What each outlet calls an entity or a contested thing, with every use.

        Args:
            asked: an entity id, a name, a wording, or the id of a set of wordings.
            since: ISO date or month of publication, included.
            until: ISO date or month of publication, included.

        Errors: UnknownIdError.
        """
        return naming_in(self._connection, find_subject(self._connection, asked), since=since, until=until)

    def namings(self, *, since: str | None = None, until: str | None = None) -> Iterator[Naming]:
        """The wordings of every contested thing that articles name, counted; without the single uses."""
        return naming_of_sets(self._connection, since=since, until=until)

    def calendar(self) -> Calendar:
        """Which outlet was read on which day."""
        return calendar_of(self._connection)

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

    def has_article(self, article: str) -> bool:
        """Whether the store has an article of this id."""
        sql = "SELECT 1 FROM articles WHERE id = ?"
        return self._connection.execute(sql, (article,)).fetchone() is not None

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
        """An event with the report that tells it, also one told in passing. Errors: UnknownIdError."""
        if (told := told_in_passing(self._connection, event)) is not None:
            report = self.report(told[0])
            return report, passing_event(told[1], report)
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

    def copy_links(self, article: str) -> list[CopyLink]:
        """The articles that share text with an article, by the share of its words; passages too."""
        return all_links_of(self._connection, article)

    def account(self, article: str) -> Account:
        """What an article rests on: its own words or another's. Errors: UnknownIdError."""
        self._one("SELECT id FROM articles WHERE id = ?", article)
        return account_of(self._connection, article, self.copy_links(article))

    def sources(self) -> list[OutletSources]:
        """Where the articles of each outlet come from, the largest outlet first."""
        return sources_by_outlet(self._connection)

    def entities(self, ids: Iterable[str]) -> dict[str, Entity]:
        """The entities with these ids, as far as the store knows them."""
        sql = "SELECT id, kind, name, articles FROM entities WHERE id IN (SELECT value FROM json_each(?))"
        rows = self._connection.execute(sql, (as_json(sorted(set(ids))),))
        return {row[0]: Entity(*row) for row in rows}

    def profile(self, entity: str) -> Profile:
        """All that the store knows of an entity: names, roles, links, holders. Errors: UnknownIdError."""
        return profile_of(self._connection, entity)

    def profiles(
        self,
        name: str | None = None,
        *,
        kind: str | None = None,
        limit: int | None = None,
        descriptions: bool = False,
    ) -> Iterator[Profile]:
        """Entities, those of most articles first, with names and roles.

        Args:
            name: words of a name that an article uses.
            kind: `person`, `organization`, `country` or `group`.
            limit: at most so many.
            descriptions: also what articles only describe: groups, and persons without a name.
        """
        return find_profiles(self._connection, name, kind, limit, descriptions=descriptions)

    def judge(
        self,
        decision: str,
        target: str,
        *others: str,
        field: str | None = None,
        value: Given = None,
        who: str | None = None,
        why: str | None = None,
    ) -> Judgement:
        """Note a decision, as `Writer.judge` does; the store is opened for writing just for that."""
        from khabar.store.writer import Writer

        with Writer(self.path) as writer:
            return writer.judge(decision, target, *others, field=field, value=value, who=who, why=why)

    def judgements(self, target: str | None = None) -> Iterator[Noted]:
        """What people decided, in the order of time, with what has become of each decision.

        Args:
            target: id of a record, event, statement, entity or article; None for all.
        """
        if target and target.startswith("r-"):
            yield from self._judgements_of_record(target)
        else:
            yield from noted(self._connection, target)

    def _judgements_of_record(self, record: str) -> Iterator[Noted]:
        held = {telling.event for telling in self.record(record).reports}
        for each in noted(self._connection):
            if held.intersection(bound.id for bound in each.judgement.about):
                yield each

    def loss_of_articles(self, articles: Sequence[str]) -> Loss:
        """What forgetting these articles would take out. Errors: UnknownIdError."""
        return losing_articles(self._connection, articles)

    def loss_of_person(self, name: str, also: Sequence[str] = ()) -> Loss:
        """What forgetting a person would take out. Errors: UnknownIdError, UsageError."""
        person = person_of(self._connection, name, also)
        changed = list(changed_articles(self._connection, person))
        return losing_person(self._connection, person, changed)

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

    def _records(self, wanted: RecordFilter) -> Iterator[Record]:
        end, values = wanted.sql()
        for (line,) in self._connection.execute(f"SELECT json FROM records {end}", values):
            yield _record_decoder.decode(line)

    def _one(self, sql: str, key: str) -> str:
        row = self._connection.execute(sql, (key,)).fetchone()
        if row is None:
            raise UnknownIdError("nothing has this id", key)
        return str(row[0])
