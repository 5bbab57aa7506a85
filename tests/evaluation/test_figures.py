import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.evaluation.figures import FIGURES
from khabar.evaluation.labels import FAMILIES

BY_KEY = {figure.key: figure for figure in FIGURES}


def value(key, *counts):
    figure = BY_KEY[key]
    totals = {
        name: np.array([float(count)]) for name, count in zip(figure.parts.values(), counts, strict=True)
    }
    return float(figure.of(totals)[0])


@pytest.mark.parametrize(
    ("key", "counts", "expected"),
    [
        ("engagements.precision", (3, 4, 6), 0.75),
        ("engagements.recall", (3, 4, 6), 0.5),
        ("engagements.f1", (3, 4, 6), 0.6),
        ("engagements.f1", (0, 4, 6), 0.0),
        ("engagements.precision", (0, 0, 6), 0.0),
        ("engagements.recall", (0, 4, 0), 0.0),
        ("agency", (3, 4), 0.75),
        ("false_engagements_per_empty_article", (6, 4), 1.5),
    ],
)
def test_the_figure_of_counts(key, counts, expected):
    assert value(key, *counts) == pytest.approx(expected)


@pytest.mark.parametrize(("key", "counts"), [("engagements.f1", (0, 0, 0)), ("agency", (0, 0))])
def test_nothing_to_count_is_no_number(key, counts):
    assert np.isnan(value(key, *counts))


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_f1_lies_between_precision_and_recall(hits, more, others):
    counts = (hits, hits + more, hits + others)
    if sum(counts):
        low, high = sorted(value(f"statements.{each}", *counts) for each in ("precision", "recall"))
        assert low - 1e-9 <= value("statements.f1", *counts) <= high + 1e-9


def test_keys_are_their_own_and_every_family_has_words():
    assert len(BY_KEY) == len(FIGURES)
    assert {figure.family for figure in FIGURES} == set(FAMILIES)


def test_only_two_figures_are_better_when_lower():
    assert [key for key, figure in BY_KEY.items() if not figure.higher_is_better] == [
        "of_matched_engagements.swapped",
        "false_engagements_per_empty_article",
    ]
