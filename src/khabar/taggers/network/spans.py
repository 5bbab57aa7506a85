"""Probabilities of «outside, begins, goes on» to ranges of words."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from khabar.taggers.network.heads import BEGINS, GOES_ON, OUTSIDE

Scores = npt.NDArray[np.float32]
Range = tuple[int, int]


def ranges(scores: Scores) -> list[Range]:
    """The ranges of the best sequence, in order: one pass of Viterbi where nothing goes on from outside.

    `scores`: words by three. A sequence may begin by going on: its beginning was cut off.
    """
    if not len(scores):
        return []
    penalty = np.zeros((3, 3), dtype=np.float32)
    penalty[OUTSIDE, GOES_ON] = -1e9
    total, origins = scores[0], []
    for row in scores[1:]:
        reached = total[:, None] + penalty
        origins.append(reached.argmax(axis=0))
        total = reached.max(axis=0) + row
    labels = [int(total.argmax())]
    for origin in reversed(origins):
        labels.append(int(origin[labels[-1]]))
    return _runs(labels[::-1])


def _runs(labels: list[int]) -> list[Range]:
    found: list[Range] = []
    start: int | None = None
    for place, label in enumerate([*labels, OUTSIDE]):
        if start is not None and label != GOES_ON:
            found.append((start, place))
            start = None
        if label == BEGINS or (label == GOES_ON and start is None):
            start = place
    return found


def around(labels: Sequence[int], word: int) -> Range | None:
    """The range that a word stands in, by the likeliest label of each word; None where it is outside."""
    if labels[word] == OUTSIDE:
        return None
    start, end = word, word + 1
    while start > 0 and labels[start] != BEGINS and labels[start - 1] != OUTSIDE:
        start -= 1
    while end < len(labels) and labels[end] == GOES_ON:
        end += 1
    return start, end
