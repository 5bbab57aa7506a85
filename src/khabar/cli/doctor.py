"""`khabar doctor`: what is installed, and whether a store is sound."""

from pathlib import Path
from typing import Annotated

import typer

from khabar.cli.failures import FAILED

EXAMPLE = "Example:  khabar doctor --db news.khabar"
_PACKAGES = ("khabar", "msgspec", "numpy", "rich", "trafilatura", "typer")


def doctor(
    db: Annotated[Path | None, typer.Option("--db", envvar="KHABAR_DB", help="A store to look at.")] = None,
    model: Annotated[str, typer.Option(help="The tagger to look at.")] = "fast",
) -> None:
    """Print versions, resources and model, and check a store."""
    import platform
    from importlib.metadata import version

    typer.echo(f"python\t{platform.python_version()} on {platform.system()} {platform.machine()}")
    for package in _PACKAGES:
        typer.echo(f"{package}\t{version(package)}")
    found = [*_sqlite(), *_coder(model), *(_store(db) if db else [])]
    for problem in found:
        typer.echo(f"problem\t{problem}")
    if found:
        raise typer.Exit(FAILED)
    typer.echo("all is well")


def _sqlite() -> list[str]:
    import sqlite3

    typer.echo(f"sqlite\t{sqlite3.sqlite_version}")
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE probe USING fts5 (words)")
    except sqlite3.OperationalError as error:
        return [f"this SQLite has no full-text search: {error}"]
    finally:
        connection.close()
    return []


def _coder(model: str) -> list[str]:
    from khabar.coding import fingerprint
    from khabar.errors import KhabarError

    try:
        coder = fingerprint(model)
    except KhabarError as error:
        return [str(error)]
    typer.echo(f"model\t{coder.model} {coder.models}")
    typer.echo(f"resources\t{coder.resources}")
    return []


def _store(db: Path) -> list[str]:
    from khabar.errors import StoreError
    from khabar.store import Reader, problems, unfinished_runs

    try:
        with Reader(db) as news:
            for name, count in news.counts().items():
                typer.echo(f"{name}\t{count}")
            if unfinished := unfinished_runs(news):
                typer.echo(f"runs not ended\t{unfinished} (going on or killed: run again to continue)")
            return problems(news)
    except StoreError as error:
        return [str(error)]
