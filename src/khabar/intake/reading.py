"""Reading: whatever the user names becomes articles, in order, one at a time."""

import codecs
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from khabar.errors import InputError, UsageError
from khabar.intake.fields import reject
from khabar.intake.formats import reader_for
from khabar.intake.inputs import files_of
from khabar.intake.metadata import complete_metadata
from khabar.intake.sources import BROKEN, CUT_OFF, PACK_AGAIN, Options, Source, opened, source_of
from khabar.schema import Article, Reject

STANDARD_INPUT = "-"
_STANDARD_INPUT_NAME = "standard input"
Placed = tuple[Article | Reject, str]
_SAME_ID = Reject(
    where="", what="an earlier article has the same id", remedy="give every article an id of its own"
)


def read_articles(
    inputs: Iterable[str | Path],
    columns: Mapping[str, str] | None = None,
    encoding: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Reject]:
    """The articles of all inputs in the order given, and a Reject for everything that cannot be read.

    Outlet and date that an input leaves out are looked for (see `complete_metadata`).
    `inputs` are paths, folders, globs or «-» for standard input (`stdin`, by default the process's own).
    `columns` maps fields of the contract to columns of CSV and Parquet tables, as in {"text": "body"}.
    `encoding` overrides detection; UsageError when there is none of this name. One bad input never stops
    the rest; memory does not grow with the input, but for a hash an id.
    """
    options = Options(columns or {}, _known(encoding))
    seen: set[int] = set()
    for given in inputs:
        for item, where in _read(given, options, stdin):
            if isinstance(item, Article) and _again(item.id, seen):
                yield Reject(where=where, what=_SAME_ID.what, remedy=_SAME_ID.remedy, id=item.id)
            else:
                yield complete_metadata(item) if isinstance(item, Article) else item


def _known(encoding: str | None) -> str | None:
    """The encoding's canonical name; raises UsageError when there is none of this name."""
    try:
        return codecs.lookup(encoding).name if encoding else None
    except LookupError as error:
        what = f"no encoding is called {encoding!r}"
        raise UsageError(what, remedy="for example utf-8, windows-1256 or iso-8859-6") from error


def _again(identity: str, seen: set[int]) -> bool:
    """Whether this id was read before; only hashes of 64 bits are kept."""
    key = hash(identity)
    if key in seen:
        return True
    seen.add(key)
    return False


def _read(given: str | Path, options: Options, stdin: BinaryIO | None) -> Iterator[Placed]:
    """The articles and rejects of one input, each with where it stands."""
    if str(given) == STANDARD_INPUT:
        yield from _standard_input(stdin or sys.stdin.buffer, options)
        return
    for found in files_of(given):
        if isinstance(found, Reject):
            yield found, found.where
        else:
            yield from _file(found, options)


def _standard_input(stream: BinaryIO, options: Options) -> Iterator[Placed]:
    try:
        yield from _source(source_of(stream, _STANDARD_INPUT_NAME), options)
    except InputError as error:
        yield reject(error, _STANDARD_INPUT_NAME), _STANDARD_INPUT_NAME


def _file(path: Path, options: Options) -> Iterator[Placed]:
    try:
        with opened(path) as source:
            yield from _source(source, options)
    except InputError as error:
        yield reject(error, str(path)), str(path)


def _source(source: Source, options: Options) -> Iterator[Placed]:
    """The articles of one source; what breaks in the middle of it is a reject like any other."""
    last: Article | Reject | None = None
    try:
        for number, item in enumerate(reader_for(source)(source, options), start=1):
            last = item
            yield item, f"{source.name}, article {number}"
        if source.cut_off and not (isinstance(last, Reject) and last.what == CUT_OFF):
            yield Reject(where=source.name, what=CUT_OFF, remedy=PACK_AGAIN), source.name
    except InputError as error:
        yield reject(error, source.name), source.name
    except BROKEN as error:
        what = f"breaks off: {str(error).lower() or type(error).__name__}"
        yield Reject(where=source.name, what=what, remedy=PACK_AGAIN), source.name
