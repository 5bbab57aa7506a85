"""Chronicle: records in the order in which a reader wants to hear them."""

from collections.abc import Iterable

from khabar.schema import Record


def chronicle(records: Iterable[Record]) -> list[Record]:
    """Records as they come, but what happened during a visit right behind it.

    Parts of another settled day stay with their own day.
    """
    listed = list(records)
    known = {record.id: record for record in listed}
    parts: dict[str, list[Record]] = {}
    for record in listed:
        whole = known.get(record.part_of or "")
        if whole and record.date in (None, whole.date):
            parts.setdefault(whole.id, []).append(record)
    attached = {record.id for found in parts.values() for record in found}
    told: dict[str, Record] = {}
    for record in (*(each for each in listed if each.id not in attached), *listed):
        _tell(record, parts, told)
    return list(told.values())


def _tell(record: Record, parts: dict[str, list[Record]], told: dict[str, Record]) -> None:
    if record.id not in told:
        told[record.id] = record
        for part in parts.get(record.id, ()):
            _tell(part, parts, told)
