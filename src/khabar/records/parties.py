"""Parties: who stands on a side of an event, described so that two reports can be compared."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

import msgspec

from khabar.arabic.folding import fold
from khabar.knowledge import load
from khabar.knowledge.words import words
from khabar.records.entities.spelling import name_words
from khabar.records.names import SPELT, name_likeness
from khabar.records.offices import bare, one_rank, sole
from khabar.records.resolving import entity_of
from khabar.schema import Actor

# How surely two parties are one, from 1 (yes) over 0 (nothing says) to -1 (no).
ONE, FIRM, LIKELY, KIN, HINT, NOTHING, OTHER = 1.0, 0.9, 0.8, 0.5, 0.25, 0.0, -1.0
_VAGUE = ("group",)  # «عدد من المسؤولين» may be anyone
_SHORTEST = 3  # letters of a word that two bodies can share
_MINISTRY, _MINISTER = "وزاره", "وزير"
_BUREAU = "مكتب"  # an announcement of somebody's office is theirs
_NO_NAME = re.compile(r"(?:نظير|نظراي?)(?:ه|ها|هم|هما|ي)?\b|ب?مقر\b")  # read as a name: «نظيره الكيني»
_KIN = frozenset(("اقارب", "اهل", "ذوي"))
_THEIRS = ("ه", "ها", "هم", "هما")
_PLACES = ("city", "region", "country")
_BEFORE_PLACE = ("مدينه", "محافظه", "منطقه", "شمال", "جنوب", "شرق", "غرب", "وسط")


class Party(msgspec.Struct, frozen=True, omit_defaults=True):
    """An actor on a side: `name` is None where the article has only the office («وزير الدفاع الأميركي»).

    `offices` are folded titles, bare of articles and of what they are of, `country` an ISO 3166 alpha-3
    code.
    """

    entity: str
    kind: str
    name: str | None = None
    offices: tuple[str, ...] = ()
    country: str | None = None

    def __hash__(self) -> int:
        """By what is compared first."""
        return hash((self.entity, self.name, self.country))


def parties_of(
    ids: Sequence[str], actors: Mapping[str, Actor], published: str | None = None
) -> tuple[Party, ...]:
    """The parties behind the actor ids of one side; a group that names its members stands for them."""
    found: dict[str, Party] = {}
    for actor in actors_of(ids, actors):
        party = _party(actor, published)
        found.setdefault(party.entity, party)
    return tuple(found.values())


def actors_of(ids: Sequence[str], actors: Mapping[str, Actor]) -> list[Actor]:
    """The actors that stand on a side, each once: members for their group, places left out."""
    found: dict[str, Actor] = {}
    pending, seen = list(reversed(ids)), set[str]()
    while pending:
        actor = actors.get(key := pending.pop())
        if actor is None or key in seen:
            continue
        seen.add(key)
        if actor.members and not actor.entity:
            pending.extend(reversed(actor.members))
        elif not is_place(actor):
            found[key] = actor
    return list(found.values())


def is_place(actor: Actor) -> bool:
    """Whether what was read as a person's name is a town's or region's: «عدن» in «زار المنسق عدن».

    A name that is mostly an ordinary word («سالم») may be a person's, and so may any name with an office.
    """
    if actor.kind != "person" or actor.entity or actor.roles:
        return False
    first, _, rest = fold(actor.name).partition(" ")
    return _names_place(rest if rest and first in _BEFORE_PLACE else fold(actor.name))


@lru_cache(maxsize=16384)
def _names_place(name: str) -> bool:
    senses = load().lookup(name)
    return bool(senses) and all(each.category in _PLACES and "common" not in each.tags for each in senses)


def _party(actor: Actor, published: str | None) -> Party:
    offices = tuple(dict.fromkeys(bare(role.title) for role in actor.roles if not role.former))
    name = fold(actor.name)
    titled = actor.kind == "person" and (
        any(bare(name).startswith(office) for office in offices) or bool(_NO_NAME.match(name))
    )
    return Party(
        entity=entity_of(actor, published),
        kind=actor.kind,
        name=None if titled else _own_name(name) if actor.kind == "person" else name,
        offices=offices,
        country=actor.country,
    )


def _own_name(name: str) -> str:
    """A person's name without what was read in front of it: «مكتب سالم», «الرحيلي هلال الرحيلي»."""
    first, _, rest = name.partition(" ")
    return rest if rest and (first == _BUREAU or rest.split()[1:][-1:] == [first]) else name


