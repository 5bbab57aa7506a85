"""Where the words of gold and report stand in an article, so that an error can lead to its place."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from khabar.evaluation.actors import Casting
from khabar.evaluation.gold import GoldStatement
from khabar.schema import Event, Report, Span, Statement, field_of

Shown = Literal["title", "byline", "text"]
Sort = Literal["evidence", "said", "cue", "speaker", "side", "agency", "furniture"]
_FIELDS: tuple[Shown, ...] = ("text", "title", "byline")


class Place(msgspec.Struct, frozen=True):
    """Characters `start:end` of a field of the article."""

    field: Shown
    start: int
    end: int


class Mark(msgspec.Struct, frozen=True):
    """A place with what stands there and the number of the thing it belongs to, as «said 3»."""

    place: Place
    sort: Sort
    owner: str


def find(report: Report, words: str | None) -> Place | None:
    """The first place of the words: in the text, else in the title, else in the byline."""
    for field in _FIELDS if words else ():
        at = (getattr(report, field) or "").find(words or "")
        if at >= 0:
            return Place(field, at, at + len(words or ""))
    return None


def place_of(span: Span) -> Place:
    """A report's span as a place."""
    return Place(field_of(span), span.start, span.end)


def near(report: Report, forms: Iterable[str], place: Place | None) -> Place | None:
    """The occurrence of one of the forms nearest to a place, the longer form where two are as near."""
    if place is None:
        return None
    text = getattr(report, place.field) or ""
    found = [Place(place.field, at, at + len(form)) for form in set(forms) if form for at in _all(text, form)]
    return min(found, key=lambda each: (_distance(each, place), each.start - each.end), default=None)


def _all(text: str, form: str) -> Iterable[int]:
    at = text.find(form)
    while at >= 0:
        yield at
        at = text.find(form, at + 1)


def _distance(one: Place, other: Place) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


def gold_statement_marks(
    report: Report, statement: GoldStatement, casting: Casting, owner: str
) -> tuple[Mark, ...]:
    """Content, speech word and speaker of a gold statement; the nearest ones, as gold quotes no places."""
    said = find(report, statement.text)
    speaker = casting.gold.get(statement.speaker)
    forms = (speaker.name, *speaker.mentions) if speaker else ()
    return _marks(
        owner,
        ("said", said),
        ("cue", near(report, (statement.cue or "",), said)),
        ("speaker", near(report, forms, said)),
    )


def statement_marks(report: Report, statement: Statement, casting: Casting, owner: str) -> tuple[Mark, ...]:
    """Content, speech word and speaker of a report's statement."""
    said = place_of(statement)
    speaker = casting.found.get(statement.speaker)
    forms = [mention.text for mention in speaker.mentions] if speaker else []
    return _marks(
        owner, ("said", said), ("cue", place_of(statement.cue)), ("speaker", near(report, forms, said))
    )


def event_marks(event: Event, owner: str) -> tuple[Mark, ...]:
    """Evidence and sides of a report's event."""
    evidence = [Mark(place_of(span), "evidence", owner) for span in event.evidence]
    sides = [each for each in event.participants if each.role in ("from", "to")]
    return (*evidence, *(Mark(place_of(each), "side", owner) for each in sides))


def evidence_marks(
    report: Report, evidence: str, names: Iterable[Iterable[str]], owner: str
) -> tuple[Mark, ...]:
    """Evidence of a gold engagement and the names of its sides inside or near it."""
    place = find(report, evidence)
    return _marks(
        owner, ("evidence", place), *(("side", _inside(near(report, forms, place), place)) for forms in names)
    )


def _inside(place: Place | None, whole: Place | None) -> Place | None:
    return place if place and whole and _distance(place, whole) == 0 else None


def _marks(owner: str, *sorted_places: tuple[Sort, Place | None]) -> tuple[Mark, ...]:
    return tuple(Mark(place, sort, owner) for sort, place in sorted_places if place)
