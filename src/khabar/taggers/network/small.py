"""The small network of the fast model: convolutions over words, in numpy alone.

Method: a word is the sum of the vectors of its pieces, seen through two layers and remembered; over the
words run residual convolutions of three with growing gaps (Yu and Koltun, 2016). It was taught the opinion
of the accurate network (Hinton, Vinyals and Dean, 2015) by training/accurate_tagger.py.
"""

from collections.abc import Sequence

import numpy as np
from threadpoolctl import ThreadpoolController

from khabar.taggers.labels import LABELS
from khabar.taggers.network import heads
from khabar.taggers.network.pieces import Segmenter
from khabar.taggers.network.shapes import Array, Convolution, Small
from khabar.taggers.network.spans import Scores

_REMEMBERED = 50_000  # words, some 25 MB
_EPSILON = 1e-5
# its heads, in the order of their columns
LABELLED = (heads.NAMES, heads.CONTENT, heads.TRIGGER, heads.EVIDENCE, heads.STATUS, heads.BACKGROUND)
POINTING = (heads.FROM, heads.TO, heads.PLACE, heads.DATE)


class SmallNetwork:
    """The scores of a stretch of words in a few milliseconds; a word alone always has the same vector."""

    def __init__(self, small: Small, sha256: str) -> None:
        self.sha256 = sha256
        self._small = small
        self._segmenter = Segmenter(small.vocabulary)
        self._threads = ThreadpoolController()
        self._clear()

    def _clear(self) -> None:
        self._rows: dict[str, int] = {}
        self._table: Array = np.zeros((1024, self._small.width), dtype=np.float32)

    def scores(self, words: Sequence[str]) -> dict[str, Scores]:
        """For each head an array with one row a word: labels, or for pointers the other words.

        Bounded to one thread: more of them would wait for one another on matrices of this size.
        """
        with self._threads.limit(limits=1, user_api="blas"):
            state = self._vectors(words)
            for layer in self._small.layers:
                state = state + _convolved(layer, state)
            return self._heads(normal(state, *self._small.last))

    def _heads(self, state: Array) -> dict[str, Scores]:
        sizes = np.cumsum([len(LABELS), *(heads.LABELS[name] for name in LABELLED[1:])])
        found = dict(zip(LABELLED, np.split(self._small.labels.of(state), sizes[:-1], axis=1), strict=True))
        halves = np.split(self._small.pointers.of(state), 2 * len(POINTING), axis=1)
        for number, name in enumerate(POINTING):
            asks, answers = halves[2 * number : 2 * number + 2]
            found[name] = asks @ answers.T / np.sqrt(asks.shape[1]) + self._small.rarity[number]
        return found

    def _vectors(self, words: Sequence[str]) -> Array:
        """The remembered vector of each word."""
        if len(self._rows) > _REMEMBERED:
            self._clear()
        self._add([word for word in dict.fromkeys(words) if word not in self._rows])
        return self._table[[self._rows[word] for word in words]]

    def _add(self, words: list[str]) -> None:
        """New words, all at once."""
        if not words:
            return
        known, end = len(self._rows), len(self._rows) + len(words)
        while end > len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        # a lone word is multiplied beside itself: one row takes another way and ends in other last digits
        self._table[known:end] = self._new(words * 2)[:1] if len(words) == 1 else self._new(words)
        self._rows.update(zip(words, range(known, end), strict=True))

    def _new(self, words: list[str]) -> Array:
        small = self._small
        pieces = [self._segmenter.word(word) for word in words]
        starts = np.cumsum([0, *(len(each) for each in pieces[:-1])])
        rows = np.concatenate([np.array(each, dtype=np.intp) for each in pieces])
        summed = normal(np.add.reduceat(small.pieces[rows], starts, axis=0), *small.first)
        seen = summed @ small.plain + small.second.of(np.maximum(small.wide.of(summed), 0))
        return normal(seen, *small.word)


def _convolved(layer: Convolution, state: Array) -> Array:
    """What a layer adds: each word seen with those `gap` before and behind it."""
    gap, (size, width) = layer.gap, state.shape
    around = np.zeros((size + 2 * gap, width), dtype=np.float32)
    around[gap : gap + size] = normal(state, *layer.norm)
    seen = np.concatenate([around[:size], around[gap : gap + size], around[2 * gap :]], axis=1)
    return layer.out.of(np.maximum(layer.into.of(seen), 0))


def normal(state: Array, scale: Array, shift: Array) -> Array:
    """Layer normalisation (Ba, Kiros and Hinton, 2016)."""
    apart: Array = state - state.mean(axis=1, keepdims=True)
    spread = np.einsum("ij,ij->i", apart, apart) / np.float32(state.shape[1]) + np.float32(_EPSILON)
    apart *= (1 / np.sqrt(spread))[:, None]
    apart *= scale
    apart += shift
    return apart
