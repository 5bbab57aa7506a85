"""CSV and TSV tables, a row an article, with a mapping from the contract's fields to columns."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from khabar.errors import FieldError, InputError
from khabar.intake.encodings import encoding_of
from khabar.intake.fields import FIELDS, reject
from khabar.intake.formats.json_lines import article_of_value
from khabar.intake.sources import Options, Source
from khabar.schema import Article, Reject

_DELIMITERS = ",;\t|"


def read_csv(source: Source, options: Options) -> Iterator[Article | Reject]:
    """The rows of a CSV or TSV file; the first row names the columns, the delimiter is told from it.

    A cell may hold 131,072 characters (the csv module's own limit); a longer one rejects its row.
    """
    try:
        text = io.TextIOWrapper(
            source.stream,
            encoding=options.encoding or encoding_of(source.head),
            errors="replace",
            newline="",
        )
        yield from _rows(text, source.name, options.columns)
    except InputError as error:
        yield reject(error, source.name)


def _rows(text: io.TextIOWrapper, name: str, columns: Mapping[str, str]) -> Iterator[Article | Reject]:
    header = text.readline(csv.field_size_limit()).removeprefix("\ufeff")
    delimiter = max(_DELIMITERS, key=header.count)
    names = next(csv.reader([header], delimiter=delimiter), [])
    mapping = column_mapping(names, columns)
    rows = csv.reader(text, delimiter=delimiter)
    first = 2  # the header is line 1
    while True:
        where = f"{name}:{first + rows.line_num}"
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Reject(
                where=where, what=f"not a valid row: {error}", remedy="quote cells that hold line breaks"
            )
            continue
        if row is None:
            return
        if row:
            values = dict(zip(names, row, strict=False))
            yield article_of_row({field: values.get(column) for field, column in mapping.items()}, where)


def column_mapping(names: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Field to column: as mapped, else the column of the field's own name; FieldError when one lacks."""
    unknown = [column for column in columns.values() if column not in names]
    wrong = [field for field in columns if field not in FIELDS]
    if wrong:
        raise FieldError(f"no field is called {wrong[0]!r}", remedy="fields: " + ", ".join(FIELDS))
    mapping = {**{field: field for field in FIELDS if field in names}, **columns}
    missing = [
        field for field in ("id", "text") if field not in mapping and (field == "id" or "html" not in mapping)
    ]
    if unknown or missing:
        lacking = unknown[0] if unknown else missing[0]
        there = ", ".join(names)[:200] or "none"
        raise FieldError(
            f"there is no column {lacking!r}; the columns are: {there}",
            remedy="map a column, as in text=body",
        )
    return mapping


def article_of_row(fields: Mapping[str, object], where: str) -> Article | Reject:
    """The article of a row; empty cells are null, days and times are written out."""
    values = {field: _value(value) for field, value in fields.items()}
    return article_of_value({field: value for field, value in values.items() if value is not None}, where)


def _value(value: object) -> object:
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return None if value == "" else value
