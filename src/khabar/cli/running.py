"""`khabar run`: articles into a store, coded and fused."""

import typer

from khabar.cli import options
from khabar.cli.failures import DONE, REJECTED

EXAMPLE = "Example:  khabar run news/*.jsonl --db news.khabar"


def run(
    inputs: options.Inputs,
    db: options.Database,
    model: options.Model = "fast",
    hypothetical: options.Hypothetical = False,
    workers: options.Workers = None,
    _knowledge: options.Knowledge = None,
) -> None:
    """Code articles into a store and fuse what they tell into records; what is there already is skipped."""
    from khabar.cli.progress import progress
    from khabar.engines import CodingOptions
    from khabar.engines import run as run_engine

    how = CodingOptions(model=model, hypothetical=hypothetical)
    with progress("running") as advance:
        summary = run_engine(inputs, db, workers=workers, options=how, progress=advance)
    noun = "article" if summary.coded == 1 else "articles"
    told = f"{summary.coded} {noun} coded, {summary.skipped} already there, {summary.rejected} rejected"
    typer.echo(told, err=True)
    raise typer.Exit(REJECTED if summary.rejected else DONE)
