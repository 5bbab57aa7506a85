"""Fingerprints of passages: two texts that share a run of twelve words share at least one.

Method: winnowing (Schleimer, Wilkerson and Aiken 2003). Of every seven neighbouring runs of six words the
one with the smallest hash is kept, about a quarter of all; so nothing of twelve words or more is missed, and
which ones are kept depends on the text alone.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from khabar.records.copies.words import Codes

RUN: Final = 12  # words that two texts must share one after the other to be compared at all
GRAM: Final = 6
_WINDOW = RUN - GRAM + 1
_KEPT_BITS = np.uint64(16)  # of 64: 48 bits are six bytes in SQLite, and a chance meeting is turned down
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(31)

Grams = NDArray[np.uint64]


def grams(codes: Codes, size: int) -> Grams:
    """The hash of every run of `size` words, in order; empty where the text is shorter."""
    count = len(codes) - size + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    wide = codes.astype(np.uint64)
    total = np.zeros(count, np.uint64)
    for place in range(size):
        total = (total ^ wide[place : place + count]) * _FACTOR
        total ^= total >> _SHIFT
    return total


def fingerprints(codes: Codes) -> list[int]:
    """The fingerprints of a text, each once, ascending; none below six words."""
    hashes = grams(codes, GRAM)
    if not len(hashes):
        return []
    width = min(_WINDOW, len(hashes))
    smallest = np.lib.stride_tricks.sliding_window_view(hashes, width).min(axis=1)
    kept: list[int] = (np.unique(smallest) >> _KEPT_BITS).astype(np.int64).tolist()
    return kept
