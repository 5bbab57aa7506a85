"""Who speaks, worked out for the words that are asked: in a text of hundreds they are a handful."""

from typing import Protocol

import numpy as np

from khabar.taggers.network.distance import from_one
from khabar.taggers.network.shapes import Array, Far, Linear
from khabar.taggers.network.threads import OneThread


class Rows(Protocol):
    """Scores of words by words, one row at a time."""

    def __len__(self) -> int:
        """How many words there are."""
        ...

    def __getitem__(self, word: int, /) -> Array:
        """What a word says of every word as its answer."""
        ...


class Reached:
    """The rows of a pointer that may reach far; `state`: the words, `answers`: what they are as answers.

    `threads` bounds what a row is multiplied in: a second thread would cost four times the row.
    """

    def __init__(self, pointer: Far, state: Array, answers: Array, threads: OneThread) -> None:
        self._pointer, self._state, self._answers, self._threads = pointer, state, answers, threads

    def __len__(self) -> int:
        """How many words there are."""
        return len(self._state)

    def __getitem__(self, word: int) -> Array:
        """What a word says of every word as its answer.

        It is multiplied beside itself: a lone row takes another way and ends in other last digits.
        """
        with self._threads:
            asks = twice(self._pointer.asks, self._state[word : word + 1].repeat(2, axis=0))
            found: Array = (asks @ self._answers.T)[0]
        found += from_one(self._pointer.near, word, len(self))
        return found

    def whole(self) -> Array:
        """All rows at once."""
        return np.stack([self[word] for word in range(len(self))])


def twice(layers: tuple[Linear, Linear], state: Array) -> Array:
    """Through two layers, of which the first lets nothing below zero pass."""
    inner = layers[0].of(state)
    return layers[1].of(np.maximum(inner, 0, out=inner))
