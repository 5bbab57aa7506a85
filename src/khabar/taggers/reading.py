"""What a model sees in a text beyond names: what is said by whom, and who meets whom.

Places are words of the whole text, counted through all its sentences from 0; ranges end before their end.
These are a model's guesses with their probabilities: the coder decides what to do with them.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import Protocol, runtime_checkable

import msgspec

Range = tuple[int, int]
SURE_SAID = 0.8  # a content less likely is more often wrong than right
SHORTEST_SAID = 4  # words of a content
SURE_MET = 0.9  # triggers were taught to be found rather too often


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
    """All guesses on one text, in its order, likely or not; `sentences`: how many words each sentence has.

    The thresholds of `statements` and `engagements` gave the best F1 on the development gold.
    """

    sentences: tuple[int, ...]
    said: tuple[Said, ...] = ()
    met: tuple[Met, ...] = ()

    @property
    def statements(self) -> tuple[Said, ...]:
        """The statements that are likely enough to stand by themselves."""
        return tuple(
            each
            for each in self.said
            if each.cue
            and each.probability >= SURE_SAID
            and each.content[1] - each.content[0] >= SHORTEST_SAID
        )

    @property
    def engagements(self) -> tuple[Met, ...]:
        """The engagements that are likely enough to stand by themselves."""
        return tuple(each for each in self.met if each.probability >= SURE_MET)

    def support(self, content: Range) -> float:
        """How far the network agrees that these words are somebody's statement, from 0 to 1.

        The mean over the words of the probability of the statement that each of them is part of.
        """
        shared = (
            max(0, min(content[1], each.content[1]) - max(content[0], each.content[0])) * each.probability
            for each in self.said
        )
        return sum(shared) / (content[1] - content[0])

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
