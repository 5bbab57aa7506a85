"""Sightings: what one report says of one event, with all that deciding and fusing needs."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import cached_property

import msgspec

from khabar.arabic.folding import fold, fold_whole
from khabar.records.chains import passed_on
from khabar.records.copies import credited, outlet_name
from khabar.records.entities.raw import base_of
from khabar.records.parties import Party, is_place, parties_of
from khabar.records.resolving import entities_of
from khabar.records.wording import purpose_of, sketch
from khabar.schema import Actor, ChainLink, Event, Field, Judged, Place, Plover, Report, Status, field_of

SIGHTINGS_VERSION = 9  # rises with whatever changes sightings, blocks or verdicts: stores make theirs anew
_BETWEEN = re.compile(r"[\W_]+")
_WEEKDAY = re.compile(
    r"(?:يوم |صباح |ظهر |عصر |مساء |ليل )*"
    r"(?:السبت|ال[أا]حد|ال[إا]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة), relative"
)
_LEAD = 500  # characters: what a report tells so early is its news, not what happened before


class Mention(msgspec.Struct, frozen=True):
    """Where an article only names actors and their contact: a sentence, and the ids of these actors.

    `coded`: the sentence is the evidence of an event with further actors (`khabar.records.apart`).
    `beside`: it tells a coded event of other actors, too (`khabar.records.mentioning`).
    """

    field: Field
    start: int
    end: int
    actors: tuple[str, ...]
    coded: bool = False
    beside: bool = False


class Sighting(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, dict=True):
    """One report's event, its actors resolved to entities.

    `copy` is the digest of the article's folded words: equal digests are exact copies.
    `outlet_name` is the outlet's own name, as far as its address tells it; `agency` whom the article credits
    other than itself; `passed` through whom it has the event.
    `parties_from` and `parties_to` describe the sides by name, office and country.
    `place_key` is comparable across reports: the GeoNames id, else the folded name; None where the place
    is a whole country, which `place_country` (ISO 3166 alpha-3) then gives alone.
    `crawled` says that the day was reckoned from the day on which a crawler saw the article.
    `weekday` says that an event told as held is dated by a day of the week alone.
    `news` says that the report tells it in title or lead and not as background; `words` is the sketch of
    its evidence, `part_of` the event id of the visit that it is part of.
    `passing` gives the sentence where an article only names the actors and their contact
    (`khabar.records.passing`); all of these actors then stand in `from_`.
    `review` is what a person judged on the event; one that was rejected matches nothing.
    """

    event: str
    report: str
    position: int
    kind: str
    status: Status = "held"
    symmetric: bool = False
    from_: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    parties_from: tuple[Party, ...] = ()
    parties_to: tuple[Party, ...] = ()
    date: str | None = None
    date_end: str | None = None
    crawled: bool = False
    weekday: bool = False
    place: str | None = None
    place_key: str | None = None
    place_country: str | None = None
    trigger: str
    words: tuple[int, ...] = ()
    news: bool = True
    purpose: str | None = None
    passing: Mention | None = None
    part_of: str | None = None
    plover: Plover
    outlet: str | None = None
    outlet_name: str | None = None
    agency: str | None = None
    passed: tuple[ChainLink, ...] = ()
    published: str | None = None
    copy: str
    review: Judged | None = None

    def __hash__(self) -> int:
        """By the event alone, which is quick: what is found out about sightings is remembered by them."""
        return hash(self.event)

    def sides(self) -> tuple[frozenset[str], frozenset[str]]:
        """The entities of both sides."""
        return self._sides

    @cached_property
    def _sides(self) -> tuple[frozenset[str], frozenset[str]]:
        return frozenset(self.from_), frozenset(self.to)


def sightings_of(report: Report, copy: str | None = None) -> list[Sighting]:
    """The sightings of a report, in its order; hypothetical events are none.

    `copy` is the `copy_digest` of its text, where that is known already.
    """
    if not report.events:
        return []
    entities = entities_of(report)
    copy = copy or copy_digest(report.text)
    return [
        _sighting(report, position, event, entities, copy)
        for position, event in enumerate(report.events)
        if event.status != "hypothetical"
    ]


def renamed(sighting: Sighting, canonical: Mapping[str, str]) -> Sighting:
    """The sighting with raw entities replaced by what they are across articles."""

    def now(entity: str) -> str:
        return canonical.get(entity) or base_of(entity)

    def met(parties: Iterable[Party]) -> tuple[Party, ...]:
        return tuple(msgspec.structs.replace(party, entity=now(party.entity)) for party in parties)

    return msgspec.structs.replace(
        sighting,
        from_=tuple(sorted({now(entity) for entity in sighting.from_})),
        to=tuple(sorted({now(entity) for entity in sighting.to})),
        parties_from=met(sighting.parties_from),
        parties_to=met(sighting.parties_to),
    )


def named_in(sighting: Sighting) -> set[str]:
    """The entities that stand on a side of a sighting."""
    parties = (*sighting.parties_from, *sighting.parties_to)
    return {*sighting.from_, *sighting.to, *(party.entity for party in parties)}


def copy_digest(text: str) -> str:
    """Digest of a text's folded letters and digits: spacing, marks and spelling variants do not count."""
    kept = _BETWEEN.sub("", fold_whole(text))
    return hashlib.sha256(kept.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _sighting(
    report: Report,
    position: int,
    event: Event,
    entities: dict[str, tuple[str, ...]],
    copy: str,
) -> Sighting:
    actors = {actor.id: actor for actor in report.actors}
    from_, to = (_side(side, actors, entities) for side in (event.from_, event.to))
    said = [span.text for span in event.evidence]
    return Sighting(
        event=event.id,
        report=report.id,
        position=position,
        kind=event.kind,
        status=event.status,
        symmetric=event.symmetric,
        from_=from_,
        to=to,
        parties_from=parties_of(event.from_, actors, report.published),
        parties_to=parties_of(event.to, actors, report.published),
        date=event.date,
        date_end=event.date_end,
        crawled=_reckoned(report, event),
        weekday=event.status == "held" and bool(_WEEKDAY.match(event.date_basis or "")),
        place=event.place.text if event.place else None,
        place_key=_place_key(event.place),
        place_country=event.place.country if event.place else None,
        trigger=fold(event.trigger.text),
        words=sketch(said),
        news=not event.background and (field_of(event.trigger) != "text" or event.trigger.start < _LEAD),
        purpose=purpose_of(said) if event.kind == "message" else None,
        part_of=event.part_of,
        plover=event.plover,
        outlet=report.outlet or None,
        outlet_name=outlet_name(report),
        agency=credited(report),
        passed=passed_on(report, event),
        published=report.published,
        copy=copy,
        review=event.review or None,
    )


def _side(
    ids: Iterable[str], actors: Mapping[str, Actor], entities: dict[str, tuple[str, ...]]
) -> tuple[str, ...]:
    standing = [key for key in ids if key in actors and not is_place(actors[key])]
    return tuple(sorted({entity for key in standing for entity in entities.get(key, ())}))


def _reckoned(report: Report, event: Event) -> bool:
    """Whether the day rests on when a crawler saw the article."""
    if event.date is None:
        return report.published_kind == "crawled"
    return " crawled " in (event.date_basis or "")


def _place_key(place: Place | None) -> str | None:
    if place is None or (place.geonames is None and place.country is not None):
        return None
    return f"geonames:{place.geonames}" if place.geonames else fold(place.text)
