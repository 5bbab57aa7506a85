"""`khabar code`: articles in, one report a line out."""

from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options
from khabar.cli.failures import DONE, REJECTED

if TYPE_CHECKING:
    from khabar.cli.rejects import Rejects
    from khabar.engines import CodingOptions

EXAMPLE = "Example:  khabar code articles.jsonl -o reports.jsonl --rejects rejects.jsonl"


def code(
    inputs: options.Inputs,
    output: Annotated[str, typer.Option("-o", "--output", help="Where reports go; - is stdout.")] = "-",
    rejects: options.RejectsFile = None,
    model: options.Model = "fast",
    hypothetical: options.Hypothetical = False,
    workers: options.Workers = None,
    _knowledge: options.Knowledge = None,
) -> None:
    """Code articles: one report a line, in the order of the input."""
    from khabar.cli.rejects import Rejects
    from khabar.engines import CodingOptions

    how = CodingOptions(model=model, hypothetical=hypothetical)
    with Rejects(rejects) as rejected:
        coded = _write_reports(inputs, output, how, workers, rejected)
    typer.echo(
        f"{coded} {'article' if coded == 1 else 'articles'} coded, {rejected.count} rejected", err=True
    )
    raise typer.Exit(REJECTED if rejected.count else DONE)


def _write_reports(
    inputs: list[str], output: str, how: "CodingOptions", workers: int | None, rejected: "Rejects"
) -> int:
    from khabar.cli.outputs import open_output
    from khabar.cli.progress import progress
    from khabar.engines import Coded, code_articles
    from khabar.intake import read_articles

    coded = 0
    with open_output(output) as stream, progress("coding") as advance:
        for result in code_articles(read_articles(inputs), how, workers):
            if isinstance(result, Coded):
                stream.write(result.line + b"\n")
                coded += 1
            else:
                rejected.add(result)
            advance(coded, rejected.count)
    return coded
