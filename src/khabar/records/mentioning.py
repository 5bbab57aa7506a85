"""Mentioning: the sentences of a report that name two sides and a contact of which the coder made no event.

`khabar.records.passing` says which events such a sentence tells.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

import msgspec

from khabar.arabic.folding import fold
from khabar.records.apart import told_apart
from khabar.records.contacts import contacts, letter_purpose
from khabar.records.copies import credited, outlet_name
from khabar.records.countries import countries_in
from khabar.records.entities.raw import base_of
from khabar.records.parties import Party, parties_of
from khabar.records.passing import attaches, may_meet, source_of
from khabar.records.retelling import can_retell
from khabar.records.sightings import Mention, Sighting, copy_digest, sightings_of
from khabar.records.wording import MOST, sketch
from khabar.schema import Actor, Field, Plover, Report, Span, event_id, field_of, span_of

_LONGEST = 600  # characters of a sentence, twice as many where an article begins
_LEAD = 800  # characters of an article in which its news is told
_SENTENCE = re.compile(r"[^.!?؟\n]+")
_NEAR = 90  # characters between the word of contact and a name: a name with its office has 40
_BEHIND = 40  # characters from a word of visiting to where the visit went
_TO = len(" إلى ") + 1  # «المبعوث الخاص إلى سوريا» may be read as the office «المبعوث الخاص»
_MOST_BESIDE = 12  # actors of a sentence that also tells another event; more are a list
_GREETING = re.compile("تحيات(?!ي)")  # «نقل إليه تحيات الرئيس» names whom he did not meet
Place = tuple[int, int, Actor]  # first and last offset of a mention


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
    found: list[Sighting] = []
    places = _places(report)
    for field, start, end, sentence in _sentences(report):
        named = [place for place in places[field] if start <= place[0] and place[1] <= end]
        if not named:
            continue
        span = span_of(source_of(report, field), start, end, field)
        for kind, words in contacts(sentence).items():
            actors = _near(named, [start + word for word in words])
            lands = _lands(sentence, start, words, actors) if kind == "visit" else ()
            sighting = _sighting(report, copy, kind, actors, span, lands)
            if not actors or not _may_stand(start, sighting) or _greets(kind, sentence):
                continue
            same = [each for each in told if each.kind == kind and attaches(sighting, each)]
            found.extend(_beside(sighting, _ids(actors), same) if same else [sighting])
    return found


def _sentences(report: Report) -> Iterator[tuple[Field, int, int, str]]:
    noise = [(span.start, span.end) for span in report.noise]
    fields: tuple[Field, ...] = ("title", "text")
    for field in fields:
        for match in _SENTENCE.finditer(source_of(report, field)):
            start, end = match.span()
            furniture = field == "text" and any(start < last and first < end for first, last in noise)
            if not furniture and end - start <= (_LONGEST if start > _LEAD else 2 * _LONGEST):
                yield field, start, end, match.group()


def _places(report: Report) -> dict[Field, list[Place]]:
    """Where each field names persons, bodies and countries, in the order of the actors."""
    places: dict[Field, list[Place]] = {"title": [], "text": []}
    for actor in report.actors:
        for span in actor.mentions if actor.kind != "group" else ():
            places.setdefault(field_of(span), []).append((span.start, span.end, actor))
    return places


def _near(named: Sequence[Place], words: Sequence[int]) -> list[Actor]:
    """The actors that a sentence names near one of the words of contact, each once."""
    near = [actor for at, _, actor in named if any(abs(at - word) <= _NEAR for word in words)]
    return list({actor.id: actor for actor in near}.values())


def _lands(sentence: str, start: int, words: Sequence[int], actors: Sequence[Actor]) -> list[Party]:
    """The countries to which a visit leads and that are no actors: «وصل إلى مسقط», «زيارة في مسقط».

    What stands in an office is no place of the visit: «زار المبعوث إلى سوريا طهران».
    """
    known = {actor.country for actor in actors if actor.kind == "country"}
    offices = [(role.start - start, role.end - start) for actor in actors for role in actor.roles]
    codes = [
        code
        for at, code, leads in countries_in(sentence)
        if any((0 if not leads else -_BEHIND) < at - word <= _BEHIND for word in words)
        and not any(first <= at < last + _TO for first, last in offices)
    ]
    return [
        Party(entity=f"country:{code}", kind="country", country=code)
        for code in dict.fromkeys(codes)
        if code not in known
    ]


def _greets(kind: str, sentence: str) -> bool:
    """Whether a sentence names who sends greetings: «ونقل في بداية الاستقبال تحيات الملك»."""
    return kind != "message" and bool(_GREETING.search(fold(sentence)))


def _ids(actors: Sequence[Actor]) -> dict[str, str]:
    """The id of the actor behind each entity of a sentence."""
    return {party.entity: actor.id for actor in actors for party in parties_of([actor.id], {actor.id: actor})}


def _may_stand(start: int, sighting: Sighting) -> bool:
    """Whether a sentence may tell an event: two sides, or in a lead the words of another report."""
    acts = any(party.kind == "person" for party in sighting.parties_from)
    return may_meet(sighting.parties_from) or (start <= _LEAD and acts and can_retell(sighting.words))


def _beside(sighting: Sighting, named: Mapping[str, str], same: Sequence[Sighting]) -> Iterator[Sighting]:
    """What a sentence tells beside an event that the coder made of it, as one sighting for each two sides.

    «اجتمع الوزير مع الرئيس ورئيس البرلمان»: where the event has one host, the other met the same guest. Of a
    visit («جولة تشمل مصر والأردن») the sides are the guest and each further country. `named` leads from
    entities to the ids of actors.
    """
    parties = sighting.parties_from
    if len(parties) > _MOST_BESIDE:
        return
    visit = sighting.kind == "visit"
    met = [each.from_ if visit else (*each.from_, *each.to) for each in same]
    known = {base_of(entity) for entities in met for entity in entities}
    unread = visit and not any(party.kind == "person" for each in same for party in each.parties_from)
    for one, other in permutations(parties, 2):
        kinds = (one.kind, other.kind)
        takes_part = unread or base_of(one.entity) in known
        if kinds == ("person", "country" if visit else "person") and takes_part:
            pair = _of_two(sighting, (one, other), named)
            if not any(attaches(pair, each) for each in same):
                yield pair


def _of_two(sighting: Sighting, two: tuple[Party, Party], named: Mapping[str, str]) -> Sighting:
    """A sentence as far as it names these two."""
    assert sighting.passing is not None
    entities = tuple(sorted(party.entity for party in two))
    told = sighting.passing
    ids = tuple(sorted(named[entity] for entity in entities if entity in named))
    kind = f"{sighting.kind} of {' and '.join(entities)} in passing"
    return msgspec.structs.replace(
        sighting,
        event=event_id(sighting.report, kind, told.field, told.start, told.end),
        from_=tuple(entity for entity in entities if entity in named),
        parties_from=two,
        passing=msgspec.structs.replace(told, actors=ids, beside=True),
    )


def _sighting(
    report: Report, copy: str, kind: str, actors: Sequence[Actor], sentence: Span, lands: Sequence[Party]
) -> Sighting:
    parties = parties_of([actor.id for actor in actors], {actor.id: actor for actor in actors})
    field: Field = sentence.field if isinstance(sentence.field, str) else "text"
    return Sighting(
        event=event_id(report.id, f"{kind} in passing", field, sentence.start, sentence.end),
        report=report.id,
        position=-1,
        kind=kind,
        from_=tuple(sorted({party.entity for party in parties})),
        parties_from=(*parties, *lands),
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
