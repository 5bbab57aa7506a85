"""Imported knowledge: rows of a knowledge file laid over what khabar holds.

The file is named by the environment variable KHABAR_KNOWLEDGE or the option `--knowledge`; it counts for the
whole process and for the processes it starts.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from khabar.arabic import fold
from khabar.errors import ResourceError
from khabar.knowledge.imports.rows import Imported, Office, read_rows
from khabar.knowledge.names import Holder, Name

VARIABLE = "KHABAR_KNOWLEDGE"
Lookup = Callable[[str], tuple[Name, ...]]


class Overlay(msgspec.Struct, frozen=True):
    """Senses by phrase and claims that a knowledge file adds."""

    senses: dict[str, list[Name]]
    holders: list[Holder]
    rows: int


def knowledge_file() -> Path | None:
    """The knowledge file of this process, None where there is none."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


def knowledge_sha256() -> str | None:
    """The digest of the knowledge file. Errors: ResourceError."""
    path = knowledge_file()
    if path is None:
        return None
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ResourceError(
            f"cannot be read: {error.strerror}", str(path), "name a knowledge file"
        ) from error


def overlay(
    path: Path, lookup: Lookup, given: Callable[[str], int], phrase_of: Callable[[str], str]
) -> Overlay:
    """What the rows of a file add. Errors: ResourceError.

    Args:
        path: the knowledge file.
        lookup: the senses of a phrase that khabar holds; who is there under name and country is the same.
        given: how many persons bear a given name.
        phrase_of: makes the phrase of a name.
    """
    senses: dict[str, list[Name]] = {}
    holders: list[Holder] = []
    rows = read_rows(path)
    for row in rows:
        identity = _known(row, lookup, phrase_of) or row.id
        for name in row.names:
            phrase = phrase_of(name)
            if phrase and not _too_common(row, phrase, given):
                senses.setdefault(phrase, []).append(_name(row, identity, phrase))
        holders.extend(_holders(row, identity))
    return Overlay(senses, holders, len(rows))


def _known(row: Imported, lookup: Lookup, phrase_of: Callable[[str], str]) -> str | None:
    """The id that khabar has for the same kind of thing under one of its full names in the same country."""
    for name in row.names:
        for sense in lookup(phrase_of(name)) if len(name.split()) > 1 else ():
            if sense.entity and sense.category == row.category and sense.country == row.country:
                return sense.entity
    return None


def _too_common(row: Imported, phrase: str, given: Callable[[str], int]) -> bool:
    """A person's single word that many bear, or a body's of two letters, names nobody."""
    if " " in phrase:
        return False
    return given(phrase) > 0 if row.category == "person" else len(phrase) < 3


def _name(row: Imported, identity: str, phrase: str) -> Name:
    return Name(
        phrase, row.category, identity, row.names[0], row.name_en, country=row.country, sectors=row.sectors
    )


def _holders(row: Imported, identity: str) -> Iterator[Holder]:
    for office in _once(row.offices):
        yield Holder(
            person=identity,
            name=row.names[0],
            name_en=row.name_en,
            office=office.title,
            of=office.of,
            country=office.country,
            start=office.start,
            end=office.end,
            status="holder",
            sectors=row.sectors,
            source=row.source,
        )


def _once(offices: Iterable[Office]) -> Iterator[Office]:
    yield from {(fold(office.title), office.of, office.start): office for office in offices}.values()
