"""What a model sees in a text beyond names: what is said, and who meets whom.

Places are words of the whole text, counted through all its sentences from 0; ranges end before their end.
These are a model's guesses with their probabilities: the coder decides what to do with them.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Protocol, runtime_checkable

import msgspec

from khabar.taggers.labels import Label

Range = tuple[int, int]


class Guess(msgspec.Struct, frozen=True):
    """A word that may be the first of the name asked for, and how likely it is."""

    word: int
    probability: float


class Met(msgspec.Struct, frozen=True):
    """A word that may tell of an engagement: in «استقبل الوزير السفير» «استقبل», from «السفير» to «الوزير».

    `chances`: kind of engagement → probability that the word tells of one. `evidence` is the clause around
    the word, where the model sees one; `places`: words that may tell where. Kinds and
    `status` are words of `khabar.schema`.
    """

    trigger: int
    chances: Mapping[str, float]
    status: str
    background: float
    evidence: Range | None = None
    from_: tuple[Guess, ...] = ()
    to: tuple[Guess, ...] = ()
    places: tuple[Guess, ...] = ()

    @property
    def probability(self) -> float:
        """How likely the word tells of any engagement."""
        return sum(self.chances.values())

    @property
    def kind(self) -> str:
        """The likeliest kind."""
        return max(self.chances, key=lambda kind: self.chances[kind])


class Asked(Protocol):
    """A stretch of text that can be asked who speaks in it."""

    def __contains__(self, word: int) -> bool:
        """Whether a word of the text stands in it."""
        ...

    def speakers(self, word: int) -> tuple[Guess, ...]:
        """The words that likely name the speaker whose speech a word announces, best first."""
        ...


class Reading(msgspec.Struct, frozen=True):
    """All guesses of one model on one text, in its order, likely or not.

    `sentences`: how many words each sentence has; `model`: the name of the tagger; `speech`: for each word
    how likely it is part of what somebody says; `speaking`: the stretches that tell who speaks.
    """

    sentences: tuple[int, ...]
    model: str
    met: tuple[Met, ...] = ()
    speech: tuple[float, ...] = ()
    speaking: tuple[Asked, ...] = ()

    def speakers(self, word: int) -> tuple[Guess, ...]:
        """The words that likely name who speaks where a word announces it: «[قال] الوزير إن»; best first."""
        stretch = next((each for each in self.speaking if word in each), None)
        return stretch.speakers(word) if stretch is not None else ()

    def support(self, content: range) -> float:
        """How far the model agrees that these words are somebody's statement, from 0 to 1: their mean."""
        words = self.speech[content.start : content.stop]
        return sum(words) / len(words) if words else 0.0

    def place(self, word: int) -> tuple[int, int]:
        """The sentence in which a word of the text stands, and its number there."""
        starts = [0, *accumulate(self.sentences)]
        sentence = next(n for n, end in enumerate(starts[1:]) if word < end)
        return sentence, word - starts[sentence]


def likeliest(guesses: Iterable[Guess], words: Iterable[int]) -> float:
    """How likely somebody is meant who is named by these words: the likeliest of them, 0 where none is."""
    wanted = frozenset(words)
    return max((guess.probability for guess in guesses if guess.word in wanted), default=0.0)


@runtime_checkable
class Reader(Protocol):
    """A tagger that can do more than names: `isinstance(tagger, Reader)` asks for it."""

    def tag_beside(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        """The labels of what stands beside the text: title and byline."""
        ...

    def read(self, sentences: Sequence[Sequence[str]]) -> Reading:
        """What is said and who meets whom in the tokenised sentences of one text."""
        ...


@runtime_checkable
class ReaderBeside(Protocol):
    """A reader that tags the text and what stands beside it in one pass, for less."""

    def tag_with(
        self, beside: Sequence[Sequence[str]], sentences: Sequence[Sequence[str]]
    ) -> list[list[Label]]:
        """The labels of the sentences of the text, then those of title and byline."""
        ...
