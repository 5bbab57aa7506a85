"""What is missed, spurious or wrong in one article: the things of the gold first, then the report's."""

from collections.abc import Iterator, Sequence
from typing import Literal, get_args

import msgspec

from khabar.evaluation.alignment import Alignment, furniture, ungrounded
from khabar.evaluation.engagements import EngagementPair
from khabar.evaluation.gold import GoldEngagement, GoldStatement
from khabar.evaluation.statements import StatementPair
from khabar.schema import Event, Statement

Kind = Literal[
    "missed engagement",
    "spurious engagement",
    "wrong sides",
    "wrong direction",
    "wrong place",
    "wrong date",
    "wrong status",
    "missed statement",
    "spurious statement",
    "wrong speaker",
    "wrong quotation",
    "wrong cue",
    "wrong channel",
    "missed actor",
    "missed role",
    "wrong agency",
    "wrong furniture",
    "span out of place",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


# The page is Arabic, like the texts that it shows.
KIND_WORDS = {"meeting": "لقاء", "call": "اتصال", "visit": "زيارة", "message": "رسالة"}
STATUS_WORDS = {
    "held": "تمّ",
    "planned": "مقرر",
    "cancelled": "ملغى",
    "denied": "منفي",
    "hypothetical": "مفترض",
}


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One error: what gold has, what the report has, and the things in the article they belong to.

    `gold_thing` and `found_thing` name an engagement, statement or actor, as «engagement 2» by index.
    """

    kind: Kind
    gold: str = ""
    found: str = ""
    gold_thing: str | None = None
    found_thing: str | None = None


def differences(aligned: Alignment) -> list[Difference]:
    """Every error of an article; one that was never coded has its things missed."""
    return [*_engagements(aligned), *_statements(aligned), *_actors(aligned), *_article(aligned)]


def thing(sort: str, index: int) -> str:
    """The name under which marks and errors find each other."""
    return f"{sort}-{index}"


def _engagements(aligned: Alignment) -> Iterator[Difference]:
    matched = {pair.gold: pair for pair in aligned.engagements}
    for index, known in enumerate(aligned.gold.engagements):
        if known.background:
            continue
        if index in matched:
            yield from _fields(aligned, known, matched[index])
        else:
            yield Difference(
                kind="missed engagement",
                gold=_told(aligned, known.kind, known.from_, known.to),
                gold_thing=thing("engagement", index),
            )
    taken = {pair.event for pair in aligned.engagements}
    for index, event in enumerate(aligned.events):
        if index not in taken:
            found = _told(aligned, event.kind, *_sides(aligned, event))
            yield Difference(kind="spurious engagement", found=found, found_thing=thing("engagement", index))


def _fields(aligned: Alignment, known: GoldEngagement, pair: EngagementPair) -> Iterator[Difference]:
    event = aligned.events[pair.event]
    from_, to = _sides(aligned, event)
    place = event.place.text if event.place else None
    wrong: tuple[tuple[bool, Kind, str, str], ...] = (
        (pair.sides, "wrong sides", _told(aligned, known.kind, known.from_, known.to), ""),
        (pair.direction, "wrong direction", _told(aligned, known.kind, known.from_, known.to), ""),
        (pair.place, "wrong place", known.place or "", place or ""),
        (pair.date, "wrong date", known.date or "", event.date or ""),
        (pair.status, "wrong status", _status(known.status), _status(event.status)),
    )
    for right, kind, gold, found in wrong:
        if not right:
            whole = kind in ("wrong sides", "wrong direction")
            yield Difference(
                kind=kind,
                gold=gold,
                found=_told(aligned, event.kind, from_, to) if whole else found,
                gold_thing=thing("engagement", pair.gold),
                found_thing=thing("engagement", pair.event),
            )


def _statements(aligned: Alignment) -> Iterator[Difference]:
    matched = {pair.gold: pair for pair in aligned.statements}
    for index, known in enumerate(aligned.gold.statements):
        if index in matched:
            yield from _parts(aligned, known, matched[index])
        else:
            yield Difference(
                kind="missed statement",
                gold=f"{aligned.casting.name(known.speaker)}: {known.text}",
                gold_thing=thing("statement", index),
            )
    taken = {pair.statement for pair in aligned.statements}
    for index, found in enumerate(aligned.said):
        if index not in taken:
            words = f"{_speaker(aligned, found)}: {found.text}"
            yield Difference(kind="spurious statement", found=words, found_thing=thing("statement", index))


def _parts(aligned: Alignment, known: GoldStatement, pair: StatementPair) -> Iterator[Difference]:
    found, casting = aligned.said[pair.statement], aligned.casting
    gold_via = casting.name(known.via) if known.via else ""
    found_via = casting.name(casting.party(found.via)) if found.via else ""
    wrong: tuple[tuple[bool, Kind, str, str], ...] = (
        (pair.speaker, "wrong speaker", casting.name(known.speaker), _speaker(aligned, found)),
        (pair.direct, "wrong quotation", _quoted(known.direct), _quoted(found.direct)),
        (pair.cue, "wrong cue", known.cue or "", found.cue.text),
        (pair.via or not (known.via or found.via), "wrong channel", gold_via, found_via),
    )
    for right, kind, gold, said in wrong:
        if not right:
            yield Difference(
                kind=kind,
                gold=gold,
                found=said,
                gold_thing=thing("statement", pair.gold),
                found_thing=thing("statement", pair.statement),
            )


def _actors(aligned: Alignment) -> Iterator[Difference]:
    met = set(aligned.casting.keys.values())
    for index, actor in enumerate(aligned.gold.actors):
        if actor.key not in met:
            yield Difference(kind="missed actor", gold=actor.name, gold_thing=thing("actor", index))
        for number, role in enumerate(actor.roles):
            if not aligned.casting.has_role(actor.key, role.title):
                words = f"{actor.name}: {role.title}"
                yield Difference(kind="missed role", gold=words, gold_thing=thing(f"role-{index}", number))


def _article(aligned: Alignment) -> Iterator[Difference]:
    report = aligned.report
    if not report:
        return
    if not aligned.agency_right:
        found = report.agency.text if report.agency else ""
        yield Difference(
            kind="wrong agency",
            gold=aligned.gold.agency or "",
            found=found,
            gold_thing=thing("agency", 0),
            found_thing=thing("agency", 0),
        )
    wanted, marked = furniture(aligned) if aligned.gold.noise else (frozenset(), frozenset())
    if wanted != marked:
        yield Difference(
            kind="wrong furniture",
            gold=f"{len(wanted - marked)} حرفا لم توسم",
            found=f"{len(marked - wanted)} حرفا وسمت خطأ",
            gold_thing=thing("furniture", 0),
            found_thing=thing("furniture", 0),
        )
    for span in ungrounded(report):
        yield Difference(kind="span out of place", found=f"{span['text']} ({span['start']}-{span['end']})")


def _sides(aligned: Alignment, event: Event) -> tuple[list[str], list[str]]:
    from_, to = ([aligned.casting.party(actor) for actor in side] for side in (event.from_, event.to))
    return from_, to


def _told(aligned: Alignment, kind: str, from_: Sequence[str], to: Sequence[str]) -> str:
    """Kind and sides; the arrow points from the first to the second in text from right to left."""
    one, other = ("، ".join(map(aligned.casting.name, side)) or "?" for side in (from_, to))
    return f"{KIND_WORDS.get(kind, kind)}: {one} ← {other}"


def _speaker(aligned: Alignment, statement: Statement) -> str:
    return aligned.casting.name(aligned.casting.party(statement.speaker))


def _status(status: str) -> str:
    return STATUS_WORDS.get(status, status)


def _quoted(direct: bool) -> str:
    return "بنصه" if direct else "بمعناه"
