"""Fusing: one record from all sightings of one event, with what they agree and differ on."""

from collections.abc import Iterable, Mapping, Sequence

from khabar.arabic.folding import fold
from khabar.records.matching import crossed
from khabar.records.sightings import Sighting
from khabar.schema import FieldValue, Record, Status, StatusKnown, Telling, record_id

_LAST = "9999"  # articles without a date come after all others
_DAY = len("2015-03-09")

Value = str | tuple[str, ...]


def fuse(group: Iterable[Sighting]) -> Record:
    """The record of a group of sightings; the same group gives the same record in whatever order."""
    told = sorted(group, key=_order)
    founder = told[0]
    sides = [_oriented(sighting, founder) for sighting in told]
    tellings = _tellings(told)
    fields = _fields(told, sides)
    return Record(
        id=record_id(founder.event),
        kind=founder.kind,
        plover=founder.plover,
        from_=_most_told([one for one, _ in sides]),
        to=_most_told([other for _, other in sides]),
        date=_most_told_text([sighting.date for sighting in told]),
        date_end=_most_told_text([sighting.date_end for sighting in told]),
        place=_most_told_text([sighting.place for sighting in told]),
        status=_status(told),
        status_history=_history(told),
        reports=tellings,
        outlets=len({fold(telling.outlet) for telling in tellings if telling.outlet}),
        independent=len({origin for origin in map(_origin, tellings) if origin}),
        fields=fields,
        conflicts=_conflicts(told, sides),
    )


def _order(sighting: Sighting) -> tuple[str, str, int]:
    return (sighting.published or _LAST, sighting.report, sighting.position)


def _oriented(sighting: Sighting, founder: Sighting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Sides in the founder's direction where that is no claim."""
    if crossed(sighting, founder):
        return sighting.to, sighting.from_
    return sighting.from_, sighting.to


def _tellings(told: Sequence[Sighting]) -> tuple[Telling, ...]:
    """Who tells it; of exact copies the first is the original."""
    originals: dict[str, str] = {}
    for sighting in told:
        originals.setdefault(sighting.copy, sighting.report)
    return tuple(
        Telling(
            report=sighting.report,
            event=sighting.event,
            outlet=sighting.outlet,
            agency=sighting.agency,
            copy_of=originals[sighting.copy] if originals[sighting.copy] != sighting.report else None,
        )
        for sighting in told
    )


def _origin(telling: Telling) -> str | None:
    """Whose account it is: the agency's, else the outlet's; a copy or an unknown outlet counts for none."""
    name = None if telling.copy_of else telling.agency or telling.outlet
    return fold(name) if name else None


def _fields(
    told: Sequence[Sighting], sides: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]
) -> dict[str, tuple[FieldValue, ...]]:
    values: dict[str, list[Value | None]] = {
        "from": [one or None for one, _ in sides],
        "to": [other or None for _, other in sides],
        "date": [sighting.date for sighting in told],
        "place": [sighting.place for sighting in told],
        "status": [sighting.status for sighting in told],
    }
    reports = [sighting.report for sighting in told]
    listed = {name: _values(column, reports) for name, column in values.items()}
    return {name: column for name, column in listed.items() if column}


def _values(column: Sequence[Value | None], reports: Sequence[str]) -> tuple[FieldValue, ...]:
    by_value: dict[Value, list[str]] = {}
    for value, report in zip(column, reports, strict=True):
        if value is not None and report not in by_value.setdefault(value, []):
            by_value[value].append(report)
    return tuple(FieldValue(value=value, reports=tuple(given)) for value, given in by_value.items())


def _conflicts(
    told: Sequence[Sighting], sides: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]
) -> tuple[str, ...]:
    """Fields on which reports exclude each other; a shorter list of people is no conflict."""
    statuses = {sighting.status for sighting in told}
    keys = {entity: key for sighting in told for entity, key in sighting.keys.items()}
    found = {
        "from": _exclude([one for one, _ in sides], keys),
        "to": _exclude([other for _, other in sides], keys),
        "date": _contradict([sighting.date for sighting in told]),
        "place": len({sighting.place_key for sighting in told if sighting.place_key}) > 1,
        "status": "held" in statuses and bool(statuses & {"denied", "cancelled"}),
    }
    return tuple(name for name, differs in found.items() if differs)


def _exclude(sides: Sequence[tuple[str, ...]], keys: Mapping[str, str]) -> bool:
    """Whether two of the sides given hold each something that the other has not."""
    given = {frozenset(keys.get(entity, entity) for entity in side) for side in sides if side}
    return any(not (one <= other or other <= one) for one in given for other in given)


def _contradict(dates: Sequence[str | None]) -> bool:
    """Whether two dates exclude each other; «2015-03» does not contradict «2015-03-09»."""
    given = {date for date in dates if date}
    return any(not (one.startswith(other) or other.startswith(one)) for one in given for other in given)


def _most_told(values: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The side most reports give; among equals the fuller, then the earlier."""
    given = [value for value in values if value]
    return max(given, key=lambda value: (given.count(value), len(value))) if given else ()


def _most_told_text(values: Sequence[str | None]) -> str | None:
    given = [value for value in values if value]
    return max(given, key=lambda value: (given.count(value), len(value))) if given else None


def _status(told: Sequence[Sighting]) -> Status:
    """Held where any report tells it as held, else what the latest report says."""
    return "held" if any(sighting.status == "held" for sighting in told) else told[-1].status


def _history(told: Sequence[Sighting]) -> tuple[StatusKnown, ...]:
    """Each status with the first report that tells it, by the day it was published."""
    first: dict[Status, Sighting] = {}
    for sighting in told:
        first.setdefault(sighting.status, sighting)
    return tuple(
        StatusKnown(
            status=status,
            known=sighting.published[:_DAY] if sighting.published else None,
            report=sighting.report,
        )
        for status, sighting in first.items()
    )
