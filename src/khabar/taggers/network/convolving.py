"""The layers of the small network over the words of one stretch."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from khabar.taggers.network.folding import Layer
from khabar.taggers.network.shapes import Array

_EPSILON = 1e-5


class _Room(NamedTuple):
    """Where every layer writes what it works out on the way: new memory for each would cost as much again."""

    even: Array
    given: Array
    seen: Array


def convolve(layers: Sequence[Layer], state: Array, stretches: Sequence[slice]) -> None:
    """Adds to the state of each word what the layers see around it, one layer after the other.

    Stretches stand one behind the other in `state`; none sees into another.
    """
    size, width = state.shape
    room = _Room(*(np.empty((size, count * width), dtype=np.float32) for count in (1, 3, 1)))
    for each in layers:
        _convolve(each, state, stretches, room)


def _convolve(layer: Layer, state: Array, stretches: Sequence[slice], room: _Room) -> None:
    """One layer: each word seen with those `gap` before and behind it."""
    width = len(layer.bias)
    np.matmul(even(state, room.even), layer.sides, out=room.given)
    np.add(room.given[:, width : 2 * width], layer.bias, out=room.seen)
    for each in stretches:
        _see_around(layer, room.given[each], room.seen[each])
    added = np.matmul(np.maximum(room.seen, 0, out=room.seen), layer.out.weight, out=room.even)
    added += layer.out.bias
    state += added


def _see_around(layer: Layer, given: Array, seen: Array) -> None:
    """Adds to what the words of a stretch see of themselves what they see before and behind them."""
    gap, width = layer.gap, len(layer.bias)
    seen[gap:] += given[:-gap, :width]
    seen[:gap] -= layer.edges[0]
    seen[:-gap] += given[gap:, 2 * width :]
    seen[-gap:] -= layer.edges[1]


def even(state: Array, out: Array | None = None) -> Array:
    """Rows without mean, all of the same spread."""
    spread = np.einsum("ij,ij->i", state, state) / np.float32(state.shape[1]) + np.float32(_EPSILON)
    evened: Array = np.multiply(state, (1 / np.sqrt(spread))[:, None], out=out)
    return evened
