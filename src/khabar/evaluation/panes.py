"""An article twice: once with the marks of the gold, once with those of the report, cut into pieces.

A piece is a run of characters under the same marks; the page writes it as one element.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from khabar.evaluation.alignment import Alignment
from khabar.evaluation.differences import thing
from khabar.evaluation.places import (
    Mark,
    Place,
    Shown,
    Sort,
    event_marks,
    evidence_marks,
    find,
    gold_statement_marks,
    place_of,
    statement_marks,
)
from khabar.schema import Report

_SHOWN: tuple[Shown, ...] = ("title", "byline", "text")


class Piece(msgspec.Struct, frozen=True):
    """Characters with the sorts and owners of their marks; a jump to an owner in `begins` lands here."""

    text: str
    sorts: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()


def gold_marks(aligned: Alignment, report: Report) -> list[Mark]:
    """What the gold marks in the article, as far as its words are found there."""
    actors = aligned.casting.gold
    marks: list[Mark] = []
    for index, engagement in enumerate(aligned.gold.engagements):
        sides = (actors[key] for key in (*engagement.from_, *engagement.to) if key in actors)
        names = [(actor.name, *actor.mentions) for actor in sides]
        marks += evidence_marks(report, engagement.evidence, names, thing("engagement", index))
    for index, statement in enumerate(aligned.gold.statements):
        marks += gold_statement_marks(report, statement, aligned.casting, thing("statement", index))
    for index, actor in enumerate(aligned.gold.actors):
        marks += _found(report, actor.name, "side", thing("actor", index))
        for number, role in enumerate(actor.roles):
            marks += _found(report, role.title, "side", thing(f"role-{index}", number))
    marks += _found(report, aligned.gold.agency, "agency", thing("agency", 0))
    for words in aligned.gold.noise:
        marks += _found(report, words, "furniture", thing("furniture", 0))
    return marks


def report_marks(aligned: Alignment, report: Report) -> list[Mark]:
    """What the report marks in the article."""
    marks: list[Mark] = []
    for index, event in enumerate(aligned.events):
        marks += event_marks(event, thing("engagement", index))
    for index, statement in enumerate(report.statements):
        marks += statement_marks(report, statement, aligned.casting, thing("statement", index))
    if report.agency:
        marks.append(Mark(place_of(report.agency), "agency", thing("agency", 0)))
    marks += [Mark(place_of(noise), "furniture", thing("furniture", 0)) for noise in report.noise]
    return marks


def pane(report: Report, marks: Sequence[Mark]) -> list[tuple[Shown, list[Piece]]]:
    """Title, byline and text as pieces; an owner begins once, where its first place is."""
    seen: set[str] = set()
    fields = []
    for field in _SHOWN:
        cut = [_first_only(piece, seen) for piece in pieces(report, field, marks)]
        if cut:
            fields.append((field, cut))
    return fields


def _first_only(piece: Piece, seen: set[str]) -> Piece:
    begins = tuple(owner for owner in piece.begins if owner not in seen)
    seen.update(begins)
    return msgspec.structs.replace(piece, begins=begins)


def pieces(report: Report, field: Shown, marks: Sequence[Mark]) -> list[Piece]:
    """The field of the article, cut wherever a mark begins or ends; joined, the pieces are the field."""
    text = getattr(report, field) or ""
    here = [mark for mark in marks if mark.place.field == field and 0 <= mark.place.start < mark.place.end]
    cuts = sorted({0, len(text), *_ends(mark.place for mark in here if mark.place.end <= len(text))})
    return [_piece(text, start, end, here) for start, end in pairwise(cuts)]


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> Piece:
    over = [mark for mark in marks if mark.place.start < end and start < mark.place.end]
    # «actor» and «role» are for jumps only: to underline every name would drown what matters
    drawn = [mark for mark in over if not mark.owner.startswith(("actor", "role"))]
    return Piece(
        text[start:end],
        tuple(dict.fromkeys(mark.sort for mark in drawn)),
        tuple(dict.fromkeys(mark.owner for mark in over)),
        tuple(dict.fromkeys(mark.owner for mark in over if mark.place.start == start and _leads(mark))),
    )


def _leads(mark: Mark) -> bool:
    """Whether a jump to the mark's owner should land here: on evidence, not on a name inside it."""
    return mark.sort not in ("cue", "speaker", "side") or mark.owner.startswith(("actor", "role"))


def _ends(places: Iterable[Place]) -> Iterable[int]:
    for place in places:
        yield place.start
        yield place.end


def _found(report: Report, words: str | None, sort: Sort, owner: str) -> list[Mark]:
    place = find(report, words)
    return [Mark(place, sort, owner)] if place else []
