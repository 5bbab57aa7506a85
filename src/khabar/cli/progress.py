"""Progress on stderr: counts, rate and time; silent when stderr is no terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Advance = Callable[[int, int], None]


def _silent(_done: int, _rejected: int) -> None:
    """Nobody watches."""


@contextmanager
def progress(label: str, total: int | None = None) -> Iterator[Advance]:
    """A bar that is moved by calling the yielded function with (articles done, articles rejected)."""
    if not sys.stderr.isatty():
        yield _silent
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed} articles"),
        TextColumn("{task.fields[rate]}"),
        TextColumn("{task.fields[rejected]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total, rate="", rejected="")

        def advance(done: int, rejected: int) -> None:
            elapsed = bar.tasks[0].elapsed or 0.0
            rate = f"{done / elapsed:.0f}/s" if elapsed else ""
            words = f"{rejected} rejected" if rejected else ""
            bar.update(task, completed=done, rate=rate, rejected=words)

        yield advance
