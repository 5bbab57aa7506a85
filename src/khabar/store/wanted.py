"""Wanted: an event or statement that a person adds, as typed, read against its article."""

import msgspec

from khabar.arabic.tokens import sentences
from khabar.errors import UsageError
from khabar.records.judging import actor_words, found, plain, source_of
from khabar.records.judging.values import read_act, read_date, read_kind, read_status, read_text
from khabar.schema import (
    AddedEvent,
    AddedStatement,
    Bound,
    Report,
    Span,
    event_id,
    field_of,
    span_of,
    statement_id,
)


class WantedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event in words of its article; sides are actor ids, names or `kind:words`.

    Without `evidence` it is the sentence that holds the trigger.
    """

    kind: str
    trigger: str
    evidence: str | None = None
    status: str = "held"
    symmetric: bool = False
    from_: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    date: str | None = None
    date_end: str | None = None
    place: str | None = None


class WantedStatement(msgspec.Struct, frozen=True, kw_only=True):
    """A statement in words of its article: what was said, by whom, and the words that announce it."""

    content: str
    speaker: str
    cue: str
    direct: bool = False
    act: str = "plain"
    addressee: str | None = None


def added_event(report: Report, wanted: WantedEvent) -> tuple[AddedEvent, Bound]:
    """The event with its words found. Errors: UsageError for words that the article does not say."""
    kind = read_kind(wanted.kind)
    evidence = _words(report, wanted.evidence, "evidence", 0) if wanted.evidence else None
    trigger = _trigger(report, wanted.trigger, evidence)
    evidence = evidence or _sentence(report, trigger)
    place = _words(report, wanted.place, "place", trigger.start) if wanted.place else None
    sides = {
        name: tuple(actor_words(report, each, trigger.start) for each in getattr(wanted, name))
        for name in ("from_", "to", "attendees", "mediators")
    }
    event = AddedEvent(
        kind=kind,
        status=read_status(wanted.status),
        trigger=trigger,
        evidence=(evidence,),
        symmetric=wanted.symmetric,
        date=read_date(wanted.date),
        date_end=read_date(wanted.date_end),
        place=place,
        **sides,
    )
    identity = event_id(
        report.id, kind, field_of(trigger), trigger.start, trigger.end, _part(report, kind, trigger)
    )
    return event, Bound(id=identity, kind=kind, article=report.id, trigger=trigger, evidence=(evidence,))


def added_statement(report: Report, wanted: WantedStatement) -> tuple[AddedStatement, Bound]:
    """The statement with its words found. Errors: UsageError for words that the article does not say."""
    content = _words(report, wanted.content, "content", 0)
    speaker = actor_words(report, wanted.speaker, content.start)
    addressee = actor_words(report, wanted.addressee, content.start) if wanted.addressee else None
    statement = AddedStatement(
        content=content,
        speaker=speaker,
        cue=_words(report, wanted.cue, "cue", content.start),
        direct=wanted.direct,
        act=read_act(wanted.act),
        addressee=addressee,
    )
    identity = statement_id(report.id, field_of(content), content.start, content.end)
    return statement, Bound(id=identity, kind="statement", article=report.id, trigger=content)


def _words(report: Report, words: str, what: str, near: int) -> Span:
    span = found(report, read_text(words, what), near)
    if span is None:
        remedy = "give words that stand in its text, title or byline"
        raise UsageError(f"the {what} is not in the article: {words!r}", report.id, remedy)
    return plain(span)


def _trigger(report: Report, words: str, evidence: Span | None) -> Span:
    """The trigger inside the evidence where there is one: a short word may stand in many places."""
    if evidence is None:
        return _words(report, words, "trigger", 0)
    start = evidence.text.find(words)
    if start < 0:
        raise UsageError(f"the trigger is not in the evidence: {words!r}", report.id)
    field = field_of(evidence)
    source = source_of(report, field)
    return span_of(source, evidence.start + start, evidence.start + start + len(words), field)


def _sentence(report: Report, trigger: Span) -> Span:
    field = field_of(trigger)
    source = source_of(report, field)
    for sentence in sentences(source):
        if sentence.start <= trigger.start < sentence.end:
            return span_of(source, sentence.start, sentence.end, field)
    return trigger


def _part(report: Report, kind: str, trigger: Span) -> int:
    """The first number that no event of this trigger has: one word can tell several events."""
    held = {event.id for event in report.events}
    part = 0
    while event_id(report.id, kind, field_of(trigger), trigger.start, trigger.end, part) in held:
        part += 1
    return part
