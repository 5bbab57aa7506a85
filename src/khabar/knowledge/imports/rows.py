"""Rows: one imported person or body, as a line of JSON in a knowledge file."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from khabar.errors import ResourceError
from khabar.knowledge.names import Category


class Office(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A claim that a person held an office; days as YYYY[-MM[-DD]], the country ISO 3166 alpha-3."""

    title: str
    of: str | None = None
    country: str | None = None
    start: str | None = None
    end: str | None = None


class Imported(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A person in public office or a body, with every name, and the source that says so."""

    id: str
    category: Category
    names: tuple[str, ...]
    source: str
    name_en: str | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()


_decoder = msgspec.json.Decoder(Imported)


def row_lines(rows: Iterable[Imported]) -> Iterator[bytes]:
    """Rows as JSON Lines, in the order of their ids, so that the same input gives the same file."""
    for row in sorted(rows, key=lambda row: (row.id, row.source)):
        yield msgspec.json.encode(row) + b"\n"


def read_rows(path: Path) -> list[Imported]:
    """The rows of a knowledge file. Errors: ResourceError where it is missing or has another form."""
    try:
        with path.open("rb") as stream:
            return [_decoder.decode(line) for line in stream if line.strip()]
    except OSError as error:
        raise ResourceError(
            f"cannot be read: {error.strerror}", str(path), "name a knowledge file"
        ) from error
    except msgspec.DecodeError as error:
        remedy = "make one with: khabar knowledge import FILE -o OUT"
        raise ResourceError(f"is no knowledge file: {error}", str(path), remedy) from error
