"""Deciding: whether names that relate are one person's, by what articles say of each bearer."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import msgspec

from khabar.records.entities.likeness import Likeness

Traits = frozenset[str]
_CLASS_WORDS = {"s": "in public office", "c": "not in public office"}


@lru_cache(maxsize=65536)
def values(traits: Traits, kind: str) -> frozenset[str]:
    """The values of one kind of trait: `country`, `class`, `title`, `office`."""
    head = kind + ":"
    return frozenset(trait[len(head) :] for trait in traits if trait.startswith(head))


@lru_cache(maxsize=65536)
def incompatible(one: Traits, other: Traits) -> str | None:
    """Why two bearers of one name must be kept apart, None where nothing speaks against their being one.

    A poet from Sudan and a researcher from Libya, a player and an officer; a title in common outweighs.
    """
    if values(one, "title") & values(other, "title") or values(one, "office") & values(other, "office"):
        return None
    countries, others = values(one, "country"), values(other, "country")
    classes, other_classes = values(one, "class"), values(other, "class")
    far = bool(countries and others) and not countries & others
    unlike = len(classes) == len(other_classes) == 1 and classes != other_classes
    offices = values(one, "office") and values(other, "office")
    if far and (unlike or offices):
        return f"other countries ({_listed(countries)}, {_listed(others)}) and no title in common"
    if unlike and not countries & others:
        told = " and ".join(_CLASS_WORDS[next(iter(each))] for each in (classes, other_classes))
        return f"one {told}, no title and no country in common".replace(" and ", ", one ", 1)
    return None


def shared(one: Traits, other: Traits) -> str | None:
    """What both have in common, as words: an office first, else a title, else a country."""
    for kind, words in (("office", "both named"), ("title", "both called"), ("country", "both of")):
        common = values(one, kind) & values(other, kind)
        if common:
            return f"{words} {_listed(common).replace('|', ' of ')}"
    return None


def shared_office(one: Traits, other: Traits) -> str | None:
    """The office of one country or body that both are said to hold."""
    common = values(one, "office") & values(other, "office")
    return f"both named {_listed(common).replace('|', ' of ')}" if common else None


class Candidate(msgspec.Struct, frozen=True):
    """A longer name that a shorter one may stand for; `root` tells which candidates are one person."""

    node: str
    root: str
    traits: Traits
    likeness: Likeness


class Choice(msgspec.Struct, frozen=True):
    """The longer name that a short one stands for, how sure and why."""

    node: str
    score: float
    why: str


def chosen(traits: Traits, candidates: Iterable[Candidate]) -> Choice | None:
    """The person a short name stands for: who holds the same office, else the only one it fits.

    A given name alone («محمد»), and a name that fits several, stand for nobody.
    """
    fitting = [each for each in candidates if incompatible(traits, each.traits) is None]
    holders = [each for each in fitting if _holds(traits, each)]
    if holders:
        return _only(holders, lambda each: shared_office(traits, each.traits) or "", 0.1)
    fitting = [each for each in fitting if each.likeness.needs != "office"]
    common = [each for each in fitting if shared(traits, each.traits)]
    if common and (_one_root(fitting) or common[0].likeness.words > 1):
        return _only(common, lambda each: shared(traits, each.traits) or "", 0.05)
    if any(not each.likeness.alone for each in fitting):
        return None
    return _only(fitting, lambda _: "nobody else in the store it could be", 0.0)


def _holds(traits: Traits, candidate: Candidate) -> bool:
    """Whether a candidate holds the office that is told; of a first name, that may be several men's, all."""
    told, held = values(traits, "office"), values(candidate.traits, "office")
    return told <= held and bool(told) if candidate.likeness.needs == "office" else bool(told & held)


def _one_root(candidates: Iterable[Candidate]) -> bool:
    return len({each.root for each in candidates}) == 1


def _only(candidates: Sequence[Candidate], reason: Callable[[Candidate], str], more: float) -> Choice | None:
    if not _one_root(candidates):
        return None
    best = min(candidates, key=lambda each: (-each.likeness.score, each.node))
    return Choice(best.node, round(best.likeness.score + more, 2), f"{best.likeness.why}; {reason(best)}")


def _listed(found: Iterable[str]) -> str:
    return ", ".join(sorted(found))
