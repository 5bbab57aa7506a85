"""`khabar evaluate`: reports against gold, as tables, JSON and an error report."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options

if TYPE_CHECKING:
    from khabar.evaluation import Alignment, Evaluation, GoldFile
    from khabar.schema import Article, Report

EXAMPLE = "Example:  khabar evaluate gold.jsonl --articles articles.jsonl --html errors.html"


def evaluate(  # noqa: PLR0913, PLR0917 - each is an option of the command
    gold: Annotated[Path, typer.Argument(help="Annotations, one article a line: quoted words or offsets.")],
    articles: Annotated[
        list[str] | None,
        typer.Option(help="Code these articles and score that; a file, folder or glob. May be repeated."),
    ] = None,
    reports: Annotated[Path | None, typer.Option(help="Score these reports, one a line.")] = None,
    model: options.Model = "fast",
    html: Annotated[Path | None, typer.Option(help="Write every error in its article here.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="Of the draws that give the intervals.")] = 1,
    resamples: Annotated[int, typer.Option(min=1, help="Draws that give the intervals.")] = 1000,
    json: Annotated[bool, typer.Option("--json", help="Print all figures as one JSON object.")] = False,
    workers: options.Workers = None,
) -> None:
    """Score coded articles against gold: every figure with its 95 % interval, by outlet and kind."""
    from khabar.errors import UsageError
    from khabar.evaluation import evaluate as score
    from khabar.evaluation import read_gold

    if bool(articles) == bool(reports):
        raise UsageError("give either --articles or --reports", remedy=EXAMPLE)
    annotated = read_gold(gold)
    aligned = (
        _coded(annotated, articles, model, workers) if articles else _given(annotated, reports or Path())
    )
    evaluation = score(aligned, seed=seed, resamples=resamples)
    _print(evaluation, json=json)
    if html:
        _write_page(html, aligned, evaluation, f"{gold.name} · {reports.name if reports else model}")


def _coded(gold: "GoldFile", inputs: list[str], model: str, workers: int | None) -> "list[Alignment]":
    """Code the annotated ones among the articles."""
    import msgspec

    from khabar.cli.progress import progress
    from khabar.cli.rejects import reject_line
    from khabar.engines import Coded, CodingOptions, code_articles
    from khabar.intake import read_articles
    from khabar.schema import Article, Report

    wanted: dict[str, Article] = {}
    for item in read_articles(inputs):
        if isinstance(item, Article):
            if item.id in gold.ids:
                wanted[item.id] = item
        else:
            typer.echo(f"rejected {reject_line(item)}", err=True)
    found: dict[str, Report] = {}
    with progress("coding", len(wanted)) as advance:
        for result in code_articles(wanted.values(), CodingOptions(model=model), workers):
            if isinstance(result, Coded):
                found[result.article.id] = msgspec.json.decode(result.line, type=Report)
            else:
                typer.echo(f"rejected {reject_line(result)}", err=True)
            advance(len(found), len(wanted) - len(found))
    return _aligned(gold, wanted, found)


def _given(gold: "GoldFile", path: Path) -> "list[Alignment]":
    from khabar.evaluation.report_files import read_reports

    found = read_reports(path, gold.ids)
    return _aligned(gold, found, found)


def _aligned(
    gold: "GoldFile", texts: "dict[str, Article] | dict[str, Report]", found: "dict[str, Report]"
) -> "list[Alignment]":
    from khabar.evaluation import align, resolve

    resolved = resolve(gold, texts)
    if missing := [each.id for each in resolved if each.id not in found]:
        listed = ", ".join(missing[:5]) + (", …" if len(missing) > 5 else "")
        typer.echo(f"no report for {len(missing)} annotated articles, counted as empty: {listed}", err=True)
    return [align(each, found.get(each.id)) for each in resolved]


def _print(evaluation: "Evaluation", *, json: bool) -> None:
    if json:
        import msgspec

        typer.echo(msgspec.json.encode(evaluation).decode())
        return
    from khabar.cli.figures import print_figures

    print_figures(evaluation)


def _write_page(path: Path, aligned: "list[Alignment]", evaluation: "Evaluation", source: str) -> None:
    from khabar.cli.outputs import open_output
    from khabar.evaluation.page import error_page

    page = error_page(aligned, evaluation, source=source)
    with open_output(str(path)) as stream:
        stream.write(page.encode())
    typer.echo(f"errors are in {path}", err=True)
