"""`khabar code`: articles in, one report a line out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli.failures import DONE, REJECTED

if TYPE_CHECKING:
    from khabar.cli.rejects import Rejects
    from khabar.engines import CodingOptions

CODE_EXAMPLE = "Example:  khabar code articles.jsonl -o reports.jsonl --rejects rejects.jsonl"

Inputs = Annotated[
    list[str], typer.Argument(help="Files, folders or globs of articles; - reads standard input.")
]
ModelOption = Annotated[str, typer.Option(help="The tagger: fast, or accurate (needs khabar-accurate).")]
WorkersOption = Annotated[
    int | None, typer.Option(min=1, help="Processes that code at once.", show_default="all processors")
]
HypotheticalOption = Annotated[
    bool, typer.Option("--hypothetical", help="Also emit events that nobody says happen.")
]
RejectsOption = Annotated[
    Path | None, typer.Option(help="Write what could not be read here, one JSON a line.")
]


def code(
    inputs: Inputs,
    output: Annotated[str, typer.Option("-o", "--output", help="Where reports go; - is stdout.")] = "-",
    rejects: RejectsOption = None,
    model: ModelOption = "fast",
    hypothetical: HypotheticalOption = False,
    workers: WorkersOption = None,
) -> None:
    """Code articles: one report a line, in the order of the input."""
    from khabar.cli.rejects import Rejects
    from khabar.engines import CodingOptions

    options = CodingOptions(model=model, hypothetical=hypothetical)
    with Rejects(rejects) as rejected:
        coded = _write_reports(inputs, output, options, workers, rejected)
    typer.echo(f"{coded} articles coded, {rejected.count} rejected", err=True)
    raise typer.Exit(REJECTED if rejected.count else DONE)


def _write_reports(
    inputs: list[str], output: str, options: "CodingOptions", workers: int | None, rejected: "Rejects"
) -> int:
    from khabar.cli.outputs import open_output
    from khabar.cli.progress import progress
    from khabar.engines import Coded, code_articles
    from khabar.intake import read_articles

    coded = 0
    with open_output(output) as stream, progress("coding") as advance:
        for result in code_articles(read_articles(inputs), options, workers):
            if isinstance(result, Coded):
                stream.write(result.line + b"\n")
                coded += 1
            else:
                rejected.add(result)
            advance(coded, rejected.count)
    return coded
