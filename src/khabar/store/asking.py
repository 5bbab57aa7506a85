"""Asking: from what a person types to a judgement that says all it holds on to."""

import sqlite3
from collections.abc import Sequence

import msgspec

from khabar.arabic.folding import fold
from khabar.errors import UnknownIdError, UsageError
from khabar.records import passing_event
from khabar.records.entities.raw import base_of
from khabar.records.judging import (
    RECORD_FIELDS,
    Given,
    bound_event,
    bound_statement,
    check_field,
    read_value,
)
from khabar.records.judging.values import listed, nothing, read_date, read_kind, read_status, read_text
from khabar.schema import Bound, Event, Judgement, Report, Statement, Subject, field_of
from khabar.store.passing import told_in_passing

_decoder = msgspec.json.Decoder(Report)
DECISIONS = ("accept", "reject", "correct", "merge", "split", "same", "different")
_SUBJECTS: dict[str, Subject] = {"r-": "record", "e-": "event", "s-": "statement"}
_REPORT = "FROM reports AS r JOIN articles AS a ON a.key = r.article WHERE a.id = ?"
_NAMED = (
    "SELECT DISTINCT e.id, e.kind, e.name FROM entity_names AS n JOIN entities AS e ON e.id = n.entity "
    "WHERE fold(n.name) = ?"
)
_SPELLED = (
    "SELECT raw, kind, name, entity FROM entity_names "
    "WHERE raw = ?1 OR (raw >= ?1 || '@' AND raw < ?1 || 'A') OR entity = ?1 OR fold(name) = ?2 ORDER BY raw"
)
_HELD = "SELECT event FROM record_reports WHERE record = ? ORDER BY event"


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What a person asks for, as typed."""

    decision: str
    target: str
    others: tuple[str, ...] = ()
    field: str | None = None
    value: Given = None


class Asking:
    """Finds in a store what is judged; errors are UnknownIdError and UsageError."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def judgement(self, asked: Asked, who: str, at: str, why: str | None) -> Judgement:
        """The judgement that is asked for, without its id."""
        decision, target = asked.decision, asked.target
        if decision not in DECISIONS:
            raise UsageError(f"there is no decision {decision!r}", remedy=f"one of {', '.join(DECISIONS)}")
        if decision in {"same", "different"}:
            about = self._entities((target, *asked.others))
            return _made(("entity", about[0].id, decision), about, who, at, why)
        if decision == "merge":
            records = [self.record_id(each) for each in (target, *asked.others)]
            return _made(("record", records[0], "merge"), self._merged(records), who, at, why)
        if decision == "split":
            record = self.record_id(target)
            return _made(("record", record, "split"), self._split(record, asked.others), who, at, why)
        subject, identity, about = self._judged(target)
        made = _made((subject, identity, decision), about, who, at, why)
        return self._with_value(made, asked) if decision == "correct" else made

    def report(self, article: str) -> Report:
        """The report of an article as it is judged now."""
        sql = f"SELECT coalesce(r.judged, r.json) {_REPORT}"
        return _decoder.decode(self._one(sql, article, "no article has this id"))

    def machine_report(self, article: str) -> Report:
        """The report of an article as the coder gave it."""
        sql = f"SELECT r.json {_REPORT}"
        return _decoder.decode(self._one(sql, article, "no article has this id"))

    def event(self, event: str) -> tuple[Report, Event]:
        """An event with its report."""
        sql = "SELECT a.id FROM events AS e JOIN articles AS a ON a.key = e.article WHERE e.id = ?"
        report = self.report(self._one(sql, event, "no event has this id"))
        return report, next(each for each in report.events if each.id == event)

    def statement(self, statement: str) -> tuple[Report, Statement]:
        """A statement with its report."""
        sql = "SELECT a.id FROM statements AS s JOIN articles AS a ON a.key = s.article WHERE s.id = ?"
        report = self.report(self._one(sql, statement, "no statement has this id"))
        return report, next(each for each in report.statements if each.id == statement)

    def record_id(self, record: str) -> str:
        """The id of the record that an id, also an old one, leads to."""
        sql = "SELECT id FROM records WHERE id = coalesce((SELECT new FROM redirects WHERE old = ?1), ?1)"
        return self._one(sql, record, "no record has this id")

    def _judged(self, target: str) -> tuple[Subject, str, tuple[Bound, ...]]:
        """Record, event or statement by its id, with what it holds."""
        subject = _SUBJECTS.get(target[:2])
        if subject == "record":
            record = self.record_id(target)
            return subject, record, tuple(self._telling(event) for event in self._held(record))
        if subject is not None:
            return subject, target, (self.bound(target),)
        remedy = "ids begin with r- (records), e- (events) or s- (statements); khabar records prints them"
        raise UnknownIdError("no record, event or statement has this id", target, remedy)

    def _with_value(self, judgement: Judgement, asked: Asked) -> Judgement:
        field = asked.field or ""
        if judgement.subject == "record":
            value = self._record_value(field, asked.value)
        elif judgement.subject == "event":
            report, event = self.event(judgement.target)
            value = read_value(report, "event", field, asked.value, event.trigger.start)
        else:
            report, statement = self.statement(judgement.target)
            value = read_value(report, "statement", field, asked.value, statement.start)
        return msgspec.structs.replace(judgement, field=field, value=msgspec.to_builtins(value))

    def _record_value(self, field: str, given: Given) -> object:
        check_field(field, RECORD_FIELDS)
        if field in {"from", "to"}:
            return [self._entity(each).id for each in listed(given)]
        if field in {"date", "date_end"}:
            return read_date(given)
        if field == "place":
            return None if nothing(given) else read_text(given, "place")
        return read_kind(given) if field == "kind" else read_status(given)

    def _merged(self, records: Sequence[str]) -> tuple[Bound, ...]:
        if len(set(records)) < 2:
            remedy = "name two records or more; some may be one already"
            raise UsageError("merging takes different records", records[0], remedy)
        return tuple(
            self._telling(event) for record in dict.fromkeys(records) for event in self._held(record)
        )

    def _split(self, record: str, events: Sequence[str]) -> tuple[Bound, ...]:
        held, out = self._held(record), set(events)
        if strange := sorted(out - set(held)):
            raise UsageError("no event of this record", strange[0], f"khabar show {record} --json names them")
        if not out or out == set(held):
            raise UsageError("name some events of the record, not none and not all", record)
        return tuple(msgspec.structs.replace(self._telling(event), out=event in out) for event in held)

    def _held(self, record: str) -> list[str]:
        return [event for (event,) in self._connection.execute(_HELD, (record,))]

    def _telling(self, event: str) -> Bound:
        """What a judgement keeps of an event of a record, which an article may tell in passing."""
        told = told_in_passing(self._connection, event)
        if told is None:
            return self.bound(event)
        article, sighting = told
        return bound_event(article, passing_event(sighting, self.report(article)))

    def bound(self, identity: str) -> Bound:
        """What a judgement keeps of an event or statement."""
        if identity.startswith("s-"):
            report, statement = self.statement(identity)
            return bound_statement(report.id, statement)
        report, event = self.event(identity)
        return bound_event(report.id, event)

    def _entities(self, given: Sequence[str]) -> tuple[Bound, ...]:
        found = {entity.id: entity for entity in map(self._named, given)}
        if len(found) != 2:
            raise UsageError("this takes two different entities", ", ".join(found))
        return tuple(found[each] for each in sorted(found))

    def _named(self, given: str) -> Bound:
        """What a person calls an entity, by id or name: spellings that are one now can be told apart."""
        rows = self._connection.execute(_SPELLED, (given, fold(given))).fetchall()
        found: dict[str, Bound] = {}
        for raw, kind, name, entity in rows:
            identity = given if given in {base_of(raw), entity} else base_of(raw)
            found.setdefault(identity, Bound(id=identity, kind=kind, name=name))
        if given in found:
            return found[given]
        if len(found) > 1:
            remedy = f"name one by its id: {', '.join(sorted(found))}"
            raise UsageError("several entities have this name", given, remedy)
        if not found:
            raise UnknownIdError("no entity has this id or name", given, "khabar entities prints them")
        return next(iter(found.values()))

    def _entity(self, given: str) -> Bound:
        """An entity by its id or by a name that only one entity has."""
        row = self._connection.execute(
            "SELECT id, kind, name FROM entities WHERE id = ?", (given,)
        ).fetchone()
        if row is None:
            rows = self._connection.execute(_NAMED, (fold(given),)).fetchall()
            if len(rows) > 1:
                remedy = f"name one by its id: {', '.join(sorted(row[0] for row in rows))}"
                raise UsageError("several entities have this name", given, remedy)
            row = rows[0] if rows else None
        if row is None:
            raise UnknownIdError("no entity has this id or name", given)
        return Bound(id=row[0], kind=row[1], name=row[2])

    def _one(self, sql: str, key: str, what: str) -> str:
        row = self._connection.execute(sql, (key,)).fetchone()
        if row is None:
            raise UnknownIdError(what, key)
        return str(row[0])


def near(event: Event) -> int:
    """Where in the text an event stands, to choose among words that occur more than once."""
    return event.trigger.start if field_of(event.trigger) == "text" else 0


def _made(
    what: tuple[Subject, str, str], about: tuple[Bound, ...], who: str, at: str, why: str | None
) -> Judgement:
    subject, target, decision = what
    fields = {"id": "", "subject": subject, "target": target, "decision": decision, "who": who, "at": at}
    return msgspec.convert({**fields, "why": why, "about": msgspec.to_builtins(about)}, Judgement)
