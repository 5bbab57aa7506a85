"""Where rejected input is told: a file of JSON lines, else a line each on stderr."""

from pathlib import Path
from types import TracebackType
from typing import IO, Self

import msgspec
import typer

from khabar.schema import Reject


class Rejects:
    """Counts rejects and writes them down; a context manager that closes its file."""

    def __init__(self, path: Path | None) -> None:
        self.count = 0
        self._path = path
        self._stream: IO[bytes] | None = None

    def __enter__(self) -> Self:
        """Open the file, so that it is there (empty) also when nothing is rejected."""
        self._stream = self._path.open("wb") if self._path else None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        if self._stream:
            self._stream.close()

    def add(self, reject: Reject) -> None:
        """Tell one reject."""
        self.count += 1
        if self._stream:
            self._stream.write(msgspec.json.encode(reject) + b"\n")
        else:
            typer.echo(f"rejected {reject_line(reject)}", err=True)


def reject_line(reject: Reject) -> str:
    """One line: where, what, what to do."""
    remedy = f" ({reject.remedy})" if reject.remedy else ""
    return f"{reject.where}: {reject.what}{remedy}"
