from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from khabar.taggers.decoding import Scores, best_paths, forbid

FIRST = np.array([True, True, False])
ALLOWED = np.array([[True, True, False], [True, True, True], [True, True, True]])


def total(path: tuple[int, ...], emissions: Scores, transitions: Scores) -> float:
    steps = sum(transitions[one, other] for one, other in pairwise(path))
    return float(steps + sum(emissions[step, label] for step, label in enumerate(path)))


def best_by_trying_all(emissions: Scores, transitions: Scores) -> float:
    paths = (path for path in product(range(3), repeat=len(emissions)) if FIRST[path[0]])
    return max(total(path, emissions, transitions) for path in paths)


@settings(max_examples=60)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(0, 5), max_size=4))
def test_no_other_path_is_better(seed: int, lengths: list[int]) -> None:
    random = np.random.default_rng(seed)
    transitions = forbid(random.normal(size=(3, 3)).astype(np.float32), ALLOWED)
    emissions = [random.normal(size=(length, 3)).astype(np.float32) for length in lengths]
    paths = best_paths(emissions, transitions, FIRST)
    assert [len(path) for path in paths] == lengths
    for path, scores in zip(paths, emissions, strict=True):
        if path:
            assert FIRST[path[0]]
            assert all(ALLOWED[one, other] for one, other in pairwise(path))
            assert (
                abs(total(tuple(path), scores, transitions) - best_by_trying_all(scores, transitions)) < 1e-4
            )
