"""`khabar records`: which events are told, as a table, tab-separated lines or JSON."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options

if TYPE_CHECKING:
    from rich.console import Console

    from khabar.schema import Record
    from khabar.store import Reader

EXAMPLE = "Example:  khabar records --db news.khabar --actor الميثاق --since 2025-03"
_COLUMNS = ("date", "kind", "from", "to", "place", "status", "outlets", "id")
_PLACE, _OTHERS = 12, 90  # terminal columns: of a place, and of all columns but the two sides
_NARROWEST, _WIDEST = 12, 40
_CONFLICTS = 15  # the last column, where it is asked for


def records(  # noqa: PLR0913, PLR0917 - each is an option of the command
    db: options.Database,
    kind: options.Kind = None,
    actor: Annotated[str | None, typer.Option(help="A name, or an entity id.")] = None,
    since: options.Since = None,
    until: options.Until = None,
    place: Annotated[str | None, typer.Option(help="Name of a place.")] = None,
    outlet: Annotated[str | None, typer.Option(help="An outlet that carried it.")] = None,
    conflicts: Annotated[
        bool, typer.Option("--conflicts", help="Only events on which reports exclude each other.")
    ] = False,
    single_source: Annotated[
        bool,
        typer.Option("--single-source", help="Only events without a known second independent source."),
    ] = False,
    limit: options.Limit = None,
    rejected: Annotated[bool, typer.Option("--rejected", help="Those that a person rejected.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Also those that a person rejected.")] = False,
    json: options.Json = False,
) -> None:
    """List records, newest first: one line an event, however many articles tell it."""
    from khabar.store import Reader

    with Reader(db) as news:
        listed = news.records(
            kind=kind,
            actor=actor,
            since=since,
            until=until,
            place=place,
            outlet=outlet,
            conflicts=conflicts,
            single_source=single_source,
            review="all" if everything else "rejected" if rejected else "standing",
            limit=limit,
        )
        found = options.noted(listed, "event")
        if json:
            _print_json(found)
        elif sys.stdout.isatty():
            _print_table(news, found, conflicts=conflicts)
        else:
            for record in found:
                differ = (",".join(record.conflicts),) if conflicts else ()
                sys.stdout.write("\t".join((*_cells(news, record), *differ)) + "\n")


def _print_json(found: "Iterator[Record]") -> None:
    import msgspec

    for record in found:
        sys.stdout.write(msgspec.json.encode(record).decode() + "\n")


def _print_table(news: "Reader", found: "Iterator[Record]", *, conflicts: bool) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    from khabar.cli.bidi import isolate, shorten

    console = Console(highlight=False, markup=False)
    others = _OTHERS + _CONFLICTS * conflicts
    if console.width < others + 2 * _NARROWEST:
        _print_lines(console, news, found, conflicts=conflicts)
        return
    # Names are cut to the column before they are isolated: a line break inside would tear the isolate.
    width = min(max((console.width - others) // 2, _NARROWEST), _WIDEST)
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in (*_COLUMNS, "conflicts") if conflicts else _COLUMNS:
        table.add_column(name, no_wrap=True, min_width=width if name in ("from", "to") else None)
    for record in found:
        date, kind, one, other, place, *rest = _cells(news, record)
        sides = (isolate(shorten(one, width)), isolate(shorten(other, width)))
        differ = (", ".join(record.conflicts),) if conflicts else ()
        table.add_row(date, kind, *sides, isolate(shorten(place, _PLACE)), *rest, *differ)
    if table.row_count:
        console.print(table)


def _print_lines(console: "Console", news: "Reader", found: "Iterator[Record]", *, conflicts: bool) -> None:
    """Two lines an event, for terminals in which a table would cut dates and ids."""
    from khabar.cli.names import count, sides_line

    for record in found:
        date, kind, one, other, place, status, outlets, identity = _cells(news, record)
        differ = f" · they differ on: {', '.join(record.conflicts)}" if conflicts else ""
        outlets = count(int(outlets), "outlet")
        console.print(f"{date or 'no date'} · {kind} · {status} · {outlets} · {identity}{differ}")
        console.print(f"  {sides_line(one, other, place, console.width)}")


def _cells(news: "Reader", record: "Record") -> tuple[str, ...]:
    """One cell for each column; tabs and line breaks of names are gone."""
    from khabar.cli.bidi import one_line
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
    return tuple(one_line(cell) for cell in plain)
