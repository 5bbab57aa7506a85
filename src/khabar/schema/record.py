"""Record: one real-world event, fused from the reports that tell it."""

from typing import Any, Literal

import msgspec

from khabar.schema.report import Plover, Status

CopyKind = Literal["exact", "reprint", "agency text", "version"]
Review = Literal["machine", "accepted", "corrected", "rejected"]


class StatusKnown(msgspec.Struct, frozen=True, kw_only=True):
    """A status of the event, the day it was known and the report that tells it."""

    status: Status
    known: str | None
    report: str


class ChainLink(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One link of a source chain; `report` is the article whose text it is, where it is a copy.

    `credited` is false where the article carries the text without saying so.
    """

    role: Literal["outlet", "copied", "agency", "office", "media", "anonymous", "speaker"]
    name: str | None = None
    credited: bool = True
    report: str | None = None


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One report's event that is part of the record, with who carried it.

    `copy_of` is the article whose text it carries, `copy_kind` how, `copy_share` the part of its words that
    stand there, too; `uncredited` is the agency whose text it carries without saying so. `account` is what it
    counts as (`agency: …`, `outlet: …`), None where that is not known. `chain` begins with the outlet.
    `passing` marks an article that names the event in a sentence of which the coder made no event of its own.
    `why` says in words what makes it the same event as another telling, which it names by its report.
    """

    report: str
    event: str
    outlet: str | None = None
    agency: str | None = None
    copy_of: str | None = None
    copy_kind: CopyKind | None = None
    copy_share: float | None = None
    uncredited: str | None = None
    account: str | None = None
    chain: tuple[ChainLink, ...] = ()
    why: str | None = None
    passing: bool = False


class FieldValue(msgspec.Struct, frozen=True, kw_only=True):
    """A value of one field and the reports that give it."""

    value: str | tuple[str, ...]
    reports: tuple[str, ...]


class Record(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One real-world event. `from` and `to` hold entity ids; `unknown_outlets` counts reports.

    `judgements` are the ids of those that a person made on it, `machine` is what fusing gave for the
    fields that were corrected.
    """

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
    unknown_outlets: int = 0
    independent: int = 0
    fields: dict[str, tuple[FieldValue, ...]] = {}
    conflicts: tuple[str, ...] = ()
    review: Review = "machine"
    judgements: tuple[str, ...] = ()
    machine: dict[str, Any] = {}
