"""Lines: what a dump holds, one entity at a time, plain or compressed, never read whole."""

import bz2
import gzip
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

import msgspec

from khabar.errors import UnreadableError


class Line(msgspec.Struct, frozen=True):
    """One entity as bytes of JSON, with the file and the number of its line."""

    path: Path
    number: int
    data: bytes

    @property
    def where(self) -> str:
        """File and line, as rejects name them."""
        return f"{self.path}:{self.number}"


def lines_of(path: Path) -> Iterator[Line]:
    """The entities of a dump: JSON Lines, or an array with one entity a line as Wikidata writes it.

    Errors: UnreadableError where the file cannot be read, or ends before its compression does.
    """
    try:
        with _open(path) as stream:
            for number, line in enumerate(stream, start=1):
                data = line.strip().rstrip(b",")
                if data not in (b"", b"[", b"]"):
                    yield Line(path, number, data)
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise UnreadableError(f"cannot be read: {error}", str(path)) from error


def _open(path: Path) -> IO[bytes]:
    if path.suffix == ".gz":
        return cast("IO[bytes]", gzip.open(path, "rb"))
    if path.suffix == ".bz2":
        return bz2.open(path, "rb")
    return lzma.open(path, "rb") if path.suffix == ".xz" else path.open("rb")
