"""Flat tables: what the exports of events, actors and statements hold, one column a value.

Columns are the interface of the CSV exports and documented in `docs/output.md`.
"""

import sqlite3

import msgspec


class Table(msgspec.Struct, frozen=True):
    """A flat table: its SQL, and which columns hold JSON lists."""

    sql: str
    lists: tuple[str, ...] = ()


def _side(side: str, column: str) -> str:
    """The actors on one side of an event as a JSON list, in the order of their keys."""
    return (
        f"(SELECT json_group_array({column}) FROM (SELECT x.{column} FROM event_actors AS p "
        f"JOIN actors AS x ON x.key = p.actor WHERE p.event = e.key AND p.side = '{side}' ORDER BY x.key))"
    )


_EVENTS = f"""
SELECT e.id AS event, a.id AS article, a.outlet, a.published, r.record, e.kind, e.status, e.background,
    e.symmetric, {_side("from", "name")} AS "from", {_side("to", "name")} AS "to",
    {_side("from", "entity")} AS from_entities, {_side("to", "entity")} AS to_entities,
    {_side("attendee", "name")} AS attendees, {_side("mediator", "name")} AS mediators,
    e.date, e.date_end, e.date_basis, e.place, e.place_en, e.country, e.geonames, e.latitude, e.longitude,
    e.plover_type, e.plover_mode, e.cameo, e.trigger, e.evidence, e.part_of, e.statement, e.confidence,
    coalesce(e.review, 'machine') AS review
FROM events AS e JOIN articles AS a ON a.key = e.article
LEFT JOIN record_reports AS r ON r.event = e.id ORDER BY a.key, e.key"""

_ACTORS = """
SELECT a.id AS article, a.outlet, a.published, x.actor, x.kind, x.name, x.entity, x.country, x.sectors,
    x.roles, x.mentions
FROM actors AS x JOIN articles AS a ON a.key = x.article ORDER BY a.key, x.key"""

_STATEMENTS = """
SELECT s.id AS statement, a.id AS article, a.outlet, a.published, x.name AS speaker,
    x.entity AS speaker_entity, d.name AS addressee, t.name AS target, v.name AS via, s.direct, s.act,
    s.cue, s.field, s.start, s.end, s.text, s.confidence,
    coalesce(s.review, 'machine') AS review
FROM statements AS s JOIN articles AS a ON a.key = s.article LEFT JOIN actors AS x ON x.key = s.speaker
LEFT JOIN actors AS d ON d.key = s.addressee LEFT JOIN actors AS t ON t.key = s.target
LEFT JOIN actors AS v ON v.key = s.via ORDER BY a.key, s.key"""

_SIDES = ("from", "to", "from_entities", "to_entities", "attendees", "mediators")
TABLES = {
    "events": Table(_EVENTS, _SIDES),
    "actors": Table(_ACTORS, ("sectors", "roles")),
    "statements": Table(_STATEMENTS),
}
_COUNTED = ("articles", "reports", "events", "statements", "actors", "entities", "records", "rejects", "runs")


def counts_of(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows the tables hold that users speak of."""
    return {name: int(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]) for name in _COUNTED}
