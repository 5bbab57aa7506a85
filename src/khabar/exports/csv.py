"""CSV after RFC 4180, UTF-8, safe to open in a spreadsheet."""

import codecs
import csv
import io
from collections.abc import Iterable, Mapping
from typing import IO

Value = str | int | float | None

# A cell that starts with one of these is a formula to a spreadsheet; news text is not ours to trust.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(rows: Iterable[Mapping[str, Value]], stream: IO[bytes], *, bom: bool = False) -> int:
    """Write rows under a header made of the first one's names; returns how many rows."""
    if bom:
        stream.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    count = 0
    names: list[str] = []
    for row in rows:
        if not count:
            names = list(row)
            writer.writerow(names)
        writer.writerow([safe(row[name]) for name in names])
        count += 1
    text.detach()
    return count


def safe(value: Value) -> Value:
    """The value; text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
