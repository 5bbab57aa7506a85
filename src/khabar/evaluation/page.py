"""The error report: one HTML file with figures, and every article that has errors with its marks.

The file loads nothing: style and script stand in it, and its content security policy allows only these two,
by their hashes. Text of articles reaches it through autoescape alone.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import resources

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from khabar.evaluation import labels
from khabar.evaluation.alignment import Alignment
from khabar.evaluation.differences import Difference, differences
from khabar.evaluation.panes import Piece, gold_marks, pane, report_marks
from khabar.evaluation.places import Shown
from khabar.evaluation.scores import FEWEST_ARTICLES, Evaluation
from khabar.evaluation.tables import OUTLET_FIGURES, cell, found_rows, outlet_rows, share_rows

Pane = list[tuple[Shown, list[Piece]]]


class ArticleErrors(msgspec.Struct, frozen=True):
    """One article of the page: its errors, and title, byline and text under the marks of gold and report."""

    number: int
    aligned: Alignment
    errors: list[Difference]
    gold: Pane
    found: Pane

    @property
    def kinds(self) -> list[str]:
        """The kinds of its errors, each once."""
        return list(dict.fromkeys(error.kind for error in self.errors))

    def is_wrong(self, side: str, piece: Piece) -> bool:
        """Whether an error belongs to what stands in this piece."""
        wrong = {error.gold_thing if side == "gold" else error.found_thing for error in self.errors}
        return not wrong.isdisjoint(piece.owners)

    def target(self, side: str, thing: str | None) -> str | None:
        """The id of the place that an error leads to, where the article's text shows it."""
        fields = self.gold if side == "gold" else self.found
        begun = {owner for _, pieces in fields for piece in pieces for owner in piece.begins}
        return f"a{self.number}-{side}-{thing}" if thing in begun else None


def error_page(aligned: Sequence[Alignment], evaluation: Evaluation, *, source: str = "") -> str:
    """The page as HTML; `source` says in words what was scored."""
    articles = [article for article in _articles(aligned) if article.errors]
    style, script = _asset("errors.css"), _asset("errors.js")
    return (
        _environment()
        .get_template("errors.html")
        .render(
            policy=_policy(style, script),
            style=Markup(style),  # our own files
            script=Markup(script),
            source=source,
            evaluation=evaluation,
            articles=articles,
            kinds=_counted(articles),
            found=found_rows(evaluation.overall, kinds=False),
            by_kind=found_rows(evaluation.overall, kinds=True),
            shares=share_rows(evaluation.overall),
            outlets=list(outlet_rows(evaluation)),
            outlet_figures=[_outlet_label(key) for key in OUTLET_FIGURES],
            fewest=FEWEST_ARTICLES,
        )
    )


def _articles(aligned: Sequence[Alignment]) -> Iterator[ArticleErrors]:
    for number, each in enumerate(aligned, start=1):
        report = each.report
        gold = pane(report, gold_marks(each, report)) if report else []
        found = pane(report, report_marks(each, report)) if report else []
        yield ArticleErrors(number, each, differences(each), gold, found)


def _counted(articles: Sequence[ArticleErrors]) -> list[tuple[str, str, int]]:
    """Every kind of error that occurs, with its Arabic words and how often it does."""
    counts = Counter(error.kind for article in articles for error in article.errors)
    return [(kind, words, counts[kind]) for kind, words in labels.KINDS.items() if counts[kind]]


def _outlet_label(key: str) -> str:
    family, _, measure = key.rpartition(".")
    return labels.FAMILIES[family][1] if measure == "f1" else labels.FAMILIES[key][1]


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("khabar.evaluation"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["cell"] = cell
    environment.globals["labels"] = labels
    return environment


def _asset(name: str) -> str:
    return (resources.files("khabar.evaluation") / "templates" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
