"""Losing: what forgetting an article or a person would take out of a store, before anything is taken."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from khabar.arabic.folding import fold
from khabar.errors import UnknownIdError, UsageError
from khabar.schema import Article, Report
from khabar.store.redacting import (
    Name,
    Redactor,
    address_words,
    letters,
    name_words,
    redacted_report,
    redactor_of,
)
from khabar.store.redacting import redacted_article as without_names
from khabar.store.rows import ARTICLE_COLUMNS, as_json

_report_decoder = msgspec.json.Decoder(Report)
_COLUMNS = ", ".join(f"a.{name}" for name in ARTICLE_COLUMNS)
_IN = "IN (SELECT value FROM json_each(?))"
_REPORT = "SELECT json, coder FROM reports WHERE article = ?"
# Names, not offices by which a person is called on a day (`…@2015-07-22`).
_NAMES = "SELECT entity, kind, name FROM entity_names WHERE NOT raw GLOB '*@[0-9]*'"


class Loss(msgspec.Struct, frozen=True, kw_only=True):
    """What is taken out, by ids that exports made earlier may still hold.

    For an article it is removed with all that it tells; for a person `articles` are those that lose the
    name, `events` and `statements` those that go with it. `records` are those that are made anew or go,
    `judgements` those that quoted it. `copies` are word for word the same and stay.
    """

    subject: Literal["article", "person"]
    names: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    judgements: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()


class Changed(msgspec.Struct, frozen=True):
    """An article and its report as they go in, and the coder.

    `line` is the report as it was written, where nothing changed it; `gone` what went with a person.
    """

    article: Article
    report: Report
    coder: str
    line: bytes | None = None
    gone: frozenset[str] = frozenset()


class Person(msgspec.Struct, frozen=True):
    """Who is to be forgotten: the names in full, and the entities that bear them."""

    names: tuple[str, ...]
    entities: frozenset[str]

    def words(self) -> list[Name]:
        """The names as folded words."""
        return [name_words(name) for name in self.names]

    def redactor(self) -> Redactor:
        """What finds the names."""
        return redactor_of(self.words())


def losing_articles(connection: sqlite3.Connection, articles: Sequence[str]) -> Loss:
    """What goes with these articles. Errors: UnknownIdError."""
    keys = []
    for article in articles:
        row = connection.execute("SELECT key FROM articles WHERE id = ?", (article,)).fetchone()
        if row is None:
            raise UnknownIdError("no article has this id", article, "khabar search prints ids of articles")
        keys.append(row[0])
    held = as_json(keys)
    events = _column(connection, f"SELECT id FROM events WHERE article {_IN}", held)
    statements = _column(connection, f"SELECT id FROM statements WHERE article {_IN}", held)
    copies = (
        f"SELECT id FROM articles WHERE key NOT {_IN} AND copy IN (SELECT copy FROM articles WHERE key {_IN})"
    )
    return Loss(
        subject="article",
        articles=tuple(articles),
        events=events,
        statements=statements,
        records=_records_of(connection, articles),
        judgements=_bonded(connection, (*articles, *events, *statements)),
        copies=_column(connection, copies, held, held),
    )


def person_of(connection: sqlite3.Connection, given: str, also: Iterable[str] = ()) -> Person:
    """The person meant by an entity id or a full name, with all names that the store knows for it.

    Errors: UsageError for what is no person or a single word, UnknownIdError for an id without a name.
    """
    rows = connection.execute(_NAMES).fetchall()
    wanted = fold(given)
    entities = {entity for entity, _, name in rows if entity == given or fold(name) == wanted}
    kinds = {kind for entity, kind, _ in rows if entity in entities}
    if kinds and "person" not in kinds:
        raise UsageError(f"this is no person but {', '.join(sorted(kinds))}", given)
    own = [name for entity, _, name in rows if entity in entities]
    is_id = given.startswith("kh:") or (given.startswith("Q") and given[1:].isdigit())
    names = dict.fromkeys([*([] if is_id else [given]), *also, *own])
    words = {letters(name_words(name)): name for name in reversed(names) if len(name_words(name)) > 1}
    full = tuple(words.values())[::-1]
    if not full:
        what = "no person has this id" if is_id and not own else "a single word is not enough to forget by"
        error = UnknownIdError if is_id and not own else UsageError
        raise error(what, given, "give the name in full; --also adds other forms of it")
    return Person(full, frozenset(entities))


def changed_articles(connection: sqlite3.Connection, person: Person) -> Iterator[Changed]:
    """The articles that name the person, or whose report does, as they stay."""
    redactor = person.redactor()
    bearing = _column(
        connection,
        f"SELECT DISTINCT a.id FROM actors AS x JOIN articles AS a ON a.key = x.article WHERE x.entity {_IN}",
        as_json(sorted(person.entities)),
    )
    for row in connection.execute(f"SELECT a.key, {_COLUMNS} FROM articles AS a ORDER BY a.key"):
        key, article = row[0], Article(**dict(zip(ARTICLE_COLUMNS, row[1:], strict=True)))
        if article.id in bearing or _may_name(article, redactor):
            line, coder = connection.execute(_REPORT, (key,)).fetchone()
            changed = _changed(article, _report_decoder.decode(line), coder, redactor, person.entities)
            if changed is not None:
                yield changed


def losing_person(connection: sqlite3.Connection, person: Person, changed: Collection[Changed]) -> Loss:
    """What goes with a person. Errors: UsageError where the id of an article spells the name."""
    redactor = person.redactor()
    articles = tuple(each.article.id for each in changed)
    for article in articles:
        if redactor.spans(address_words(article)):
            remedy = f"forget the article first: khabar forget article {article}"
            raise UsageError("the id of this article holds the name", article, remedy)
    gone = sorted({each for one in changed for each in one.gone})
    return Loss(
        subject="person",
        names=person.names,
        entities=tuple(sorted(person.entities)),
        articles=articles,
        events=tuple(each for each in gone if each.startswith("e-")),
        statements=tuple(each for each in gone if each.startswith("s-")),
        records=_records_of(connection, articles),
        judgements=_bonded(connection, (*articles, *person.entities)),
    )


def _changed(
    article: Article, report: Report, coder: str, redactor: Redactor, entities: Collection[str]
) -> Changed | None:
    stays = without_names(article, redactor)
    kept = redacted_report(report, stays, redactor, entities)
    if stays == article and kept == report:
        return None
    before = {each.id for each in report.events} | {each.id for each in report.statements}
    after = {each.id for each in kept.events} | {each.id for each in kept.statements}
    return Changed(stays, kept, coder, gone=frozenset(before - after))


def _may_name(article: Article, redactor: Redactor) -> bool:
    told = (article.title, article.text, article.byline, address_words(article.url or ""))
    return any(redactor.may_hold(each) for each in told if each)


def _records_of(connection: sqlite3.Connection, articles: Sequence[str]) -> tuple[str, ...]:
    """The records that these articles tell, also in passing."""
    sql = f"SELECT DISTINCT record FROM record_reports WHERE report {_IN} ORDER BY record"
    return _column(connection, sql, as_json(articles))


def _bonded(connection: sqlite3.Connection, ids: Iterable[str]) -> tuple[str, ...]:
    sql = (
        "SELECT DISTINCT j.id FROM judgement_bonds AS b JOIN judgements AS j ON j.key = b.judgement "
        f"WHERE b.bond {_IN} ORDER BY j.key"
    )
    return _column(connection, sql, as_json(sorted(ids)))


def _column(connection: sqlite3.Connection, sql: str, *values: str) -> tuple[str, ...]:
    return tuple(value for (value,) in connection.execute(sql, values))
