"""`khabar forget`: articles or a person, out of the store and what archives are named."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options
from khabar.cli.judge import require_store

if TYPE_CHECKING:
    from khabar.store import Loss, Rewritten

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    help="Remove an article or a person everywhere, for good. Without --yes it only says what would go.",
    epilog="Example:  khabar forget article ufuq-205 --db news.khabar",
)

Archives = Annotated[
    list[Path] | None,
    typer.Option("--archive", help="Also rewrite this file: JSON Lines, plain or gzip, or another store."),
]
Yes = Annotated[bool, typer.Option("--yes", help="Do it; it cannot be undone.")]
_LISTS = ("articles", "events", "statements", "records", "judgements", "copies")


@app.command(
    epilog="Example:  khabar forget article ufuq-205 --archive articles.jsonl --yes --db news.khabar"
)
def article(
    articles: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of articles.")],
    db: options.Database,
    archive: Archives = None,
    yes: Yes = False,
    json: options.Json = False,
) -> None:
    """Forget articles, with all that was read in them and decided about them."""
    from khabar.store import Reader, Writer, without_articles

    require_store(db)
    with Reader(db) as news:
        loss = news.loss_of_articles(articles)
        addresses = {url for each in articles if (url := news.article(each).url)}
    stores, files = _sorted(archive)
    hide = without_articles(set(articles), addresses)
    rewritten = _rewrite(files, hide, False)  # a file that cannot be read stops it before anything is done
    if yes:
        with Writer(db) as writer:
            loss = writer.forget_articles(articles)
        _rewrite(files, hide, True)
    for store in stores:
        _say(store, _forget_articles(store, articles, yes))
    _print(loss, rewritten, json=json, done=yes)


@app.command(epilog="Example:  khabar forget person 'وليد كمال' --also 'Walid Kamal' --db news.khabar")
def person(
    name: Annotated[str, typer.Argument(help="The name in full, or an entity id.")],
    db: options.Database,
    also: Annotated[list[str] | None, typer.Option(help="A further form of the name.")] = None,
    archive: Archives = None,
    yes: Yes = False,
    json: options.Json = False,
) -> None:
    """Forget a person: articles keep every other word at its place, the name becomes blocks.

    What the person said and was coded as is removed. Later runs hide the name in what they take in.
    """
    from khabar.store import Reader, Writer, without_names

    require_store(db)
    with Reader(db) as news:
        loss = news.loss_of_person(name, also or ())
    stores, files = _sorted(archive)
    hide = without_names(loss.names, loss.entities)
    rewritten = _rewrite(files, hide, False)  # a file that cannot be read stops it before anything is done
    if yes:
        with Writer(db) as writer:
            loss = writer.forget_person(name, also or ())
        _rewrite(files, hide, True)
    for store in stores:
        _say(store, _forget_person(store, loss, yes))
    _print(loss, rewritten, json=json, done=yes)


@app.command(epilog="Example:  khabar forget sweep --db news.khabar")
def sweep(db: options.Database) -> None:
    """Write the file anew where forgetting could not, because others had the store open."""
    from khabar.store import Writer

    require_store(db)
    with Writer(db) as writer:
        writer.sweep()
    sys.stderr.write("the file was written anew\n")


def _sorted(archives: list[Path] | None) -> tuple[list[Path], list[Path]]:
    """Stores, and other files; all are there."""
    from khabar.errors import StoreError

    for path in archives or ():
        if not path.is_file():
            raise StoreError("there is no such file", str(path))
    found = list(archives or ())
    return [path for path in found if _is_store(path)], [path for path in found if not _is_store(path)]


def _is_store(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(15) == b"SQLite format 3"


def _forget_articles(store: Path, articles: list[str], yes: bool) -> int:
    from khabar.store import Reader, Writer

    with Reader(store) as news:
        held = [each for each in articles if news.has_article(each)]
    if yes and held:
        with Writer(store) as writer:
            writer.forget_articles(held)
    return len(held)


def _forget_person(store: Path, loss: "Loss", yes: bool) -> int:
    from khabar.store import Reader, Writer

    first, *others = loss.names
    with Reader(store) as news:
        found = len(news.loss_of_person(first, others).articles)
    if yes:
        with Writer(store) as writer:
            writer.forget_person(first, others)
    return found


def _rewrite(files: list[Path], rewrite: object, yes: bool) -> "list[Rewritten]":
    from khabar.store import rewrite_archive

    return [rewrite_archive(path, rewrite, write=yes) for path in files]  # type: ignore[arg-type]


def _say(store: Path, articles: int) -> None:
    typer.echo(f"{store}: {articles} articles", err=True)


def _print(loss: "Loss", rewritten: "list[Rewritten]", *, json: bool, done: bool) -> None:
    """What goes, one id a line; what that means on stderr."""
    import msgspec

    from khabar.cli.bidi import harmless

    if json:
        sys.stdout.write(msgspec.json.encode({**msgspec.to_builtins(loss), "done": done}).decode() + "\n")
    else:
        for name in loss.names:
            sys.stdout.write(f"name\t{harmless(name)}\n")
        for listed in _LISTS:
            for each in getattr(loss, listed):
                sys.stdout.write(f"{listed.removesuffix('s').replace('copie', 'copy')}\t{each}\n")
    for file in rewritten:
        typer.echo(f"{file.path}: {file.removed} lines removed, {file.changed} changed", err=True)
    typer.echo(_told(loss, done), err=True)


def _told(loss: "Loss", done: bool) -> str:
    counts = ", ".join(f"{len(getattr(loss, name))} {name}" for name in _LISTS[:-1])
    copies = f"; {len(loss.copies)} exact copies stay, forget them by their ids" if loss.copies else ""
    if not done and loss.names and not loss.articles:
        return "no article has this name; with --yes later runs will hide it. Nothing was changed"
    if not done:
        return f"would forget: {counts}{copies}. Nothing was changed: add --yes to do it"
    return f"forgotten: {counts}{copies}. Exports made earlier may still hold these ids: make them anew"
