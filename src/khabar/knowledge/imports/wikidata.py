"""Wikidata: persons in office and bodies out of a JSON dump, by its own properties.

P31 instance of, P39 position held with P580 start and P582 end, P27 citizenship, P17 country, P1001
applies to, P298 ISO 3166 alpha-3. An item without an Arabic label is of no use for Arabic news.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from khabar.knowledge.imports.rows import Imported, Office
from khabar.knowledge.names import Category

_HUMAN = "Q5"
_BODIES: dict[str, Category] = {
    "Q7278": "party",
    "Q192350": "government_body",
    "Q327333": "government_body",
    "Q484652": "igo",
    "Q245065": "igo",
    "Q192283": "agency",
    "Q11032": "media",
    "Q1616075": "media",
    "Q17149090": "armed_group",
    "Q4830453": "company",
    "Q783794": "company",
    "Q43229": "organization",
    "Q79913": "organization",
    "Q163740": "organization",
}
_TIME = re.compile(r"\+(\d{4})-(\d\d)-(\d\d)T")
_PRECISION = {9: 4, 10: 7, 11: 10}  # year, month, day: so many characters of an ISO date


class Text(msgspec.Struct, frozen=True):
    """A label or alias in one language."""

    value: str


class DataValue(msgspec.Struct, frozen=True):
    """The value of a statement; its form depends on the property."""

    value: msgspec.Raw


class Snak(msgspec.Struct, frozen=True):
    """One value; `datavalue` is missing where the value is unknown or there is none."""

    datavalue: DataValue | None = None


class Claim(msgspec.Struct, frozen=True):
    """A statement with its qualifiers. Empty maps are written as lists in the dumps."""

    mainsnak: Snak
    rank: str = "normal"
    qualifiers: dict[str, list[Snak]] | list[msgspec.Raw] = {}


class Item(msgspec.Struct, frozen=True):
    """An item as far as it matters here."""

    id: str
    labels: dict[str, Text] | list[msgspec.Raw] = {}
    aliases: dict[str, list[Text]] | list[msgspec.Raw] = {}
    claims: dict[str, list[Claim]] | list[msgspec.Raw] = {}

    def label(self, language: str) -> str | None:
        """The label in a language."""
        found = self.labels.get(language) if isinstance(self.labels, dict) else None
        return found.value if found else None

    def names(self, language: str) -> tuple[str, ...]:
        """Label and aliases in a language."""
        label = self.label(language)
        others = self.aliases.get(language, []) if isinstance(self.aliases, dict) else []
        return tuple(dict.fromkeys([*([label] if label else []), *(each.value for each in others)]))

    def statements(self, name: str) -> list[Claim]:
        """The statements of a property that are not deprecated."""
        found = self.claims.get(name, []) if isinstance(self.claims, dict) else []
        return [claim for claim in found if claim.rank != "deprecated"]

    def targets(self, name: str) -> list[str]:
        """The items that a property leads to."""
        return [target for claim in self.statements(name) if (target := _target(claim.mainsnak))]


class _Reference(msgspec.Struct, frozen=True):
    id: str


class _Moment(msgspec.Struct, frozen=True):
    time: str
    precision: int


class Held(msgspec.Struct, frozen=True):
    """A position held from a day to a day."""

    position: str
    start: str | None
    end: str | None


class Found(msgspec.Struct, frozen=True):
    """A person or body before the items it refers to are known."""

    item: str
    category: Category
    names: tuple[str, ...]
    name_en: str | None
    countries: tuple[str, ...]
    held: tuple[Held, ...] = ()


_decoder = msgspec.json.Decoder(Item)


def item_of(data: bytes) -> Item:
    """An entity of the dump. Errors: msgspec.DecodeError."""
    return _decoder.decode(data)


def found_in(item: Item) -> Found | None:
    """A human with an office, or a body of a known kind; None for all else and without an Arabic name."""
    names = item.names("ar")
    if not names:
        return None
    kinds = item.targets("P31")
    if _HUMAN in kinds:
        held = tuple(_held(item))
        countries = tuple(item.targets("P27"))
        return Found(item.id, "person", names, item.label("en"), countries, held) if held else None
    category = next((_BODIES[kind] for kind in kinds if kind in _BODIES), None)
    if category is None:
        return None
    return Found(item.id, category, names, item.label("en"), tuple(item.targets("P17")))


def references_of(found: Iterable[Found]) -> set[str]:
    """The items whose names or codes are needed: positions and countries."""
    return {each for one in found for each in (*one.countries, *(held.position for held in one.held))}


def row_of(found: Found, items: Mapping[str, Item], source: str) -> Imported | None:
    """The row of a person or body; None for a person none of whose positions has an Arabic name."""
    offices = tuple(_offices(found, items))
    if found.category == "person" and not offices:
        return None
    countries = [code for each in found.countries if (code := country_of(items.get(each)))]
    return Imported(
        id=found.item,
        category=found.category,
        names=found.names,
        name_en=found.name_en,
        country=countries[0] if countries else next((o.country for o in offices if o.country), None),
        sectors=("GOV",) if found.category in ("person", "government_body") else (),
        offices=offices,
        source=f"{source}, {found.item}",
    )


def country_of(item: Item | None) -> str | None:
    """The ISO 3166 alpha-3 code of a country."""
    for claim in item.statements("P298") if item else ():
        if claim.mainsnak.datavalue:
            code = msgspec.json.decode(claim.mainsnak.datavalue.value)
            return code if isinstance(code, str) else None
    return None


def _offices(found: Found, items: Mapping[str, Item]) -> Iterator[Office]:
    for held in found.held:
        position = items.get(held.position)
        title = position.label("ar") if position else None
        if position is None or title is None:
            continue
        places = [
            items[each] for each in (*position.targets("P1001"), *position.targets("P17")) if each in items
        ]
        of = places[0].label("ar") if places else None
        country = next((code for each in places if (code := country_of(each))), None)
        short = title.removesuffix(of).strip() if of else title
        yield Office(title=short or title, of=of, country=country, start=held.start, end=held.end)


def _held(item: Item) -> Iterator[Held]:
    for claim in item.statements("P39"):
        position = _target(claim.mainsnak)
        if position:
            qualifiers = claim.qualifiers if isinstance(claim.qualifiers, dict) else {}
            start, end = (_day(qualifiers.get(name, [])) for name in ("P580", "P582"))
            yield Held(position, start, end)


def _target(snak: Snak) -> str | None:
    if snak.datavalue is None:
        return None
    try:
        return msgspec.json.decode(snak.datavalue.value, type=_Reference).id
    except msgspec.ValidationError:
        return None


def _day(snaks: list[Snak]) -> str | None:
    """«+2013-06-26T00:00:00Z» to the precision that the source gives."""
    for snak in snaks:
        if snak.datavalue is None:
            continue
        try:
            moment = msgspec.json.decode(snak.datavalue.value, type=_Moment)
        except msgspec.ValidationError:
            continue
        match = _TIME.match(moment.time)
        if match and moment.precision in _PRECISION:
            return "-".join(match.groups())[: _PRECISION[moment.precision]]
    return None
