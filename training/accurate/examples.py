"""Examples for the network: words with what each task wants of them, and how they are put in batches."""

import random
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from khabar_accurate.pieces import Segmenter

NOTHING = -100  # no answer wanted: the loss leaves it out
LONGEST = 320  # pieces of one sequence; the pretrained encoder has 512 positions
_POOLED = 16  # batches drawn together and sorted by length, so that little is padding

Link = tuple[int, int]  # the asking word, the word that answers


class Example(msgspec.Struct, frozen=True):
    """Words in order; for some tasks a number for each word; for some pointers the links and who asks.

    A task that is absent is not trained on this example: a corpus of names says nothing on statements.
    """

    words: tuple[str, ...]
    labels: Mapping[str, tuple[int, ...]] = {}
    links: Mapping[str, tuple[Link, ...]] = {}


class Encoded(msgspec.Struct, frozen=True):
    """An example with its pieces and the place of the first piece of each word."""

    pieces: list[int]
    firsts: list[int]
    example: Example


def encode(segmenter: Segmenter, example: Example) -> Encoded:
    """The pieces of an example; what lies beyond `LONGEST` pieces is cut off with its labels."""
    pieces, firsts = segmenter.sentence(example.words)
    if len(pieces) > LONGEST:
        firsts = [first for first in firsts if first < LONGEST]
        pieces = pieces[:LONGEST]
    return Encoded(pieces, firsts, example)


def batches(encoded: Sequence[Encoded], budget: int, generator: random.Random) -> Iterator[list[Encoded]]:
    """All examples once, in random batches of about `budget` pieces, of similar length within a batch."""
    order = list(encoded)
    generator.shuffle(order)
    found: list[list[Encoded]] = []
    average = sum(len(each.pieces) for each in order) / len(order)
    pool = max(1, round(budget / average)) * _POOLED
    for start in range(0, len(order), pool):
        current: list[Encoded] = []
        for each in sorted(order[start : start + pool], key=lambda each: len(each.pieces)):
            if current and len(each.pieces) * (len(current) + 1) > budget:
                found.append(current)
                current = []
            current.append(each)
        found.append(current)
    generator.shuffle(found)
    yield from found
