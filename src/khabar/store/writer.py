"""The writer: puts coded articles in, a batch in one short transaction, records and index in step."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from khabar.records import copy_digest
from khabar.records.judging import Given, judged
from khabar.schema import Article, Judgement, Reject, Report
from khabar.store.asking import Asked
from khabar.store.connection import connect_to_write
from khabar.store.copying import Copying
from khabar.store.forgetting import Forgetting
from khabar.store.forgotten import Forgotten
from khabar.store.fusion import Fusion
from khabar.store.indexing import index_article, reindex, unindex_article
from khabar.store.joined import Joined
from khabar.store.judgements import Judgements
from khabar.store.judging import Judging
from khabar.store.losing import (
    Changed,
    Loss,
    changed_articles,
    losing_articles,
    losing_person,
    person_of,
)
from khabar.store.parts import put_report
from khabar.store.redacting import redacted_report
from khabar.store.rejoining import rejoin
from khabar.store.remaking import remake
from khabar.store.rows import article_row, insert
from khabar.store.wanted import WantedEvent, WantedStatement

_STORED = "FROM articles AS a JOIN reports AS r ON r.article = a.key WHERE a.id = ?"
_COUNT = "UPDATE runs SET coded = coded + ?, skipped = skipped + ?, rejected = rejected + ? WHERE id = ?"
_AT_ONCE = 64  # articles of an older store that are read in one transaction
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
        self._copying = Copying(self._connection)
        self._judgements = Judgements(self._connection)
        self._joined = Joined(self._connection, self._fusion)
        self._judging = Judging(self._connection, self._fusion, self._joined)
        self._forgotten = Forgotten(self._connection)
        self._forgetting = Forgetting(self._connection, self._exchange)
        rejoin(self._connection)
        remake(self._connection, self._fusion, self._joined.sightings)

        self._read_for_copies()

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
        with self._transaction():
            latest = {entry.article.id: entry for entry in entries}.values()
            admitted = [kept for entry in latest if (kept := self._cleaned(entry, coder)) is not None]
            self._exchange((), admitted, ())
            self._put_rejects(run, rejects)
            self._connection.execute(_COUNT, (len(entries), skipped, len(rejects), run))

    def admitted(self, article: Article) -> Article | None:
        """The article without names that the store forgot; None where it forgot the article."""
        return self._forgotten.admitted(article)

    def forget_articles(self, articles: Sequence[str]) -> Loss:
        """Take articles out of the store, its judgements, its index and the bytes of its file, for good.

        A later run does not take them in again. Errors: UnknownIdError; StoreError while others read.
        """
        with self._transaction():
            loss = losing_articles(self._connection, articles)
            self._forgetting.articles(loss)
        self._forgetting.sweep()
        return loss

    def forget_person(self, name: str, also: Sequence[str] = ()) -> Loss:
        """Take a person's name out of everything; articles keep all other words at their places.

        Args:
            name: the full name, or an entity id.
            also: further forms of the name, such as Latin ones.

        Errors: UnknownIdError, UsageError; StoreError while others read.
        """
        with self._transaction():
            person = person_of(self._connection, name, also)
            changed = list(changed_articles(self._connection, person))
            loss = losing_person(self._connection, person, changed)
            self._joined.touch(person.entities)
            self._forgetting.person(person, changed)
        self._forgetting.sweep()
        return loss

    def sweep(self) -> None:
        """Overwrite what forgetting has left in the file. Errors: StoreError while others read."""
        self._forgetting.sweep()

    def _cleaned(self, entry: Entry, coder: str) -> Changed | None:
        """An entry as it may come in; None where it is forgotten."""
        report = _report_decoder.decode(entry.line)
        if not self._forgotten.any():
            return Changed(entry.article, report, coder, line=entry.line)
        article, redactor = self._forgotten.admitted(entry.article), self._forgotten.redactor()
        if article is None:
            return None
        kept = redacted_report(report, article, redactor) if redactor else report
        return Changed(article, kept, coder, line=entry.line if kept == report else None)

    def _exchange(self, gone: Sequence[str], new: Sequence[Changed], also: Collection[str]) -> None:
        """Take articles out and others in, and bring records and entities in step."""
        touched, entities = set(also), set[str]()
        for article in gone:
            key = self._take_out(article, touched, entities)
            if key is not None:
                self._copying.drop(key)
        for each in new:
            key = self._take_out(each.article.id, touched, entities)
            self._put_in(each, key)
        for copied in self._copying.settle():
            touched.update(self._fusion.events_in(copied))
        self._joined.settle(touched, entities)

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
        """Note a person's decision and apply it at once; it holds for every later run.

        Args:
            decision: `accept`, `reject`, `correct`, `merge`, `split`, `same`, `different`, `undo`, `rebind`.
            target: id of a record, event, statement or entity; for `undo` and `rebind` of a judgement.
            others: further records to merge, events to split out, the other entity, what to bind anew to.
            field: for `correct`, the field.
            value: for `correct`, its value; `-` or None for nothing. Sides take several: ids, names or words
                of the article.
            who: who decides; by default `$KHABAR_USER`, else the login name.
            why: the reason.

        Errors: UnknownIdError, UsageError.
        """
        with self._transaction():
            return self._judging.judge(
                Asked(decision=decision, target=target, others=others, field=field, value=value), who, why
            )

    def add_event(
        self, article: str, wanted: WantedEvent, *, who: str | None = None, why: str | None = None
    ) -> Judgement:
        """Add an event that the coder missed. Errors: UnknownIdError, UsageError."""
        with self._transaction():
            return self._judging.add_event(article, wanted, who, why)

    def add_statement(
        self, article: str, wanted: WantedStatement, *, who: str | None = None, why: str | None = None
    ) -> Judgement:
        """Add a statement that the coder missed. Errors: UnknownIdError, UsageError."""
        with self._transaction():
            return self._judging.add_statement(article, wanted, who, why)

    def take_judgements(self, judgements: Iterable[Judgement]) -> int:
        """Put in judgements of another store; those that are there already change nothing.

        Returns:
            How many were new. What they are about may come later: until then they wait.
        """
        with self._transaction():
            return self._judging.take(judgements)

    def _read_for_copies(self) -> None:
        """Compare the articles of a store that is older than the comparing of texts."""
        if not self._connection.execute("SELECT 1 FROM meta WHERE name = 'copies'").fetchone():
            return
        sql = (
            "SELECT article, coalesce(judged, json) FROM reports WHERE article NOT IN "
            f"(SELECT article FROM copy_texts) ORDER BY article LIMIT {_AT_ONCE}"
        )
        while rows := self._connection.execute(sql).fetchall():
            with self._transaction():
                for key, line in rows:
                    self._copying.put(key, _report_decoder.decode(line))
                touched = {event for key in self._copying.settle() for event in self._fusion.events_in(key)}
                self._joined.settle(touched, set())
        self._connection.execute("DELETE FROM meta WHERE name = 'copies'")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            self._joined.forget()
            self._copying.forget_batch()
            raise

    def _take_out(self, article: str, touched: set[str], entities: set[str]) -> int | None:
        """Remove what the store has under an id; its key goes to the new form, so its place stays."""
        sql = f"SELECT a.key, coalesce(r.judged, r.json) {_STORED}"
        row = self._connection.execute(sql, (article,)).fetchone()
        if row is None:
            return None
        key, line = row
        self._joined.leave(key, _report_decoder.decode(line), touched, entities)
        unindex_article(self._connection, key)
        self._connection.execute("DELETE FROM articles WHERE key = ?", (key,))
        return int(key)

    def _put_in(self, new: Changed, key: int | None) -> None:
        """Store an article and its report, with what people decided about it."""
        copy = copy_digest(new.article.text)
        row = article_row(new.article, copy)
        key = insert(self._connection, "articles", {"key": key, **row})
        report = judged(new.report, self._judgements.bonded([new.article.id])).report
        line = new.line or msgspec.json.encode(new.report)
        put_report(self._connection, key, line, new.report, report, new.coder)
        index_article(self._connection, key)
        self._copying.put(key, report)
        self._joined.enter(key, report, copy)

    def _put_rejects(self, run: int, rejects: Iterable[Reject]) -> None:
        self._connection.executemany(
            "INSERT OR IGNORE INTO rejects (run, location, what, remedy, article) VALUES (?, ?, ?, ?, ?)",
            [(run, reject.where, reject.what, reject.remedy, reject.id) for reject in rejects],
        )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
