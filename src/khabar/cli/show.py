"""`khabar show`: one record, article, event or statement with the words that say so."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options

if TYPE_CHECKING:
    import msgspec
    from rich.console import Console

    from khabar.cli.highlight import Marked
    from khabar.schema import Event, Record, Report, Statement
    from khabar.store import Reader

EXAMPLE = "Example:  khabar show r-4183328c5beee9ad --db news.khabar"


def show(
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="Id of a record, article, event or statement.")
    ],
    db: options.Database,
    json: options.Json = False,
) -> None:
    """Show a record, article, event or statement with its evidence inside the text."""
    from rich.console import Console

    from khabar.store import Reader

    with Reader(db) as news:
        if json:
            _print_json(news, identity)
        else:
            _print(Console(highlight=False, markup=False, soft_wrap=not sys.stdout.isatty()), news, identity)


def _print_json(news: "Reader", identity: str) -> None:
    import msgspec

    sys.stdout.write(msgspec.json.encode(_found(news, identity)).decode() + "\n")


def _found(news: "Reader", identity: str) -> "msgspec.Struct":
    from khabar.errors import UnknownIdError

    for look_up in (
        news.record,
        lambda key: news.event(key)[1],
        lambda key: news.statement(key)[1],
        news.report,
    ):
        try:
            return look_up(identity)
        except UnknownIdError:
            continue
    remedy = "khabar records and khabar search print ids"
    raise UnknownIdError("no record, article, event or statement has this id", identity, remedy)


def _print(console: "Console", news: "Reader", identity: str) -> None:
    from khabar.cli.highlight import event_marks, statement_marks
    from khabar.schema import Event, Record, Statement

    found = _found(news, identity)
    if isinstance(found, Record):
        _print_record(console, news, found)
    elif isinstance(found, Event):
        report, event = news.event(identity)
        console.print(f"{event.kind} · {event.status} · {event.date or 'no date'} · {event.date_basis or ''}")
        _print_review(console, event)
        console.print(f"record {news.record_of(identity) or 'none'} · confidence {event.confidence:.2f}")
        _print_article(console, report, event_marks(event))
    elif isinstance(found, Statement):
        report, statement = news.statement(identity)
        console.print(f"statement · {statement.act} · confidence {statement.confidence:.2f}")
        _print_review(console, statement)
        _print_article(console, report, statement_marks(statement))
    else:
        report = news.report(identity)
        _print_article(console, report, [mark for event in report.events for mark in event_marks(event)])
        _print_list(console, news, report)


def _print_review(console: "Console", item: "Event | Statement") -> None:
    if item.review:
        console.print(f"{item.review} by a person; khabar judge list {item.id} says by whom")


def _print_record(console: "Console", news: "Reader", record: "Record") -> None:
    from khabar.cli.bidi import isolate
    from khabar.cli.highlight import evidence_lines
    from khabar.cli.names import counts_line, side_names, sides_line

    one, other = side_names(news, record)
    console.print(f"{record.id} · {record.kind} · {record.status} · {record.date or 'no date'}")
    console.print(sides_line(one, other, record.place or "no place"))
    differ = f" · they differ on: {', '.join(record.conflicts)}" if record.conflicts else ""
    console.print(counts_line(record) + differ)
    if record.review != "machine":
        told = ", ".join(f"{name} {_said(value)}" for name, value in record.machine.items())
        said = f" · the machine said: {told}" if told else ""
        console.print(f"{record.review} by a person; khabar judge list {record.id} says by whom{said}")
    for telling in record.reports:
        report, event = news.event(telling.event)
        copied = f" · copy of {telling.copy_of}" if telling.copy_of else ""
        outlet, title = isolate(telling.outlet or "unknown outlet"), isolate(report.title or "")
        console.print(f"\n{telling.report} · {outlet} · {report.published or 'no date'}{copied} · {title}")
        for line in evidence_lines(report.text, event):
            console.print("  ", line, sep="")


def _said(value: object) -> str:
    """A value of the machine in words."""
    from khabar.cli.bidi import isolate

    if isinstance(value, dict):
        return " ".join(str(each) for each in value.values() if isinstance(each, str))
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return isolate(str(value)) if value else "nothing"


def _print_article(console: "Console", report: "Report", marks: "list[Marked]") -> None:
    from khabar.cli.bidi import harmless, isolate
    from khabar.cli.highlight import highlighted

    outlet = isolate(report.outlet or "unknown outlet")
    console.print(f"{report.id} · {outlet} · {report.published or 'no date'} · {report.url or 'no address'}")
    if report.title:
        console.print(harmless(report.title), style="bold")
    console.print()
    console.print(highlighted(report.text, marks))


def _print_list(console: "Console", news: "Reader", report: "Report") -> None:
    from khabar.cli.bidi import isolate

    names = {actor.id: actor.name for actor in report.actors}
    console.print()
    for event in report.events:
        sides = (
            isolate("، ".join(names[actor] for actor in side)) or "?" for side in (event.from_, event.to)
        )
        line = f"{event.kind} · {event.status} · {event.date or 'no date'} · {' → '.join(sides)}"
        console.print(f"{event.id} · {line} · {news.record_of(event.id) or 'no record'}")
    for statement in report.statements:
        console.print(
            f"{statement.id} · {isolate(names[statement.speaker])} · "
            f"{isolate(statement.cue.text)}: {isolate(statement.text)}"
        )
    if report.nothing:
        console.print(report.nothing)
