"""The page of figures as Markdown. It holds figures and names of outlets, and no text of articles."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from accuracy.prose import AGREEMENT, ANNOTATORS, HEAD, INTRODUCTIONS, OVERLAP, READING, TITLES, wrapped
from accuracy.sets import AnnotatedSet
from khabar.evaluation import FIGURES, Evaluation, Figure, Measured
from khabar.evaluation.labels import FAMILIES, MEASURES
from khabar.evaluation.scores import FEWEST_ARTICLES
from khabar.evaluation.tables import NOTHING, OUTLET_FIGURES, cell


class ModelScores(NamedTuple):
    """The figures of one model on one set."""

    model: str
    evaluation: Evaluation


Scored = list[tuple[AnnotatedSet, list[ModelScores]]]


def page(scored: Scored, agreement: Evaluation | None) -> str:
    """The whole document."""
    parts = [HEAD, wrapped(ANNOTATORS), *(_agreement(agreement) if agreement else ()), _reading()]
    for annotated, models in scored:
        parts += _set(annotated, models)
    parts.append(_overlaps(scored))
    return "\n".join(parts)


def without(model: str, document: str) -> str:
    """A document without the columns and rows of a model, to compare it where the model is not installed."""
    lines, dropped = [], None
    for line in document.splitlines():
        cells = [each.strip() for each in line.strip("|").split("|")] if line.startswith("|") else []
        if not cells:
            dropped = None
            lines.append(line)
        elif cells[0] in ("figure", "share") and model in cells:
            dropped = cells.index(model)
        if cells and model not in (cells if dropped is None else cells[:0]):
            lines.append(_row(each for at, each in enumerate(cells) if at != dropped))
    return "\n".join(lines) + "\n"


def _agreement(evaluation: Evaluation) -> Iterable[str]:
    yield wrapped(AGREEMENT.format(articles=evaluation.overall.articles))
    yield _table(
        ("figure", "agreement"), [(label(figure), cell(_of(evaluation, figure))) for figure in FIGURES]
    )


def _reading() -> str:
    return "## How to read the tables\n" + wrapped(READING.format(nothing=NOTHING, fewest=FEWEST_ARTICLES))


def _set(annotated: AnnotatedSet, models: Sequence[ModelScores]) -> Iterable[str]:
    yield f"## {TITLES[annotated.name]}\n" + wrapped(f"{INTRODUCTIONS[annotated.name]} {_size(annotated)}")
    names = [each.model for each in models]
    rows = [(label(figure), *(cell(_of(each.evaluation, figure)) for each in models)) for figure in FIGURES]
    yield _table(("figure", *names), rows)
    yield f"### {TITLES[annotated.name]}, by outlet\n"
    titles = [label(figure) for key in OUTLET_FIGURES for figure in FIGURES if figure.key == key]
    outlets = [
        (outlet, str(scores.articles), each.model, *(cell(scores.figures[key]) for key in OUTLET_FIGURES))
        for each in models
        for outlet, scores in each.evaluation.outlets.items()
    ]
    yield _table(("outlet", "articles", "model", *titles), outlets)


def _size(annotated: AnnotatedSet) -> str:
    engagements = sum(len(each.engagements) for each in annotated.gold)
    statements = sum(len(each.statements) for each in annotated.gold)
    actors = sum(len(each.actors) for each in annotated.gold)
    counted = f"{engagements} engagements, {statements} statements, {actors} actors"
    size = f"{len(annotated.gold)} articles with {counted}"
    if not annotated.left_out:
        return f"{size}."
    return f"{size}; {annotated.left_out} more are left out, as the development set holds them, too."


def _overlaps(scored: Scored) -> str:
    sets = {annotated.name: models for annotated, models in scored}
    rows = [
        (label(figure), one.model, _interval(first), _interval(second), _overlap(first, second))
        for one, other in zip(sets["development"], sets["held out"], strict=True)
        for figure in FIGURES
        for first, second in [(_of(one.evaluation, figure), _of(other.evaluation, figure))]
    ]
    table = _table(("measure", "model", "development", "held out", "overlap"), rows)
    return f"## Do development and held-out articles agree?\n{wrapped(OVERLAP)}\n{table}"


def _interval(measured: Measured) -> str:
    if measured.low is None or measured.high is None:
        return NOTHING
    return f"[{measured.low:.2f}, {measured.high:.2f}]"


def _overlap(one: Measured, other: Measured) -> str:
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return NOTHING
    return "yes" if one.low <= other.high and other.low <= one.high else "no"


def label(figure: Figure) -> str:
    """A figure in words: «engagements: F1»."""
    words = FAMILIES[figure.family][0]
    return f"{words}: {MEASURES[figure.measure][0]}" if figure.measure in MEASURES else words


def _of(evaluation: Evaluation, figure: Figure) -> Measured:
    return evaluation.overall.figures[figure.key]


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join([_row(columns), _row("---" for _ in columns), *map(_row, rows)]) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
