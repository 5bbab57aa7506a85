"""`khabar knowledge`: knowledge of others, brought in with its source."""

from pathlib import Path
from typing import Annotated

import typer

from khabar.cli import options
from khabar.cli.failures import DONE, REJECTED

EXAMPLE = "Example:  khabar knowledge import officials.ftm.json latest-all.json.bz2 -o officials.knowledge"

app = typer.Typer(no_args_is_help=True, help="Bring in names and office-holders that others collected.")


def import_knowledge(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...", help="FollowTheMoney entities, Wikidata dumps; also .gz, .bz2, .xz."
        ),
    ],
    output: Annotated[str, typer.Option("-o", "--output", help="Where rows go; - is stdout.")] = "-",
    rejects: options.RejectsFile = None,
) -> None:
    """Read persons in office and bodies into a knowledge file for --knowledge; each row keeps its source.

    Persons come in only with an office, or where their source lists them as public figures.
    """
    from khabar.cli.outputs import open_output
    from khabar.cli.rejects import Rejects
    from khabar.knowledge.imports import import_files, row_lines

    with Rejects(rejects) as rejected, open_output(output) as stream:
        rows = import_files(files, rejected.add)
        for line in row_lines(rows):
            stream.write(line)
    persons = sum(row.category == "person" for row in rows)
    told = f"{persons} persons in office, {len(rows) - persons} bodies, {rejected.count} lines rejected"
    typer.echo(told, err=True)
    raise typer.Exit(REJECTED if rejected.count else DONE)


app.command("import", epilog=EXAMPLE)(import_knowledge)
