"""The command `khabar`: one module per command group; a command's body loads only when it runs."""

import sys
from typing import Annotated

import typer

from khabar.cli import (
    coding,
    comparing,
    demo,
    doctor,
    entities,
    evaluating,
    exporting,
    forget,
    judge,
    judge_add,
    knowing,
    naming,
    records,
    running,
    searching,
    show,
    sources,
    timeline,
)
from khabar.cli.failures import Commands

app = typer.Typer(
    name="khabar",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Read Arabic news: who met, called, visited or said what to whom, with the words that say so.",
    epilog="Exit status: 0 done; 3 done, but some input was rejected; 1 an error; 2 wrong usage.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"khabar {version('khabar')}")
        raise typer.Exit


@app.callback()
def khabar(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options before the command."""


app.command("demo", epilog=demo.EXAMPLE)(demo.demo)
app.command("code", epilog=coding.EXAMPLE)(coding.code)
app.command("run", epilog=running.EXAMPLE)(running.run)
app.command("records", epilog=records.EXAMPLE)(records.records)
app.command("show", epilog=show.EXAMPLE)(show.show)
app.command("timeline", epilog=timeline.EXAMPLE)(timeline.timeline)
app.command("compare", epilog=comparing.EXAMPLE)(comparing.compare)
app.command("entities", epilog=entities.EXAMPLE)(entities.entities)
app.command("naming", epilog=naming.EXAMPLE)(naming.naming)
app.command("search", epilog=searching.EXAMPLE)(searching.search)
app.command("sources", epilog=sources.EXAMPLE)(sources.sources)
app.command("export", epilog=exporting.EXAMPLE)(exporting.export)
app.command("evaluate", epilog=evaluating.EXAMPLE)(evaluating.evaluate)
app.add_typer(knowing.app, name="knowledge")
judge.app.add_typer(judge_add.app, name="add")
app.add_typer(judge.app, name="judge")
app.add_typer(forget.app, name="forget")
app.command("doctor", epilog=doctor.EXAMPLE)(doctor.doctor)


def main() -> None:
    """Run the command line; the entry point of the distribution."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # Arabic must pass even under LANG=C
    app()
