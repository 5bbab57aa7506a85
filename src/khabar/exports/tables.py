"""Which tables can be exported, in which formats, and how one leads to the other."""

from collections.abc import Callable, Iterator
from typing import IO

import msgspec

from khabar.errors import UsageError
from khabar.exports import csv, jsonl
from khabar.exports.flat import Row, article_rows, flat_rows, record_rows, reject_rows, report_rows
from khabar.store import TABLES, Reader

TABLE_NAMES = ("articles", "reports", "records", "events", "actors", "statements", "rejects")
FORMATS = ("jsonl", "csv")

_FLAT: dict[str, Callable[[Reader], Iterator[Row]]] = {
    "articles": article_rows,
    "reports": report_rows,
    "records": record_rows,
    "rejects": reject_rows,
}


def export(news: Reader, table: str, form: str, stream: IO[bytes], *, bom: bool = False) -> int:
    """Write a table of a store.

    Args:
        news: the store.
        table: one of `TABLE_NAMES`.
        form: one of `FORMATS`. JSON Lines of articles, reports, records and rejects are the forms of the
            contract (`reports` are byte for byte what `khabar code` writes); CSV is flat.
        stream: where bytes go.
        bom: start CSV with a byte order mark, by which Excel knows that it is UTF-8.

    Returns:
        The number of rows.

    Errors: UsageError for another table or format.
    """
    if table not in TABLE_NAMES:
        raise UsageError(f"there is no table {table!r}", remedy=f"one of {', '.join(TABLE_NAMES)}")
    if form == "csv":
        rows = flat_rows(news, table) if table in TABLES else _FLAT[table](news)
        return csv.write(rows, stream, bom=bom)
    if form == "jsonl":
        return jsonl.write(_lines(news, table), stream)
    raise UsageError(f"there is no format {form!r}", remedy=f"one of {', '.join(FORMATS)}")


def _lines(news: Reader, table: str) -> Iterator[bytes]:
    if table == "reports":
        return news.report_lines()
    whole: dict[str, Callable[[], Iterator[msgspec.Struct]]] = {
        "articles": news.articles,
        "records": lambda: news.records(review="all"),
        "rejects": news.rejects,
    }
    if table in whole:
        return (msgspec.json.encode(item) for item in whole[table]())
    return (msgspec.json.encode(row) for row in jsonl.with_lists(news.rows(table), TABLES[table].lists))
