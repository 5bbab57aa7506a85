"""`khabar search`: articles that hold words in any of their forms."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khabar.store import Hit

EXAMPLE = "Example:  khabar search '\"وزير الخارجية\" مسقط -اليمن' --db news.khabar"
_COMMON = 20


def search(
    query: Annotated[
        str, typer.Argument(help='Words; "a phrase"; OR between choices; a hyphen before what to leave out.')
    ],
    db: options.Database,
    limit: Annotated[int, typer.Option(min=1, help="At most so many articles.")] = _COMMON,
    json: options.Json = False,
) -> None:
    """Search the articles: الرئيس also finds والرئيس, للرئيس and رئيسهم."""
    from khabar.store import Reader

    with Reader(db) as news:
        hits = news.search(query, limit)
        if json:
            _print_json(hits)
        elif sys.stdout.isatty():
            _print_hits(hits)
            typer.echo(f"{news.matches(query)} articles match", err=True)
        else:
            for hit in hits:
                sys.stdout.write(_line(hit) + "\n")


def _line(hit: "Hit") -> str:
    """Article, outlet, day, title and snippet, tab-separated."""
    cells = (hit.article, hit.outlet or "", hit.published or "", hit.title or "", hit.snippet.text)
    return "\t".join(" ".join(cell.split()) for cell in cells)


def _print_json(hits: "Iterator[Hit]") -> None:
    import msgspec

    for hit in hits:
        sys.stdout.write(msgspec.json.encode(hit).decode() + "\n")


def _print_hits(hits: "Iterator[Hit]") -> None:
    from rich.console import Console
    from rich.text import Text

    from khabar.cli.bidi import harmless, isolate

    console = Console(highlight=False, markup=False)
    for hit in hits:
        outlet = isolate(hit.outlet or "unknown outlet")
        console.print(Text(f"{hit.article} · {outlet} · {hit.published or 'no date'}", style="dim"))
        if hit.title:
            console.print(Text(harmless(hit.title), style="bold"))
        shown = Text(harmless(hit.snippet.text))
        for match in hit.snippet.matches:
            shown.stylize("bold yellow", match.start - hit.snippet.start, match.end - hit.snippet.start)
        console.print(shown)
        console.print()
