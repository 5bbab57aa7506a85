"""Distances between words as steps of a table."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from khabar.taggers.network.distance import STEPS, steps


@given(st.integers(1, 260))
def test_what_stands_farther_is_never_a_smaller_step(size: int) -> None:
    sides, step = steps(size)
    assert step.shape == sides.shape == (size, size)
    assert (np.diff(step[0]) >= 0).all()
    assert step.max() < STEPS


def test_before_and_behind_are_told_apart() -> None:
    sides, step = steps(3)
    assert sides[1].tolist() == [0, 1, 1]
    assert step[1].tolist() == [step[0, 1], 0, step[0, 1]]
