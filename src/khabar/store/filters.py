"""Filters: which records a question asks for, as SQL with bound values."""

import msgspec

from khabar.store.indexing import name_terms

_LIKE_ACTOR = (
    "id IN (SELECT record FROM record_sides WHERE entity = ? OR entity IN "
    "(SELECT entity FROM entity_names WHERE instr(terms, ?) > 0))"
)


class RecordFilter(msgspec.Struct, frozen=True, kw_only=True):
    """What records to give; everything that is set must hold.

    `actor` is an entity id or a name («حماس» also finds «حركة حماس»); `since` and `until` are ISO dates,
    both included; `place` is a name; `outlet` the name of an outlet that carried it; `limit` counts records.
    """

    kind: str | None = None
    actor: str | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None
    outlet: str | None = None
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
        return f"{where}ORDER BY date IS NULL, date DESC, id{limit}", values

    def _conditions(self) -> list[tuple[str, list[str | int]]]:
        found: list[tuple[str, list[str | int]]] = []
        if self.kind:
            found.append(("kind = ?", [self.kind]))
        if self.actor:
            found.append((_LIKE_ACTOR, [self.actor, name_terms(self.actor)]))
        if self.since:
            found.append(("coalesce(date_end, date) >= ?", [self.since]))
        if self.until:  # «2015-03» is until the end of March: ~ sorts after every digit and hyphen
            found.append(("date <= ?", [self.until + "~"]))
        if self.place:
            found.append(("instr(place_terms, ?) > 0", [name_terms(self.place)]))
        if self.outlet:
            carried = "id IN (SELECT record FROM record_reports WHERE fold(outlet) = fold(?))"
            found.append((carried, [self.outlet]))
        return found
