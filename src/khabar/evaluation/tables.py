"""Figures as rows of cells: the same tables for the terminal, the page and the documents."""

from collections.abc import Iterable

import msgspec

from khabar.evaluation.figures import FIGURES
from khabar.evaluation.scores import Evaluation, Measured, Scores

NOTHING = "–"
# What tells outlets apart; the rest of their figures is in the JSON.
OUTLET_FIGURES = (
    "engagements.f1",
    "engagements_strict.f1",
    "statements.f1",
    "statement_spans.f1",
    "actors_recall",
)


class FoundRow(msgspec.Struct, frozen=True):
    """A family with precision, recall and F1, and its counts in words."""

    family: str
    precision: Measured
    recall: Measured
    f1: Measured

    @property
    def counts(self) -> str:
        """Hits of gold, and how many the report has: «69 of 83, 76 given»."""
        counts = self.f1.counts
        return f"{counts['hits']} of {counts['gold']}, {counts['system']} given"


class ShareRow(msgspec.Struct, frozen=True):
    """A figure that stands alone."""

    family: str
    share: Measured

    @property
    def counts(self) -> str:
        """Part of whole."""
        return f"{self.share.counts['part']} of {self.share.counts['whole']}"


def found_rows(scores: Scores, *, kinds: bool) -> list[FoundRow]:
    """The families with precision, recall and F1: all but the kinds, or the kinds of engagement."""
    families = dict.fromkeys(figure.family for figure in FIGURES if figure.measure == "f1")
    return [
        FoundRow(family, *(scores.figures[f"{family}.{each}"] for each in ("precision", "recall", "f1")))
        for family in families
        if family.startswith("by_kind.") is kinds
    ]


def share_rows(scores: Scores) -> list[ShareRow]:
    """The figures that are one number: shares, and false engagements an article."""
    alone = (figure for figure in FIGURES if figure.measure in ("share", "rate"))
    return [ShareRow(figure.family, scores.figures[figure.key]) for figure in alone]


def outlet_rows(evaluation: Evaluation) -> Iterable[tuple[str, int, list[Measured]]]:
    """Each outlet with its articles and the figures of `OUTLET_FIGURES`, most articles first."""
    for outlet, scores in evaluation.outlets.items():
        yield outlet, scores.articles, [scores.figures[key] for key in OUTLET_FIGURES]


def cell(measured: Measured) -> str:
    """A figure with its interval: «0.87 [0.79, 0.94]»."""
    if measured.value is None:
        return NOTHING
    value = f"{measured.value:.2f}"
    if measured.low is None or measured.high is None:
        return value
    return f"{value} [{measured.low:.2f}, {measured.high:.2f}]"
