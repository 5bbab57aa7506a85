"""Forgetting: what was lost leaves the tables, the judgements, the index and the pages of the file."""

import re
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager

from khabar.errors import StoreError
from khabar.store.forgotten import Forgotten
from khabar.store.judgements import Judgements
from khabar.store.losing import Changed, Loss, Person
from khabar.store.redacting import Redactor
from khabar.store.shortened import (
    Rewrite,
    Shortening,
    judgement_without_articles,
    judgement_without_person,
)

Exchange = Callable[[Sequence[str], Sequence[Changed], Collection[str]], None]


class Forgetting:
    """Takes articles and persons out, inside a transaction of the writer.

    `exchange` removes articles, puts changed ones in the place of others and makes the records of these
    and of further events anew.
    """

    def __init__(self, connection: sqlite3.Connection, exchange: Exchange) -> None:
        self._connection = connection
        self._exchange = exchange
        self._forgotten = Forgotten(connection)
        self._judgements = Judgements(connection)

    def articles(self, loss: Loss) -> None:
        """Take out articles with all that they tell, and what people judged on it."""
        for article in loss.articles:
            row = self._connection.execute("SELECT url FROM articles WHERE id = ?", (article,)).fetchone()
            self._forgotten.note_article(article, row[0] if row else None)
        with self._allowed():
            touched = self._rewrite_judgements(lambda each: judgement_without_articles(each, loss.articles))
            self._exchange(loss.articles, (), touched)
            for article in loss.articles:
                self._drop_rejects(article)

    def person(self, person: Person, changed: Sequence[Changed]) -> None:
        """Take out a name, and what was coded of the person."""
        redactor = person.redactor()
        self._forgotten.note_names(person.words())
        reports = {each.article.id: each.report for each in changed}
        gone = {each for one in changed for each in one.gone} | person.entities
        with self._allowed():
            touched = self._rewrite_judgements(
                lambda each: judgement_without_person(each, redactor, gone, reports)
            )
            self._exchange((), changed, touched)
            self._redact_rejects(redactor)
            self._drop_nodes(person.entities)
        self._check(redactor, person.entities)

    def sweep(self) -> None:
        """Write index and file anew, so that nothing lies about in them. Outside a transaction.

        Errors: StoreError while others have the store open.
        """
        # What is deleted from the index stays in its older segments until these are merged.
        self._connection.execute("INSERT INTO search (search) VALUES ('optimize')")
        self._connection.execute("VACUUM")  # pages that were freed keep their bytes otherwise
        (busy, _, _) = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            remedy = "close what has it open, then run: khabar forget sweep --db FILE"
            raise StoreError(
                "taken out, but others read the store and its log still holds the words", "", remedy
            )

    @contextmanager
    def _allowed(self) -> Iterator[None]:
        """The trigger that keeps judgements lets them go meanwhile."""
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES ('forgetting', 'now')")
        yield
        self._connection.execute("DELETE FROM meta WHERE name = 'forgetting'")

    def _rewrite_judgements(self, rewrite: Rewrite) -> set[str]:
        """Replace judgements by what may be kept of them; gives the events whose records they were about."""
        shortened = Shortening(rewrite)
        touched: set[str] = set()
        for judgement in list(self._judgements.all()):
            kept = shortened(judgement)
            if kept == judgement:
                continue
            touched.update(bound.id for bound in judgement.about)
            self._forgotten.note_judgement(judgement.id)
            self._connection.execute("DELETE FROM judgements WHERE id = ?", (judgement.id,))
            if kept is not None:
                self._judgements.add(kept)
        return touched

    def _drop_rejects(self, article: str) -> None:
        """Take out rejected inputs of an article: those under its id, and places that are called by it."""
        named = re.compile(rf"(?<![\w:]){re.escape(article)}(?!\w)")  # «a1» is not «a12», nor «1» line 1
        rows = self._connection.execute("SELECT id, location, article FROM rejects").fetchall()
        gone = [(key,) for key, where, told in rows if told == article or named.search(where)]
        self._connection.executemany("DELETE FROM rejects WHERE id = ?", gone)

    def _redact_rejects(self, redactor: Redactor) -> None:
        for key, *columns in self._connection.execute(
            "SELECT id, location, what, remedy FROM rejects"
        ).fetchall():
            kept = [redactor.text(column) for column in columns]
            if kept != columns:
                sql = "UPDATE OR REPLACE rejects SET location = ?, what = ?, remedy = ? WHERE id = ?"
                self._connection.execute(sql, (*kept, key))

    def _drop_nodes(self, entities: Collection[str]) -> None:
        """Persons of the knowledge base may be on record without an article that names them."""
        sql = "DELETE FROM entity_nodes WHERE raw = ?1 AND NOT EXISTS (SELECT 1 FROM actors WHERE raw = ?1)"
        self._connection.executemany(sql, [(entity,) for entity in sorted(entities)])

    def _check(self, redactor: Redactor, entities: Collection[str]) -> None:
        """Look once more through every table. Errors: StoreError, and all stays as it was."""
        for table, column in _text_columns(self._connection):
            for (value,) in self._connection.execute(f'SELECT "{column}" FROM "{table}"'):
                if isinstance(value, str) and (_mentions(value, entities) or redactor.spans(value)):
                    raise StoreError(f"the name is still in {table}.{column}; nothing was changed")


def _mentions(value: str, entities: Collection[str]) -> bool:
    """Whether a cell is one of these ids, or JSON that holds one."""
    return value in entities or any(f'"{entity}"' in value for entity in entities)


def _text_columns(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """All columns of tables that hold text, but for those of the search index, which is made anew."""
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
    tables = [name for (name,) in connection.execute(sql)]
    return [
        (table, name)
        for table in tables
        for name, kind in connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,))
        if kind == "TEXT"
    ]