@lru_cache(maxsize=262144)
def likeness(one: Party, other: Party) -> float:
    """How surely two parties of two articles are one."""
    kinds = {one.kind, other.kind}
    if one.entity == other.entity:
        return HINT if kinds & set(_VAGUE) else ONE
    if kinds & set(_VAGUE):
        first, second = one.name or "", other.name or ""
        return HINT if _alike(first, second) or (_are_kin(first) and _are_kin(second)) else NOTHING
    if kinds == {"person"}:
        return _persons(one, other)
    if kinds == {"organization"}:
        return LIKELY if _alike(one.name or "", other.name or "") else _by_country(one, other, NOTHING)
    if kinds == {"country"}:
        return ONE if _by_country(one, other, NOTHING) > 0 else OTHER
    return _head_or_body(one, other)


@lru_cache(maxsize=16384)
def _are_kin(name: str) -> bool:
    """«عدد من أفراد عائلته», «العشرات من أقاربه»: people of one family, whatever it is called."""
    forms = name.split()
    stems = [form[: -len(end)] for form in forms for end in _THEIRS if form.endswith(end)]
    return any(stem in _KIN or f"{stem[:-1]}ه" in words("family") for stem in stems)


def _persons(one: Party, other: Party) -> float:
    abroad = bool(one.country and other.country and one.country != other.country)
    shared = set(one.offices) & set(other.offices)
    if one.name and other.name:
        alike = name_likeness(one.name, other.name)
        if abroad and alike <= SPELT:
            return OTHER
        at_home = shared or (one.country and one.country == other.country)
        return (FIRM if alike and at_home and alike < FIRM else alike) or _by_office(one, other, shared)
    if abroad:
        return OTHER
    if shared:
        return FIRM if one.country and other.country else KIN
    return HINT if one_rank(one.offices, other.offices) else NOTHING


def _by_office(one: Party, other: Party, shared: Collection[str]) -> float:
    """Two names that differ: one person's where an office that a country has once goes with both given names.

    «ولي ولي العهد محمد بن سلمان» and «ولي ولي العهد محمد بن سلمان وضع», where a word too many was read.
    """
    if not one.country or one.country != other.country or not any(map(sole, shared)):
        return OTHER
    first, second = (name_words(party.name or "")[:1] for party in (one, other))
    return LIKELY if first and first == second else OTHER


def _head_or_body(one: Party, other: Party) -> float:
    """A person and a body or country: «كارتر» for «وزارة الدفاع الأميركية», a government for its country."""
    named = " ".join((*one.offices, *other.offices))
    body = next((party.name for party in (one, other) if party.kind == "organization" and party.name), None)
    if body and body in named:
        return KIN
    person = next((party.name for party in (one, other) if party.kind == "person"), None)
    if body and person and _is_office_of(body, person):
        return LIKELY
    abroad = one.country and other.country and one.country != other.country
    if body and not abroad and _leads(one.offices + other.offices, body):
        return LIKELY if one.country and other.country else KIN
    return _by_country(one, other, OTHER if "country" in {one.kind, other.kind} else NOTHING)


def _is_office_of(body: str, person: str) -> bool:
    """Whether a body is somebody's staff, which announces what he does: «مكتب الرحيلي»."""
    first, _, bearer = body.partition(" ")
    return first == _BUREAU and bool(bearer) and name_likeness(bearer, person) > 0


def _leads(offices: Collection[str], body: str) -> bool:
    """Whether an office is that of the minister of a ministry: «وزارة الخارجية» is «وزير الخارجية»."""
    first, _, rest = body.partition(" ")
    return first == _MINISTRY and bool(rest) and f"{_MINISTER} {bare(rest)}" in offices


def _by_country(one: Party, other: Party, otherwise: float) -> float:
    if one.country is None or other.country is None:
        return NOTHING
    return KIN if one.country == other.country else otherwise


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> bool:
    """Whether the words of one name of a body are among the other's: «حماس», «حركة حماس»."""
    left, right = ({word for word in name.split() if len(word) >= _SHORTEST} for name in (one, other))
    return bool(left) and bool(right) and (left <= right or right <= left)


def sides_likeness(one: Sequence[Party], other: Sequence[Party]) -> float:
    """How well two sides agree: a delegation agrees with its head, a side that is not told with any."""
    if not one or not other:
        return NOTHING
    pairs = [likeness(left, right) for left in one for right in other]
    best = max(pairs)
    return best if best > 0 or NOTHING not in pairs else NOTHING
