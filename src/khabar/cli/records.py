"""`khabar records`: which events are told, as a table, tab-separated lines or JSON."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options

if TYPE_CHECKING:
    from khabar.schema import Record
    from khabar.store import Reader

EXAMPLE = "Example:  khabar records --db news.khabar --actor حماس --since 2025-01"
_COLUMNS = ("date", "kind", "from", "to", "place", "status", "outlets", "id")
_PLACE, _OTHERS = 12, 90  # terminal columns: of a place, and of all columns but the two sides
_NARROWEST, _WIDEST = 16, 40


def records(  # noqa: PLR0913, PLR0917 - each is an option of the command
    db: options.Database,
    kind: Annotated[str | None, typer.Option(help="meeting, call, visit, message …")] = None,
    actor: Annotated[str | None, typer.Option(help="A name, or an entity id.")] = None,
    since: options.Since = None,
    until: options.Until = None,
    place: Annotated[str | None, typer.Option(help="Name of a place.")] = None,
    outlet: Annotated[str | None, typer.Option(help="An outlet that carried it.")] = None,
    limit: options.Limit = None,
    json: options.Json = False,
) -> None:
    """List records, newest first: one line an event, however many articles tell it."""
    from khabar.store import Reader

    with Reader(db) as news:
        found = news.records(
            kind=kind, actor=actor, since=since, until=until, place=place, outlet=outlet, limit=limit
        )
        if json:
            _print_json(found)
        elif sys.stdout.isatty():
            _print_table(news, found)
        else:
            for record in found:
                sys.stdout.write("\t".join(_cells(news, record)) + "\n")


def _print_json(found: "Iterator[Record]") -> None:
    import msgspec

    for record in found:
        sys.stdout.write(msgspec.json.encode(record).decode() + "\n")


def _print_table(news: "Reader", found: "Iterator[Record]") -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    from khabar.cli.bidi import isolate, shorten

    console = Console(highlight=False, markup=False)
    # Names are cut to the column before they are isolated: a line break inside would tear the isolate.
    width = min(max((console.width - _OTHERS) // 2, _NARROWEST), _WIDEST)
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in _COLUMNS:
        table.add_column(name, no_wrap=True, min_width=width if name in ("from", "to") else None)
    for record in found:
        date, kind, one, other, place, *rest = _cells(news, record)
        sides = (isolate(shorten(one, width)), isolate(shorten(other, width)))
        table.add_row(date, kind, *sides, isolate(shorten(place, _PLACE)), *rest)
    console.print(table)


def _cells(news: "Reader", record: "Record") -> tuple[str, ...]:
    """One cell for each column; tabs and line breaks of names are gone."""
    from khabar.cli.bidi import harmless
    from khabar.cli.names import side_names

    one, other = side_names(news, record)
    plain = (
        record.date or "",
        record.kind,
        one,
        other,
        record.place or "",
        record.status,
        f"{record.outlets}",
        record.id,
    )
    return tuple(" ".join(harmless(cell).split()) for cell in plain)
