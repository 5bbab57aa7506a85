"""Profiles: what a store knows of an entity, its names, roles over time, links and who rivals it."""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from khabar.arabic.folding import fold
from khabar.errors import UnknownIdError
from khabar.records.entities import LinkKind, base_of, claimed, named_around
from khabar.records.entities.public import public_persons
from khabar.schema import Report
from khabar.store.entities import Entities
from khabar.store.indexing import name_terms

_EVIDENCE = 3  # spans that are shown for each role; all are counted
_decoder = msgspec.json.Decoder(Report)


class NameUsed(msgspec.Struct, frozen=True, kw_only=True):
    """A name of an entity and how many articles use it."""

    name: str
    articles: int


class RoleEvidence(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The words of an article that say the role: offsets into its text, title or byline."""

    article: str
    start: int
    end: int
    text: str
    field: str = "text"


class RoleHeld(msgspec.Struct, frozen=True, kw_only=True):
    """What articles call an entity: the words most use, the days of the first and last, how many articles."""

    text: str
    first: str | None
    last: str | None
    articles: int
    evidence: tuple[RoleEvidence, ...] = ()


class LinkSeen(msgspec.Struct, frozen=True, kw_only=True):
    """Why two wordings are one entity or, where `kind` is apart, two."""

    kind: LinkKind
    one: str
    other: str
    one_entity: str
    other_entity: str
    score: float
    why: str


class OfficeHolder(msgspec.Struct, frozen=True, kw_only=True):
    """Who is said to hold an office, by whom: a claim of the knowledge base or articles of the time."""

    entity: str
    name: str
    articles: int = 0
    since: str | None = None
    until: str | None = None
    source: str | None = None


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """An entity: `holders` lists all who are said to hold it where it is only an office."""

    id: str
    kind: str
    name: str
    articles: int
    names: tuple[NameUsed, ...] = ()
    roles: tuple[RoleHeld, ...] = ()
    links: tuple[LinkSeen, ...] = ()
    holders: tuple[OfficeHolder, ...] = ()


def find_profiles(
    connection: sqlite3.Connection,
    name: str | None,
    kind: str | None,
    limit: int | None,
    *,
    descriptions: bool = False,
) -> Iterator[Profile]:
    """Entities in the order of how many articles name them, with names and roles but without links."""
    conditions, values = ["1"], list[str | int]()
    if name:
        conditions.append("id IN (SELECT entity FROM entity_names WHERE instr(terms, ?) > 0)")
        values.append(name_terms(name))
    if kind:
        conditions.append("kind = ?")
        values.append(kind)
    if not descriptions:
        conditions.append("named")
    sql = (
        f"SELECT id, kind, name, articles FROM entities WHERE {' AND '.join(conditions)} "
        "ORDER BY articles DESC, id LIMIT ?"
    )
    for row in connection.execute(sql, (*values, limit if limit is not None else -1)).fetchall():
        yield _profile(connection, row)


def profile_of(connection: sqlite3.Connection, identity: str) -> Profile:
    """All that is known of an entity; a former id leads to what it became. Errors: UnknownIdError."""
    sql = "SELECT id, kind, name, articles FROM entities WHERE id = ?"
    row = connection.execute(sql, (identity,)).fetchone()
    if row is None:
        joined = _joined(connection, identity)
        if len(joined) != 1:
            remedy = f"now: {', '.join(joined)}" if joined else "khabar entities prints ids"
            raise UnknownIdError("no single entity has this id", identity, remedy)
        row = connection.execute(sql, (joined[0],)).fetchone()
    profile = _profile(connection, row, evidence=_EVIDENCE)
    links, holders = _links(connection, profile.id), _holders(connection, profile.id)
    return msgspec.structs.replace(profile, links=tuple(links), holders=tuple(holders))


def _joined(connection: sqlite3.Connection, identity: str) -> list[str]:
    """The entities that names with this id have become."""
    sql = (
        "SELECT DISTINCT entity FROM entity_names "
        "WHERE raw = ?1 OR (raw >= ?1 || '@' AND raw < ?1 || 'A') ORDER BY entity"
    )
    return [entity for (entity,) in connection.execute(sql, (identity,))]


def _profile(connection: sqlite3.Connection, row: tuple[str, str, str, int], evidence: int = 0) -> Profile:
    identity, kind, name, articles = row
    sql = (
        "SELECT name, sum(articles) AS used FROM entity_names WHERE entity = ? "
        "GROUP BY name ORDER BY used DESC, name"
    )
    names = tuple(NameUsed(name=each, articles=used) for each, used in connection.execute(sql, (identity,)))
    roles = _roles(connection, identity, evidence) if kind == "person" else []
    return Profile(id=identity, kind=kind, name=name, articles=articles, names=names, roles=tuple(roles))


def _roles(connection: sqlite3.Connection, identity: str, evidence: int) -> list[RoleHeld]:
    """What articles call an entity, by folded words, the most frequent first."""
    sql = (
        "SELECT a.key, substr(a.published, 1, 10), x.actor, x.roles FROM actors AS x "
        "JOIN articles AS a ON a.key = x.article WHERE x.entity = ? "
        "ORDER BY a.published IS NULL, a.published, a.id"
    )
    told: dict[str, list[tuple[str, str | None, int, str]]] = {}
    for key, day, actor, roles in connection.execute(sql, (identity,)):
        for text in msgspec.json.decode(roles, type=list[str]):
            told.setdefault(" ".join(fold(text).split()), []).append((text, day, key, actor))
    held = [_role(connection, found, evidence) for found in told.values()]
    return sorted(held, key=lambda role: (-role.articles, role.first or "~", role.text))


def _role(
    connection: sqlite3.Connection, told: Sequence[tuple[str, str | None, int, str]], evidence: int
) -> RoleHeld:
    words = [text for text, *_ in told]
    days = [day for _, day, *_ in told if day]
    places = list(dict.fromkeys((key, actor) for *_, key, actor in told))
    spans = (
        span for key, actor in places[:evidence] for span in _spans(connection, key, actor, fold(words[0]))
    )
    return RoleHeld(
        text=min(set(words), key=lambda text: (-words.count(text), text)),
        first=min(days, default=None),
        last=max(days, default=None),
        articles=len({key for key, _ in places}),
        evidence=tuple(islice(spans, evidence)),
    )


def _spans(connection: sqlite3.Connection, article: int, actor: str, role: str) -> Iterator[RoleEvidence]:
    (line,) = connection.execute("SELECT json FROM reports WHERE article = ?", (article,)).fetchone()
    report = _decoder.decode(line)
    wanted = " ".join(role.split())
    for each in report.actors:
        for span in each.roles if each.id == actor else ():
            if " ".join(fold(span.text).split()) == wanted:
                where = span.field if isinstance(span.field, str) else "text"
                yield RoleEvidence(
                    article=report.id, start=span.start, end=span.end, text=span.text, field=where
                )


def _links(connection: sqlite3.Connection, identity: str) -> list[LinkSeen]:
    """Links at whose end a raw entity of this one stands, the surest first."""
    end = "IN (SELECT raw FROM entity_nodes WHERE entity = ?1 UNION SELECT ?1)"
    columns = "SELECT one, other, kind, score, why FROM entity_links"
    sql = (
        f"{columns} WHERE one {end} UNION {columns} WHERE other {end} AND kind != 'office' "
        f"UNION {columns} WHERE other = ?1 AND kind = 'office'"
    )
    rows = connection.execute(sql, (identity,)).fetchall()
    return sorted(
        (
            LinkSeen(
                kind=kind,
                one=_name(connection, one),
                other=_name(connection, other),
                one_entity=_entity(connection, one),
                other_entity=_entity(connection, other),
                score=score,
                why=why,
            )
            for one, other, kind, score, why in rows
        ),
        key=lambda link: (-link.score, link.kind, link.one, link.other),
    )


def _holders(connection: sqlite3.Connection, identity: str) -> list[OfficeHolder]:
    """Who is said to hold the office that an entity is, at any day on which articles use it."""
    sql = (
        "SELECT DISTINCT office, day FROM office_days WHERE named = 0 "
        "AND raw >= ?1 || '@' AND raw < ?1 || 'A' ORDER BY office, day"
    )
    days = connection.execute(sql, (identity,)).fetchall()
    claims = dict.fromkeys(claim for office, day in days for claim in claimed(office, day))
    found = [
        OfficeHolder(
            entity=claim.person, name=claim.name, since=claim.start, until=claim.end, source=claim.source
        )
        for claim in claims
    ]
    named: dict[str, int] = {}
    for office, day in days:
        for entity, count in named_around(Entities(connection), office, day).items():
            named[entity] = max(count, named.get(entity, 0))
    told = sorted(named.items(), key=lambda item: (-item[1], item[0]))
    return found + [
        OfficeHolder(entity=entity, name=_name(connection, entity), articles=count) for entity, count in told
    ]


def _entity(connection: sqlite3.Connection, raw: str) -> str:
    row = connection.execute("SELECT entity FROM entity_nodes WHERE raw = ?", (raw,)).fetchone()
    return row[0] if row and row[0] else base_of(raw)


def _name(connection: sqlite3.Connection, raw: str) -> str:
    """What articles call a raw entity, else what the knowledge base does."""
    sql = "SELECT name FROM entity_names WHERE raw = ? ORDER BY articles DESC, name LIMIT 1"
    row = connection.execute(sql, (raw,)).fetchone()
    row = row or connection.execute("SELECT name FROM entities WHERE id = ?", (raw,)).fetchone()
    if row:
        return str(row[0])
    person = public_persons().get(raw)
    return max(person.names, key=len) if person else raw
