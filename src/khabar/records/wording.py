"""Wording: the words that tell an event, as a short sketch by which two tellings are compared."""

import re
from collections.abc import Iterable
from itertools import pairwise
from zlib import crc32

from khabar.arabic.folding import fold

_WORD = re.compile(r"\w+")
MOST = 80  # pairs of words that a sketch holds; evidence is a sentence or two
_FEWEST = 6  # shared words say something where a telling has at least so many pairs of words
# What a letter is for, by the words that say so; letters for different ends are different letters.
_PURPOSES = {
    "condolence": ("عزاء", "تعزيه", "مواساه", "معزيا", "التعازي", "تعازيه"),
    "congratulation": ("تهنيه", "مهنيا", "هنا", "يهني", "التهاني"),
    "thanks": ("شكر", "شكره", "جوابيه"),
    "invitation": ("دعوه",),
}


def sketch(sentences: Iterable[str], most: int = MOST) -> tuple[int, ...]:
    """Numbers of the pairs of neighbouring words in these sentences, ascending, the least `most` of them."""
    pairs: set[int] = set()
    for sentence in sentences:
        words = _WORD.findall(fold(sentence))
        pairs.update(pair_of(one, two) for one, two in pairwise(words))
    return tuple(sorted(pairs)[:most])


def pair_of(one: str, other: str) -> int:
    """The number of two neighbouring words, folded; 32 bits."""
    return crc32(f"{one} {other}".encode())


def overlap(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The share of the shorter sketch that the other holds too, from 0 to 1; 0 where one is too short."""
    if min(len(one), len(other)) < _FEWEST:
        return 0.0
    return len(set(one) & set(other)) / min(len(one), len(other))


def marks(words: tuple[int, ...], count: int = 3) -> tuple[int, ...]:
    """The least numbers of a sketch: tellings that share most of their words share one of them."""
    return words[:count] if len(words) >= _FEWEST else ()


def purpose_of(sentences: Iterable[str]) -> str | None:
    """What a message is for: «بعث برقية تهنئة» gives `congratulation`; None where no word says so."""
    words = {word for sentence in sentences for word in _WORD.findall(fold(sentence))}
    bare = words | {word.removeprefix("ال") for word in words}
    return next((name for name, told in _PURPOSES.items() if bare & set(told)), None)
