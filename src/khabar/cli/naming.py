"""`khabar naming`: what each outlet calls the same entity or contested thing."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rich.console import Console

    from khabar.records.naming import Naming

EXAMPLE = "Example:  khabar naming الرحيلي --db news.khabar --sentences"
_UNKNOWN = "unknown outlet"
_WIDEST, _WORDING = 12, 34  # outlets that fit as columns; terminal columns of a wording
_MOST = 30  # wordings in a table


def naming(
    asked: Annotated[
        str | None,
        typer.Argument(metavar="[ENTITY|NAME]", help="An entity id, a name, a wording, or the id of a set."),
    ] = None,
    *,
    db: options.Database,
    since: options.Since = None,
    until: options.Until = None,
    sentences: Annotated[
        bool, typer.Option("--sentences", help="Print every use with its sentence, article and offsets.")
    ] = False,
    json: options.Json = False,
) -> None:
    """Count what each outlet calls somebody or something; without a name, all contested things.

    Wordings are the outlets' own, most used first; khabar takes none of them for right.
    """
    from khabar.store import Reader

    with Reader(db) as news:
        if asked is None and sentences:
            raise typer.BadParameter("--sentences needs a name")
        found = (
            news.namings(since=since, until=until)
            if asked is None
            else iter([news.naming(asked, since=since, until=until)])
        )
        found = _told(found)
        if json:
            options.print_json(found)
        elif sentences:
            _print_uses(found)
        elif sys.stdout.isatty():
            _print_tables(found)
        else:
            for cells in _counts(found):
                options.print_cells(cells)


def _told(found: "Iterable[Naming]") -> "Iterator[Naming]":
    """The namings; where a name may mean several entities, that is said on standard error."""
    for naming in found:
        if naming.fitting > 1:
            told = f"{naming.fitting} entities fit, this is the most named, {naming.entity}: or give an id"
            sys.stderr.write(f"khabar: {told}\n")
        yield naming


def _counts(found: "Iterable[Naming]") -> "Iterator[tuple[str | int, ...]]":
    """Subject, wording, outlet, uses: one line for each that is not zero."""
    for naming in found:
        for each in naming.wordings:
            for outlet, uses in each.outlets.items():
                yield naming.subject, each.wording, outlet, uses


def _print_uses(found: "Iterable[Naming]") -> None:
    """Wording, outlet, day, article, field, offsets, sentence."""
    from khabar.schema import field_of

    for naming in found:
        for use in naming.uses:
            where = (field_of(use.span), use.span.start, use.span.end)
            head = (use.wording, use.outlet, (use.published or "")[:10], use.report)
            options.print_cells((*head, *where, use.sentence.text))


def _print_tables(found: "Iterable[Naming]") -> None:
    from rich.console import Console

    console = Console(highlight=False, markup=False)
    for naming in found:
        _print_table(console, naming)


def _row(counts: "Mapping[str, int]", shown: "Sequence[str]", rest: "Sequence[str]") -> list[str]:
    """The counts of the outlets shown, and those of the rest as one."""
    listed = [counts.get(outlet, 0) for outlet in shown]
    if rest:
        listed.append(sum(counts.get(outlet, 0) for outlet in rest))
    return [str(count) if count else "·" for count in listed]


def _print_table(console: "Console", naming: "Naming") -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    from khabar.cli.bidi import isolate, shorten

    outlets = sorted(naming.outlets, key=lambda outlet: (-naming.outlets[outlet], outlet))
    shown, rest = outlets[:_WIDEST], outlets[_WIDEST:]
    title = " · ".join(
        filter(None, (isolate(naming.name), naming.entity, naming.set and f"set {naming.set}"))
    )
    console.print(f"\n{title}", style="bold")
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("wording", no_wrap=True)
    for name in ("all", *(isolate(shorten(outlet or _UNKNOWN, _WIDEST)) for outlet in shown)):
        table.add_column(name, justify="right")
    if rest:
        table.add_column("others", justify="right")
    for each in naming.wordings[:_MOST]:
        cells = _row(each.outlets, shown, rest)
        table.add_row(isolate(shorten(each.wording, _WORDING)), str(each.uses), *cells)
    table.add_section()
    table.add_row("all", str(sum(naming.outlets.values())), *_row(naming.outlets, shown, rest))
    console.print(table)
    if len(naming.wordings) > _MOST:
        console.print(f"… and {len(naming.wordings) - _MOST} rarer ones (in a pipe or with --json all)")
