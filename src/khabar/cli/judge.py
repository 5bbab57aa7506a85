"""`khabar judge`: what people decide on records, events, statements and entities."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options
from khabar.cli.failures import DONE, REJECTED

if TYPE_CHECKING:
    from khabar.schema import Judgement
    from khabar.store import Noted

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    help="Accept, reject, correct, add, merge and split; each decision can be undone and holds later on.",
    epilog="Example:  khabar judge reject r-a976b321ecef8f31 --why 'no visit' --db news.khabar",
)

Who = Annotated[str | None, typer.Option(help="Who decides; else $KHABAR_USER or the login name.")]
Why = Annotated[str | None, typer.Option(help="The reason.")]
Target = Annotated[str, typer.Argument(metavar="ID", help="Id of a record, event or statement.")]


def _judge(
    db: Path, decision: str, target: str, *others: str, who: str | None, why: str | None, **what: object
) -> None:
    from khabar.store import Writer

    require_store(db)
    with Writer(db) as writer:
        judgement = writer.judge(decision, target, *others, who=who, why=why, **what)  # type: ignore[arg-type]
    confirm(judgement)


def require_store(db: Path) -> None:
    """A judgement needs a store that is there; writing would make one."""
    from khabar.errors import StoreError

    if not db.is_file():
        raise StoreError("there is no such store", str(db), "make one with: khabar run INPUT --db FILE")


def confirm(judgement: "Judgement") -> None:
    """The new id on stdout, so that a script can undo it."""
    sys.stdout.write(judgement.id + "\n")
    typer.echo(f"{judgement.decision} {judgement.subject} {judgement.target}, by {judgement.who}", err=True)


@app.command(epilog="Example:  khabar judge accept r-4183328c5beee9ad --db news.khabar")
def accept(target: Target, db: options.Database, who: Who = None, why: Why = None) -> None:
    """Say that a record, event or statement is right as it stands."""
    _judge(db, "accept", target, who=who, why=why)


@app.command(
    epilog="Example:  khabar judge reject e-cf7f9644595a0d78 --why 'another meeting' --db news.khabar"
)
def reject(target: Target, db: options.Database, who: Who = None, why: Why = None) -> None:
    """Say that a record, event or statement is wrong; rejected records no longer appear in lists."""
    _judge(db, "reject", target, who=who, why=why)


@app.command(epilog="Example:  khabar judge correct r-4183328c5beee9ad date 2025-03-09 --db news.khabar")
def correct(
    target: Target,
    field: Annotated[
        str, typer.Argument(help="kind, status, date, date_end, place, from, to; of an event also others.")
    ],
    value: Annotated[list[str], typer.Argument(help="The value; several for sides; - for none.")],
    db: options.Database,
    who: Who = None,
    why: Why = None,
) -> None:
    """Set a field of a record, event or statement; what the machine said stays beside it.

    Events and statements: sides and speakers are actor ids, names or words of the article, a place is
    words of the article. Records: sides are entity ids or names.
    """
    _judge(db, "correct", target, field=field, value=value, who=who, why=why)


@app.command(epilog="Example:  khabar judge merge r-bdcc107a50ccc65c r-f0c1870d8621804b --db news.khabar")
def merge(
    records: Annotated[list[str], typer.Argument(metavar="RECORD...", help="Records of one event.")],
    db: options.Database,
    who: Who = None,
    why: Why = None,
) -> None:
    """Say that records tell one event."""
    _judge(db, "merge", *records, who=who, why=why)


@app.command(epilog="Example:  khabar judge split r-4183328c5beee9ad e-cf7f9644595a0d78 --db news.khabar")
def split(
    record: Annotated[str, typer.Argument(help="The record.")],
    events: Annotated[list[str], typer.Argument(metavar="EVENT...", help="Events that do not belong to it.")],
    db: options.Database,
    who: Who = None,
    why: Why = None,
) -> None:
    """Take events out of a record: they tell another event."""
    _judge(db, "split", record, *events, who=who, why=why)


@app.command(epilog="Example:  khabar judge same 'جوزف طنوس' 'جوزيف طنوس' --db news.khabar")
def same(
    one: Annotated[str, typer.Argument(help="An entity, by id or name.")],
    other: Annotated[str, typer.Argument(help="Another one.")],
    db: options.Database,
    who: Who = None,
    why: Why = None,
) -> None:
    """Say that two entities are one."""
    _judge(db, "same", one, other, who=who, why=why)


@app.command(epilog="Example:  khabar judge different 'جوزف طنوس' 'جوزيف طنوس' --db news.khabar")
def different(
    one: Annotated[str, typer.Argument(help="An entity, by id or name.")],
    other: Annotated[str, typer.Argument(help="Another one.")],
    db: options.Database,
    who: Who = None,
    why: Why = None,
) -> None:
    """Say that two entities are not one, whatever their names."""
    _judge(db, "different", one, other, who=who, why=why)


@app.command(epilog="Example:  khabar judge undo j-7d1f0a52c98e4b36 --db news.khabar")
def undo(
    judgement: Annotated[str, typer.Argument(help="Id of a judgement; an undoing can be undone too.")],
    db: options.Database,
    who: Who = None,
    why: Why = None,
) -> None:
    """Take a judgement back; both stay on file."""
    _judge(db, "undo", judgement, who=who, why=why)


@app.command(epilog="Example:  khabar judge rebind j-7d1f0a52c98e4b36 --db news.khabar")
def rebind(
    judgement: Annotated[str, typer.Argument(help="A judgement that waits.")],
    db: options.Database,
    chosen: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]...", help="To what; else what list proposes."),
    ] = None,
    who: Who = None,
    why: Why = None,
) -> None:
    """Bind a judgement anew, to the events or statements that now stand where the judged ones stood."""
    _judge(db, "rebind", judgement, *(chosen or ()), who=who, why=why)


@app.command("list", epilog="Example:  khabar judge list --waiting --db news.khabar")
def list_judgements(
    db: options.Database,
    target: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A record, event, statement, entity or article.")
    ] = None,
    waiting: Annotated[
        bool, typer.Option("--waiting", help="Only those that find nothing, or not all, to apply to.")
    ] = False,
    json: options.Json = False,
) -> None:
    """List judgements in the order of time: who, when, what, why, and whether each applies."""
    from khabar.store import Reader

    with Reader(db) as news:
        found = (
            noted for noted in news.judgements(target) if not waiting or noted.state in {"waiting", "partly"}
        )
        for noted in options.noted(found, "judgement"):
            sys.stdout.write((_as_json(noted) if json else _line(noted)) + "\n")


def _as_json(noted: "Noted") -> str:
    import msgspec

    return msgspec.json.encode(noted).decode()


def _line(noted: "Noted") -> str:
    """Id, time, who, state, what was decided on what, why and what is missing, tab-separated."""
    import msgspec

    from khabar.cli.bidi import isolate, one_line

    judgement = noted.judgement
    what = [judgement.decision, judgement.undoes or judgement.target]
    if judgement.decision == "correct":
        what += [f"{judgement.field} =", msgspec.json.encode(_short(judgement.value)).decode()]
    missing = f"not there: {'; '.join(noted.missing)}" if noted.missing else ""
    instead = f"perhaps: {', '.join(noted.proposals)}" if noted.proposals else ""
    second = len("2021-04-06T00:00:00")
    cells = [judgement.id, judgement.at[:second], judgement.who, noted.state, " ".join(what)]
    cells += [_about(judgement), judgement.why or "", missing, instead]
    shown = [one_line(cell) for cell in cells]
    return "\t".join(
        isolate(cell) if sys.stdout.isatty() and not cell.isascii() else cell for cell in shown
    ).rstrip()


def _about(judgement: "Judgement") -> str:
    """What it is about, or a split takes out: «meeting «استقبل» in a17», and how many more."""
    shown = [bound for bound in judgement.about if bound.out] or list(judgement.about)
    first = shown[0]
    words = f" «{first.trigger.text}»" if first.trigger else f" «{first.name}»" if first.name else ""
    where = f" in {first.article}" if first.article else ""
    return f"{first.kind}{words}{where}" + (f" and {len(shown) - 1} more" if len(shown) > 1 else "")


def _short(value: object) -> object:
    """Actors and places by their words alone."""
    if isinstance(value, dict):
        return value.get("name") or value.get("text")
    return [_short(each) for each in value] if isinstance(value, list) else value


@app.command("export", epilog="Example:  khabar judge export -o judgements.jsonl --db news.khabar")
def export_judgements(
    db: options.Database,
    output: Annotated[str, typer.Option("--output", "-o", help="A file; - is standard output.")] = "-",
) -> None:
    """Write all judgements as JSON Lines, for another store or as a backup."""
    import msgspec

    from khabar.cli.names import count
    from khabar.cli.outputs import open_output
    from khabar.store import Reader

    with Reader(db) as news, open_output(output) as stream:
        lines = [msgspec.json.encode(noted.judgement) + b"\n" for noted in news.judgements()]
        stream.writelines(lines)
    sys.stderr.write(f"{count(len(lines), 'judgement')}\n")


@app.command("import", epilog="Example:  khabar judge import judgements.jsonl --db news.khabar")
def import_judgements(
    source: Annotated[str, typer.Argument(metavar="FILE", help="What export wrote; - is standard input.")],
    db: options.Database,
) -> None:
    """Take in judgements made in another store; those that are there already change nothing.

    What is about articles that this store does not have waits until they come.
    """
    from khabar.errors import FieldError
    from khabar.records.judging import read_judgement
    from khabar.store import Writer

    lines = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    judgements: list[Judgement] = []
    rejected = 0
    for number, line in enumerate(lines.splitlines(), 1):
        try:
            judgements += [read_judgement(line)] if line.strip() else []
        except FieldError as error:
            rejected += 1
            typer.echo(f"{source}:{number}: {error}", err=True)
    with Writer(db) as writer:
        new = writer.take_judgements(judgements)
    typer.echo(f"{new} new, {len(judgements) - new} already there, {rejected} rejected", err=True)
    raise typer.Exit(REJECTED if rejected else DONE)
