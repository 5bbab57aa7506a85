"""Rows: what one article and its report become in the tables."""

import hashlib
import sqlite3
from collections.abc import Mapping, Sequence

import msgspec

from khabar.arabic.analyser import forms, term
from khabar.records.entities import Raw, base_of, raw_of
from khabar.schema import Actor, Article, Event, Report, Statement, field_of

Value = str | int | float | None
ARTICLE_COLUMNS = Article.__struct_fields__


class Prepared(msgspec.Struct, frozen=True):
    """Text as the search index takes it: whole folded words, and their terms."""

    forms: str
    terms: str


def article_digest(article: Article) -> str:
    """Digest of all fields: another title or day of publication makes another report."""
    return hashlib.sha256(msgspec.json.encode(article)).hexdigest()[:32]


def prepared(text: str | None) -> Prepared:
    """A text's words and terms, each joined by spaces."""
    found = forms(text or "")
    return Prepared(" ".join(found), " ".join([term(form) for form in found]))


def article_row(article: Article, copy: str) -> dict[str, Value]:
    """The row of an article, without its key."""
    row: dict[str, Value] = {name: getattr(article, name) for name in ARTICLE_COLUMNS}
    return {**row, "digest": article_digest(article), "copy": copy}


def actor_row(actor: Actor, article: int, raw: str, canonical: Mapping[str, str]) -> dict[str, Value]:
    """The row of an actor, without its key."""
    return {
        "article": article,
        "actor": actor.id,
        "kind": actor.kind,
        "name": actor.name,
        "entity": canonical[raw],
        "raw": raw,
        "country": actor.country,
        "sectors": as_json(actor.sectors),
        "roles": as_json([role.text for role in actor.roles]),
        "mentions": len(actor.mentions),
    }


def event_row(event: Event, article: int) -> dict[str, Value]:
    """The row of an event, without its key; evidence is the first sentence that says it."""
    place = event.place
    return {
        "id": event.id,
        "article": article,
        "kind": event.kind,
        "status": event.status,
        "background": event.background,
        "symmetric": event.symmetric,
        "date": event.date,
        "date_end": event.date_end,
        "date_basis": event.date_basis,
        "place": place.text if place else None,
        "place_en": place.name_en if place else None,
        "country": place.country if place else None,
        "geonames": place.geonames if place else None,
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
        "trigger": event.trigger.text,
        "evidence": event.evidence[0].text if event.evidence else event.trigger.text,
        "plover_type": event.plover.type,
        "plover_mode": event.plover.mode,
        "cameo": event.plover.cameo,
        "part_of": event.part_of,
        "statement": event.statement,
        "confidence": event.confidence,
        "review": event.review or None,
    }


def event_actor_rows(event: Event, key: int, actors: dict[str, int]) -> list[tuple[int, str, int]]:
    """The rows that tie an event to its actors; `actors` leads from the report's ids to keys."""
    sides = {"from": event.from_, "to": event.to, "attendee": event.attendees, "mediator": event.mediators}
    pairs = {(side, actor) for side, listed in sides.items() for actor in listed if actor in actors}
    return [(key, side, actors[actor]) for side, actor in sorted(pairs)]


def statement_row(statement: Statement, article: int, actors: dict[str, int]) -> dict[str, Value]:
    """The row of a statement, without its key."""
    return {
        "id": statement.id,
        "article": article,
        "speaker": actors.get(statement.speaker),
        "addressee": actors.get(statement.addressee or ""),
        "target": actors.get(statement.target or ""),
        "via": actors.get(statement.via or ""),
        "direct": statement.direct,
        "act": statement.act,
        "cue": statement.cue.text,
        "field": field_of(statement),
        "start": statement.start,
        "end": statement.end,
        "text": statement.text,
        "confidence": statement.confidence,
        "review": statement.review or None,
    }


def names_of(report: Report, raws: Mapping[str, Raw]) -> set[tuple[str, str, str]]:
    """The names under which a report knows raw entities: (raw, kind, name)."""
    return {(raws[actor.id].id, actor.kind, actor.name) for actor in report.actors}


def raws_of(report: Report) -> dict[str, Raw]:
    """Actor id to raw entity."""
    return {actor.id: raw_of(actor, report.published) for actor in report.actors}


class Canonical(dict[str, str]):
    """Raw entity to entity; what nothing was joined with is its base."""

    def __missing__(self, raw: str) -> str:
        """The base of a raw entity that is not listed."""
        return base_of(raw)


def as_json(value: object) -> str:
    """A value as a JSON string."""
    return msgspec.json.encode(value).decode()


def insert(connection: sqlite3.Connection, table: str, row: dict[str, Value]) -> int:
    """Insert a row and return its key."""
    marks = ", ".join(f":{name}" for name in row)
    names = ", ".join(f'"{name}"' for name in row)
    key = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row).lastrowid
    assert key is not None
    return key


def insert_all(connection: sqlite3.Connection, table: str, rows: Sequence[dict[str, Value]]) -> range:
    """Insert rows that have the same columns into a table with a `key`; returns their keys."""
    if not rows:
        return range(0)
    (first,) = connection.execute(f"SELECT coalesce(max(key), 0) + 1 FROM {table}").fetchone()
    names = ", ".join(f'"{name}"' for name in rows[0])
    marks = ", ".join("?" for _ in range(len(rows[0]) + 1))
    keys = range(first, first + len(rows))
    values = [(key, *row.values()) for key, row in zip(keys, rows, strict=True)]
    connection.executemany(f"INSERT INTO {table} (key, {names}) VALUES ({marks})", values)
    return keys
