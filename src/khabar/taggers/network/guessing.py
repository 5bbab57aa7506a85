"""The scores of the heads to engagements and speech, one stretch of text at a time."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from khabar.taggers.network import heads
from khabar.taggers.network.spans import Range, Scores, around
from khabar.taggers.reading import Guess, Met

_LIKELY = 0.1  # a name less likely than this is not offered
_OFFERED = 40  # names: an actor of a long article is named that often
_TRIGGER = 0.02  # probability of some kind of contact from which a word is offered as trigger


def met(scores: Mapping[str, Scores], offset: int) -> list[Met]:
    """The engagements of a stretch whose first word is word `offset` of the text."""
    kinds = softmax(scores[heads.TRIGGER])
    clauses = scores[heads.EVIDENCE].argmax(axis=1)
    return [_met(scores, int(word), kinds, around(clauses, int(word)), offset) for word in triggers(kinds)]


def triggers(kinds: Scores) -> npt.NDArray[np.intp]:
    """The words that may tell of some engagement, by the probabilities of its kinds."""
    return np.flatnonzero(1 - kinds[:, 0] >= _TRIGGER)


def _met(scores: Mapping[str, Scores], word: int, kinds: Scores, clause: Range | None, offset: int) -> Met:
    return Met(
        word + offset,
        {kind: float(chance) for kind, chance in zip(heads.KINDS[1:], kinds[word, 1:], strict=True)},
        heads.STATUSES[int(scores[heads.STATUS][word].argmax())],
        float(softmax(scores[heads.BACKGROUND][word])[1]),
        moved(clause, offset) if clause else None,
        guesses(scores[heads.FROM][word], offset),
        guesses(scores[heads.TO][word], offset),
        guesses(scores[heads.PLACE][word], offset),
    )


def speech(scores: Mapping[str, Scores]) -> Scores:
    """For each word how likely it is part of what somebody says."""
    return 1 - softmax(scores[heads.CONTENT])[:, heads.OUTSIDE]


class Speaking:
    """Who speaks, in one stretch: worked out for the words that are asked."""

    def __init__(self, first: int, scores: Scores) -> None:
        self._first, self._scores = first, scores

    def __contains__(self, word: int) -> bool:
        """Whether a word of the text stands in the stretch."""
        return self._first <= word < self._first + len(self._scores)

    def speakers(self, word: int) -> tuple[Guess, ...]:
        """The words that likely name the speaker whose speech a word announces, best first."""
        return guesses(self._scores[word - self._first], self._first)


def guesses(row: Scores, offset: int) -> tuple[Guess, ...]:
    """The likeliest words of one row of a pointer, best first."""
    likely = 1 / (1 + np.exp(-np.clip(row, -30, 30)))
    words = np.flatnonzero(likely >= _LIKELY)
    order = words[np.argsort(-likely[words], kind="stable")][:_OFFERED]
    found = zip(order.tolist(), likely[order].tolist(), strict=True)
    return tuple([Guess(word + offset, probability) for word, probability in found])


def softmax(scores: Scores) -> Scores:
    """Probabilities along the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)


def moved(place: Range, offset: int) -> Range:
    """A range of a stretch as one of the text."""
    return place[0] + offset, place[1] + offset
