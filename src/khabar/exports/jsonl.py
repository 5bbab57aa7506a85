"""JSON Lines: one JSON object a line, UTF-8."""

from collections.abc import Iterable, Iterator, Mapping
from typing import IO

import msgspec


def write(lines: Iterable[bytes], stream: IO[bytes]) -> int:
    """Write encoded objects, one a line; returns how many."""
    count = 0
    for line in lines:
        stream.write(line + b"\n")
        count += 1
    return count


def with_lists(rows: Iterable[Mapping[str, object]], lists: Iterable[str]) -> Iterator[dict[str, object]]:
    """Rows of SQLite with the columns that hold JSON lists decoded."""
    names = tuple(lists)
    for row in rows:
        yield {**row, **{name: msgspec.json.decode(str(row[name])) for name in names}}
