"""Reading the TSV files of resources/: exact columns, every row with a source and a licence."""

import csv
import gzip
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from khabar.errors import ResourceError

SEPARATOR = "|"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ENTITY = re.compile(rf"Q[1-9][0-9]*|kh:{_SLUG.pattern}")
_COUNTRY = re.compile(r"[A-Z]{3}")
_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
# PLOVER's sectors with its codes for actors beyond one state; MED is health there, JRN the press.
_SECTORS = re.compile(
    "AGR|BUS|COP|CRM|CVL|EDU|ELI|EUR|GOV|IGO|IMG|ISM|JRN|JUD|LAB|LEG|MED|MIL|MNC|NGO|OPP|PRE|PRM|PTY|REB|REF|"
    "REL|SOC|SPY|UAF|UNK|UNO"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row with where it stands, for messages."""

    where: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """The text of a column, stripped."""
        return self.cells[column]

    def values(self, column: str) -> tuple[str, ...]:
        """The parts of a cell that holds several forms, separated by « | »."""
        return tuple(part.strip() for part in self.cells[column].split(SEPARATOR) if part.strip())

    def fail(self, what: str) -> ResourceError:
        """The error that stops the compilation."""
        return ResourceError(what, self.where, "correct the row; see resources/README.md")

    def entity(self, column: str = "id") -> str:
        """A Wikidata id or a kh: slug."""
        if not _ENTITY.fullmatch(self[column]):
            raise self.fail(f"bad entity id «{self[column]}»")
        return self[column]

    def slug(self, column: str = "id") -> str:
        """The id of an office: lower-case words joined by hyphens."""
        if not _SLUG.fullmatch(self[column]):
            raise self.fail(f"bad id «{self[column]}»")
        return self[column]

    def country(self, column: str = "country") -> str | None:
        """An ISO 3166 alpha-3 code, or None where the cell is empty."""
        if self[column] and not _COUNTRY.fullmatch(self[column]):
            raise self.fail(f"bad country code «{self[column]}»")
        return self[column] or None

    def sectors(self) -> tuple[str, ...]:
        """PLOVER sectors, in the order given."""
        parts = tuple(part.strip() for part in self["sectors"].split(",") if part.strip())
        unknown = [part for part in parts if not _SECTORS.fullmatch(part)]
        if unknown:
            raise self.fail(f"unknown sector «{unknown[0]}»")
        return parts

    def tags(self) -> tuple[str, ...]:
        """Tags, separated by commas."""
        return tuple(part.strip() for part in self["tags"].split(",") if part.strip())

    def day(self, column: str) -> str | None:
        """A date as YYYY, YYYY-MM or YYYY-MM-DD, or None where the cell is empty."""
        if self[column] and not _DAY.fullmatch(self[column]):
            raise self.fail(f"bad date «{self[column]}»")
        return self[column] or None

    def one_of(self, column: str, allowed: Sequence[str]) -> str:
        """A cell that must hold one of a few words."""
        if self[column] not in allowed:
            raise self.fail(f"«{self[column]}» in column {column}; allowed: {', '.join(allowed)}")
        return self[column]


def read_table(path: Path, columns: str, key: Sequence[str] = ()) -> list[Row]:
    """The rows of a TSV file (or its .gz), [] where neither is there.

    `columns` are the names in order; `key` the columns that no two rows may share. Raises ResourceError
    for a wrong header, a row without source or licence, a wrong number of cells, a duplicate.
    """
    rows = list(_rows(path, (*columns.split(), "source", "licence")))
    seen: dict[tuple[str, ...], str] = {}
    for row in rows if key else ():
        value = tuple(row[column] for column in key)
        if value in seen:
            raise row.fail(f"«{' · '.join(value)}» stands already at {seen[value]}")
        seen[value] = row.where
    return rows


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    text = _text(path)
    if text is None:
        return
    for number, cells in enumerate(
        csv.reader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE), start=1
    ):
        row = Row(
            f"{path.parent.name}/{path.name}:{number}",
            dict(zip(columns, map(str.strip, cells), strict=False)),
        )
        if number == 1 and tuple(cells) != columns:
            raise row.fail(f"the columns must be: {' '.join(columns)}")
        if len(cells) != len(columns):
            raise row.fail(f"{len(cells)} cells instead of {len(columns)}")
        if not row["source"] or not row["licence"]:
            raise row.fail("no source or no licence")
        if number > 1:
            yield row


def _text(path: Path) -> str | None:
    packed = path.with_name(path.name + ".gz")
    if path.exists():
        return path.read_text(encoding="utf-8")
    return gzip.decompress(packed.read_bytes()).decode("utf-8") if packed.exists() else None
