"""The figures: names, and how each is made of counts. The same code serves sums and resamples."""

from collections.abc import Callable, Mapping

import msgspec
import numpy as np
from numpy.typing import NDArray

from khabar.schema import ENGAGEMENT_KINDS

Numbers = NDArray[np.float64]
Totals = Mapping[str, Numbers]


class Figure(msgspec.Struct, frozen=True):
    """One figure: `key` in JSON, `family` and `measure` in tables, the names of its counts by part."""

    family: str
    measure: str
    parts: dict[str, str]

    @property
    def key(self) -> str:
        """The family with the measure, as `engagements.f1`; a share stands under its family alone."""
        return self.family if self.measure in ("share", "rate") else f"{self.family}.{self.measure}"

    def of(self, totals: Totals) -> Numbers:
        """The figure for each column of totals; not a number where there is nothing to count."""
        return _MEASURES[self.measure](*(totals[name] for name in self.parts.values()))

    @property
    def higher_is_better(self) -> bool:
        """False for exchanged sides and for false engagements."""
        return self.family not in _LOWER


def _precision(hits: Numbers, system: Numbers, gold: Numbers) -> Numbers:
    return np.where(system + gold > 0, hits / np.maximum(system, 1), np.nan)


def _recall(hits: Numbers, system: Numbers, gold: Numbers) -> Numbers:
    return np.where(system + gold > 0, hits / np.maximum(gold, 1), np.nan)


def _f1(hits: Numbers, system: Numbers, gold: Numbers) -> Numbers:
    precision, recall = hits / np.maximum(system, 1), hits / np.maximum(gold, 1)
    both = np.where(precision + recall > 0, precision + recall, 1.0)
    return np.where(system + gold > 0, 2 * precision * recall / both, np.nan)


def _share(part: Numbers, whole: Numbers) -> Numbers:
    return np.where(whole > 0, part / np.maximum(whole, 1), np.nan)


_MEASURES: dict[str, Callable[..., Numbers]] = {
    "precision": _precision,
    "recall": _recall,
    "f1": _f1,
    "share": _share,
    "rate": _share,
}
_LOWER = ("of_matched_engagements.swapped", "false_engagements_per_empty_article")


def _found(family: str, hits: str, others: str) -> tuple[Figure, ...]:
    parts = {"hits": f"{hits}.tp", "system": f"{others}.system", "gold": f"{others}.gold"}
    return tuple(Figure(family, measure, parts) for measure in ("precision", "recall", "f1"))


def _part(family: str, part: str, whole: str, measure: str = "share") -> Figure:
    return Figure(family, measure, {"part": part, "whole": whole})


FIGURES: tuple[Figure, ...] = (
    *_found("engagements", "engagements", "engagements"),
    *_found("engagements_with_background", "engagements_with_background", "engagements_with_background"),
    *_found("engagements_strict", "engagements_strict", "engagements"),
    *(
        _part(f"of_matched_engagements.{field}", f"matched.{field}", "engagements.tp")
        for field in ("exact_sides", "place", "date", "status")
    ),
    _part("of_matched_engagements.direction", "matched.direction", "matched.directed"),
    _part("of_matched_engagements.swapped", "matched.swapped", "matched.directed"),
    *(figure for kind in ENGAGEMENT_KINDS for figure in _found(f"by_kind.{kind}", kind, kind)),
    _part("false_engagements_per_empty_article", "empty.engagements", "empty.articles", "rate"),
    *_found("statements", "statements", "statements"),
    *_found("statements_exact", "statements_exact", "statements"),
    *_found("statement_spans", "statement_spans", "statements"),
    _part("of_matched_statements.direct", "statements.direct", "statement_spans.tp"),
    _part("of_matched_statements.cue", "statements.cue", "statement_spans.tp"),
    *_found("via", "via", "via"),
    _part("agency", "agency.right", "agency.articles"),
    *_found("noise_characters", "noise", "noise"),
    _part("actors_recall", "actors.found", "actors.gold"),
    _part("roles_recall", "roles.found", "roles.gold"),
    _part("grounded", "spans.exact", "spans.all"),
)
COUNT_NAMES: tuple[str, ...] = tuple(
    dict.fromkeys(("articles", "missing", *(name for figure in FIGURES for name in figure.parts.values())))
)
