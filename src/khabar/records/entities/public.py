"""Public persons: those whom the knowledge base names, as bearers of names beside those of articles."""

from functools import cache
from typing import Literal

from khabar.arabic.folding import fold
from khabar.knowledge import Holder, Name, load
from khabar.records.entities.likeness import keys_of
from khabar.records.entities.offices import office_in
from khabar.records.entities.protocol import Base
from khabar.records.entities.raw import class_of


@cache
def public_persons() -> dict[str, Base]:
    """Every person of the knowledge base by id, with all names, countries and offices."""
    names: dict[str, set[str]] = {}
    traits: dict[str, set[str]] = {}
    for name in load().names():
        if name.category == "person" and name.entity:
            names.setdefault(name.entity, set()).update(_names(name))
            traits.setdefault(name.entity, set()).update(_traits(name.country, name.sectors))
    for claim in load().claims():
        if claim.person in names:
            traits[claim.person] |= {*_traits(claim.country, claim.sectors), *_offices(claim)}
    return {
        person: Base(
            id=person,
            kind="person",
            names=tuple(sorted(found)),
            nodes={person: frozenset(traits[person])},
            public=True,
        )
        for person, found in names.items()
    }


@cache
def public_keys() -> dict[tuple[str, str], tuple[str, ...]]:
    """(role, key) to the persons whose name is found there."""
    found: dict[tuple[str, str], set[str]] = {}
    for person in public_persons().values():
        for name in person.names:
            keys = keys_of(name)
            for role in _ROLES:
                for key in getattr(keys, role):
                    found.setdefault((role, key), set()).add(person.id)
    return {place: tuple(sorted(persons)) for place, persons in found.items()}


@cache
def public_offices() -> dict[str, tuple[str, ...]]:
    """Office key to the persons who held it at any time."""
    found: dict[str, set[str]] = {}
    for person in public_persons().values():
        for trait in person.nodes[person.id]:
            if trait.startswith("office:"):
                found.setdefault(trait.removeprefix("office:"), set()).add(person.id)
    return {office: tuple(sorted(persons)) for office, persons in found.items()}


_ROLES: tuple[Literal["same", "full", "short"], ...] = ("same", "full", "short")


def _names(name: Name) -> set[str]:
    return {fold(each) for each in (name.phrase, name.name, name.name_en) if each}


def _traits(country: str | None, sectors: tuple[str, ...]) -> set[str]:
    kind = class_of(sectors)
    return ({f"country:{country}"} if country else set()) | ({f"class:{kind}"} if kind else set())


def _offices(claim: Holder) -> set[str]:
    scopes = dict.fromkeys((claim.of, claim.country))
    offices = (office_in(claim.office, scope, claim.office) for scope in scopes)
    return {f"office:{office.key}" for office in offices if office}
