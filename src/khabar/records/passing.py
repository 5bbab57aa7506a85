"""Passing: sentences that name two actors and a contact of theirs, of which the coder made no event.

«وجاءت الموافقة في اتصال هاتفي بين الرئيسين الشمالي والجنوبي» tells no more than that there was a call. Such a
sentence founds no record, but where other reports tell that call, this article tells it in passing.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations

from khabar.records.apart import told_apart
from khabar.records.contacts import contacts, letter_purpose
from khabar.records.copies import credited, outlet_name
from khabar.records.entities.spelling import name_words
from khabar.records.matching import window_of
from khabar.records.parties import Party, parties_of, sides_likeness
from khabar.records.retelling import can_retell, family, retells
from khabar.records.sightings import Mention, Sighting, copy_digest, sightings_of
from khabar.records.windows import window
from khabar.records.wording import MOST, sketch
from khabar.schema import Actor, Event, Field, Plover, Report, Span, event_id, field_of, span_of

_FIRM = 0.85  # likeness from which an actor of the sentence is one of the event's side
_BEFORE, _AFTER = 7, 7  # days that the event may lie before the article, or after it as announced
_MOST_ACTORS = 6  # a sentence that names more is a list
_MONTH = len("2015-03")
_LONGEST_STAY = 16  # days; windows of months and years meet no sentence
_LONGEST = 600  # characters of a sentence, twice as many where an article begins
_LEAD = 800  # characters of an article in which its news is told
Place = tuple[int, int, Actor]  # first and last offset of a mention
_CONFIDENCE = 0.5  # of 60 such sentences read in July 2015, that many and more tell the event
_SENTENCE = re.compile(r"[^.!?؟\n]+")
_NEAR = 90  # characters between the word of contact and a name: a name with its office has 40


def all_sightings(report: Report, copy: str | None = None) -> list[Sighting]:
    """The sightings of a report and what it tells in passing, each once; `copy` as for `sightings_of`."""
    digest = copy or copy_digest(report.text)
    told = sightings_of(report, digest)
    found = (*told, *told_apart(report, told), *passing(report, told, digest))
    return list({each.event: each for each in found}.values())


def passing(report: Report, told: Sequence[Sighting], copy: str) -> list[Sighting]:
    """What a report tells in passing: for each sentence and kind of contact the actors it names.

    Args:
        report: the report, published on a known day, else it tells nothing in passing.
        told: its sightings, which are not told in passing again.
        copy: the digest of its text.
    """
    if not report.published:
        return []
    found = []
    places = _places(report)
    for field, start, end, sentence in _sentences(report):
        named = [place for place in places[field] if start <= place[0] and place[1] <= end]
        if not named:
            continue
        for kind, words in contacts(sentence).items():
            contact = [start + word for word in words]
            actors = _near(named, contact)
            if not actors:
                continue
            span = span_of(_source(report, field), start, end, field)
            sighting = _sighting(report, copy, kind, actors, span)
            if not (may_meet(actors) or (start <= _LEAD and _acts(actors) and can_retell(sighting.words))):
                continue
            if not any(each.kind == kind and attaches(sighting, each) for each in told):
                found.append(sighting)
    return found


@lru_cache(maxsize=32768)
def attaches(sighting: Sighting, event: Sighting) -> bool:
    """Whether a sentence told in passing can be of an event: its kind, both its sides, days that fit."""
    if not sighting.passing or event.passing or event.review == "rejected" or sighting.published is None:
        return False
    if retells(sighting, event):
        return True
    if not _one_kind(sighting, event) or not may_meet(sighting.parties_from):
        return False
    if (
        len(sighting.from_) > _MOST_ACTORS
        or not _days_fit(sighting, event)
        or (event.purpose and sighting.purpose != event.purpose)
    ):
        return False
    one, other = event.sides()
    if not sighting.passing.coded and _countries(event.parties_from) & _countries(event.parties_to):
        return False
    acting = _among(one, event.parties_from, sighting)
    return acting and (_among(other, event.parties_to, sighting) or _names_place(sighting, event))


def _one_kind(sighting: Sighting, event: Sighting) -> bool:
    """The same kind, or a coded «زار بغداد والتقى» for a meeting with one of those whom the guest came to."""
    if sighting.kind == event.kind:
        return True
    return bool(sighting.passing and sighting.passing.coded) and event.kind in family(sighting.kind)


def _days_fit(sighting: Sighting, event: Sighting) -> bool:
    """Whether the event was in the days around the article, or in those of the coded event behind it."""
    when = window_of(event)
    if sighting.passing and sighting.passing.coded:
        gap = when.gap(window_of(sighting))
        return gap is not None and gap <= (1 if sighting.crawled or event.crawled else 0)
    told = window((sighting.published or "")[:10] or None, None, None, False)
    if told.first is None or when.first is None or when.last is None:
        return False
    return told.first - _BEFORE <= when.last and when.first <= told.first + _AFTER


def _names_place(sighting: Sighting, event: Sighting) -> bool:
    """Whether a sentence on a visit names the country of its place, which is not the guest's own."""
    if event.kind != "visit" or event.place_country is None:
        return False
    abroad = event.place_country not in _countries(event.parties_from)
    return abroad and event.place_country in _countries(sighting.parties_from, "country")


