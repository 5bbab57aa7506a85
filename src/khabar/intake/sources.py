"""A source: an open stream of bytes with its name; gzip is undone on the way."""

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
BROKEN = (OSError, EOFError, zlib.error)
_CHUNK = 64 * 1024
CUT_OFF = "the gzip file is cut off"
PACK_AGAIN = "fetch or pack it again"
_GZIP_WINDOW = 31  # zlib: gzip's header, largest window


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
    unpacked: "Unpacked | None" = None

    @property
    def cut_off(self) -> bool:
        """Whether the gzip stream, read so far, ended too early."""
        return self.unpacked is not None and self.unpacked.cut_off

    def whole(self, limit: int) -> bytes:
        """All bytes; raises TooLargeError beyond `limit` bytes."""
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            what = f"larger than {limit // (1024 * 1024)} MB"
            raise TooLargeError(what, remedy="split it, or give JSON Lines, which is read line by line")
        if self.cut_off:
            raise UnreadableError(CUT_OFF, remedy=PACK_AGAIN)
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
    packed = _peek(buffered, 2).startswith(_GZIP)
    unpacked = Unpacked(buffered) if packed else None
    plain: IO[bytes] = io.BufferedReader(unpacked, HEAD_BYTES) if unpacked else buffered
    file_name = path.name.removesuffix(".gz") if path else name
    return Source(name, file_name, plain, _peek(plain, HEAD_BYTES), path, unpacked)


def _peek(stream: IO[bytes], size: int) -> bytes:
    try:
        return stream.peek(size)[:size]  # type: ignore[attr-defined,no-any-return]
    except BROKEN as error:
        raise UnreadableError(f"cannot be read: {_reason(error)}", remedy=PACK_AGAIN) from error


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


class Unpacked(io.RawIOBase):
    """Gzip undone as it comes; of a file cut off, all before the cut is given and `cut_off` is true."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__()
        self._stream = stream
        self._turn = zlib.decompressobj(_GZIP_WINDOW)
        self._packed = b""
        self.cut_off = False

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Unpacked bytes into `buffer`; 0 at the end of the stream, also of one cut off."""
        while True:
            data = self._turn.decompress(self._packed, len(buffer))
            self._packed = self._turn.unconsumed_tail
            if data:
                buffer[: len(data)] = data
                return len(data)
            if not self._next():
                return 0

    def _next(self) -> bool:
        """Have more packed bytes ready; a gzip file may hold several members one after the other."""
        if self._turn.eof:
            self._packed = self._turn.unused_data or self._stream.read(_CHUNK)
            if not self._packed.startswith(_GZIP[:1]):
                return False
            self._turn = zlib.decompressobj(_GZIP_WINDOW)
            return True
        more = self._stream.read(_CHUNK)
        if not more:
            self.cut_off = not self._turn.eof
            return False
        self._packed += more
        return True


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()


def _remedy(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "check the path"
    return "give yourself permission to read it" if isinstance(error, PermissionError) else ""
