"""A source: an open stream of bytes with its name; gzip is undone on the way."""

import gzip
import io
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

import msgspec

from khabar.errors import TooLargeError, UnreadableError
from khabar.intake.limits import HEAD_BYTES

_GZIP = b"\x1f\x8b"
BROKEN = (OSError, EOFError, zlib.error, gzip.BadGzipFile)


class Options(msgspec.Struct, frozen=True):
    """How to read: `columns` maps the contract's fields to columns, `encoding` overrides detection."""

    columns: Mapping[str, str] = {}
    encoding: str | None = None


class Source(msgspec.Struct, frozen=True):
    """An open stream. `name` is what rejects show, `file_name` goes into ids, `head` are its first bytes."""

    name: str
    file_name: str
    stream: IO[bytes]
    head: bytes
    path: Path | None = None

    def whole(self, limit: int) -> bytes:
        """All bytes; raises TooLargeError beyond `limit` bytes."""
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            what = f"larger than {limit // (1024 * 1024)} MB"
            raise TooLargeError(what, remedy="split it, or give JSON Lines, which is read line by line")
        return data


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """A file as a source; raises UnreadableError when it cannot be opened."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise UnreadableError(f"cannot be opened: {_reason(error)}", remedy=_remedy(error)) from error
    with file:
        yield source_of(file, str(path), path)


def source_of(stream: BinaryIO, name: str, path: Path | None = None) -> Source:
    """A stream as a source: looks at its first bytes and undoes gzip."""
    buffered = io.BufferedReader(_Raw(stream), HEAD_BYTES)
    plain: IO[bytes] = buffered
    if _peek(buffered, 2).startswith(_GZIP):
        plain = io.BufferedReader(gzip.GzipFile(fileobj=buffered), HEAD_BYTES)
    file_name = path.name.removesuffix(".gz") if path else name
    return Source(name, file_name, plain, _peek(plain, HEAD_BYTES), path)


def _peek(stream: IO[bytes], size: int) -> bytes:
    try:
        return stream.peek(size)[:size]  # type: ignore[attr-defined,no-any-return]
    except BROKEN as error:
        raise UnreadableError(f"cannot be read: {_reason(error)}", remedy="fetch or pack it again") from error


class _Raw(io.RawIOBase):
    """Any stream as the raw kind that can be buffered, filling each buffer as far as it goes."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()


def _remedy(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "check the path"
    return "give yourself permission to read it" if isinstance(error, PermissionError) else ""