def _countries(parties: Sequence[Party], kind: str | None = None) -> set[str]:
    return {party.country for party in parties if party.country and kind in {None, party.kind}}


def _among(keys: frozenset[str], parties: Sequence[Party], sighting: Sighting) -> bool:
    return bool(keys & sighting.sides()[0]) or sides_likeness(parties, sighting.parties_from) >= _FIRM


def passing_event(sighting: Sighting, report: Report) -> Event:
    """What an article tells in passing, in the form of an event; the sentence is its evidence."""
    assert sighting.passing is not None
    told = sighting.passing
    sentence = span_of(_source(report, told.field), told.start, told.end, told.field)
    return Event(
        id=sighting.event,
        kind=sighting.kind,
        from_=told.actors,
        symmetric=True,
        trigger=sentence,
        evidence=(sentence,),
        plover=sighting.plover,
        confidence=_CONFIDENCE,
        why=("told in passing: the sentence names the actors and their contact",),
    )


def pairs(sighting: Sighting) -> Iterator[tuple[str, str]]:
    """Pairs of names by which a sentence and an event that name the same two actors find each other."""
    if sighting.passing:
        for one, other in combinations(sighting.parties_from, 2):
            yield from ((a, b) for a in _ids(one) for b in _ids(other))
        return
    facing = [name for party in sighting.parties_to for name in _ids(party)]
    if sighting.kind == "visit" and sighting.place_country:
        facing.append(f"country:{sighting.place_country}")
    for party in sighting.parties_from:
        yield from ((a, b) for a in _ids(party) for b in facing)


def _ids(party: Party) -> set[str]:
    if party.kind == "country" and party.country:
        return {f"country:{party.country}"}
    found = {party.entity}
    if party.kind == "person" and party.name:
        words = name_words(party.name)
        found |= {" ".join(words[:2]), f"{words[0]} {words[-1]}"} if len(words) > 1 else {" ".join(words)}
    return found


def _sentences(report: Report) -> Iterator[tuple[Field, int, int, str]]:
    noise = [(span.start, span.end) for span in report.noise]
    fields: tuple[Field, ...] = ("title", "text")
    for field in fields:
        for match in _SENTENCE.finditer(_source(report, field)):
            start, end = match.span()
            furniture = field == "text" and any(start < last and first < end for first, last in noise)
            if not furniture and end - start <= (_LONGEST if start > _LEAD else 2 * _LONGEST):
                yield field, start, end, match.group()


def _source(report: Report, field: Field) -> str:
    return (report.title or "") if field == "title" else report.text


def _places(report: Report) -> dict[Field, list[Place]]:
    """Where each field names persons, bodies and countries, in the order of the actors."""
    places: dict[Field, list[Place]] = {"title": [], "text": []}
    for actor in report.actors:
        for span in actor.mentions if actor.kind != "group" else ():
            places.setdefault(field_of(span), []).append((span.start, span.end, actor))
    return places


def _acts(actors: Sequence[Actor]) -> bool:
    return any(each.kind == "person" for each in actors)


def may_meet(actors: Sequence[Actor] | Sequence[Party]) -> bool:
    """Whether these may be two sides: two at least, and a person among them."""
    return any(actor is not actors[0] for actor in actors) and any(each.kind == "person" for each in actors)


def _near(named: Sequence[Place], words: Sequence[int]) -> list[Actor]:
    """The actors that a sentence names near one of the words of contact, each once."""
    near = [actor for at, _, actor in named if any(abs(at - word) <= _NEAR for word in words)]
    return list({actor.id: actor for actor in near}.values())


def _sighting(report: Report, copy: str, kind: str, actors: Sequence[Actor], sentence: Span) -> Sighting:
    parties = parties_of([actor.id for actor in actors], {actor.id: actor for actor in actors})
    field: Field = sentence.field if isinstance(sentence.field, str) else "text"
    return Sighting(
        event=event_id(report.id, f"{kind} in passing", field, sentence.start, sentence.end),
        report=report.id,
        position=-1,
        kind=kind,
        from_=tuple(sorted({party.entity for party in parties})),
        parties_from=parties,
        trigger="",
        words=sketch([sentence.text], most=2 * MOST),
        purpose=letter_purpose(sentence.text) if kind == "message" else None,
        passing=Mention(field, sentence.start, sentence.end, tuple(actor.id for actor in actors)),
        plover=Plover(type="CONSULT"),
        outlet=report.outlet or None,
        outlet_name=outlet_name(report),
        agency=credited(report),
        published=report.published,
        copy=copy,
    )


def months(sighting: Sighting) -> tuple[str, ...]:
    """The months in which a sentence and an event look for each other, from its days or its publication."""
    if sighting.passing:
        return ((sighting.published or "")[:_MONTH],)
    days = window_of(sighting)
    if days.first is None or days.last is None or days.last - days.first > _LONGEST_STAY:
        return ()
    around = range(days.first - _AFTER - 1, days.last + _BEFORE + 2)
    return tuple(sorted({date.fromordinal(max(1, day)).isoformat()[:_MONTH] for day in around}))
