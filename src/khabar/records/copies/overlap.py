"""Overlap: what share of two texts is the same words in the same order."""

from typing import Final

import msgspec
import numpy as np

from khabar.records.copies.prints import RUN, grams
from khabar.records.copies.words import Codes

LEAD: Final = 40  # words: about the first paragraph
_SHORTEST = 3  # words; single words and pairs meet by chance in any two texts
_MIDDLE = 6


class Text(msgspec.Struct, frozen=True):
    """A text prepared to be compared: how many words it has, and its runs of three, in order and as a set."""

    length: int
    runs: list[int]
    known: frozenset[int]


class Side(msgspec.Struct, frozen=True):
    """What part of one text another one has, too.

    `share` is the part of its words inside common runs of three words or more, so that single changed
    words do not hide a reprint; `solid` that inside runs of six; `lead` that of the first 40 words.
    `passage` is the number of words inside common runs of twelve.
    """

    share: float
    solid: float
    lead: float
    passage: int


def text_of(codes: Codes) -> Text:
    """The text whose words have these codes."""
    runs: list[int] = grams(codes, _SHORTEST).tolist()
    return Text(len(codes), runs, frozenset(runs))


def overlap(one: Text, other: Text) -> tuple[Side, Side]:
    """What two texts share, as each of them sees it."""
    return _side(one, other), _side(other, one)


def _side(of: Text, by: Text) -> Side:
    """Runs of three that follow on one another stand for a longer run: a chance meeting is rare enough."""
    if not of.runs:
        return Side(0.0, 0.0, 0.0, 0)
    hits = np.zeros(len(of.runs) + 2, np.int8)
    hits[1:-1] = np.fromiter(map(by.known.__contains__, of.runs), np.bool_, len(of.runs))
    edges: list[int] = np.flatnonzero(np.diff(hits)).tolist()
    runs = [(start, end + _SHORTEST - 1) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    lead = min(LEAD, of.length)
    return Side(
        share=_words(runs, 0, of.length) / of.length,
        solid=_words(runs, _MIDDLE, of.length) / of.length,
        lead=_words(runs, 0, lead) / lead,
        passage=_words(runs, RUN, of.length),
    )


def _words(runs: list[tuple[int, int]], least: int, until: int) -> int:
    """How many of the first words lie inside runs of `least` words or more; runs may overlap a little."""
    words, place = 0, 0
    for start, end in runs:
        if end - start >= least:
            words += max(0, min(end, until) - max(start, place))
            place = min(end, until)
    return words
