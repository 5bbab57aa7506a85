"""`khabar sources`: from whom a record or an article has what it says, and what the counts rest on."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options

if TYPE_CHECKING:
    from rich.console import Console

    from khabar.records.copies import CopyLink
    from khabar.records.origins import ArticleSources, RecordSources, TellingSources
    from khabar.store import Reader

EXAMPLE = "Example:  khabar sources r-4183328c5beee9ad --db news.khabar"
_COLUMNS = ("outlet", "articles", "own", "agency", "agency, not credited", "copies", "versions")


def sources(
    db: options.Database,
    identity: Annotated[
        str | None, typer.Argument(metavar="[RECORD|ARTICLE]", help="Id of a record or an article.")
    ] = None,
    json: options.Json = False,
) -> None:
    """Show from whom a record or article has it; without an id, where each outlet's articles come from.

    Of a record: the chain of each report (outlet, agency, office or media, speaker) in Arabic and English,
    who carries whose text and how much of it, and which accounts are independent. Of an article: its chain,
    and all articles that share its text or passages of it.
    """
    from rich.console import Console

    from khabar.store import Reader

    with Reader(db) as news:
        console = Console(highlight=False, markup=False, soft_wrap=not sys.stdout.isatty())
        if identity is None:
            _outlets(console, news, json)
        else:
            _one(console, news, identity, json)


def _one(console: "Console", news: "Reader", identity: str, json: bool) -> None:
    from khabar.records.origins import RecordSources

    found = _found(news, identity)
    if json:
        options.print_json([found])
    elif isinstance(found, RecordSources):
        _print_record(console, found)
    else:
        _print_article(console, found)


def _found(news: "Reader", identity: str) -> "RecordSources | ArticleSources":
    from khabar.errors import UnknownIdError
    from khabar.records.origins import article_sources, record_sources

    try:
        record = news.record(identity)
    except UnknownIdError:
        pass
    else:
        return record_sources(record)
    try:
        return article_sources(news.report(identity), news.account(identity), news.copy_links(identity))
    except UnknownIdError as error:
        remedy = "khabar records and khabar search print ids"
        raise UnknownIdError("no record or article has this id", identity, remedy) from error


def _print_record(console: "Console", found: "RecordSources") -> None:
    from khabar.cli.bidi import isolate
    from khabar.cli.names import count

    unknown = f" · {found.unknown_outlets} of unknown outlet" if found.unknown_outlets else ""
    counts = f"{count(len(found.tellings), 'report')} · {count(found.outlets, 'outlet')}{unknown}"
    console.print(f"{found.record} · {counts} · {found.independent} independent")
    for telling in found.tellings:
        _print_telling(console, telling)
    console.print(f"\n{count(found.independent, 'independent account')}:")
    for account in found.accounts:
        console.print(f"  {isolate(account.name or 'not known whose')}: {', '.join(account.reports)}")


def _print_telling(console: "Console", telling: "TellingSources") -> None:
    from khabar.cli.bidi import harmless, left_to_right, right_to_left

    console.print(f"\n{telling.report}")
    # Each line has its own direction, whatever the letters of the outlet's name are.
    console.print("  ", right_to_left(harmless(telling.arabic)), sep="")
    console.print("  ", left_to_right(harmless(telling.english)), sep="")
    if telling.copy_of:
        share = f"{telling.share:.0%} of its words " if telling.share is not None else ""
        console.print(f"  {telling.kind}: {share}stand in {telling.copy_of}, too")


def _print_article(console: "Console", found: "ArticleSources") -> None:
    _print_telling(console, found.chain)
    if not found.links:
        console.print("\nno other article shares a long passage with it")
        return
    share = "1 article shares" if len(found.links) == 1 else f"{len(found.links)} articles share"
    console.print(f"\n{share} its text or passages:")
    for link in found.links:
        console.print("  ", _link_line(link), sep="")


def _link_line(link: "CopyLink") -> str:
    """«n7 · عكاظ · 2015-07-22 · reprint · 81 % of this article, 64 % of that one»."""
    from khabar.cli.bidi import harmless, isolate

    outlet = isolate(harmless(link.outlet or "unknown outlet"))
    shares = f"{link.share:.0%} of this article, {link.back:.0%} of that one, {link.words} words"
    agency = f" · credits {isolate(harmless(link.agency))}" if link.agency else ""
    return f"{link.other} · {outlet} · {link.published or 'no date'}{agency} · {link.kind}: {shares}"


def _outlets(console: "Console", news: "Reader", json: bool) -> None:
    rows = news.sources()
    if json:
        options.print_json(rows)
        return
    from khabar.cli.bidi import one_line

    cells = [
        (
            row.outlet or "",
            *(
                f"{number}"
                for number in (row.articles, row.own, row.credited, row.uncredited, row.copies, row.versions)
            ),
        )
        for row in rows
    ]
    if sys.stdout.isatty():
        _print_table(console, cells)
    else:
        for line in cells:
            sys.stdout.write("\t".join(one_line(cell) for cell in line) + "\n")


def _print_table(console: "Console", cells: list[tuple[str, ...]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    from khabar.cli.bidi import isolate, one_line

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for place, name in enumerate(_COLUMNS):
        table.add_column(name, justify="right" if place else "left", no_wrap=True)
    for outlet, *numbers in cells:
        table.add_row(isolate(one_line(outlet)) or "unknown", *numbers)
    console.print(table)
