"""Options that several commands share."""

import re
from pathlib import Path
from typing import Annotated

import typer

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def _checked_date(value: str | None) -> str | None:
    if value is not None and not _DATE.fullmatch(value):
        raise typer.BadParameter("a date is YYYY-MM-DD, YYYY-MM or YYYY")
    return value


Database = Annotated[Path, typer.Option("--db", envvar="KHABAR_DB", help="The store, one file.")]
Inputs = Annotated[
    list[str], typer.Argument(help="Files, folders or globs of articles; - reads standard input.")
]
Model = Annotated[str, typer.Option(help="The tagger: fast, or accurate (needs khabar-accurate).")]
Workers = Annotated[
    int | None, typer.Option(min=1, help="Processes that code at once.", show_default="all processors")
]
Hypothetical = Annotated[
    bool, typer.Option("--hypothetical", help="Also emit events that nobody says happen.")
]
RejectsFile = Annotated[Path | None, typer.Option(help="Write what could not be read here, one JSON a line.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]
Since = Annotated[str | None, typer.Option(callback=_checked_date, help="From this day or month on.")]
Until = Annotated[str | None, typer.Option(callback=_checked_date, help="Up to this day or month.")]
Limit = Annotated[int | None, typer.Option(min=1, help="At most so many.")]
