"""`khabar demo`: the bundled sample, coded, and who met whom with the words that say so."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options

if TYPE_CHECKING:
    from rich.console import Console

    from khabar.schema import Record
    from khabar.store import Reader

EXAMPLE = "Example:  khabar demo --db news.khabar"
_ENGAGEMENTS = ("meeting", "call", "visit", "message")


def demo(
    db: Annotated[
        Path | None, typer.Option("--db", help="Keep the store here; else it is thrown away.")
    ] = None,
    workers: options.Workers = None,
) -> None:
    """Code the bundled sample of invented articles and print who met, called or visited whom."""
    from rich.console import Console

    from khabar.cli.progress import progress
    from khabar.engines import run
    from khabar.store import Reader

    with _store(db) as path, _sample() as sample:
        with progress("coding the sample") as advance:
            run([sample], path, workers=workers, progress=advance)
        with Reader(path) as news:
            _print(Console(highlight=False, markup=False, soft_wrap=True), news)
        if db:
            typer.echo(f"\nThe store is {db}: try  khabar records --db {db}", err=True)


@contextmanager
def _store(db: Path | None) -> Iterator[Path]:
    if db:
        yield db
        return
    with tempfile.TemporaryDirectory(prefix="khabar-") as folder:
        yield Path(folder) / "demo.khabar"


@contextmanager
def _sample() -> Iterator[Path]:
    with resources.as_file(resources.files("khabar.data").joinpath("sample/articles.jsonl")) as path:
        yield path


def _print(console: "Console", news: "Reader") -> None:
    counts = news.counts()
    found = [record for record in news.records() if record.kind in _ENGAGEMENTS]
    for record in sorted(found, key=lambda record: (record.date or "9999", record.id)):
        _print_record(console, news, record)
    console.print(
        f"{counts['articles']} invented articles, {counts['events']} events told, "
        f"{counts['records']} records, {counts['statements']} statements."
    )


def _print_record(console: "Console", news: "Reader", record: "Record") -> None:
    from rich.text import Text

    from khabar.cli.bidi import isolate
    from khabar.cli.highlight import evidence_lines
    from khabar.cli.names import side_names

    one, other = side_names(news, record)
    place = f" · {isolate(record.place)}" if record.place else ""
    head = f"{record.date or 'no date'} · {record.kind} · {record.status}{place} · {record.id}"
    console.print(Text(head, style="bold"))
    console.print(f"  {isolate(one or '?')} → {isolate(other or '?')}")
    for telling in record.reports:
        report, event = news.event(telling.event)
        copied = f", copy of {telling.copy_of}" if telling.copy_of else ""
        source = f"  {telling.outlet or 'unknown outlet'}{copied}: "
        for line in evidence_lines(report.text, event)[:1]:
            console.print(Text(source, style="dim"), Text("«"), line, Text("»"), sep="")
    if record.conflicts:
        console.print(Text(f"  they differ on: {', '.join(record.conflicts)}", style="yellow"))
    console.print()
