"""`khabar judge add`: events and statements that the coder missed, from words of their article."""

from typing import Annotated

import typer

from khabar.cli import options
from khabar.cli.judge import Who, Why, confirm, require_store

EVENT_EXAMPLE = (
    "Example:  khabar judge add event ufuq-205 --kind meeting --trigger لقائهما --from a1 "
    "--to 'person:السويدي' --date 2024-01 --place الدوحة --db news.khabar"
)
STATEMENT_EXAMPLE = (
    "Example:  khabar judge add statement ufuq-205 --words 'تمديد الهدنة وتبادل المحتجزين' --speaker الطرفان "
    "--cue ناقش --db news.khabar"
)
app = typer.Typer(
    no_args_is_help=True, rich_markup_mode="rich", help="Add an event or statement that the coder missed."
)

Article = Annotated[str, typer.Argument(help="Id of the article.")]
Actors = Annotated[
    list[str] | None,
    typer.Option(help="An actor: its id or name, or kind:words of the article"),
]


@app.command("event", epilog=EVENT_EXAMPLE)
def add_event(  # noqa: PLR0913, PLR0917 - each is an option of the command
    article: Article,
    db: options.Database,
    kind: Annotated[str, typer.Option(help="meeting, call, visit, message …")],
    trigger: Annotated[str, typer.Option(help="The word of the article that tells it.")],
    from_: Annotated[list[str] | None, typer.Option("--from", help="Who comes, calls or writes.")] = None,
    to: Annotated[list[str] | None, typer.Option("--to", help="Who receives.")] = None,
    attendee: Actors = None,
    mediator: Actors = None,
    date: Annotated[str | None, typer.Option(help="YYYY-MM-DD, YYYY-MM or YYYY.")] = None,
    date_end: Annotated[str | None, typer.Option(help="The last day.")] = None,
    place: Annotated[str | None, typer.Option(help="Words of the article.")] = None,
    status: Annotated[str, typer.Option(help="held, planned, cancelled or denied.")] = "held",
    symmetric: Annotated[bool, typer.Option("--symmetric", help="Nobody is host or guest.")] = False,
    evidence: Annotated[
        str | None, typer.Option(help="The words that say it.", show_default="the trigger's sentence")
    ] = None,
    who: Who = None,
    why: Why = None,
) -> None:
    """Add an event; sides are actors of the report, or words of the article such as group:الوفد."""
    from khabar.store import WantedEvent, Writer

    wanted = WantedEvent(
        kind=kind,
        trigger=trigger,
        evidence=evidence,
        status=status,
        symmetric=symmetric,
        from_=tuple(from_ or ()),
        to=tuple(to or ()),
        attendees=tuple(attendee or ()),
        mediators=tuple(mediator or ()),
        date=date,
        date_end=date_end,
        place=place,
    )
    require_store(db)
    with Writer(db) as writer:
        confirm(writer.add_event(article, wanted, who=who, why=why))


@app.command("statement", epilog=STATEMENT_EXAMPLE)
def add_statement(  # noqa: PLR0913, PLR0917 - each is an option of the command
    article: Article,
    db: options.Database,
    words: Annotated[str, typer.Option(help="What was said, as the article words it.")],
    speaker: Annotated[str, typer.Option(help="Who says it: an actor id, a name, or kind:words.")],
    cue: Annotated[str, typer.Option(help="The word that announces it, such as أكد.")],
    direct: Annotated[bool, typer.Option("--direct", help="Said in these very words.")] = False,
    act: Annotated[str, typer.Option(help="support, accuse, reject, request, threaten, promise …")] = "plain",
    addressee: Annotated[str | None, typer.Option(help="To whom.")] = None,
    who: Who = None,
    why: Why = None,
) -> None:
    """Add a statement; its content, cue and speaker are words of the article."""
    from khabar.store import WantedStatement, Writer

    wanted = WantedStatement(
        content=words, speaker=speaker, cue=cue, direct=direct, act=act, addressee=addressee
    )
    require_store(db)
    with Writer(db) as writer:
        confirm(writer.add_statement(article, wanted, who=who, why=why))
