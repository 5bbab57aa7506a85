"""Options that several commands share."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, TypeVar

import typer

Found = TypeVar("Found")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def _checked_date(value: str | None) -> str | None:
    if value is not None and not (_DATE.fullmatch(value) and _is_day(value)):
        raise typer.BadParameter("a date is YYYY-MM-DD, YYYY-MM or YYYY")
    return value


def _is_day(value: str) -> bool:
    """Whether such a day, month or year exists; «2025-13» does not."""
    from datetime import date

    try:
        date.fromisoformat(value + "-01-01"[len(value) - len("2025") :])
    except ValueError:
        return False
    return True


def _checked_kind(value: str | None) -> str | None:
    """Only people add events of other kinds: «meetings» is a slip more often than a question."""
    from khabar.schema import ENGAGEMENT_KINDS

    if value is not None and value not in ENGAGEMENT_KINDS:
        sys.stderr.write(f"khabar: {value}: the kinds that are coded are {', '.join(ENGAGEMENT_KINDS)}\n")
    return value


def _use_knowledge(path: Path | None) -> Path | None:
    """Names are loaded once a process, and by the processes it starts: the environment tells them."""
    if path is not None:
        os.environ["KHABAR_KNOWLEDGE"] = str(path)
    return path


Database = Annotated[Path, typer.Option("--db", envvar="KHABAR_DB", help="The store, one file.")]
Inputs = Annotated[
    list[str], typer.Argument(help="Files, folders or globs of articles; - reads standard input.")
]
Model = Annotated[
    str, typer.Option(help="The tagger: fast, rules (no network), or accurate (needs khabar-accurate).")
]
Workers = Annotated[
    int | None, typer.Option(min=1, help="Processes that code at once.", show_default="all processors")
]
Hypothetical = Annotated[
    bool, typer.Option("--hypothetical", help="Also emit events that nobody says happen.")
]
RejectsFile = Annotated[Path | None, typer.Option(help="Write what could not be read here, one JSON a line.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]
Knowledge = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        envvar="KHABAR_KNOWLEDGE",
        callback=_use_knowledge,
        help="A file of khabar knowledge import, used beside the built-in names.",
    ),
]
Since = Annotated[str | None, typer.Option(callback=_checked_date, help="From this day or month on.")]
Until = Annotated[str | None, typer.Option(callback=_checked_date, help="Up to this day or month.")]
Kind = Annotated[str | None, typer.Option(callback=_checked_kind, help="meeting, call, visit, message …")]
Limit = Annotated[int | None, typer.Option(min=1, help="At most so many.")]


def noted(found: "Iterable[Found]", noun: str) -> "Iterator[Found]":
    """The same; where there is nothing, standard error says so, and that filters may be left out."""
    nothing = True
    for each in found:
        nothing = False
        yield each
    if nothing:
        sys.stderr.write(f"khabar: no {noun} fits (with fewer options more may)\n")


def print_json(found: Iterable[object]) -> None:
    """Write structures as JSON, one object a line."""
    import msgspec

    for each in found:
        sys.stdout.write(msgspec.json.encode(each).decode() + "\n")


def print_cells(cells: Iterable[object]) -> None:
    """Write one line of cells with tabs between them; None is empty, line breaks inside are spaces."""
    from khabar.cli.bidi import harmless

    plain = ("" if cell is None else " ".join(harmless(str(cell)).split()) for cell in cells)
    sys.stdout.write("\t".join(plain) + "\n")
