"""Filters: which records a question asks for, as SQL with bound values."""

from typing import Literal

import msgspec

from khabar.store.indexing import name_terms

Reviewed = Literal["standing", "rejected", "all"]
_LIKE_ACTOR = (  # an id, an id that was joined to another, or a name
    "id IN (SELECT record FROM record_sides WHERE entity = ? OR entity IN "
    "(SELECT entity FROM entity_names WHERE instr(terms, ?) > 0 "
    "OR raw = ? OR (raw >= ? || '@' AND raw < ? || 'A')))"
)
_NEWEST_FIRST = "date IS NULL, date DESC, id"
# A visit (the longer of two of one day) stands before what happened during it.
_CHRONOLOGICAL = "date IS NULL, date, date_end IS NULL, date_end DESC, part_of IS NOT NULL, id"


class RecordFilter(msgspec.Struct, frozen=True, kw_only=True):
    """What records to give; everything that is set must hold.

    `actor` is an entity id or a name («حماس» also finds «حركة حماس»); `since` and `until` are ISO dates,
    both included; `place` is a name; `outlet` the name of an outlet that carried it; `limit` counts records.
    `other` is a second party that must be there as well; `conflicts` keeps records on which reports exclude
    each other, `single_source` those without a second independent source; `chronological` turns the order.
    `review` leaves out or asks for what a person rejected.
    """

    kind: str | None = None
    actor: str | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None
    outlet: str | None = None
    other: str | None = None
    conflicts: bool = False
    single_source: bool = False
    chronological: bool = False
    review: Reviewed = "standing"
    limit: int | None = None

    def sql(self) -> tuple[str, list[str | int]]:
        """The end of a `SELECT … FROM records`, and its values; newest first, undated last."""
        conditions: list[str] = []
        values: list[str | int] = []
        for condition, given in self._conditions():
            conditions.append(condition)
            values.extend(given)
        where = f"WHERE {' AND '.join(conditions)} " if conditions else ""
        limit = ""
        if self.limit is not None:
            limit = " LIMIT ?"
            values.append(self.limit)
        order = _CHRONOLOGICAL if self.chronological else _NEWEST_FIRST
        return f"{where}ORDER BY {order}{limit}", values

    def _conditions(self) -> list[tuple[str, list[str | int]]]:
        found: list[tuple[str, list[str | int]]] = []
        if self.kind:
            found.append(("kind = ?", [self.kind]))
        for actor in filter(None, (self.actor, self.other)):
            found.append((_LIKE_ACTOR, [actor, name_terms(actor), actor, actor, actor]))
        if self.since:
            found.append(("coalesce(date_end, date) >= ?", [self.since]))
        if self.until:  # «2015-03» is until the end of March: ~ sorts after every digit and hyphen
            found.append(("date <= ?", [self.until + "~"]))
        if self.place:
            found.append(("instr(place_terms, ?) > 0", [name_terms(self.place)]))
        if self.outlet:
            carried = "id IN (SELECT record FROM record_reports WHERE fold(outlet) = fold(?))"
            found.append((carried, [self.outlet]))
        if self.conflicts:
            found.append(("conflicts <> '[]'", []))
        if self.single_source:
            found.append(("independent < 2", []))
        if self.review != "all":
            found.append(("review = 'rejected'" if self.review == "rejected" else "review <> 'rejected'", []))
        return found
