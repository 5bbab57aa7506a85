"""Pieces: two tellings of one speech, compared word by word."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

import msgspec

from khabar.arabic.analyser import words
from khabar.arabic.tokens import Token

Kind = Literal["same", "left out", "added"]


class Piece(msgspec.Struct, frozen=True):
    """A run of words that stands in both texts, only in the first (`left out`) or only in the second."""

    kind: Kind
    text: str


def differences(base: str, other: str) -> tuple[Piece, ...]:
    """The words of `other` against those of `base`; spelling and punctuation make no difference.

    «بلاده ترحب بالحوار» against «بلاده ترحب بكل حوار»: same «بلاده ترحب», left out «بالحوار», added
    «بكل حوار». Same and added pieces are words of `other`, left out ones words of `base`.
    """
    one, two = words(base), words(other)
    matcher = SequenceMatcher(None, _forms(one), _forms(two), autojunk=False)
    found: list[Piece] = []
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "equal":
            found.append(Piece("same", _run(other, two, other_start, other_end)))
            continue
        if end > start:
            found.append(Piece("left out", _run(base, one, start, end)))
        if other_end > other_start:
            found.append(Piece("added", _run(other, two, other_start, other_end)))
    return tuple(found)


def _forms(tokens: Sequence[Token]) -> list[str]:
    return [token.form for token in tokens]


def _run(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    return text[tokens[start].start : tokens[end - 1].end]
