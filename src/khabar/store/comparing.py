"""Comparing, from the store: gathers what `khabar.records` compares."""

import sqlite3
from collections.abc import Collection, Iterable

import msgspec

from khabar.errors import UnknownIdError
from khabar.records.comparing import Comparison, Told, left_out, record_speeches, rows_of
from khabar.records.likeness import Saying
from khabar.records.speeches import Speech, sayings_of, speeches
from khabar.schema import Record, Report
from khabar.store.calendar import articles_naming, calendar_of, days_told
from khabar.store.rows import as_json

_report_decoder = msgspec.json.Decoder(Report)
_REPORTS = (
    "SELECT coalesce(r.judged, r.json) FROM reports AS r JOIN articles AS a ON a.key = r.article "
    "WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.key"
)
_ACTORS = (
    "SELECT a.id, x.actor, x.entity FROM actors AS x JOIN articles AS a ON a.key = x.article "
    "WHERE a.id IN (SELECT value FROM json_each(?))"
)
_PARTS = "SELECT id FROM records WHERE part_of = ? ORDER BY date IS NULL, date, id"
_NAMES = "SELECT entity, name FROM entity_names WHERE entity IN (SELECT value FROM json_each(?))"
_DISPLAY = "SELECT id, name FROM entities WHERE id IN (SELECT value FROM json_each(?))"
_SAID_NEAR = """
SELECT DISTINCT a.id FROM statements AS s JOIN actors AS x ON x.key = s.speaker
JOIN articles AS a ON a.key = s.article
WHERE x.entity IN (SELECT value FROM json_each(:speakers))
    AND substr(a.published, 1, 10) BETWEEN date(:day, '-2 days') AND date(:day, '+2 days')
"""


def compare_record(connection: sqlite3.Connection, record: Record) -> Comparison:
    """Agreement, difference and silence on one record."""
    told = _told(connection, record)
    participants = {entity for each in told for entity in each.actors.values()}
    days = days_told([each.report.published for each in told])
    carried = {telling.outlet for telling in record.reports if telling.outlet}  # in passing, too
    naming = articles_naming(connection, record, days)
    said = record_speeches(record, told)
    known = participants | {*record.from_, *record.to} | {one for speech in said for one in speech.speakers}
    return Comparison(
        record=record,
        rows=rows_of(record, told),
        left_out=left_out(record, told, _all_names(connection, participants)),
        speeches=said,
        silences=calendar_of(connection).silences(days, carried, naming),
        names=_display_names(connection, known),
        parts=tuple(part for (part,) in connection.execute(_PARTS, (record.id,))),
    )


def compare_statement(connection: sqlite3.Connection, report: Report, statement: str) -> Speech:
    """The speech that a statement is a version of, over all articles of the days around it."""
    actors = _actors(connection, [report.id])[report.id]
    own = next((each for each in sayings_of(report, actors) if each.statement.id == statement), None)
    if own is None:
        what = "this statement has no speaker or was rejected, so nothing can be compared"
        raise UnknownIdError(what, statement)
    values = {"speakers": as_json([own.speaker]), "day": (own.published or "")[:10]}
    near = {report.id, *(row[0] for row in connection.execute(_SAID_NEAR, values))}
    known = _actors(connection, near)
    found: list[Saying] = []
    for each in _reports(connection, near).values():
        found.extend(one for one in sayings_of(each, known[each.id]) if one.speaker == own.speaker)
    groups = speeches(found)
    return next(group for group in groups if statement in {one.statement.id for one in group.versions})


def _told(connection: sqlite3.Connection, record: Record) -> list[Told]:
    reports = _reports(connection, {telling.report for telling in record.reports})
    actors = _actors(connection, reports)
    found: list[Told] = []
    for telling in record.reports:
        report = reports.get(telling.report)
        event = next((each for each in report.events if each.id == telling.event), None) if report else None
        if report and event:
            found.append(Told(telling=telling, report=report, event=event, actors=actors[report.id]))
    return found


def _reports(connection: sqlite3.Connection, ids: Collection[str]) -> dict[str, Report]:
    rows = connection.execute(_REPORTS, (as_json(sorted(ids)),))
    return {report.id: report for report in (_report_decoder.decode(line) for (line,) in rows)}


def _actors(connection: sqlite3.Connection, reports: Collection[str]) -> dict[str, dict[str, str]]:
    """Report to its actors to entities."""
    found: dict[str, dict[str, str]] = {report: {} for report in reports}
    for report, actor, entity in connection.execute(_ACTORS, (as_json(sorted(reports)),)):
        found[report][actor] = entity
    return found


def _all_names(connection: sqlite3.Connection, entities: Iterable[str]) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for entity, name in connection.execute(_NAMES, (as_json(sorted(entities)),)):
        names.setdefault(entity, []).append(name)
    return names


def _display_names(connection: sqlite3.Connection, entities: Iterable[str]) -> dict[str, str]:
    return dict(connection.execute(_DISPLAY, (as_json(sorted(set(entities))),)).fetchall())
