"""Bearers: counts of what articles say of raw entities, and which names that touches."""

import sqlite3
from collections.abc import Iterable, Mapping

from khabar.arabic.folding import fold
from khabar.records.entities import Base, Raw, base_of, base_of_entity, join_entities
from khabar.records.entities.likeness import keys_of
from khabar.store.entities import Entities, Role, key_number
from khabar.store.rows import as_json

_LINKED = ("person", "organization")  # groups are told by descriptions, countries by the coder
_ROLES: tuple[Role, ...] = ("same", "full", "short")
_DAY = len("2015-03-09")
_AT_ONCE = 64  # reports that are counted in together


class Bearers:
    """Counts articles in and out, and joins anew what they touch at the end of a batch."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._entities = Entities(connection)
        self._touched: set[str] = set()
        self._offices: set[str] = set()
        self._gone: dict[str, Base] = {}
        self._entering: list[tuple[str, list[Raw]]] = []

    def add(self, raws: Iterable[Raw], published: str | None) -> None:
        """Count the raw entities of a report in."""
        self._entering.append(((published or "")[:_DAY], _once(raws)))
        if len(self._entering) >= _AT_ONCE:
            self._count_in()

    def drop(self, raws: Iterable[Raw], published: str | None) -> None:
        """Count the raw entities of a report out."""
        self._count_in()
        for raw in _once(raws):
            if _is_linked(raw):
                self._drop_traits(raw)
            self._drop_offices(raw, (published or "")[:_DAY])

    def join(self) -> dict[str, str]:
        """Decide anew about all that was counted since the last call; raw ids to entities that changed."""
        self._count_in()
        self._entities.fresh()
        left = {node for base in self._entities.bases(self._gone).values() for node in base.nodes}
        gone = [base for _, base in sorted(self._gone.items()) if not base.nodes.keys() <= left]
        changed = join_entities(self._entities, sorted(self._touched), gone, sorted(self._offices))
        self.forget()
        return changed

    def touch(self, entities: Iterable[str]) -> None:
        """Decide anew about entities though no article changes: a person decided about them."""
        self._count_in()
        ids = set(entities)
        listed = as_json(sorted(ids))
        sql = "SELECT raw FROM entity_nodes WHERE entity IN (SELECT value FROM json_each(?))"
        raws = {raw for (raw,) in self._connection.execute(sql, (listed,))}
        self._touched |= {base_of_entity(each) for each in ids} | {base_of(raw) for raw in raws}
        self._offices |= set(self._entities.offices_of(raws))

    def forget(self) -> None:
        """Forget what was counted, as when the batch failed."""
        self._touched, self._offices, self._gone = set(), set(), {}
        self._entering = []

    def entities(self, raws: Iterable[str]) -> dict[str, str]:
        """The entity of raw ids where it is another than the base."""
        return self._entities.entities(list(raws))

    def _count_in(self) -> None:
        """Count in what entered, many reports at once."""
        entering, self._entering = self._entering, []
        if not entering:
            return
        self._add_traits([raw for _, listed in entering for raw in listed if _is_linked(raw)])
        rows = [
            (office, day, raw.id, raw.named, 1)
            for day, listed in entering
            for raw in listed
            for office in (raw.offices if day and not raw.known else ())
        ]
        self._connection.executemany(
            "INSERT INTO office_days VALUES (?, ?, ?, ?, ?) ON CONFLICT (office, day, raw) "
            "DO UPDATE SET articles = articles + excluded.articles",
            rows,
        )
        self._offices |= {office for office, *_ in rows}

    def _add_traits(self, raws: list[Raw]) -> None:
        rows = [(raw.base, raw.id, trait) for raw in raws for trait in _traits(raw)]
        known = self._known(raws)
        self._connection.executemany(
            "INSERT INTO entity_traits VALUES (?, ?, ?, 1) "
            "ON CONFLICT (base, raw, trait) DO UPDATE SET articles = articles + 1",
            rows,
        )
        self._touched |= {base for base, raw, trait in rows if (raw, trait) not in known}
        self._name({raw.id: raw for raw in raws if (raw.id, f"kind:{raw.kind}") not in known})

    def _known(self, raws: list[Raw]) -> set[tuple[str, str]]:
        sql = "SELECT raw, trait FROM entity_traits WHERE base IN (SELECT value FROM json_each(?))"
        return set(self._connection.execute(sql, (as_json([raw.base for raw in raws]),)))

    def _name(self, new: Mapping[str, Raw]) -> None:
        """Note the names of raw entities that came first, and under which keys they are found."""
        names = [(raw, " ".join(fold(raw.name).split())) for raw in new.values()]
        bases = [(raw.base, name) for raw, name in names]
        self._connection.executemany("INSERT OR IGNORE INTO entity_bases VALUES (?, ?)", bases)
        numbered = [(raw.base, _numbers(name, person=raw.kind == "person")) for raw, name in names]
        keys = {(number, base) for base, numbers in numbered for number in numbers}
        self._connection.executemany("INSERT OR IGNORE INTO entity_keys VALUES (?, ?)", sorted(keys))

    def _drop_traits(self, raw: Raw) -> None:
        if raw.base not in self._gone:
            self._entities.fresh()
            self._gone[raw.base] = self._entities.bases((raw.base,))[raw.base]
        where = "WHERE base = ? AND raw = ? AND trait = ?"
        for trait in _traits(raw):
            row = (raw.base, raw.id, trait)
            self._connection.execute(f"UPDATE entity_traits SET articles = articles - 1 {where}", row)
            if self._connection.execute(f"DELETE FROM entity_traits {where} AND articles < 1", row).rowcount:
                self._touched.add(raw.base)
        left = self._connection.execute("SELECT 1 FROM entity_traits WHERE base = ? LIMIT 1", (raw.base,))
        if left.fetchone() is None:
            (name,) = self._gone[raw.base].names
            self._connection.execute("DELETE FROM entity_bases WHERE base = ?", (raw.base,))
            numbers = {*_numbers(name, person=True), *_numbers(name, person=False)}
            rows = [(number, raw.base) for number in sorted(numbers)]
            self._connection.executemany("DELETE FROM entity_keys WHERE key = ? AND base = ?", rows)

    def _drop_offices(self, raw: Raw, day: str) -> None:
        for office in raw.offices if day and not raw.known else ():
            where = (office, day, raw.id)
            sql = "UPDATE office_days SET articles = articles - 1 WHERE office = ? AND day = ? AND raw = ?"
            self._connection.execute(sql, where)
            self._drop_office(where, named=raw.named)
            self._offices.add(office)

    def _drop_office(self, where: tuple[str, str, str], *, named: bool) -> None:
        """Take out what no article says any more, and what was decided about it."""
        sql = "DELETE FROM office_days WHERE office = ? AND day = ? AND raw = ? AND articles < 1"
        self._connection.execute(sql, where)
        if named:
            return
        gone = "(SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM office_days WHERE raw = ?1))"
        self._connection.execute(
            f"DELETE FROM entity_links WHERE kind = 'office' AND one = {gone}", where[2:]
        )
        self._connection.execute(f"DELETE FROM entity_nodes WHERE raw = {gone}", where[2:])


def _once(raws: Iterable[Raw]) -> list[Raw]:
    """Each raw entity of a report once, with all that its actors say."""
    found: dict[str, Raw] = {}
    for raw in raws:
        known = found.get(raw.id)
        found[raw.id] = raw if known is None else _both(known, raw)
    return [raw for _, raw in sorted(found.items())]


def _both(one: Raw, other: Raw) -> Raw:
    offices = tuple(dict.fromkeys((*one.offices, *other.offices)))
    return Raw(
        id=one.id,
        kind=min(one.kind, other.kind),
        name=min(one.name, other.name),
        named=one.named or other.named,
        traits=one.traits | other.traits,
        offices=offices,
    )


def _is_linked(raw: Raw) -> bool:
    return raw.kind in _LINKED and raw.named and not raw.known


def _traits(raw: Raw) -> list[str]:
    return [f"kind:{raw.kind}", *sorted(raw.traits)]


def _numbers(name: str, *, person: bool) -> list[int]:
    """The numbers of all keys of a name, as that of a person or of a body."""
    keys = keys_of(name, person=person)
    return sorted({key_number(role, key) for role in _ROLES for key in getattr(keys, role)})
