"""Sightings: what one report says of one event, with all that deciding and fusing needs."""

import hashlib
import re
from collections.abc import Iterable

import msgspec

from khabar.arabic.analyser import fold_whole
from khabar.arabic.folding import fold
from khabar.records.resolving import entities_of, entity_of, short_name, slug
from khabar.schema import Event, Place, Plover, Report, Status

_BETWEEN = re.compile(r"[\W_]+")


class Sighting(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One report's event, its actors resolved to entities.

    `copy` is the digest of the article's folded words: equal digests are exact copies.
    `keys` gives for an entity of one article the key under which short and full names of persons meet.
    `place_key` is comparable across reports: the GeoNames id, else the folded name.
    """

    event: str
    report: str
    position: int
    kind: str
    status: Status = "held"
    symmetric: bool = False
    from_: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    keys: dict[str, str] = {}
    date: str | None = None
    date_end: str | None = None
    place: str | None = None
    place_key: str | None = None
    trigger: str
    plover: Plover
    outlet: str | None = None
    agency: str | None = None
    published: str | None = None
    copy: str

    def sides(self) -> tuple[frozenset[str], frozenset[str]]:
        """The keys of both sides, by which sightings are compared."""
        one, other = ({self.keys.get(entity, entity) for entity in side} for side in (self.from_, self.to))
        return frozenset(one), frozenset(other)


def sightings_of(report: Report, copy: str | None = None) -> list[Sighting]:
    """The sightings of a report, in its order; hypothetical events are none.

    `copy` is the `copy_digest` of its text, where that is known already.
    """
    entities = entities_of(report)
    keys = _keys(report)
    copy = copy or copy_digest(report.text)
    return [
        _sighting(report, position, event, entities, keys, copy)
        for position, event in enumerate(report.events)
        if event.status != "hypothetical"
    ]


def copy_digest(text: str) -> str:
    """Digest of a text's folded letters and digits: spacing, marks and spelling variants do not count."""
    kept = _BETWEEN.sub("", fold_whole(text))
    return hashlib.sha256(kept.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _sighting(
    report: Report,
    position: int,
    event: Event,
    entities: dict[str, tuple[str, ...]],
    keys: dict[str, str],
    copy: str,
) -> Sighting:
    from_, to = _side(event.from_, entities), _side(event.to, entities)
    return Sighting(
        event=event.id,
        report=report.id,
        position=position,
        kind=event.kind,
        status=event.status,
        symmetric=event.symmetric,
        from_=from_,
        to=to,
        keys={entity: keys[entity] for entity in (*from_, *to) if entity in keys},
        date=event.date,
        date_end=event.date_end,
        place=event.place.text if event.place else None,
        place_key=_place_key(event.place),
        trigger=fold(event.trigger.text),
        plover=event.plover,
        outlet=report.outlet or None,
        agency=report.agency.name if report.agency else None,
        published=report.published,
        copy=copy,
    )


def _keys(report: Report) -> dict[str, str]:
    """Entities that only have a name: the slug of a person's short name, where that is another."""
    persons = [actor for actor in report.actors if actor.kind == "person" and not actor.entity]
    shorter = {entity_of(actor): slug(short_name(actor.name)) for actor in persons}
    return {entity: key for entity, key in shorter.items() if entity != key}


def _side(actors: Iterable[str], entities: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({entity for actor in actors for entity in entities.get(actor, ())}))


def _place_key(place: Place | None) -> str | None:
    if place is None:
        return None
    return f"geonames:{place.geonames}" if place.geonames else fold(place.text)
