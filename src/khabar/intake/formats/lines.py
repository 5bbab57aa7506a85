"""Lines of a stream as UTF-8 bytes, each within the limit, whatever the encoding of the file."""

import io
from collections.abc import Iterator
from typing import IO

from khabar.errors import UnreadableError
from khabar.intake.encodings import encoding_of, is_utf8
from khabar.intake.limits import HEAD_BYTES
from khabar.intake.sources import Source

_MOST_LINES = 200


def lines(source: Source, limit: int, encoding: str | None) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of every line, without its end; None for a line longer than `limit` bytes."""
    chosen = encoding or _encoding(source.head)
    if chosen.startswith("utf-8"):
        yield from _byte_lines(source.stream, limit)
    else:
        yield from _text_lines(source.stream, chosen, limit)


def _encoding(head: bytes) -> str:
    """UTF-8 unless most lines are something else: one bad line must not decide for the others."""
    if is_utf8(head):
        return encoding_of(head) if head else "utf-8"
    rows = [row for row in _whole_lines(head) if not row.isascii()]
    if 2 * sum(not is_utf8(row) for row in rows) <= len(rows):
        return "utf-8"
    try:
        return encoding_of(head)
    except UnreadableError:
        return "utf-8"  # each line is then rejected by its number


def _whole_lines(head: bytes) -> list[bytes]:
    """The first lines, without the one that the head cuts off."""
    rows = head.splitlines()
    return (rows[:-1] if len(head) == HEAD_BYTES and len(rows) > 1 else rows)[:_MOST_LINES]


def _byte_lines(stream: IO[bytes], limit: int) -> Iterator[tuple[int, bytes | None]]:
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            _skip(stream, limit)
            yield number, None
        else:
            yield number, line.rstrip(b"\r\n")


def _skip(stream: IO[bytes], limit: int) -> None:
    """Read on to the end of an overlong line without keeping it."""
    while rest := stream.readline(limit):
        if rest.endswith(b"\n"):
            return


def _text_lines(stream: IO[bytes], encoding: str, limit: int) -> Iterator[tuple[int, bytes | None]]:
    text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="\n")
    number = 0
    try:
        while line := text.readline(limit + 1):
            number += 1
            overlong = len(line) > limit
            while line and not line.endswith("\n") and overlong:
                line = text.readline(limit)
            yield number, None if overlong else line.rstrip("\r\n").encode("utf-8", "surrogatepass")
    finally:
        text.detach()
