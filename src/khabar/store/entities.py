"""The store as joining entities needs it: names, bearers, links and offices in tables."""

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Literal

import msgspec

from khabar.records.entities import Base, Judged, Link, LinkKind, Named, base_of, base_of_entity
from khabar.records.entities.public import public_keys, public_offices, public_persons
from khabar.records.judging import effective
from khabar.schema import Judgement
from khabar.store.forgotten import Forgotten
from khabar.store.redacting import Redactor
from khabar.store.rows import as_json

_DAY = len("2015-03-09")
_judgements = msgspec.json.Decoder(Judgement)
_IN = "IN (SELECT value FROM json_each(?))"
Role = Literal["same", "full", "short"]


class Entities:
    """Implements `khabar.records.entities.EntityStore` on one connection, inside its transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, Base | None] = {}
        self._near: dict[tuple[Role, str], list[str]] = {}
        self._holding: dict[str, list[str]] = {}
        self._above: dict[str, Link | None] = {}
        self._below: dict[str, list[str]] = {}
        self._judged: list[Judged] | None = None
        self._redactor: Redactor | None = None
        self._looked = False

    def fresh(self) -> None:
        """Forget what was read: counts have changed."""
        self._known.clear()
        self._near.clear()
        self._holding.clear()
        self._above.clear()
        self._below.clear()
        self._judged = None
        self._redactor, self._looked = None, False

    def bases(self, ids: Collection[str]) -> dict[str, Base]:
        """The bases with these ids that the store or the knowledge base has."""
        missing = [each for each in ids if each not in self._known]
        if missing:
            self._read(missing)
        return {each: base for each in ids if (base := self._known[each]) is not None}

    def _read(self, ids: Collection[str]) -> None:
        persons = {each: person for each in ids if (person := self._public(each)) is not None}
        self._known.update({each: persons.get(each) for each in ids})
        wanted = (as_json(sorted(ids)),)
        names = dict(
            self._connection.execute(f"SELECT base, name FROM entity_bases WHERE base {_IN}", wanted)
        )
        nodes: dict[str, dict[str, set[str]]] = {}
        sql = f"SELECT base, raw, trait FROM entity_traits WHERE base {_IN}"
        for base, raw, trait in self._connection.execute(sql, wanted) if names else ():
            nodes.setdefault(base, {}).setdefault(raw, set()).add(trait)
        self._known.update({base: _base(base, names[base], held) for base, held in nodes.items()})

    def _public(self, person: str) -> Base | None:
        """A person of the knowledge base, None for one whom the store was told to forget."""
        found = public_persons().get(person)
        if found is not None and self._redactor is None and not self._looked:
            self._redactor, self._looked = Forgotten(self._connection).redactor(), True
        hidden = found and self._redactor and any(self._redactor.spans(name) for name in found.names)
        return None if hidden else found

    def _known_publicly(self, persons: Iterable[str]) -> list[str]:
        return [person for person in persons if self._public(person) is not None]

    def near(self, keys: Collection[str], role: Role) -> dict[str, list[str]]:
        """For each key the bases that are found under it in this role."""
        missing = {key_number(role, key): key for key in keys if (role, key) not in self._near}
        if missing:
            public = public_keys()
            self._near.update(
                {(role, key): self._known_publicly(public.get((role, key), ())) for key in missing.values()}
            )
            sql = f"SELECT key, base FROM entity_keys WHERE key {_IN}"
            for number, base in self._connection.execute(sql, (as_json(sorted(missing)),)):
                self._near[role, missing[number]].append(base)
        return {key: found for key in keys if (found := self._near[role, key])}

    def holding(self, offices: Collection[str]) -> list[str]:
        """The bases of which a bearer is said to hold one of these offices (keys)."""
        missing = [office for office in offices if office not in self._holding]
        if missing:
            self._holding.update(
                {each: self._known_publicly(public_offices().get(each, ())) for each in missing}
            )
            sql = (
                "SELECT DISTINCT trait, base FROM entity_traits "
                f"WHERE trait > 'office:' AND trait < 'office;' AND trait {_IN}"
            )
            traits = as_json([f"office:{office}" for office in sorted(missing)])
            for trait, base in self._connection.execute(sql, (traits,)):
                self._holding[trait.removeprefix("office:")].append(base)
        return [base for office in offices for base in self._holding[office]]

    def judged(self, bases: Collection[str]) -> list[Judged]:
        """The decisions of persons in force that touch one of these bases."""
        if self._judged is None:
            sql = "SELECT json FROM judgements WHERE subject = 'entity'"
            found = [_judgements.decode(line) for (line,) in self._connection.execute(sql)]
            # Of two decisions on a pair the later holds.
            pairs = [pair for judgement in effective(found) for pair in _pairs(judgement)]
            self._judged = list({frozenset((pair.one, pair.other)): pair for pair in pairs}.values())
        wanted = set(bases) if self._judged else set()
        return [pair for pair in self._judged if pair.one in wanted or pair.other in wanted]

    def links(self, bases: Collection[str], kinds: Collection[LinkKind]) -> list[Link]:
        """Links of these kinds at either end of which stands a bearer of one of these bases."""
        wanted, allowed = as_json(sorted(bases)), as_json(sorted(kinds))
        columns = "SELECT one, other, kind, score, why FROM entity_links"
        sql = " UNION ".join(f"{columns} WHERE {end}_base {_IN} AND kind {_IN}" for end in ("one", "other"))
        return [_link(*row) for row in self._connection.execute(sql, (wanted, allowed, wanted, allowed))]

    def replace_links(self, gone: Iterable[Link], new: Iterable[Link]) -> None:
        """Take out and put in links."""
        gone, new = list(gone), list(new)
        for link in (*gone, *new):
            self._above.pop(link.one, None)
            self._below.pop(link.other, None)
        self._connection.executemany(
            "DELETE FROM entity_links WHERE one = ? AND other = ? AND kind = ?",
            [(link.one, link.other, link.kind) for link in gone],
        )
        self._connection.executemany(
            "INSERT OR REPLACE INTO entity_links VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    link.one,
                    link.other,
                    link.kind,
                    link.score,
                    link.why,
                    base_of(link.one),
                    base_of(link.other),
                )
                for link in new
            ],
        )

    def clusters(self, nodes: Collection[str]) -> dict[str, str]:
        """The cluster of each node that has one on record."""
        sql = f"SELECT raw, cluster FROM entity_nodes WHERE cluster IS NOT NULL AND raw {_IN}"
        return dict(self._connection.execute(sql, (as_json(sorted(nodes)),)).fetchall())

    def members(self, clusters: Collection[str]) -> dict[str, list[str]]:
        """The nodes on record of each cluster."""
        sql = f"SELECT cluster, raw FROM entity_nodes WHERE cluster {_IN} ORDER BY raw"
        return _lists(self._connection.execute(sql, (as_json(sorted(clusters)),)))

    def put_clusters(self, clusters: Mapping[str, str], gone: Collection[str]) -> None:
        """Note the cluster of each node; forget the nodes `gone`."""
        self._connection.executemany(
            "DELETE FROM entity_nodes WHERE raw = ?", [(each,) for each in sorted(gone)]
        )
        self._connection.executemany(
            "INSERT INTO entity_nodes (raw, cluster) VALUES (?, ?) "
            "ON CONFLICT (raw) DO UPDATE SET cluster = excluded.cluster",
            sorted(clusters.items()),
        )

    def above(self, clusters: Collection[str]) -> dict[str, Link]:
        """The link from a cluster to the longer name it stands for, where there is one."""
        missing = [each for each in clusters if each not in self._above]
        if missing:
            sql = f"SELECT one, other, kind, score, why FROM entity_links WHERE one {_IN} AND kind = 'short'"
            self._above.update(dict.fromkeys(missing))
            for row in self._connection.execute(sql, (as_json(missing),)):
                self._above[row[0]] = _link(*row)
        return {each: link for each in clusters if (link := self._above[each]) is not None}

    def below(self, clusters: Collection[str]) -> dict[str, list[str]]:
        """The clusters that stand for each of these as shorter names."""
        missing = [each for each in clusters if each not in self._below]
        if missing:
            sql = f"SELECT other, one FROM entity_links WHERE kind = 'short' AND other {_IN} ORDER BY one"
            self._below.update({each: [] for each in missing})
            for other, one in self._connection.execute(sql, (as_json(missing),)):
                self._below[other].append(one)
        return {each: list(found) for each in clusters if (found := self._below[each])}

    def entities(self, nodes: Collection[str]) -> dict[str, str]:
        """The entity of each raw id that has one on record."""
        sql = f"SELECT raw, entity FROM entity_nodes WHERE entity IS NOT NULL AND raw {_IN}"
        return dict(self._connection.execute(sql, (as_json(sorted(nodes)),)).fetchall())

    def put_entities(self, entities: Mapping[str, str]) -> None:
        """Note the entity of raw ids."""
        self._connection.executemany(
            "INSERT INTO entity_nodes (raw, entity) VALUES (?, ?) "
            "ON CONFLICT (raw) DO UPDATE SET entity = excluded.entity",
            sorted(entities.items()),
        )

    def office_nodes(self, offices: Collection[str]) -> dict[str, list[str]]:
        """For each office the raw ids of those who are only called by it; of several the first counts."""
        sql = (
            f"SELECT office, raw FROM office_days AS d WHERE office {_IN} AND named = 0 "
            "AND office = (SELECT min(office) FROM office_days WHERE raw = d.raw) ORDER BY raw"
        )
        return _lists(self._connection.execute(sql, (as_json(sorted(offices)),)))

    def named(self, office: str, since: str, until: str) -> list[Named]:
        """Who is named as holder of an office on the days from `since` to `until`, both included."""
        sql = (
            "SELECT coalesce(n.entity, d.raw), d.day, sum(d.articles) FROM office_days AS d "
            "LEFT JOIN entity_nodes AS n ON n.raw = d.raw "
            "WHERE d.office = ? AND d.day BETWEEN ? AND ? AND d.named GROUP BY 1, 2 ORDER BY 1, 2"
        )
        return [
            Named(base_of(entity), day, count)
            for entity, day, count in self._connection.execute(sql, (office, since, until))
        ]

    def offices_of(self, nodes: Collection[str]) -> list[str]:
        """The offices that these raw ids are said to hold."""
        sql = f"SELECT DISTINCT office FROM office_days WHERE raw {_IN} ORDER BY office"
        return [office for (office,) in self._connection.execute(sql, (as_json(sorted(nodes)),))]


def key_number(role: Role, key: str) -> int:
    """A key as SQLite's integer; a collision only brings a name that comparing turns down."""
    digest = hashlib.blake2b(f"{role}|{key}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _base(base: str, name: str, held: Mapping[str, set[str]]) -> Base:
    kinds = {trait for traits in held.values() for trait in traits if trait.startswith("kind:")}
    person = kinds == {"kind:person"}
    nodes = {
        raw: frozenset(trait for trait in traits if not trait.startswith("kind:"))
        for raw, traits in held.items()
    }
    return Base(id=base, kind="person" if person else "organization", names=(name,), nodes=nodes)


def _pairs(judgement: Judgement) -> Iterator[Judged]:
    """Each two of the entities that a person said to be one, or not."""
    ids = dict.fromkeys(base_of_entity(bound.id) for bound in judgement.about)
    why = f"{judgement.who} decided so on {judgement.at[:_DAY]}" + (
        f": {judgement.why}" if judgement.why else ""
    )
    for one, other in combinations(ids, 2):
        yield Judged(one, other, judgement.decision == "same", why)


def _link(one: str, other: str, kind: LinkKind, score: float, why: str) -> Link:
    return Link(one=one, other=other, kind=kind, score=score, why=why)


def _lists(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, value in rows:
        found.setdefault(key, []).append(value)
    return found
