"""FollowTheMoney: persons in office and bodies out of entities in its JSON form.

An entity is `{"id": …, "schema": …, "properties": {name: [values]}}`. A person comes in with an office: an
Occupancy that leads to a Position, or words under `position`; or as a public figure by the topic `role.*`.
"""

from collections.abc import Iterable, Iterator

import msgspec

from khabar.knowledge.imports.iso import alpha_3
from khabar.knowledge.imports.rows import Imported, Office
from khabar.knowledge.names import Category

_BODIES: dict[str, Category] = {
    "Organization": "organization",
    "PublicBody": "government_body",
    "Company": "company",
    "LegalEntity": "organization",
}
_PUBLIC = "role."
_DAY = len("2015-03-09")


class Entity(msgspec.Struct, frozen=True):
    """An entity of the stream."""

    id: str
    schema: str
    properties: dict[str, list[str]] = {}

    def values(self, *names: str) -> tuple[str, ...]:
        """All values of some properties, in their order."""
        return tuple(dict.fromkeys(value for name in names for value in self.properties.get(name, ())))

    def first(self, *names: str) -> str | None:
        """The first value of these properties."""
        return next(iter(self.values(*names)), None)


_decoder = msgspec.json.Decoder(Entity)


def entity_of(data: bytes) -> Entity:
    """An entity of the stream. Errors: msgspec.DecodeError."""
    return _decoder.decode(data)


class Entities:
    """Keeps what matters of a stream until all of it was read, since occupancies may come before posts."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Entity, str]] = {}
        self._occupancies: list[Entity] = []

    def add(self, entity: Entity, source: str) -> None:
        """Keep an entity of the stream."""
        if entity.schema == "Occupancy":
            self._occupancies.append(entity)
        elif entity.schema in ("Person", "Position", *_BODIES):
            self._kept[entity.id] = (entity, source)

    def rows(self) -> Iterator[Imported]:
        """The rows of all persons in office and of all bodies that have an Arabic name."""
        offices = self._offices()
        for entity, source in self._kept.values():
            names = tuple(name for name in entity.values("name", "alias") if _is_arabic(name))
            if names and entity.schema == "Person":
                held = (*offices.get(entity.id, ()), *_worded(entity))
                if held or any(topic.startswith(_PUBLIC) for topic in entity.values("topics")):
                    yield _row(entity, "person", names, held, source)
            elif names and entity.schema in _BODIES:
                yield _row(entity, _BODIES[entity.schema], names, (), source)

    def _offices(self) -> dict[str, list[Office]]:
        found: dict[str, list[Office]] = {}
        for occupancy in self._occupancies:
            for holder in occupancy.values("holder"):
                for post in occupancy.values("post"):
                    position = self._kept.get(post)
                    office = _office(position[0], occupancy) if position else None
                    if office:
                        found.setdefault(holder, []).append(office)
        return found


def _office(position: Entity, occupancy: Entity) -> Office | None:
    title = next((name for name in position.values("name") if _is_arabic(name)), None)
    if title is None:
        return None
    start, end = (occupancy.first(name) for name in ("startDate", "endDate"))
    country = _country(position.values("country"))
    return Office(title=title, country=country, start=start and start[:_DAY], end=end and end[:_DAY])


def _worded(person: Entity) -> Iterator[Office]:
    """Offices in words, without days."""
    country = _country(person.values("country", "nationality", "citizenship"))
    for title in person.values("position"):
        if _is_arabic(title):
            yield Office(title=title, country=country)


def _row(
    entity: Entity, category: Category, names: tuple[str, ...], offices: Iterable[Office], source: str
) -> Imported:
    known = entity.first("wikidataId")
    listed = tuple(offices)
    public = category in ("person", "government_body")
    return Imported(
        id=known or f"kh:ftm-{entity.id.lower()}",
        category=category,
        names=names,
        name_en=next((name for name in entity.values("name", "alias") if name.isascii()), None),
        country=_country(entity.values("nationality", "citizenship", "country", "jurisdiction"))
        or next((office.country for office in listed if office.country), None),
        sectors=("GOV",) if public else (),
        offices=listed,
        source=f"{source}, {entity.first('sourceUrl') or entity.id}",
    )


def _country(codes: Iterable[str]) -> str | None:
    return next((code for each in codes if (code := alpha_3(each))), None)


def _is_arabic(text: str) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for letter in text)
