"""Guesses: a model's reading in the terms of an analysis, its words as tokens of passages and as actors."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from khabar.coding.analysis import Analysis, Passage, Range
from khabar.schema import Span, field_of
from khabar.taggers.reading import Guess, Reading, likeliest

HEAD = 6  # tokens of a mention at which a model may point: «وزير الخارجية [القطري] خالد العطية»


class Guesses:
    """The reading of an article's text, with the way back to passages and actors."""

    def __init__(self, analysis: Analysis, reading: Reading) -> None:
        self.reading = reading
        self._actors = analysis.actors
        self._text = read_passages(analysis)
        self._first: dict[int, int] = {}
        self._starts: list[int] = []
        self._ends: list[int] = []
        for passage in self._text:
            self._first[passage.number] = len(self._starts)
            self._starts += [token.start for token in passage.tokens]
            self._ends += [token.end for token in passage.tokens]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What was read."""
        return self._text

    @cached_property
    def _names(self) -> dict[str, frozenset[int]]:
        """For each actor the words at which a model may point to mean him."""
        return {
            actor.id: frozenset(word for span in actor.mentions for word in self.words(span)[:HEAD])
            for actor in self._actors
        }

    def words(self, span: Span) -> range:
        """The words of the text that a span covers, none outside the text."""
        if field_of(span) != "text":
            return range(0)
        return range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))

    def within(self, passage: Passage, tokens: Range) -> range:
        """The words of the text that tokens of a passage are, none outside the text."""
        first = self._first.get(passage.number)
        return range(first + tokens[0], first + tokens[1]) if first is not None else range(0)

    def place(self, word: int) -> tuple[Passage, int]:
        """The passage of a word and its number there."""
        sentence, token = self.reading.place(word)
        return self._text[sentence], token

    def likely(self, pointed: Sequence[Guess]) -> dict[str, float]:
        """For each actor how likely a pointer means him."""
        named = frozenset([guess.word for guess in pointed])
        return {
            actor: 0.0 if words.isdisjoint(named) else likeliest(pointed, words)
            for actor, words in self._names.items()
        }


def read_passages(analysis: Analysis) -> tuple[Passage, ...]:
    """What a model reads: the text without title and byline, as it was taught."""
    return tuple(passage for passage in analysis.passages if passage.field == "text")


def guesses_of(analysis: Analysis) -> Guesses | None:
    """The guesses on an article, None where the tagger finds names alone."""
    return Guesses(analysis, analysis.reading) if analysis.reading is not None else None
