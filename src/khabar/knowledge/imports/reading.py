"""Reading: FollowTheMoney entities and Wikidata dumps into rows; bad lines are told, the rest goes on."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from khabar.errors import FieldError, UnreadableError
from khabar.knowledge.imports.followthemoney import Entities, Entity, entity_of
from khabar.knowledge.imports.lines import Line, lines_of
from khabar.knowledge.imports.rows import Imported
from khabar.knowledge.imports.wikidata import (
    Found,
    Item,
    country_of,
    found_in,
    item_of,
    references_of,
    row_of,
)
from khabar.schema import Reject

Rejected = Callable[[Reject], None]
_SCHEMA, _LABELS = b'"schema"', b'"labels"'
_REMEDY = "give FollowTheMoney entities as JSON Lines, or a Wikidata JSON dump"


def import_files(paths: Sequence[Path], rejected: Rejected) -> list[Imported]:
    """The rows of all files. Wikidata dumps are read twice: for persons and bodies, then for what they name.

    Args:
        paths: JSON Lines or JSON arrays with one entity a line, plain or compressed (.gz, .bz2, .xz).
        rejected: is told each line or file that cannot be read.
    """
    kept = _Kept(Entities(), {}, {}, {})
    dumps = [path for path in paths if _read_once(path, kept, rejected)]
    items = kept.countries | _collect(dumps, references_of(kept.found.values()) - kept.countries.keys())
    rows = [row_of(each, items, kept.sources[each.item]) for each in kept.found.values()]
    return [*kept.entities.rows(), *(row for row in rows if row)]


class _Kept(msgspec.Struct, frozen=True):
    """What the first reading keeps; `sources` tells from which file an item came."""

    entities: Entities
    found: dict[str, Found]
    sources: dict[str, str]
    countries: dict[str, Item]

    def add(self, one: Entity | Item, name: str) -> None:
        if isinstance(one, Entity):
            self.entities.add(one, name)
            return
        person_or_body = found_in(one)
        if person_or_body:
            self.found[one.id], self.sources[one.id] = person_or_body, f"Wikidata via {name}"
        if country_of(one):
            self.countries[one.id] = one


def _read_once(path: Path, kept: _Kept, rejected: Rejected) -> bool:
    """Keep what a file holds; whether it holds Wikidata's items."""
    is_dump = False
    try:
        for line in lines_of(path):
            try:
                one = _read(line)
            except (msgspec.DecodeError, FieldError) as error:
                rejected(Reject(where=line.where, what=f"is no entity: {error}", remedy=_REMEDY))
                continue
            is_dump = is_dump or isinstance(one, Item)
            kept.add(one, path.name)
    except UnreadableError as error:
        rejected(Reject(where=error.where, what=error.what, remedy=error.remedy or _REMEDY))
    return is_dump


def _read(line: Line) -> Entity | Item:
    if _LABELS in line.data:
        return item_of(line.data)
    if _SCHEMA in line.data:
        return entity_of(line.data)
    raise FieldError("neither schema nor labels")


def _collect(dumps: Iterable[Path], wanted: set[str]) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for path in dumps if wanted else ():
        for line in _readable(path):
            try:
                item = item_of(line.data)
            except msgspec.DecodeError:
                continue  # told in the first reading
            if item.id in wanted:
                found[item.id] = item
    return found


def _readable(path: Path) -> Iterable[Line]:
    try:
        yield from lines_of(path)
    except UnreadableError:
        return  # told in the first reading
