"""Flat rows: one value a column, several values in one joined by « | »."""

from collections.abc import Iterable, Iterator

import msgspec

from khabar.schema import Record, Report
from khabar.store import TABLES, Reader

Value = str | int | float | None
Row = dict[str, Value]

_BETWEEN = " | "


def flat_rows(news: Reader, table: str) -> Iterator[Row]:
    """The rows of events, actors or statements, with lists joined."""
    lists = TABLES[table].lists
    for row in news.rows(table):
        yield {**row, **{name: _joined(msgspec.json.decode(str(row[name]))) for name in lists}}


def article_rows(news: Reader) -> Iterator[Row]:
    """Articles as they were read."""
    for article in news.articles():
        yield {name: getattr(article, name) for name in article.__struct_fields__}


def reject_rows(news: Reader) -> Iterator[Row]:
    """Inputs that could not be read or coded."""
    for reject in news.rejects():
        yield {name: getattr(reject, name) for name in reject.__struct_fields__}


def report_rows(news: Reader) -> Iterator[Row]:
    """One row a report: metadata and counts; the parts are in the tables events, actors, statements."""
    for report in news.reports():
        yield _report_row(report)


def record_rows(news: Reader) -> Iterator[Row]:
    """One row a record, with the names that most articles give its sides."""
    for record in news.records(review="all"):
        yield _record_row(record, news)


def _report_row(report: Report) -> Row:
    return {
        "id": report.id,
        "url": report.url,
        "outlet": report.outlet,
        "title": report.title,
        "byline": report.byline,
        "published": report.published,
        "published_kind": report.published_kind,
        "published_basis": report.published_basis,
        "agency": report.agency.name if report.agency else None,
        "actors": len(report.actors),
        "events": len(report.events),
        "statements": len(report.statements),
        "nothing": report.nothing,
        "version": report.coder.version,
        "model": report.coder.model,
    }


def _record_row(record: Record, news: Reader) -> Row:
    known = news.entities((*record.from_, *record.to))
    names = {entity: known[entity].name if entity in known else entity for entity in record.from_ + record.to}
    return {
        "id": record.id,
        "kind": record.kind,
        "plover_type": record.plover.type,
        "plover_mode": record.plover.mode,
        "from": _joined(names[entity] for entity in record.from_),
        "to": _joined(names[entity] for entity in record.to),
        "from_entities": _joined(record.from_),
        "to_entities": _joined(record.to),
        "part_of": record.part_of,
        "date": record.date,
        "date_end": record.date_end,
        "place": record.place,
        "status": record.status,
        "reports": _joined(telling.report for telling in record.reports),
        "outlets": record.outlets,
        "independent": record.independent,
        "conflicts": _joined(record.conflicts),
        "review": record.review,
    }


def _joined(values: Iterable[str]) -> str:
    return _BETWEEN.join(values)
