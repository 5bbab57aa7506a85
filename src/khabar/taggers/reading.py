"""What a model sees in a text beyond names: what is said by whom, and who meets whom.

Places are words of the whole text, counted through all its sentences from 0; ranges end before their end.
These are a model's guesses with their probabilities: the coder decides what to do with them.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import Protocol, runtime_checkable

import msgspec

Range = tuple[int, int]


class Guess(msgspec.Struct, frozen=True):
    """A word that may be the first of the name asked for, and how likely it is."""

    word: int
    probability: float


class Said(msgspec.Struct, frozen=True):
    """A statement: «أكد الوزير أن بلاده سترد» has content «بلاده سترد», cue «أكد», speaker «الوزير».

    `speakers` and `channels` hold the likeliest words first; where nobody in sight is likely they are
    empty. `probability` is the mean over the words of the content.
    """

    content: Range
    cue: Range | None
    probability: float
    speakers: tuple[Guess, ...] = ()
    channels: tuple[Guess, ...] = ()


class Met(msgspec.Struct, frozen=True):
    """An engagement: in «استقبل الوزير السفير» the trigger «استقبل», from «السفير» to «الوزير».

    `evidence` is the clause around the trigger, where the model sees one. `kind` and `status` are words
    of `khabar.schema`.
    """

    trigger: int
    kind: str
    probability: float
    status: str
    background: float
    evidence: Range | None = None
    from_: tuple[Guess, ...] = ()
    to: tuple[Guess, ...] = ()


class Reading(msgspec.Struct, frozen=True):
    """All guesses on one text, in its order; `sentences`: how many words each sentence has."""

    sentences: tuple[int, ...]
    said: tuple[Said, ...] = ()
    met: tuple[Met, ...] = ()

    def place(self, word: int) -> tuple[int, int]:
        """The sentence in which a word of the text stands, and its number there."""
        starts = [0, *accumulate(self.sentences)]
        sentence = next(n for n, end in enumerate(starts[1:]) if word < end)
        return sentence, word - starts[sentence]


@runtime_checkable
class Reader(Protocol):
    """A tagger that can do more than names: `isinstance(tagger, Reader)` asks for it."""

    def read(self, sentences: Sequence[Sequence[str]]) -> Reading:
        """What is said and who meets whom in the tokenised sentences of one text."""
        ...
