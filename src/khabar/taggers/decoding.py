"""The best sequence of labels for each sentence, all sentences at once.

Method: Viterbi (1967), with the sentences side by side, the longest first, so that one step of numpy
serves them all; a step for each sentence alone would cost ten times as much.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
_NEVER = np.float32(-1e9)


def forbid(transitions: Scores, allowed: npt.NDArray[np.bool_]) -> Scores:
    """Transitions (from, to) with those that may not be set to a score that no path can pay."""
    return np.where(allowed, transitions, _NEVER).astype(np.float32)


def best_paths(
    emissions: Sequence[Scores], transitions: Scores, first: npt.NDArray[np.bool_]
) -> list[list[int]]:
    """For each sentence the numbers of its best labels; of equal paths the one with the lower numbers.

    `emissions`: for each sentence an array tokens by labels; `transitions`: labels by labels;
    `first`: which labels may begin a sentence.
    """
    order = sorted(range(len(emissions)), key=lambda number: -len(emissions[number]))
    order = [number for number in order if len(emissions[number])]
    if not order:
        return [[] for _ in emissions]
    lengths = np.array([len(emissions[number]) for number in order])
    table = np.zeros((int(lengths[0]), len(order), transitions.shape[0]), dtype=np.float32)
    for place, number in enumerate(order):
        table[: lengths[place], place] = emissions[number]
    paths = _trace(*_forward(table, lengths, transitions, first), lengths)
    result: list[list[int]] = [[] for _ in emissions]
    for place, number in enumerate(order):
        result[number] = paths[place]
    return result


def _forward(
    table: Scores, lengths: npt.NDArray[np.int_], transitions: Scores, first: npt.NDArray[np.bool_]
) -> tuple[Scores, npt.NDArray[np.intp]]:
    """Best score of every label at each sentence's last token, and where each step came from."""
    scores = np.where(first, table[0], _NEVER).astype(np.float32)
    origins = np.zeros(table.shape, dtype=np.intp)
    living = np.searchsorted(-lengths, -np.arange(len(table)), side="left").tolist()
    into = transitions.T[None]  # (1, to, from), so that a step looks for its best along memory
    rows = np.arange(0, scores.size * len(into[0]), len(into[0])).reshape(scores.shape)
    for step in range(1, len(table)):
        count = living[step]
        reached = scores[:count, None, :] + into
        best = reached.argmax(axis=2, out=origins[step, :count])
        # what stands there is the maximum: to look it up takes a third of the time to find it again
        np.add(reached.take(rows[:count] + best), table[step, :count], out=scores[:count])
    return scores, origins


def _trace(scores: Scores, origins: npt.NDArray[np.intp], lengths: npt.NDArray[np.int_]) -> list[list[int]]:
    paths = []
    for place, label in enumerate(scores.argmax(axis=1).tolist()):
        back = origins[: lengths[place], place].tolist()
        path = [label]
        for step in range(len(back) - 1, 0, -1):
            path.append(back[step][path[-1]])
        paths.append(path[::-1])
    return paths
