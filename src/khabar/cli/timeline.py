"""`khabar timeline`: what happened, day by day, with statuses as they became known."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options

if TYPE_CHECKING:
    from khabar.schema import Record
    from khabar.store import Reader

EXAMPLE = "Example:  khabar timeline --db news.khabar --actor 'وليد كمال' --with السويدي --since 2025-03"
_UNDATED = "no date"
_SEVERAL = 2
_SIDE = 60  # terminal columns of one side


def timeline(
    db: options.Database,
    actor: Annotated[str | None, typer.Option(help="A name, or an entity id.")] = None,
    other: Annotated[
        str | None, typer.Option("--with", help="A second party: only what both take part in.")
    ] = None,
    since: options.Since = None,
    until: options.Until = None,
    kind: options.Kind = None,
    json: options.Json = False,
) -> None:
    """Print events from the first day to the last, a visit before what happened during it.

    Events whose day no report settles come last. Where outlets told an event before it took place, or
    denied it, each status stands with the day it became known.
    """
    from khabar.store import Reader

    with Reader(db) as news:
        found = options.noted(
            news.timeline(actor=actor, other=other, since=since, until=until, kind=kind), "event"
        )
        if json:
            options.print_json(found)
        elif sys.stdout.isatty():
            _print_days(news, found)
        else:
            for record in found:
                sys.stdout.write("\t".join(_cells(news, record)) + "\n")


def _print_days(news: "Reader", found: "Iterator[Record]") -> None:
    from rich.console import Console

    console = Console(highlight=False, markup=False)
    shown, days = set[str](), None
    for record in found:
        day, nested = record.date or _UNDATED, record.part_of in shown
        # What happened during a visit on a day that nobody gives stands below the visit.
        if day != days and not (nested and record.date is None):
            console.print(f"\n{day}", style="bold")
            days = day
        console.print(_line(news, record, nested=nested))
        shown.add(record.id)


def _line(news: "Reader", record: "Record", *, nested: bool) -> str:
    from khabar.cli.names import count, sides_line

    _, until, kind, one, other, place, _, outlets, history, identity = _cells(news, record)
    end = f" to {until}" if until else ""
    sides = sides_line(one, other, place, _SIDE)
    indent = "    ↳ " if nested else "  "
    return f"{indent}{kind}{end} · {history} · {sides} · {count(int(outlets), 'outlet')} · {identity}"


def _cells(news: "Reader", record: "Record") -> tuple[str, ...]:
    """Date, its end, kind, from, to, place, status, outlets, status history, id."""
    from khabar.cli.bidi import one_line
    from khabar.cli.names import side_names

    one, other = side_names(news, record)
    plain = (
        record.date or "",
        record.date_end or "",
        record.kind,
        one,
        other,
        record.place or "",
        record.status,
        f"{record.outlets}",
        _history(record),
        record.id,
    )
    return tuple(one_line(cell) for cell in plain)


def _history(record: "Record") -> str:
    """«planned (2015-03-07), held (2015-03-10)»; one status stands alone, unless the day is unknown."""
    if len(record.status_history) < _SEVERAL and record.date:
        return record.status
    if len(record.status_history) == 1:
        return f"{record.status} (told {record.status_history[0].known or _UNDATED})"
    return ", ".join(f"{each.status} ({each.known or _UNDATED})" for each in record.status_history)
