"""Figures with intervals: sums of per-article counts, and a bootstrap over articles."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from khabar.evaluation.alignment import Alignment
from khabar.evaluation.counts import Counts, counts_of
from khabar.evaluation.figures import COUNT_NAMES, FIGURES, Figure, Totals

DEFAULT_RESAMPLES = 1000
DEFAULT_SEED = 1
_ENDS = (2.5, 97.5)  # per cent: an interval of 95 %
# The spread of fewer articles says nothing of others of their kind: their interval would be far too short.
FEWEST_ARTICLES = 5
UNKNOWN_OUTLET = "unknown"


class Measured(msgspec.Struct, frozen=True):
    """A figure's value, the ends of its 95 % interval (None: nothing to count) and its counts."""

    value: float | None
    low: float | None
    high: float | None
    counts: dict[str, int]


class Scores(msgspec.Struct, frozen=True):
    """The figures of a set of articles, by key; `missing` articles have gold and no report."""

    articles: int
    missing: int
    figures: dict[str, Measured]


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """Scores over all articles and for each outlet, and how the intervals were drawn."""

    seed: int
    resamples: int
    overall: Scores
    outlets: dict[str, Scores]


def evaluate(
    aligned: Sequence[Alignment], *, seed: int = DEFAULT_SEED, resamples: int = DEFAULT_RESAMPLES
) -> Evaluation:
    """Score articles, all together and by outlet; the same seed gives the same intervals."""
    counted = [(_outlet(each), counts_of(each)) for each in aligned]
    outlets: dict[str, list[Counts]] = defaultdict(list)
    for outlet, counts in counted:
        outlets[outlet].append(counts)
    ordered = sorted(outlets.items(), key=lambda item: (-len(item[1]), item[0]))
    return Evaluation(
        seed=seed,
        resamples=resamples,
        overall=score([counts for _, counts in counted], seed=seed, resamples=resamples),
        outlets={name: score(rows, seed=seed, resamples=resamples) for name, rows in ordered},
    )


def score(rows: Sequence[Counts], *, seed: int = DEFAULT_SEED, resamples: int = DEFAULT_RESAMPLES) -> Scores:
    """Figures of articles from their counts, with percentile bootstrap intervals over articles.

    Method: Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapter 13. Resamples that have
    nothing to count for a figure are left out of its interval.
    """
    matrix = np.array([[row[name] for name in COUNT_NAMES] for row in rows], dtype=np.float64)
    matrix = matrix.reshape(len(rows), len(COUNT_NAMES))
    sums = _named(matrix.sum(axis=0, keepdims=True))
    drawn = _resampled(matrix, seed, resamples) if len(rows) >= FEWEST_ARTICLES else None
    with np.errstate(invalid="ignore"):
        figures = {figure.key: _measured(figure, sums, drawn) for figure in FIGURES}
    return Scores(int(sums["articles"][0]), int(sums["missing"][0]), figures)


def _resampled(matrix: NDArray[np.float64], seed: int, resamples: int) -> Totals:
    """The sums of so many draws of as many articles, with replacement."""
    articles = len(matrix)
    generator = np.random.default_rng(seed)
    weights = generator.multinomial(articles, np.full(articles, 1 / articles), size=resamples)
    return _named(weights @ matrix)


def _named(sums: NDArray[np.float64]) -> Totals:
    return dict(zip(COUNT_NAMES, sums.T, strict=True))


def _measured(figure: Figure, sums: Totals, drawn: Totals | None) -> Measured:
    value = float(figure.of(sums)[0])
    counts = {part: int(sums[name][0]) for part, name in figure.parts.items()}
    low, high = _interval(figure, drawn) if drawn is not None and not np.isnan(value) else (None, None)
    return Measured(None if np.isnan(value) else value, low, high, counts)


def _interval(figure: Figure, drawn: Mapping[str, NDArray[np.float64]]) -> tuple[float | None, float | None]:
    values = figure.of(drawn)
    values = values[~np.isnan(values)]
    if not len(values):
        return None, None
    low, high = np.percentile(values, _ENDS)
    return float(low), float(high)


def _outlet(aligned: Alignment) -> str:
    return (aligned.report.outlet if aligned.report else None) or UNKNOWN_OUTLET
