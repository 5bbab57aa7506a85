"""The small network of the fast model: convolutions over words, in numpy alone.

Method: a word is the sum of the vectors of its pieces, seen through two layers and remembered; over the
words run residual convolutions of three with growing gaps (Yu and Koltun, 2016). It was taught the opinion
of the accurate network (Hinton, Vinyals and Dean, 2015) by training/accurate_tagger.py.
"""

from collections.abc import Sequence
from itertools import accumulate, chain

import numpy as np
import numpy.typing as npt

from khabar.taggers.labels import LABELS
from khabar.taggers.network import heads
from khabar.taggers.network.convolving import convolve, even
from khabar.taggers.network.folding import Pointer, centred, far, head, layer, pointers
from khabar.taggers.network.guessing import softmax, triggers
from khabar.taggers.network.pieces import Segmenter
from khabar.taggers.network.reached import Reached, twice
from khabar.taggers.network.shapes import Array, Small
from khabar.taggers.network.spans import Scores
from khabar.taggers.network.threads import OneThread

_REMEMBERED = 50_000  # words, some 25 MB
_NEVER = -1e9  # score of an answer to a word that does not ask
# its heads, in the order of their columns
LABELLED = (heads.NAMES, heads.CONTENT, heads.TRIGGER, heads.EVIDENCE, heads.STATUS, heads.BACKGROUND)
POINTING = (heads.FROM, heads.TO, heads.PLACE, heads.DATE)
# where the columns of each end
_ENDS = [*accumulate(len(LABELS) if name == heads.NAMES else heads.LABELS[name] for name in LABELLED)]


class SmallNetwork:
    """The scores of a stretch of words in a few milliseconds; a word alone always has the same vector."""

    def __init__(self, small: Small, sha256: str) -> None:
        self.sha256 = sha256
        self._small = small
        self._segmenter = Segmenter(small.vocabulary)
        self._layers = [layer(stored) for stored in small.layers]
        self._labels = head(small.labels, small.last)
        self._pointers = pointers(small, POINTING)
        del self._pointers[heads.DATE]  # nothing asks it
        self._speaker = far(small.speaker, small.last)
        self._threads = OneThread()
        self._clear()

    def _clear(self) -> None:
        self._rows: dict[str, int] = {}
        # room that nothing is written to takes no memory; growing would copy all that is there
        self._table: Array = np.zeros((_REMEMBERED + 1024, self._small.width), dtype=np.float32)

    def scores(self, words: Sequence[str]) -> dict[str, Scores]:
        """For each head an array with one row a word: labels, or for pointers the other words.

        Pointers are worked out from words that may tell of an engagement; nothing asks the others.
        """
        ((found, speaker),) = self.together([words])
        return {**found, heads.SPEAKER: speaker.whole()}

    def together(self, texts: Sequence[Sequence[str]]) -> list[tuple[dict[str, Scores], Reached]]:
        """Of several stretches the scores, and who speaks for whom it is asked of.

        None sees another; they are read together because one large matrix is better than many. Bounded to
        one thread: more of them would wait for one another on matrices of this size.
        """
        ends = list(accumulate(map(len, texts)))
        stretches = [slice(end - len(words), end) for words, end in zip(texts, ends, strict=True)]
        with self._threads:
            state = self._vectors(list(chain.from_iterable(texts)))
            convolve(self._layers, state, stretches)
            return self._heads(even(state), stretches)

    def _heads(self, state: Array, stretches: Sequence[slice]) -> list[tuple[dict[str, Scores], Reached]]:
        labels, answers = self._labels.of(state), twice(self._speaker.answers, state)
        found = []
        for each in stretches:
            scores = dict(zip(LABELLED, np.split(labels[each], _ENDS[:-1], axis=1), strict=True))
            asking = triggers(softmax(scores[heads.TRIGGER]))
            for name, pointer in self._pointers.items():
                scores[name] = _pointed(pointer, state[each], asking)
            found.append((scores, Reached(self._speaker, state[each], answers[each], self._threads)))
        return found

    def _vectors(self, words: Sequence[str]) -> Array:
        """The remembered vector of each word, without its mean."""
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
        rows = small.pieces[list(chain.from_iterable(pieces))]
        summed = normal(np.add.reduceat(rows, starts, axis=0), *small.first)
        seen = summed @ small.plain + small.second.of(np.maximum(small.wide.of(summed), 0))
        return centred(normal(seen, *small.word))


def _pointed(pointer: Pointer, state: Array, asking: npt.NDArray[np.intp]) -> Array:
    """Scores of words by words; nothing points from a word that does not ask."""
    found = np.full((len(state), len(state)), _NEVER, dtype=np.float32)
    if len(asking):
        asks, answers = pointer.asks.of(state[asking]), pointer.answers.of(state)
        found[asking] = asks @ answers.T / np.sqrt(asks.shape[1]) + pointer.rarity
    return found


def normal(state: Array, scale: Array, shift: Array) -> Array:
    """Layer normalisation (Ba, Kiros and Hinton, 2016)."""
    apart = even(centred(state))
    apart *= scale
    apart += shift
    return apart
