"""Naming, from the store: which articles use a wording, and what each of them calls the thing."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator

import msgspec

from khabar.arabic.folding import fold
from khabar.errors import UnknownIdError
from khabar.knowledge.wordings import WordingSet, wording_sets
from khabar.records.naming import Naming, naming_of, uses_in
from khabar.records.spotting import Spotter
from khabar.schema import Report
from khabar.store.indexing import name_terms
from khabar.store.queries import parse_query
from khabar.store.rows import as_json

_report_decoder = msgspec.json.Decoder(Report)
_BY_ENTITY = "SELECT DISTINCT article FROM actors WHERE entity IN (SELECT value FROM json_each(?))"
_BY_WORDS = "SELECT rowid FROM search WHERE search MATCH ?"
_REPORTS = (
    "SELECT coalesce(r.judged, r.json), "
    "(SELECT json_group_array(x.actor) FROM actors AS x WHERE x.article = r.article "
    "AND x.entity IN (SELECT value FROM json_each(:entities))) "
    "FROM reports AS r WHERE r.article IN (SELECT value FROM json_each(:keys)) ORDER BY r.article"
)
# A person who holds no office, and nowhere takes part or speaks, stays words in an article.
_PUBLIC = (
    "(e.kind <> 'person' OR EXISTS (SELECT 1 FROM actors AS x WHERE x.entity = e.id AND (x.roles <> '[]' "
    "OR EXISTS (SELECT 1 FROM event_actors AS p WHERE p.actor = x.key) "
    "OR EXISTS (SELECT 1 FROM statements AS s WHERE s.speaker = x.key))))"
)
_BEST = (
    "SELECT e.id, e.name, count(*) OVER () FROM entities AS e WHERE (e.id = ?1 OR e.id IN "
    f"(SELECT entity FROM entity_names WHERE raw = ?1 OR instr(terms, ?2) > 0)) AND {_PUBLIC} "
    "ORDER BY e.id = ?1 DESC, e.articles DESC, e.id LIMIT 1"
)


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for: an entity, a set of wordings, or both where the set names an actor.

    `fitting` counts the entities that a name may mean; this one is named by most articles.
    """

    name: str
    entity: str | None = None
    set_id: str | None = None
    fitting: int = 1

    @property
    def wordings(self) -> WordingSet | None:
        """The set of wordings, where there is one."""
        return wording_sets()[self.set_id] if self.set_id else None


def find_subject(connection: sqlite3.Connection, asked: str) -> Subject:
    """What a person means: a set's id or one of its wordings, else an entity id or a name.

    Errors: UnknownIdError.
    """
    set_id = _set_of(asked) or _set_with(asked)
    if set_id:
        found = wording_sets()[set_id]
        return Subject(name=found.name_en, entity=found.entity, set_id=set_id)
    row = connection.execute(_BEST, (asked, name_terms(asked))).fetchone()
    if row is None:
        what = "no set of wordings, and nobody in office, in an event or speaking has this name"
        raise UnknownIdError(what, asked, "name an entity, or a set: khabar naming lists the sets")
    entity, name, fitting = row
    return Subject(
        name=name, entity=entity, set_id=_set_with(entity), fitting=1 if entity == asked else fitting
    )


def naming_in(
    connection: sqlite3.Connection, subject: Subject, *, since: str | None = None, until: str | None = None
) -> Naming:
    """What articles between two days (both included) call a subject."""
    found = subject.wordings
    spotter = Spotter(found.forms()) if found else None
    entities = {subject.entity} if subject.entity else set()
    keys = _articles(connection, entities, found)
    uses = [
        use
        for report, actors in _reports(connection, keys, entities)
        if _within(report.published, since, until)
        for use in uses_in(report, actors, spotter, subject.entity)
    ]
    naming = naming_of(
        uses,
        subject=subject.set_id or subject.entity or subject.name,
        name=subject.name,
        entity=subject.entity,
        set_id=subject.set_id,
    )
    return msgspec.structs.replace(naming, fitting=subject.fitting)


def naming_of_sets(
    connection: sqlite3.Connection, *, since: str | None = None, until: str | None = None
) -> Iterator[Naming]:
    """The naming of every contested thing that the store's articles name, without the single uses."""
    for set_id, found in wording_sets().items():
        subject = Subject(name=found.name_en, entity=found.entity, set_id=set_id)
        naming = naming_in(connection, subject, since=since, until=until)
        if naming.wordings:
            yield msgspec.structs.replace(naming, uses=())


def _set_of(asked: str) -> str | None:
    if asked in wording_sets():
        return asked
    folded = fold(asked)
    for set_id, found in wording_sets().items():
        if any(fold(form) == folded for form in (*found.forms(), *found.wordings)):
            return set_id
    return None


def _set_with(entity: str) -> str | None:
    return next((key for key, found in wording_sets().items() if found.entity == entity), None)


def _articles(
    connection: sqlite3.Connection, entities: Collection[str], wordings: WordingSet | None
) -> set[int]:
    keys = {key for (key,) in connection.execute(_BY_ENTITY, (as_json(sorted(entities)),))}
    if wordings:
        phrases = " OR ".join(f'"{form}"' for form in wordings.forms())
        keys.update(key for (key,) in connection.execute(_BY_WORDS, (parse_query(phrases).expression(),)))
    return keys


def _reports(
    connection: sqlite3.Connection, keys: Iterable[int], entities: Collection[str]
) -> Iterator[tuple[Report, list[str]]]:
    """Reports, each with the ids of those of its actors that are one of the entities."""
    values = {"keys": as_json(sorted(keys)), "entities": as_json(sorted(entities))}
    for line, actors in connection.execute(_REPORTS, values):
        yield _report_decoder.decode(line), msgspec.json.decode(actors, type=list[str])


def _within(published: str | None, since: str | None, until: str | None) -> bool:
    """Whether a day lies between two, both included; an unknown day only where nothing is asked."""
    if not published:
        return not since and not until
    return (not since or published >= since) and (not until or published <= until + "~")
