"""The closed classes of the grammar: prepositions, conjunctions, «نظيره», «برئاسة», «كل من» and the like."""

from functools import cache
from importlib.resources import files

import msgspec

_FUNCTIONAL = (
    "preposition",
    "conjunction",
    "relative",
    "demonstrative",
    "negation",
    "auxiliary",
    "pronoun",
    "adverb",
)


@cache
def _classes() -> dict[str, frozenset[str]]:
    raw = files("khabar.data").joinpath("words.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, frozenset[str]])


@cache
def words(name: str) -> frozenset[str]:
    """The folded forms of one class, «preposition», «counterpart» (resources/lexicons/words.tsv)."""
    return _classes()[name]


@cache
def any_of(names: tuple[str, ...]) -> frozenset[str]:
    """The folded forms of several classes together: one look-up where each would be asked in turn."""
    return frozenset().union(*(words(name) for name in names))


@cache
def function_words() -> frozenset[str]:
    """Every form that can be no part of a name: «في», «الذي», «كما», «اليوم»."""
    return any_of(_FUNCTIONAL)
