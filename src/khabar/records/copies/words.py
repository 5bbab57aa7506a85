"""The words of an article as numbers, by which texts are compared."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from khabar.arabic.analyser import forms
from khabar.schema import Span, field_of

Codes = NDArray[np.uint32]

_BASE: Final = 0x100000001B3  # odd, so it has an inverse among 64-bit numbers
_INVERSE: Final = pow(_BASE, -1, 2**64)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(32)
_SPACE = 0x20


def word_codes(text: str, furniture: Iterable[Span] = ()) -> Codes:
    """The code of each folded word outside page furniture, in order: «الوزيرُ» and «الوزير» have the same.

    Method: the hash of a word is that of its letters as a polynomial; sums from the beginning of the text
    give all of them at once. Two words share one of the four milliard codes too seldom to matter.
    """
    kept = without(text, [(span.start, span.end) for span in furniture if field_of(span) == "text"])
    joined = " ".join(forms(kept))
    if not joined:
        return np.empty(0, np.uint32)
    letters = np.frombuffer(joined.encode("utf-16-le", "surrogatepass"), np.uint16)
    spaces = np.flatnonzero(letters == _SPACE)
    starts, ends = np.concatenate(([0], spaces + 1)), np.concatenate((spaces, [len(letters)]))
    powers, inverses = _powers(1 << len(letters).bit_length())
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(letters * powers[: len(letters)])))
    hashes = (sums[ends] - sums[starts]) * inverses[starts]
    hashes ^= hashes >> _HALF
    codes: Codes = ((hashes * _MIX) >> _HALF).astype(np.uint32)
    return codes


def without(text: str, gaps: Sequence[tuple[int, int]]) -> str:
    """The text with a line break in place of each gap (`start, end`, code points)."""
    if not gaps:
        return text
    kept, place = [], 0
    for start, end in sorted(gaps):
        kept.append(text[place : max(start, place)])
        place = max(end, place)
    return "\n".join([*kept, text[place:]])


@lru_cache(maxsize=24)
def _powers(count: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """The first powers of the base and of its inverse, modulo 2^64."""
    factors = np.full((2, count), 1, np.uint64)
    factors[0, 1:], factors[1, 1:] = _BASE, _INVERSE
    powers = np.cumprod(factors, axis=1)
    return powers[0], powers[1]
