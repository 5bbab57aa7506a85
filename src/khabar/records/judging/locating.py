"""Locating: words that a person names, in an article that may have been read or coded anew since."""

from collections.abc import Iterable

from khabar.arabic.folding import fold_with_offsets
from khabar.schema import Bound, Event, Field, Report, Span, Statement, field_of, span_of

_FIELDS: tuple[Field, ...] = ("text", "title", "byline")
_SAME_WORDS = 0.5  # of the shorter of two statements: less is a neighbour, not another reading of it


def source_of(report: Report, field: Field) -> str:
    """The part of the article that spans of a field point into."""
    return {"text": report.text, "title": report.title, "byline": report.byline}[field] or ""


def relocated(report: Report, span: Span) -> Span | None:
    """The span where its words stand now: at its place, else nearest to it; None when they are gone."""
    field = field_of(span)
    source = source_of(report, field)
    if source[span.start : span.end] == span.text:
        return span
    start = _nearest(source, span.text, span.start)
    return None if start is None else span_of(source, start, start + len(span.text), field)


def found(report: Report, words: str, near: int = 0) -> Span | None:
    """Words as an article writes them, in any spelling: the text first, then title and byline."""
    for field in _FIELDS:
        source = source_of(report, field)
        start = _nearest(source, words, near)
        if start is not None:
            return span_of(source, start, start + len(words), field)
        folded, wanted = fold_with_offsets(source), fold_with_offsets(words).text
        start = _nearest(folded.text, wanted, near)
        if start is not None:
            return span_of(source, *folded.original(start, start + len(wanted)), field)
    return None


def _nearest(source: str, words: str, near: int) -> int | None:
    starts: list[int] = []
    start = source.find(words) if words.strip() else -1
    while start >= 0:
        starts.append(start)
        start = source.find(words, start + 1)
    return min(starts, key=lambda start: (abs(start - near), start)) if starts else None


def proposals(report: Report, bound: Bound) -> list[str]:
    """Ids of what now stands where a judged event or statement stood: the same kind, the same words."""
    if bound.kind == "statement":
        return [each.id for each in report.statements if _same_statement(report, bound, each)]
    return [each.id for each in report.events if each.id != bound.id and _same_event(report, bound, each)]


def _same_event(report: Report, bound: Bound, event: Event) -> bool:
    if event.kind != bound.kind:
        return False
    judged = [relocated(report, span) for span in bound.evidence]
    return any(
        _shared(one, other) > 0
        for one in judged
        if one is not None
        for other in (*event.evidence, event.trigger)
    )


def _same_statement(report: Report, bound: Bound, statement: Statement) -> bool:
    judged = relocated(report, bound.trigger) if bound.trigger else None
    if judged is None or statement.id == bound.id:
        return False
    shorter = min(len(judged.text), len(statement.text))
    return _shared(judged, statement) >= _SAME_WORDS * max(shorter, 1)


def _shared(one: Span, other: Span) -> int:
    """How many characters two spans have in common."""
    if field_of(one) != field_of(other):
        return 0
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def bound_event(article: str, event: Event, *, out: bool = False) -> Bound:
    """What a judgement keeps of an event; its kind is the coder's, which a later coder would give again."""
    kind = (event.machine or {}).get("kind", event.kind)
    return Bound(
        id=event.id, kind=kind, article=article, trigger=plain(event.trigger),
        evidence=tuple(plain(span) for span in event.evidence), out=out,
    )  # fmt: skip


def bound_statement(article: str, statement: Statement) -> Bound:
    """What a judgement keeps of a statement."""
    return Bound(id=statement.id, kind="statement", article=article, trigger=plain(statement))


def plain(span: Span) -> Span:
    """The span alone, of whatever structure it is part."""
    return Span(start=span.start, end=span.end, text=span.text, field=span.field)


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span shares a character with one of the others."""
    return any(_shared(span, other) for other in others)
