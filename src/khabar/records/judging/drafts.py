"""Drafts: a report while a person's judgements are put into it."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeVar

import msgspec

from khabar.arabic.folding import fold
from khabar.coding.plover import plover_of
from khabar.errors import KhabarError
from khabar.records.judging.actors import Cast
from khabar.records.judging.locating import plain, relocated
from khabar.schema import (
    ActorWords,
    AddedEvent,
    AddedStatement,
    Event,
    Judgement,
    Participant,
    Place,
    Report,
    Span,
    Statement,
)

Side = Literal["from", "to", "attendee", "mediator"]
_SIDES: Mapping[str, Side] = {
    "from": "from",
    "to": "to",
    "attendees": "attendee",
    "mediators": "mediator",
}
Item = TypeVar("Item", Event, Statement)


class UnplacedError(KhabarError):
    """What a judgement is about is not in the report as it is now."""


class Draft:
    """Events, statements and actors of a report by id, changed one judgement after the other."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._cast = Cast(report)
        self.events = {event.id: event for event in report.events}
        self.statements = {statement.id: statement for statement in report.statements}

    def report(self) -> Report:
        """The report as it is now."""
        return msgspec.structs.replace(
            self._report,
            actors=tuple(self._cast.actors),
            events=tuple(self.events.values()),
            statements=tuple(self.statements.values()),
        )

    def add(self, judgement: Judgement) -> None:
        """Put in the event or statement that a person added; it takes the place of one with the same id."""
        if judgement.subject == "event":
            self._add_event(judgement, msgspec.convert(judgement.value, AddedEvent))
        else:
            self._add_statement(judgement, msgspec.convert(judgement.value, AddedStatement))

    def correct(self, judgement: Judgement) -> None:
        """Set one field."""
        field = judgement.field or ""
        if judgement.subject == "statement":
            statement = _held(self.statements, judgement.target)
            value = self._statement_value(field, judgement.value)
            self.statements[statement.id] = msgspec.structs.replace(statement, **{field: value})
            return
        event = _held(self.events, judgement.target)
        if field in _SIDES:
            self.events[event.id] = self._with_side(
                event, field, msgspec.convert(judgement.value, list[ActorWords])
            )
        elif field == "place":
            place = self._place(msgspec.convert(judgement.value, Span | None))
            self.events[event.id] = msgspec.structs.replace(event, place=place)
        elif field in {"date", "date_end"}:
            basis = f"{judgement.value or 'no date'}, by {judgement.who}"
            dated: dict[str, Any] = {field: judgement.value, "date_basis": basis, "date_text": None}
            self.events[event.id] = msgspec.structs.replace(event, **dated)
        else:
            self.events[event.id] = msgspec.structs.replace(event, **{field: judgement.value})
        self._code(event.id)

    def _add_event(self, judgement: Judgement, given: AddedEvent) -> None:
        own = self.events.get(judgement.target)
        event = Event(
            id=judgement.target,
            kind=given.kind,
            status=given.status,
            symmetric=given.symmetric,
            trigger=self._located(given.trigger),
            evidence=tuple(self._located(span) for span in given.evidence),
            place=self._place(given.place),
            date=given.date,
            date_end=given.date_end,
            date_basis=f"by {judgement.who}" if given.date else None,
            part_of=own.part_of if own else None,
            plover=plover_of(given.kind, "held", given.symmetric, ()),
            confidence=1.0,
            why=(f"added by {judgement.who}",),
        )
        for field in _SIDES:
            words: tuple[ActorWords, ...] = getattr(given, "from_" if field == "from" else field)
            event = self._with_side(event, field, words)
        self.events[event.id] = event
        self._code(event.id)

    def _add_statement(self, judgement: Judgement, given: AddedStatement) -> None:
        content = self._located(given.content)
        self.statements[judgement.target] = Statement(
            id=judgement.target,
            start=content.start,
            end=content.end,
            text=content.text,
            field=content.field,
            speaker=self._actor(given.speaker),
            addressee=self._actor(given.addressee) if given.addressee else None,
            direct=given.direct,
            cue=self._located(given.cue),
            act=given.act,
            confidence=1.0,
            why=(f"added by {judgement.who}",),
        )

    def _statement_value(self, field: str, value: object) -> object:
        if field in {"direct", "act"}:
            return value
        words: ActorWords | None = msgspec.convert(value, ActorWords | None)
        return self._actor(words) if words else None

    def _with_side(self, event: Event, field: str, words: Iterable[ActorWords]) -> Event:
        """The event with other actors on one side, each with the words that put it there."""
        role = _SIDES[field]
        spoken = {self._actor(each): each for each in words}
        before = {each.actor: each for each in event.participants}
        kept = [each for each in event.participants if each.role != role]
        named = [
            _participant(actor, role, before.get(actor), self._located(each))
            for actor, each in spoken.items()
        ]
        side = {"from_" if field == "from" else field: tuple(spoken)}
        return msgspec.structs.replace(event, participants=(*kept, *named), **side)

    def _place(self, words: Span | None) -> Place | None:
        """A place by its words, with the coordinates that the report has for the same name."""
        if words is None:
            return None
        span = self._located(words)
        for event in self._report.events:
            if event.place and fold(event.place.text) == fold(span.text):
                return msgspec.structs.replace(
                    event.place, start=span.start, end=span.end, text=span.text, field=span.field
                )
        return Place(start=span.start, end=span.end, text=span.text, field=span.field)

    def _code(self, event_id: str) -> None:
        """Kind, status and sides decide the PLOVER coding; it follows them."""
        event = self.events[event_id]
        actors = {actor.id: actor for actor in self._cast.actors}
        sides = [actors[each] for each in (*event.from_, *event.to) if each in actors]
        mediators = [actors[each] for each in event.mediators if each in actors]
        coded = plover_of(event.kind, event.status, event.symmetric, sides, mediators)
        self.events[event_id] = msgspec.structs.replace(event, plover=coded)

    def _actor(self, words: ActorWords) -> str:
        actor = self._cast.actor_id(words)
        if actor is None:
            raise UnplacedError(f"the article no longer names {words.text!r}", self._report.id)
        return actor

    def _located(self, span: Span) -> Span:
        place = relocated(self._report, span)
        if place is None:
            raise UnplacedError(f"the article no longer says {span.text!r}", self._report.id)
        return plain(place)


def _held(items: dict[str, Item], identity: str) -> Item:
    if identity not in items:
        raise UnplacedError("the report has it no longer", identity)
    return items[identity]


def _participant(actor: str, role: Side, before: Participant | None, words: Span) -> Participant:
    span = before or words
    return Participant(
        actor=actor,
        role=role,
        start=span.start,
        end=span.end,
        text=span.text,
        field=span.field,
    )
