"""Record: one real-world event, fused from the reports that tell it."""

from typing import Literal

import msgspec

from khabar.schema.report import Plover, Status

Review = Literal["machine", "accepted", "corrected", "rejected"]


class StatusKnown(msgspec.Struct, frozen=True, kw_only=True):
    """A status of the event, the day it was known and the report that tells it."""

    status: Status
    known: str | None
    report: str


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One report's event that is part of the record, with who carried it."""

    report: str
    event: str
    outlet: str | None = None
    agency: str | None = None
    copy_of: str | None = None


class FieldValue(msgspec.Struct, frozen=True, kw_only=True):
    """A value of one field and the reports that give it."""

    value: str | tuple[str, ...]
    reports: tuple[str, ...]


class Record(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One real-world event. `from` and `to` hold entity ids; outlets that are unknown are not counted."""

    id: str
    kind: str
    plover: Plover
    from_: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    part_of: str | None = None
    date: str | None = None
    date_end: str | None = None
    place: str | None = None
    status: Status = "held"
    status_history: tuple[StatusKnown, ...] = ()
    reports: tuple[Telling, ...] = ()
    outlets: int = 0
    independent: int = 0
    fields: dict[str, tuple[FieldValue, ...]] = {}
    conflicts: tuple[str, ...] = ()
    review: Review = "machine"
