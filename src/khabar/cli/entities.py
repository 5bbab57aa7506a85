"""`khabar entities`: who the articles name, under which names and in which roles, and why they are one."""

import re
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from khabar.cli import options

if TYPE_CHECKING:
    from rich.console import Console

    from khabar.store import Profile, Reader

EXAMPLE = "Example:  khabar entities الرحيلي --db news.khabar"
_ID = re.compile(r"Q\d+|kh:\S+")
_COMMON = 50
_COLUMNS = ("names", "roles", "kind", "articles", "id")
_OTHERS = 32  # terminal columns of all but names, roles and id
_NARROWEST, _WIDEST = 18, 60
_FEW = 3  # names and roles of each entity in a list; one entity shows all
_AND = "، "
_SIGNS = {"same": "=", "short": "⊂", "office": "@", "apart": "≠"}


def entities(
    db: options.Database,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME|ID]", help="Words of a name, or the id of one entity.")
    ] = None,
    kind: Annotated[
        Literal["person", "organization", "country", "group"] | None, typer.Option(help="Only of this kind.")
    ] = None,
    descriptions: Annotated[
        bool, typer.Option("--all", help="Also groups, and persons of whom articles give no name.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = _COMMON,
    json: options.Json = False,
) -> None:
    """List entities with their names and roles; with an id show one, its links and what they rest on."""
    from khabar.store import Reader

    with Reader(db) as news:
        if name and _ID.fullmatch(name):
            _show(news, name, json=json)
            return
        found = options.noted(
            news.profiles(name, kind=kind, limit=limit, descriptions=descriptions), "entity"
        )
        if json:
            options.print_json(found)
        elif sys.stdout.isatty():
            _print_table(found)
        else:
            for profile in found:
                sys.stdout.write("\t".join(_cells(profile)) + "\n")


def _cells(profile: "Profile") -> tuple[str, ...]:
    """One cell for each column; tabs and line breaks of names are gone."""
    from khabar.cli.bidi import one_line

    names = (f"{each.name} ({each.articles})" for each in profile.names[:_FEW])
    roles = (
        f"{each.text} ({each.articles}: {_days(each.first, each.last)})" for each in profile.roles[:_FEW]
    )
    plain = (_AND.join(names), _AND.join(roles), profile.kind, f"{profile.articles}", profile.id)
    return tuple(one_line(cell) for cell in plain)


def _print_table(found: "Iterator[Profile]") -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    from khabar.cli.bidi import isolate, shorten

    console = Console(highlight=False, markup=False)
    listed = [_cells(profile) for profile in found]
    # An id must stay whole: it is there to be copied.
    others = _OTHERS + max((len(cells[-1]) for cells in listed), default=0)
    width = min((console.width - others) // 2, _WIDEST)
    if width < _NARROWEST:
        _print_lines(console, listed)
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in _COLUMNS:
        table.add_column(column, no_wrap=True, min_width=width if column in ("names", "roles") else None)
    for names, roles, *rest in listed:
        table.add_row(isolate(shorten(names, width)), isolate(shorten(roles, width)), *rest)
    if listed:
        console.print(table)


def _print_lines(console: "Console", listed: "Iterable[tuple[str, ...]]") -> None:
    """Some lines an entity, for terminals in which a table would break ids."""
    from khabar.cli.bidi import isolate, shorten
    from khabar.cli.names import count

    for names, roles, kind, articles, identity in listed:
        console.print(f"{identity} · {kind} · {count(int(articles), 'article')}")
        for each in filter(None, (names, roles)):
            console.print(f"  {isolate(shorten(each, console.width - 4))}")


def _show(news: "Reader", identity: str, *, json: bool) -> None:
    profile = news.profile(identity)
    if json:
        options.print_json((profile,))
        return
    from rich.console import Console

    _print_one(Console(highlight=False, markup=False, soft_wrap=not sys.stdout.isatty()), profile)


def _print_one(console: "Console", profile: "Profile") -> None:
    from khabar.cli.bidi import harmless, isolate
    from khabar.cli.names import count

    articles = count(profile.articles, "article")
    console.print(f"{profile.id} · {profile.kind} · {isolate(harmless(profile.name))} · {articles}")
    _section(console, "Names", (f"{isolate(harmless(n.name))} · {n.articles}" for n in profile.names))
    _section(console, "Roles", _roles(profile))
    _section(console, "Links", _links(profile))
    _section(console, "Said to hold this office", _holders(profile))


def _section(console: "Console", title: str, lines: Iterable[str]) -> None:
    listed = list(lines)
    if listed:
        console.print(f"\n{title}", style="bold")
    for line in listed:
        console.print(f"  {line}")


def _roles(profile: "Profile") -> Iterator[str]:
    from khabar.cli.bidi import harmless, isolate
    from khabar.cli.names import count

    for role in profile.roles:
        where = ", ".join(f"{each.article} {each.start}–{each.end}" for each in role.evidence)
        days = _days(role.first, role.last)
        yield f"{isolate(harmless(role.text))} · {days} · {count(role.articles, 'article')} · {where}"


def _links(profile: "Profile") -> Iterator[str]:
    from khabar.cli.bidi import harmless, isolate

    for link in profile.links:
        one, other = isolate(harmless(link.one)), isolate(harmless(link.other))
        apart = sorted({link.one_entity, link.other_entity} - {profile.id}) if link.kind == "apart" else []
        to = f" ({apart[0]})" if apart else ""
        yield f"{one} {_SIGNS[link.kind]} {other}{to} · {link.score:.2f} · {isolate(harmless(link.why))}"


def _holders(profile: "Profile") -> Iterator[str]:
    from khabar.cli.bidi import harmless, isolate

    for holder in profile.holders:
        said = f"{holder.articles} articles of the weeks around" if holder.articles else ""
        claim = f"{holder.since or '…'} to {holder.until or '…'}, {isolate(holder.source or '')}"
        yield f"{isolate(harmless(holder.name))} · {holder.entity} · {said or claim}"


def _days(first: str | None, last: str | None) -> str:
    if first is None:
        return "no date"
    return first if first == last else f"{first} to {last}"
