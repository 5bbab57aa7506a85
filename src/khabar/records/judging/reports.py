"""Judged reports: what the coder said of an article, with what people decided about it."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from khabar.records.judging.drafts import Draft, UnplacedError
from khabar.records.judging.effect import effective
from khabar.schema import Event, Judged, Judgement, Report, Statement

Item = TypeVar("Item", Event, Statement)
_ABOUT_ITSELF = ("review", "machine", "why", "confidence")


class Outcome(msgspec.Struct, frozen=True):
    """A judged report, and for each judgement that found no place in it what is missing."""

    report: Report
    missing: Mapping[str, str]


def judged(report: Report, judgements: Iterable[Judgement]) -> Outcome:
    """Apply the judgements on events and statements of one report; others are left alone.

    What people added comes first, then corrections in the order of time; of accepting and rejecting the
    last holds. The coder's values of corrected fields stay in `machine`.
    """
    standing = [each for each in effective(judgements) if each.subject in {"event", "statement"}]
    if not standing:
        return Outcome(report, {})
    draft = Draft(report)
    missing: dict[str, str] = {}
    for judgement in sorted(standing, key=lambda each: each.decision != "add"):
        try:
            _apply(draft, judgement)
        except UnplacedError as error:
            missing[judgement.id] = error.what
    return Outcome(_reviewed(report, draft.report(), standing), missing)


def _apply(draft: Draft, judgement: Judgement) -> None:
    if judgement.decision == "add":
        draft.add(judgement)
    elif judgement.decision == "correct":
        draft.correct(judgement)
    elif judgement.target not in (draft.statements if judgement.subject == "statement" else draft.events):
        raise UnplacedError("the report has it no longer", judgement.target)


def _reviewed(machine: Report, report: Report, standing: Collection[Judgement]) -> Report:
    """The report with `review` and `machine` on each event and statement that a person judged."""
    named = frozenset(judgement.target for judgement in standing)
    verdicts = {each.target: each.decision for each in standing if each.decision in {"accept", "reject"}}
    events = {event.id: event for event in machine.events}
    statements = {statement.id: statement for statement in machine.statements}
    rejected = {target for target, verdict in verdicts.items() if verdict == "reject"}
    return msgspec.structs.replace(
        report,
        events=tuple(_mark(_freed(each, rejected), events, named, verdicts) for each in report.events),
        statements=tuple(_mark(each, statements, named, verdicts) for each in report.statements),
    )


def _freed(event: Event, rejected: Collection[str]) -> Event:
    """What was part of a visit that is none stands alone."""
    return msgspec.structs.replace(event, part_of=None) if event.part_of in rejected else event


def _mark(
    item: Item, machine: Mapping[str, Item], named: Collection[str], verdicts: Mapping[str, str]
) -> Item:
    if item.id not in named:
        return item
    said = machine.get(item.id)
    before = _differing(said, item) if said is not None else {}
    review: Judged = "accepted"
    if verdicts.get(item.id) == "reject":
        review = "rejected"
    elif said is None:
        review = "added"
    elif before:
        review = "corrected"
    marked = msgspec.structs.replace(item, review=review)
    return msgspec.structs.replace(marked, machine=before) if before else marked


def _differing(before: Item, after: Item) -> dict[str, Any]:
    """Field by field what the coder said where it is not what stands now."""
    one, other = msgspec.to_builtins(before), msgspec.to_builtins(after)
    return {
        name: value for name, value in one.items() if name not in _ABOUT_ITSELF and other.get(name) != value
    }
