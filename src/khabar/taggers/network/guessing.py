"""The scores of the heads to engagements and speech, one stretch of text at a time."""

from collections.abc import Mapping
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from khabar.taggers.network import heads
from khabar.taggers.network.reached import Rows
from khabar.taggers.network.spans import Range, Scores, around
from khabar.taggers.reading import Guess, Met

_LIKELY = 0.1  # a name less likely than this is not offered
_HOPELESS = -2.5  # a score that stands for less than that: most words have such a one
_CERTAIN = 30  # a score that stands for as much as a float can tell from one
_OFFERED = 40  # names: an actor of a long article is named that often
_TRIGGER = 0.02  # probability of some kind of contact from which a word is offered as trigger


def met(scores: Mapping[str, Scores], offset: int) -> list[Met]:
    """The engagements of a stretch whose first word is word `offset` of the text."""
    kinds = softmax(scores[heads.TRIGGER])
    words = triggers(kinds)
    clauses: list[int] = scores[heads.EVIDENCE].argmax(axis=1).tolist()
    told = zip(
        words.tolist(),
        kinds[words, 1:].tolist(),
        scores[heads.STATUS][words].argmax(axis=1).tolist(),
        softmax(scores[heads.BACKGROUND][words])[:, 1].tolist(),
        strict=True,
    )
    return [_met(scores, each, around(clauses, each[0]), offset) for each in told]


def triggers(kinds: Scores) -> npt.NDArray[np.intp]:
    """The words that may tell of some engagement, by the probabilities of its kinds."""
    return np.flatnonzero(1 - kinds[:, 0] >= _TRIGGER)


def _met(
    scores: Mapping[str, Scores], told: tuple[int, list[float], int, float], clause: Range | None, offset: int
) -> Met:
    """`told`: the word, the chances of the kinds, the number of the status, the chance of background."""
    word, chances, status, background = told
    return Met(
        word + offset,
        dict(zip(heads.KINDS[1:], chances, strict=True)),
        heads.STATUSES[status],
        background,
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

    def __init__(self, first: int, scores: Rows) -> None:
        self._first, self._scores = first, scores

    def __contains__(self, word: int) -> bool:
        """Whether a word of the text stands in the stretch."""
        return self._first <= word < self._first + len(self._scores)

    def speakers(self, word: int) -> tuple[Guess, ...]:
        """The words that likely name the speaker whose speech a word announces, best first."""
        return guesses(self._scores[word - self._first], self._first)


def guesses(row: Scores, offset: int) -> tuple[Guess, ...]:
    """The likeliest words of one row of a pointer, best first."""
    (words,) = (row > _HOPELESS).nonzero()
    if not len(words):
        return ()
    likely = 1 / (1 + np.exp(-np.minimum(row[words], _CERTAIN)))
    found = [pair for pair in zip(words.tolist(), likely.tolist(), strict=True) if pair[1] >= _LIKELY]
    found.sort(key=itemgetter(1), reverse=True)  # of equals the earlier stays first
    return tuple([Guess(word + offset, probability) for word, probability in found[:_OFFERED]])


def softmax(scores: Scores) -> Scores:
    """Probabilities along the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)


def moved(place: Range, offset: int) -> Range:
    """A range of a stretch as one of the text."""
    return place[0] + offset, place[1] + offset
