"""Judgement: what a person decided on a record, event, statement or entity; who, when and why."""

from typing import Any, Literal

import msgspec

from khabar.schema.ids import judgement_id
from khabar.schema.report import Act, ActorKind, Status
from khabar.schema.spans import Span

Subject = Literal["record", "event", "statement", "entity"]
Decision = Literal["accept", "reject", "correct", "add", "merge", "split", "same", "different", "undo"]


class ActorWords(Span, frozen=True, kw_only=True):
    """An actor as a person names it: words of the article, by which it is found in every later report."""

    name: str
    kind: ActorKind = "person"
    entity: str | None = None


class Bound(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a judgement holds on to: an event, statement or entity by its id, and what it was.

    `kind` is the event's or entity's, or `statement`; `trigger` the words of its trigger or its content;
    `out` marks the events that a split takes out of their record.
    """

    id: str
    kind: str
    article: str | None = None
    trigger: Span | None = None
    evidence: tuple[Span, ...] = ()
    name: str | None = None
    out: bool = False


class AddedEvent(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, rename={"from_": "from"}):
    """An event that a person adds: its trigger and evidence are words of the article."""

    kind: str
    trigger: Span
    evidence: tuple[Span, ...]
    status: Status = "held"
    symmetric: bool = False
    from_: tuple[ActorWords, ...] = ()
    to: tuple[ActorWords, ...] = ()
    attendees: tuple[ActorWords, ...] = ()
    mediators: tuple[ActorWords, ...] = ()
    date: str | None = None
    date_end: str | None = None
    place: Span | None = None


class AddedStatement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A statement that a person adds: content, cue and speaker are words of the article."""

    content: Span
    speaker: ActorWords
    cue: Span
    direct: bool = False
    act: Act = "plain"
    addressee: ActorWords | None = None


class Judgement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A person's decision. Nothing changes or removes it but a further judgement that undoes it.

    `target` is the id as it was when the person judged; what counts is `about`: a record is bound by the
    events it held. `value` is what was given for `field`, or the event or statement added, in JSON form.
    `at` is UTC with microseconds: of two judgements on one thing the later one holds.
    """

    id: str
    subject: Subject
    target: str
    decision: Decision
    field: str | None = None
    value: Any = None
    who: str
    at: str
    why: str | None = None
    undoes: str | None = None
    about: tuple[Bound, ...] = ()


def sealed(judgement: Judgement) -> Judgement:
    """The judgement under the id that its content gives."""
    content = msgspec.json.encode(msgspec.structs.replace(judgement, id=""), order="deterministic")
    return msgspec.structs.replace(judgement, id=judgement_id(content.decode("utf-8", "surrogatepass")))
