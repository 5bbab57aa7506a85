"""The calendar of coverage: which outlet was read on which day, and whose articles name the parties."""

import sqlite3
from collections.abc import Collection, Sequence

from khabar.arabic.analyser import forms
from khabar.records.coverage import Calendar, CoverageRow, window
from khabar.schema import Record
from khabar.store.queries import parse_query
from khabar.store.rows import as_json

_ROWS = (
    "SELECT outlet, day, published_kind, articles FROM coverage WHERE outlet IS NOT NULL ORDER BY outlet, day"
)
# Articles of some days that do not tell an event, if they hold what `condition` asks for.
_NAMING = """
SELECT a.key, a.outlet, a.id FROM articles AS a
WHERE a.published >= :first AND a.published < :last || '~' AND a.outlet IS NOT NULL
    AND substr(a.published, 1, 10) IN (SELECT value FROM json_each(:days))
    AND a.id NOT IN (SELECT value FROM json_each(:told)) {condition}
"""
_HAS_ONE_OF = (
    "AND EXISTS (SELECT 1 FROM actors AS x WHERE x.article = a.key "
    "AND x.entity IN (SELECT value FROM json_each(:{side})))"
)
_HAS_PLACE = "AND instr(a.text, :place) > 0"
_HAS_WORDS = "AND a.key IN (SELECT rowid FROM search WHERE search MATCH :words)"
_NAMES = (
    "SELECT name FROM entity_names WHERE entity IN (SELECT value FROM json_each(?)) "
    "GROUP BY name ORDER BY sum(articles) DESC, name LIMIT ?"
)
_MOST = 12  # names of one side that are looked for


def calendar_of(connection: sqlite3.Connection) -> Calendar:
    """Which outlet was read on which day, over the whole store."""
    return Calendar(CoverageRow(*row) for row in connection.execute(_ROWS))


def articles_naming(
    connection: sqlite3.Connection, record: Record, told: Sequence[str]
) -> dict[str, list[str]]:
    """Outlet to ids of articles of the days in question that name both sides, and do not tell the event.

    `told` are the days on which reports of the record were published. Where only one side is known, the
    articles must name the place as well, if that is known.
    """
    days = window(told)
    sides = {"one": record.from_, "other": record.to}
    known = {side: entities for side, entities in sides.items() if entities}
    if not days or not known:
        return {}
    values = {
        "days": as_json(days),
        "first": days[0],
        "last": days[-1],
        "told": as_json([telling.report for telling in record.reports]),
        "place": record.place,
        "words": _words(connection, list(known.values())),
        **{side: as_json(entities) for side, entities in known.items()},
    }
    by_actors = " ".join(_HAS_ONE_OF.format(side=side) for side in known)
    place = _HAS_PLACE if len(known) == 1 and record.place else ""
    rows: set[tuple[int, str, str]] = set()
    for condition in (by_actors, _HAS_WORDS if values["words"] else ""):
        if condition:
            rows.update(connection.execute(_NAMING.format(condition=f"{condition} {place}"), values))
    found: dict[str, list[str]] = {}
    for _, outlet, article in sorted(rows):
        found.setdefault(outlet, []).append(article)
    return found


def _words(connection: sqlite3.Connection, sides: Sequence[Sequence[str]]) -> str | None:
    """A search for articles that hold a name of each side; None where a side has no name."""
    parts: list[str] = []
    for entities in sides:
        rows = connection.execute(_NAMES, (as_json(entities), _MOST))
        phrases = [phrase for (name,) in rows if (phrase := _phrase(name))]
        if not phrases:
            return None
        parts.append(f"({' OR '.join(phrases)})")
    return " AND ".join(parts)


def _phrase(name: str) -> str | None:
    """A name as a phrase of the search index; None where it has no word."""
    quoted = name.replace('"', " ")
    return parse_query(f'"{quoted}"').expression() if forms(quoted) else None


def days_told(published: Collection[str | None]) -> tuple[str, ...]:
    """The days among dates of publication."""
    return tuple(sorted({day[:10] for day in published if day and len(day) >= 10}))
