"""The numbers of the small network multiplied out beforehand, so that running it takes fewer steps.

A layer normalises its words before it weighs them: subtract the mean, divide by the spread, times scale,
plus shift. Only the spread has to wait for the words. What goes into the running sum of the layers loses
its mean here, so that the sum never has one; scale and shift become part of weights and biases.
"""

from collections.abc import Sequence

import msgspec
import numpy as np

from khabar.taggers.network.shapes import Array, Convolution, Far, Linear, Small


class Layer(msgspec.Struct, frozen=True):
    """A residual layer that sees a word and the two `gap` words away.

    `sides`: what a word is to the one `gap` behind it, to itself and to the one before it, side by side.
    `edges`: what `bias` holds too much for the words that have none before them, none behind them.
    """

    gap: int
    sides: Array
    bias: Array
    edges: tuple[Array, Array]
    out: Linear


class Pointer(msgspec.Struct, frozen=True):
    """A head by which words ask for others; `rarity` is the score of any answer before it is looked at."""

    asks: Linear
    answers: Linear
    rarity: float


def layer(stored: Convolution) -> Layer:
    """A layer as it is run."""
    scale, shift = stored.norm
    before, own, behind = np.split(stored.into.weight, 3)
    bias = stored.into.bias + shift @ (before + own + behind)
    sides = np.concatenate([before, own, behind], axis=1) * scale[:, None]
    out = Linear(centred(stored.out.weight), centred(stored.out.bias))
    return Layer(stored.gap, sides, bias, (shift @ before, shift @ behind), out)


def head(stored: Linear, norm: tuple[Array, Array]) -> Linear:
    """A head as it is asked, with the normalisation that stands before it."""
    scale, shift = norm
    return Linear(stored.weight * scale[:, None], stored.bias + shift @ stored.weight)


def pointers(small: Small, names: Sequence[str]) -> dict[str, Pointer]:
    """The pointers by their names, which are in the order of their columns."""
    whole = head(small.pointers, small.last)
    weights, biases = (np.split(each, 2 * len(names), axis=-1) for each in (whole.weight, whole.bias))
    halves = [Linear(weight.copy(), bias) for weight, bias in zip(weights, biases, strict=True)]
    found = zip(halves[::2], halves[1::2], small.rarity.tolist(), strict=True)
    return {name: Pointer(*each) for name, each in zip(names, found, strict=True)}


def far(stored: Far, norm: tuple[Array, Array]) -> Far:
    """A pointer that may reach far as it is asked; nothing is left to divide by the width."""
    (first_ask, second_ask), (first_answer, second_answer) = stored.asks, stored.answers
    scale = np.float32(1 / np.sqrt(second_ask.weight.shape[1]))
    scaled = Linear(second_ask.weight * scale, second_ask.bias * scale)
    return Far((head(first_ask, norm), scaled), (head(first_answer, norm), second_answer), stored.near)


def centred(rows: Array) -> Array:
    """Every row without its mean."""
    return np.asarray(rows - rows.mean(axis=-1, keepdims=True), dtype=np.float32)
