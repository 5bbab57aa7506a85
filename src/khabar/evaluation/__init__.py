"""Evaluation: reports against gold, as figures with intervals and as lists of errors.

Per-article counts come first; sums of them give the figures, draws of them the intervals, subsets the groups.
"""

from khabar.evaluation.alignment import Alignment, align
from khabar.evaluation.counts import counts_of
from khabar.evaluation.differences import Difference, differences
from khabar.evaluation.figures import FIGURES, Figure
from khabar.evaluation.gold import GoldArticle
from khabar.evaluation.gold_files import GoldFile, read_gold, resolve
from khabar.evaluation.scores import DEFAULT_RESAMPLES, DEFAULT_SEED, Evaluation, Measured, Scores, evaluate

__all__ = [
    "DEFAULT_RESAMPLES",
    "DEFAULT_SEED",
    "FIGURES",
    "Alignment",
    "Difference",
    "Evaluation",
    "Figure",
    "GoldArticle",
    "GoldFile",
    "Measured",
    "Scores",
    "align",
    "counts_of",
    "differences",
    "evaluate",
    "read_gold",
    "resolve",
]
