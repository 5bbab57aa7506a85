"""`khabar export`: a table of a store as JSON Lines or CSV."""

from typing import Annotated

import typer

from khabar.cli import options

EXAMPLE = "Example:  khabar export records --db news.khabar -o records.csv --bom"


def export(
    table: Annotated[
        str, typer.Argument(help="articles, reports, records, events, actors, statements or rejects.")
    ],
    db: options.Database,
    output: Annotated[str, typer.Option("-o", "--output", help="Where it goes; - is stdout.")] = "-",
    form: Annotated[
        str | None, typer.Option("--format", help="jsonl or csv.", show_default="by the name of the file")
    ] = None,
    bom: Annotated[bool, typer.Option("--bom", help="Start CSV with a byte order mark, for Excel.")] = False,
) -> None:
    """Export a table; reports are byte for byte what khabar code writes."""
    from khabar.cli.outputs import open_output
    from khabar.errors import UsageError
    from khabar.exports import FORMATS, TABLE_NAMES
    from khabar.exports import export as write
    from khabar.store import Reader

    form = form or ("csv" if output.lower().endswith(".csv") else "jsonl")
    if table not in TABLE_NAMES:
        raise typer.BadParameter(f"there is no table {table!r}: {', '.join(TABLE_NAMES)}")
    if form not in FORMATS:
        raise typer.BadParameter(f"there is no format {form!r}: {', '.join(FORMATS)}")
    if bom and form != "csv":
        raise UsageError("--bom is for CSV", remedy="leave it out")
    with Reader(db) as news, open_output(output) as stream:
        count = write(news, table, form, stream, bom=bom)
    typer.echo(f"{count} {table}", err=True)
