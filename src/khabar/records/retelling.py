"""Retelling: sentences in nearly the words of an event that another report tells, which the coder overlooked.

A reprint may read «كما استقبل سموه كلا من» where the first print reads «استقبل سموه كلا من»; what the coder
finds in one it may miss in the other. Here the words decide, and both sides must stand in the sentence.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from khabar.records.matching import window_of
from khabar.records.parties import Party, sides_likeness
from khabar.records.sightings import Sighting
from khabar.records.wording import marks, overlap, pair_of

_ENOUGH = 0.5  # of the shorter telling's pairs of words; the language of protocol shares a third
_LEAST = 12  # pairs of words in both; titles are shorter
_FIRM = 0.85  # likeness from which an actor of the sentence is one of the event's side
_LATE = 1  # days that the article's news may lie beside the event's
_FIRST = 3  # words of a name that must stand side by side
_MARKS = 4  # least pairs of words by which a sentence and an event find each other


def can_retell(words: tuple[int, ...]) -> bool:
    """Whether a sentence with this sketch is long enough to be known again."""
    return len(words) >= _LEAST


def retells(sentence: Sighting, event: Sighting) -> bool:
    """Whether a sentence told in passing gives the event's words, both its sides and a day that fits."""
    if (
        not sentence.passing
        or sentence.passing.coded
        or not {sentence.kind, event.kind} <= family(event.kind)
    ):
        return False
    if min(len(sentence.words), len(event.words)) < _LEAST:
        return False
    gap = window_of(sentence).gap(window_of(event))
    if gap is None or gap > _LATE or overlap(sentence.words, event.words) < _ENOUGH:
        return False
    return _stands(event.parties_from, sentence) and _stands(event.parties_to, sentence)


def family(kind: str) -> set[str]:
    """The kinds that may be one act: «زار الوزير المفتي» and «استقبل المفتي الوزير» are."""
    return {"visit", "meeting"} if kind in {"visit", "meeting"} else {kind}


def keys_of(sighting: Sighting) -> tuple[str, ...]:
    """What an event and a sentence that retells it share, but for a few."""
    kind = min(family(sighting.kind))
    return tuple(
        f"{kind}|words:{mark}" for mark in marks(sighting.words, _MARKS) if can_retell(sighting.words)
    )


def _stands(parties: Sequence[Party], sentence: Sighting) -> bool:
    """Whether one of a side is among the sentence's actors, or its name among its words."""
    if sides_likeness(parties, sentence.parties_from) >= _FIRM:
        return True
    words = frozenset(sentence.words)
    return any(_spelt(party.name, words) for party in parties if party.name)


def _spelt(name: str, words: frozenset[int]) -> bool:
    """Whether a name begins in a sentence: «سلمان بن حمد» does not in «هلال بن سلمان بن حمد»."""
    begins, son = _beginning(name)
    return bool(begins) and begins <= words and son not in words


@lru_cache(maxsize=16384)
def _beginning(name: str) -> tuple[frozenset[int], int]:
    """The pairs of a name's first three words, and the pair that makes its bearer somebody's father."""
    first = name.split()[:_FIRST]
    return frozenset(pair_of(*pair) for pair in pairwise(first)), pair_of("بن", first[0])
