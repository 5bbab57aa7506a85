"""What distances between words are worth."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from khabar.taggers.network.distance import STEPS, from_one
from khabar.taggers.network.shapes import Array

COUNTED = np.arange(2 * STEPS, dtype=np.float32).reshape(2, STEPS)  # every place of the table tells itself


def steps(size: int) -> tuple[Array, Array]:
    """Row and column of the table for every pair of words."""
    found = square(size)
    return found // STEPS, found % STEPS


def square(size: int) -> Array:
    return np.stack([from_one(COUNTED, word, size) for word in range(size)])


@given(st.integers(1, 260))
def test_what_stands_farther_is_never_a_smaller_step(size: int) -> None:
    sides, step = steps(size)
    assert step.shape == sides.shape == (size, size)
    assert (np.diff(step[0]) >= 0).all()
    assert (step == step.T).all()


def test_before_and_behind_are_told_apart() -> None:
    sides, step = steps(3)
    assert sides[1].tolist() == [0, 1, 1]
    assert step[1].tolist() == [step[0, 1], 0, step[0, 1]]


def test_the_same_distance_is_worth_the_same_everywhere() -> None:
    found = square(5)
    assert all(len(set(np.diagonal(found, apart).tolist())) == 1 for apart in range(-4, 5))
