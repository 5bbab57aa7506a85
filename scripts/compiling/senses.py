"""Senses on their way into the compiled file: a name, how prominent it is, and the forms it has."""

from collections.abc import Iterable
from typing import NamedTuple, get_args

import msgspec

from khabar.knowledge.base import phrase_of
from khabar.knowledge.names import Category, Name

_ORDER = {category: place for place, category in enumerate(get_args(Category))}


class Sense(NamedTuple):
    """A name under one of its phrases; of two in one category the more prominent comes first."""

    name: Name
    prominence: int = 0


def senses_of(name: Name, forms: Iterable[str], prominence: int = 0) -> list[Sense]:
    """One sense for each different folded form of a name."""
    phrases = dict.fromkeys(phrase_of(form) for form in forms)
    return [Sense(msgspec.structs.replace(name, phrase=phrase), prominence) for phrase in phrases if phrase]


def in_order(senses: Iterable[Sense]) -> dict[str, tuple[Name, ...]]:
    """Phrase to its senses: by category, then the more prominent, then as the resources list them."""
    table: dict[str, list[Sense]] = {}
    for sense in senses:
        table.setdefault(sense.name.phrase, []).append(sense)
    return {phrase: _sorted(table[phrase]) for phrase in sorted(table)}


def _sorted(senses: list[Sense]) -> tuple[Name, ...]:
    ranked = sorted(senses, key=lambda sense: (_ORDER[sense.name.category], -sense.prominence))
    first: dict[tuple[str | None, ...], Name] = {}
    for name, _ in ranked:
        # Two spellings of one adjective («جنوب أفريقي», «جنوب إفريقي») are one sense of what they fold to.
        key = (name.category, name.entity) if name.entity else (name.category, name.of, name.name)
        first.setdefault(key, name)
    return tuple(first.values())


def longest(phrases: Iterable[str]) -> dict[str, int]:
    """First token to the most tokens of a phrase that begins with it."""
    most: dict[str, int] = {}
    for phrase in phrases:
        tokens = phrase.split(" ")
        most[tokens[0]] = max(len(tokens), most.get(tokens[0], 0))
    return dict(sorted(most.items()))
