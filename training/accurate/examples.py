"""Examples for the network: pieces with what each task wants of their words, and how they make batches."""

import random
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

import msgspec

from accurate.packing import Array

Link = tuple[int, int]  # the asking word, the word that answers; -1 where none does

NOTHING = -100  # no answer wanted: the loss leaves it out
LONGEST = 512  # pieces of one sequence: the positions of the pretrained encoder
BEGIN, PADDING, END = 0, 1, 2  # pieces, as accurate/pruning.py numbers them
_POOLED = 16  # batches drawn together and sorted by length, so that little is padding


class Example(msgspec.Struct, frozen=True):
    """A stretch of text.

    `pieces` from begin to end; `firsts`: the place of the first piece of each word; `labels`: for some
    tasks a number a word; `links`: for some pointers pairs of words, two columns. A task that is absent is
    not trained on this example: a corpus of names says nothing on statements.
    """

    pieces: Array
    firsts: Array
    labels: Mapping[str, Array] = {}
    links: Mapping[str, Array] = {}


class HasPieces(Protocol):
    """Anything that counts in a batch by its pieces."""

    @property
    def pieces(self) -> Array:
        """The pieces from begin to end."""
        ...


Each = TypeVar("Each", bound=HasPieces)


def batches(examples: Sequence[Each], budget: int, generator: random.Random) -> list[list[Each]]:
    """All examples once, in random batches of up to `budget` pieces, of similar length within a batch."""
    order = list(examples)
    generator.shuffle(order)
    average = sum(len(each.pieces) for each in order) / max(1, len(order))
    pool = max(1, round(budget / max(1, average))) * _POOLED
    found = [
        group
        for start in range(0, len(order), pool)
        for group in by_length(order[start : start + pool], budget)
    ]
    generator.shuffle(found)
    return found


def by_length(examples: Sequence[Each], budget: int) -> list[list[Each]]:
    """All examples once, the shortest first, in batches of up to `budget` pieces with their padding."""
    found: list[list[Each]] = []
    for each in sorted(examples, key=lambda each: len(each.pieces)):
        if not found or len(each.pieces) * (len(found[-1]) + 1) > budget:
            found.append([])
        found[-1].append(each)
    return found
