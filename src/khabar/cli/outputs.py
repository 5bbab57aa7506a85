"""Where data goes: standard output, or a file that appears whole or not at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

STDOUT = "-"


@contextmanager
def open_output(path: str) -> Iterator[IO[bytes]]:
    """A binary stream to `path` or stdout (`-`); a failed command leaves an older file as it was."""
    if path == STDOUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    if target.exists() and not target.is_file():  # a device or pipe, as in -o /dev/stdout
        with target.open("wb") as stream:
            yield stream
        return
    partial = target.with_name(target.name + ".partial")
    try:
        with partial.open("wb") as stream:
            yield stream
        os.replace(partial, target)  # noqa: PTH105
    finally:
        partial.unlink(missing_ok=True)
