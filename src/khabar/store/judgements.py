"""Judgements in the store: rows that are only added, found by whatever they hold on to."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime, timedelta

import msgspec

from khabar.records.judging import Decisions, decided
from khabar.schema import Judgement
from khabar.store.forgotten import Forgotten
from khabar.store.rows import Value, as_json, insert

_decoder = msgspec.json.Decoder(Judgement)
_BONDED = (
    "SELECT DISTINCT j.key, j.json FROM judgement_bonds AS b JOIN judgements AS j ON j.key = b.judgement "
    "WHERE b.bond IN (SELECT value FROM json_each(?))"
)

_SIDES = ("from", "to")
_SIDES_SET = (
    "SELECT b.bond FROM judgements AS j JOIN json_each(j.value) AS side "
    "JOIN judgement_bonds AS b ON b.judgement = j.key "
    "WHERE j.subject = 'record' AND j.field IN ('from', 'to') AND b.bond GLOB 'e-*' "
    "AND side.value IN (SELECT value FROM json_each(?))"
)
# What names with this id have become, where none has it as it is.
_NOW = (
    "SELECT DISTINCT entity FROM entity_names WHERE (raw = ?1 OR (raw >= ?1 || '@' AND raw < ?1 || 'A')) "
    "AND NOT EXISTS (SELECT 1 FROM entity_names WHERE entity = ?1)"
)


class Judgements:
    """The judgements of a store, on one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, judgement: Judgement) -> bool:
        """Put in a judgement; False when the store has it already, or was told to forget what it is about."""
        row: dict[str, Value] = {
            "id": judgement.id,
            "subject": judgement.subject,
            "target": judgement.target,
            "decision": judgement.decision,
            "field": judgement.field,
            "value": None if judgement.value is None else as_json(judgement.value),
            "who": judgement.who,
            "at": judgement.at,
            "why": judgement.why,
            "undoes": judgement.undoes,
            "json": as_json(judgement),
        }
        if self.get(judgement.id) is not None or self._is_forgotten(judgement):
            return False
        key = insert(self._connection, "judgements", row)
        bonds = sorted({(bond, key) for bond in bonds_of(judgement)})
        self._connection.executemany("INSERT INTO judgement_bonds VALUES (?, ?)", bonds)
        return True

    def _is_forgotten(self, judgement: Judgement) -> bool:
        forgotten = Forgotten(self._connection)
        articles = {bound.article for bound in judgement.about if bound.article}
        return forgotten.holds("judgement", judgement.id) or any(
            forgotten.holds("article", article) for article in articles
        )

    def get(self, judgement: str) -> Judgement | None:
        """The judgement with this id."""
        row = self._connection.execute("SELECT json FROM judgements WHERE id = ?", (judgement,)).fetchone()
        return _decoder.decode(row[0]) if row else None

    def all(self) -> Iterator[Judgement]:
        """All judgements in the order of time."""
        for (line,) in self._connection.execute("SELECT json FROM judgements ORDER BY at, id"):
            yield _decoder.decode(line)

    def bonded(self, ids: Collection[str]) -> list[Judgement]:
        """The judgements that hold on to one of these ids of events, statements, entities or articles."""
        if not self.any():
            return []
        return [_decoder.decode(line) for _, line in self._connection.execute(_BONDED, (as_json(list(ids)),))]

    def decisions(self, events: Collection[str]) -> Decisions:
        """What people decided about records that hold or held one of these events."""
        return decided(map(self._as_called_now, self.bonded(events)))

    def corrected_with(self, entities: Collection[str]) -> set[str]:
        """The events of records on a side of which a person put one of these entities."""
        if not entities or not self.any():
            return set()
        return {event for (event,) in self._connection.execute(_SIDES_SET, (as_json(sorted(entities)),))}

    def _as_called_now(self, judgement: Judgement) -> Judgement:
        """Sides that a person set, by the ids of today: an entity may have been joined with another since."""
        if (judgement.subject, judgement.decision) != ("record", "correct") or judgement.field not in _SIDES:
            return judgement
        ids: list[str] = judgement.value
        return msgspec.structs.replace(judgement, value=list(dict.fromkeys(map(self._entity_now, ids))))

    def _entity_now(self, entity: str) -> str:
        rows = self._connection.execute(_NOW, (entity,)).fetchall()
        now = {each for (each,) in rows}
        return now.pop() if len(now) == 1 else entity

    def any(self) -> bool:
        """Whether there is a judgement at all: most stores have none, and every batch asks."""
        return self._connection.execute("SELECT 1 FROM judgements LIMIT 1").fetchone() is not None

    def now(self) -> str:
        """The time in UTC, later than every judgement there is: their order is their effect."""
        (last,) = self._connection.execute("SELECT max(at) FROM judgements").fetchone()
        time = datetime.now(UTC)
        if last and (before := _time(last)) >= time:
            time = before + timedelta(microseconds=1)
        return time.isoformat(timespec="microseconds")


def bonds_of(judgement: Judgement) -> Iterable[str]:
    """The ids by which a judgement is found."""
    yield judgement.target
    for bound in judgement.about:
        yield bound.id
        if bound.article:
            yield bound.article


def _time(text: str) -> datetime:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return time if time.tzinfo else time.replace(tzinfo=UTC)
