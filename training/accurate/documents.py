"""Encoded texts in files, and how they are cut into examples."""

import random
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from accurate.examples import BEGIN, END, LONGEST, Example
from accurate.packing import Array, Packed, unpack

Range = tuple[int, int]  # words of a document, end exclusive

PIECES = "pieces.msgpack"  # the vocabulary, as khabar-accurate calls it too
LARGE = "large.docs"  # the end of the files in pieces of the big teacher
WORDS = 240  # of a stretch where the model runs, as khabar.taggers.network.stretches has it
_SHORTEST = 80  # limit of a stretch in training, so that places and lengths differ


class Document(msgspec.Struct, frozen=True):
    """A text: its pieces, how many each word has, how many words each sentence has, what is wanted.

    `labels`: task → a number a word; `links`: pointer → pairs of words, two columns.
    """

    id: str
    pieces: Packed
    counts: Packed
    sentences: tuple[int, ...]
    labels: dict[str, Packed] = {}
    links: dict[str, Packed] = {}


class Lesson(msgspec.Struct, frozen=True):
    """Documents to learn from, in stretches of a random number of words, in batches of `budget` pieces.

    `room`: pieces of a sequence at most.
    """

    documents: Sequence[Document]
    budget: int
    shortest: int = _SHORTEST
    longest: int = WORDS
    room: int = LONGEST

    def draw(self, generator: random.Random) -> list[Example]:
        """The examples of one epoch: every word once, cut elsewhere on every call."""
        return [
            example
            for document in self.documents
            for example in examples(
                document,
                stretches(document.sentences, lambda: generator.randint(self.shortest, self.longest)),
                self.room,
            )
        ]


def write(path: Path, documents: Sequence[Document]) -> None:
    """Store as MessagePack, packed."""
    path.write_bytes(zlib.compress(msgspec.msgpack.encode(documents)))


def read(path: Path) -> list[Document]:
    """The documents of a file, none where the file was not made."""
    if not path.exists():
        return []
    return msgspec.msgpack.decode(zlib.decompress(path.read_bytes()), type=list[Document])


def whole(document: Document, words: int = WORDS) -> list[Example]:
    """A document in stretches as long as the model reads them."""
    return list(examples(document, stretches(document.sentences, lambda: words)))


def stretches(sentences: Sequence[int], limit: Callable[[], int]) -> list[Range]:
    """Sentences (by their numbers of words) that follow one another, as many as fit; a long one is alone."""
    found: list[Range] = []
    start = end = 0
    words = limit()
    for length in sentences:
        if end > start and end - start + length > words:
            found.append((start, end))
            start, words = end, limit()
        end += length
    return [*found, (start, end)] if end > start else found


def examples(document: Document, ranges: Sequence[Range], most: int = LONGEST) -> Iterator[Example]:
    """One example for each range of words; what lies beyond `most` pieces is cut off."""
    pieces = unpack(document.pieces)
    starts = np.concatenate([[0], np.cumsum(unpack(document.counts), dtype=np.int64)])
    labels = {name: unpack(row) for name, row in document.labels.items()}
    links = {name: unpack(pairs) for name, pairs in document.links.items()}
    for start, wanted in ranges:
        room = int(np.searchsorted(starts, starts[start] + most - 2, side="right")) - 1
        end = min(wanted, room)
        if end > start:
            inside = pieces[starts[start] : starts[end]]
            yield Example(
                np.concatenate([[BEGIN], inside, [END]], dtype=inside.dtype, casting="unsafe"),
                starts[start:end] - starts[start] + 1,
                {name: row[start:end] for name, row in labels.items()},
                {name: _inside(pairs, start, end) for name, pairs in links.items()},
            )


def _inside(pairs: Array, start: int, end: int) -> Array:
    """The links that a stretch asks for; those that leave it have no answer, so «nobody»."""
    asking, answer = pairs.T
    chosen = (asking >= start) & (asking < end)
    known = (answer >= start) & (answer < end)
    moved: Array = np.stack([asking - start, np.where(known, answer - start, -1)], axis=1)
    found: Array = moved[chosen]
    return found
