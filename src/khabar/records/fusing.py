"""Fusing: one record from all sightings of one event, with what they agree and differ on."""

from collections.abc import Iterable, Sequence

from khabar.arabic.folding import fold
from khabar.records.chains import chain_of
from khabar.records.conflicts import conflicts_of
from khabar.records.copies import Account, Carrier, CopyLink, accounts, independent
from khabar.records.matching import Verdicts, crossed
from khabar.records.retelling import retells
from khabar.records.sightings import Sighting
from khabar.schema import FieldValue, Plover, Record, Status, StatusKnown, Telling, record_id

_LAST = "9999"  # articles without a date come after all others
_DAY = len("2015-03-09")

Value = str | tuple[str, ...]


def fuse(
    group: Iterable[Sighting], verdicts: Verdicts | None = None, links: Iterable[CopyLink] = ()
) -> Record:
    """The record of a group of sightings; the same group gives the same record in whatever order.

    `links` are those of its articles to others that carry their text.
    """
    members = sorted(group, key=_order)
    told = [sighting for sighting in members if not sighting.passing]
    founder = told[0]
    reasons = _reasons(members, verdicts or Verdicts())
    sides = [_oriented(sighting, founder) for sighting in told]
    tellings = _tellings(members, reasons, links)
    fields = _fields(told, sides)
    kind, status = _most_told_text([sighting.kind for sighting in told]) or founder.kind, _status(told)
    date = _most_told_text([sighting.date for sighting in told])
    return Record(
        id=record_id(founder.event),
        kind=kind,
        plover=_plover(told, kind, status),
        from_=_most_told([one for one, _ in sides]),
        to=_most_told([other for _, other in sides]),
        date=date,
        date_end=_most_told_text([each.date_end for each in told if each.date == date]),
        place=_most_told_text([sighting.place for sighting in told]),
        status=status,
        status_history=_history(told),
        reports=tellings,
        outlets=len({fold(telling.outlet) for telling in tellings if telling.outlet}),
        unknown_outlets=len({telling.report for telling in tellings if not telling.outlet}),
        independent=independent(telling.account for telling in tellings),
        fields=fields,
        conflicts=conflicts_of(told),
    )


def _order(sighting: Sighting) -> tuple[str, str, int]:
    return (sighting.published or _LAST, sighting.report, sighting.position)


def _oriented(sighting: Sighting, founder: Sighting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Sides in the founder's direction where that is no claim."""
    if crossed(sighting, founder):
        return sighting.to, sighting.from_
    return sighting.from_, sighting.to


def _reasons(told: Sequence[Sighting], verdicts: Verdicts) -> list[str | None]:
    """Why each sighting is taken for one of this event: what the surest pair with another says."""
    reasons: list[str | None] = []
    for sighting in told:
        if sighting.passing:
            reasons.append(_reason_in_passing(sighting, told))
            continue
        others = [other for other in told if other is not sighting and not other.passing]
        pairs = [(verdicts.of(sighting, other), other) for other in others]
        best = max(pairs, key=lambda pair: pair[0].points, default=None)
        reasons.append(f"as {best[1].report}: {', '.join(best[0].why)}" if best and best[0].why else None)
    return reasons


def _reason_in_passing(sighting: Sighting, told: Sequence[Sighting]) -> str:
    if sighting.passing and sighting.passing.coded:
        return "in passing: its event names both sides among further actors, on the same day"
    same = next((other for other in told if retells(sighting, other)), None)
    if same:
        return f"in passing: a sentence with both sides in nearly the words of {same.report}"
    return "in passing: a sentence names both sides and their contact, on a day that fits"


def _tellings(
    told: Sequence[Sighting], reasons: Sequence[str | None], links: Iterable[CopyLink]
) -> tuple[Telling, ...]:
    """Who tells it, whose text that is, and whose account."""
    found = accounts([_carrier(sighting) for sighting in told], links)
    return tuple(
        _telling(sighting, why, found[sighting.report]) for sighting, why in zip(told, reasons, strict=True)
    )


def _carrier(sighting: Sighting) -> Carrier:
    return Carrier(
        report=sighting.report,
        outlet=sighting.outlet,
        name=sighting.outlet_name,
        agency=sighting.agency,
        published=sighting.published,
        digest=sighting.copy,
    )


def _telling(sighting: Sighting, why: str | None, account: Account) -> Telling:
    return Telling(
        report=sighting.report,
        event=sighting.event,
        outlet=sighting.outlet,
        agency=sighting.agency,
        copy_of=account.copy_of,
        copy_kind=account.kind,
        copy_share=account.share,
        uncredited=account.uncredited,
        account=None if sighting.passing else account.counts_as,
        chain=chain_of(sighting.outlet_name or sighting.outlet, sighting.agency, sighting.passed, account),
        why=why,
        passing=bool(sighting.passing),
    )


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


def _most_told(values: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The side most reports give; among equals the fuller, then the earlier."""
    given = [value for value in values if value]
    return max(given, key=lambda value: (given.count(value), len(value))) if given else ()


def _most_told_text(values: Sequence[str | None]) -> str | None:
    given = [value for value in values if value]
    return max(given, key=lambda value: (given.count(value), len(value))) if given else None


def _status(told: Sequence[Sighting]) -> Status:
    """Held where any report tells it as held, else what the latest report of a known day says."""
    dated = [sighting for sighting in told if sighting.published]
    return "held" if any(sighting.status == "held" for sighting in told) else (dated or told)[-1].status


def _plover(told: Sequence[Sighting], kind: str, status: Status) -> Plover:
    """The coding of the first report that tells it with this kind and status, else of the first."""
    fitting = [sighting.plover for sighting in told if (sighting.kind, sighting.status) == (kind, status)]
    return (fitting or [told[0].plover])[0]


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
