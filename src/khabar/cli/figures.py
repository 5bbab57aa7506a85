"""Figures of an evaluation as tables in the terminal."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from khabar.cli.bidi import isolate, shorten
from khabar.evaluation.labels import FAMILIES
from khabar.evaluation.scores import FEWEST_ARTICLES, Evaluation
from khabar.evaluation.tables import OUTLET_FIGURES, cell, found_rows, outlet_rows, share_rows

_WIDTH = 130  # columns that the widest table needs; elsewhere than in a terminal nothing is cut
_OUTLET = 24


def print_figures(evaluation: Evaluation) -> None:
    """Print every figure with its interval, then by kind and by outlet."""
    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console.width = _WIDTH
    overall = evaluation.overall
    console.print(_summary(evaluation))
    found = ("precision", "recall", "F1", "right of gold, given")
    for title, kinds in (("figure", False), ("kind of engagement", True)):
        rows = [
            (FAMILIES[row.family][0], cell(row.precision), cell(row.recall), cell(row.f1), row.counts)
            for row in found_rows(overall, kinds=kinds)
        ]
        console.print(_table((title, *found), rows))
    shares = [(FAMILIES[row.family][0], cell(row.share), row.counts) for row in share_rows(overall)]
    console.print(_table(("share", "", "counts"), shares))
    outlets = [
        (isolate(shorten(outlet, _OUTLET)), str(count), *map(cell, figures))
        for outlet, count, figures in outlet_rows(evaluation)
    ]
    console.print(_table(("outlet", "articles", *OUTLET_FIGURES), outlets))


def _summary(evaluation: Evaluation) -> str:
    overall = evaluation.overall
    missing = f", {overall.missing} of them without a report" if overall.missing else ""
    drawn = f"95 % intervals from {evaluation.resamples:,} draws of articles, seed {evaluation.seed}"
    few = f"none for fewer than {FEWEST_ARTICLES} articles"
    return f"{overall.articles} annotated articles{missing}; {drawn}; {few}"


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for number, name in enumerate(columns):
        table.add_column(name, no_wrap=bool(number), overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table
