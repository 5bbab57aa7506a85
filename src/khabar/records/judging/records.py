"""Judged records: what fusing gave, with what people decided about the record."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from khabar.coding.plover import plover_of
from khabar.records.judging.decisions import Decisions, homes
from khabar.records.sightings import Sighting
from khabar.schema import Judgement, Plover, Record, Review

_LISTS = {"from": "from_", "to": "to"}


def judged_records(
    groups: Sequence[Sequence[Sighting]], records: Iterable[Record], decisions: Decisions
) -> list[Record]:
    """The records of groups, each with the judgements that apply to it."""
    applied = homes(decisions, groups)
    return [
        _judged(record, group, judgements)
        for record, group, judgements in zip(records, groups, applied, strict=True)
    ]


def _judged(record: Record, group: Sequence[Sighting], judgements: Sequence[Judgement]) -> Record:
    if not judgements and not any(sighting.review for sighting in group):
        return record
    after = record
    for judgement in judgements:
        if judgement.decision == "correct":
            after = _corrected(after, judgement)
    if (after.kind, after.status) != (record.kind, record.status):
        after = msgspec.structs.replace(after, plover=_plover(after, group))
    machine = _differing(record, after)
    return msgspec.structs.replace(
        after,
        machine=machine,
        judgements=tuple(judgement.id for judgement in judgements),
        review=_review(group, judgements, corrected=bool(machine)),
    )


def _corrected(record: Record, judgement: Judgement) -> Record:
    field = judgement.field or ""
    value = judgement.value
    if field in _LISTS:
        return msgspec.structs.replace(record, **{_LISTS[field]: tuple(value)})
    return msgspec.structs.replace(record, **{field: value})


def _plover(record: Record, group: Sequence[Sighting]) -> Plover:
    """The coding of another kind or status; that two countries meet stays true."""
    for sighting in group:
        if not sighting.passing and (sighting.kind, sighting.status) == (record.kind, record.status):
            return sighting.plover
    coded = plover_of(record.kind, record.status, group[0].symmetric, ())
    contexts = dict.fromkeys((*record.plover.contexts, *coded.contexts))
    return msgspec.structs.replace(coded, contexts=tuple(contexts))


def _review(group: Sequence[Sighting], judgements: Sequence[Judgement], *, corrected: bool) -> Review:
    """Rejected before corrected before accepted; all events judged one way count as the record judged so."""
    verdicts = [each.decision for each in judgements if each.decision in {"accept", "reject"}]
    reviews = {sighting.review for sighting in group if not sighting.passing}
    if verdicts[-1:] == ["reject"] or reviews == {"rejected"}:
        return "rejected"
    structural = any(each.decision in {"merge", "split"} for each in judgements)
    if corrected or structural or reviews & {"corrected", "added"}:
        return "corrected"
    return "accepted" if verdicts or reviews == {"accepted"} else "machine"


def _differing(before: Record, after: Record) -> dict[str, Any]:
    one, other = msgspec.to_builtins(before), msgspec.to_builtins(after)
    return {name: value for name, value in one.items() if other[name] != value}
