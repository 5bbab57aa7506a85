"""Raw entities: what one article says an actor is, before names of several articles are joined.

A raw id begins with a base, the coder's id or a slug of the name, and may go on behind `@`: with what
keeps namesakes apart for a person (`kh:mhmd-alfytwry-1a2b3c@SDN.c`), with the day for somebody who is
only called by his office (`kh:wzyr-alkharjyh-…@2015-07-22`).
"""

import re

import msgspec

from khabar.records.entities.offices import names_only_office, offices_of, tells_one, titles_of
from khabar.records.slugs import slug
from khabar.schema import Actor
from khabar.schema.report import ActorKind

_CIVIL = frozenset(("CVL", "EDU", "JRN", "BUS", "MED"))
# `kh:mhmd-alfytwry-1a2b3c-sdn-c`: behind the digest of the name country and calling
_TOLD_APART = re.compile(r"(kh:(?:[a-z0-9-]*-)?[0-9a-f]{6})-(?:[a-z]{3}(?:-[cs])?|[cs])")
_DAY = len("2015-03-09")


class Raw(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of one article with all that comparing needs.

    `traits` are `country:QAT`, `class:s` (in public office) or `class:c` (not), `title:…` (the first word of
    a role) and `office:…` (an office of one country or body); `named` is False where only an office
    stands, `known` says that the coder gave the id.
    """

    id: str
    kind: ActorKind
    name: str
    named: bool = True
    known: bool = False
    traits: frozenset[str] = frozenset()
    offices: tuple[str, ...] = ()

    @property
    def base(self) -> str:
        """The id without what keeps namesakes and days apart."""
        return base_of(self.id)


def base_of(raw: str) -> str:
    """The part of a raw id that the name alone gives."""
    return raw.partition("@")[0]


def base_of_entity(entity: str) -> str:
    """The base of an entity's id, without what tells a second bearer of the name apart."""
    match = _TOLD_APART.fullmatch(entity)
    return match[1] if match else base_of(entity)


def raw_of(actor: Actor, published: str | None = None) -> Raw:
    """The raw entity of an actor in an article published on a day (ISO date or time)."""
    if actor.entity:
        return Raw(id=actor.entity, kind=actor.kind, name=actor.name, known=True)
    base = slug(actor.name)
    if actor.kind != "person":
        return Raw(id=base, kind=actor.kind, name=actor.name)
    offices = tuple(office.key for office in offices_of(actor))
    if names_only_office(actor):
        offices = offices if tells_one(actor) else ()
        day = f"@{published[:_DAY]}" if offices and published else ""
        return Raw(id=base + day, kind="person", name=actor.name, named=False, offices=offices[:1])
    return Raw(
        id=base + _signature(actor),
        kind="person",
        name=actor.name,
        traits=_traits(actor, offices),
        offices=offices,
    )


def _signature(actor: Actor) -> str:
    told = f"{actor.country or ''}.{class_of(actor.sectors)}".strip(".")
    return f"@{told}" if told else ""


def _traits(actor: Actor, offices: tuple[str, ...]) -> frozenset[str]:
    found = {f"office:{office}" for office in offices} | {f"title:{title}" for title in titles_of(actor)}
    if actor.country:
        found.add(f"country:{actor.country}")
    if class_of(actor.sectors):
        found.add(f"class:{class_of(actor.sectors)}")
    return frozenset(found)


def class_of(sectors: tuple[str, ...]) -> str:
    """`s` for somebody in public office, `c` for others, empty where PLOVER sectors say neither or both."""
    told = frozenset(sectors)
    if not told or (told & _CIVIL and told - _CIVIL):
        return ""
    return "c" if told <= _CIVIL else "s"
