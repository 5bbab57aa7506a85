"""Checking: whether a judgement that comes from elsewhere is whole and says what khabar can apply."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from khabar.errors import FieldError, UsageError
from khabar.records.judging.values import (
    EVENT_FIELDS,
    RECORD_FIELDS,
    STATEMENT_FIELDS,
    check_field,
    read_date,
    read_kind,
)
from khabar.schema import (
    Act,
    ActorWords,
    AddedEvent,
    AddedStatement,
    Judgement,
    Span,
    Status,
    Subject,
    sealed,
)

_MICROSECONDS = "2021-04-06T00:00:00.000000+00:00"
_FORMS: dict[Subject, dict[str, Any]] = {
    "event": {
        **dict.fromkeys(("from", "to", "attendees", "mediators"), tuple[ActorWords, ...]),
        **dict.fromkeys(("background", "symmetric"), bool),
        **{"place": Span | None, "status": Status},
    },
    "statement": {
        **dict.fromkeys(("addressee", "target", "via"), ActorWords | None),
        **{"speaker": ActorWords, "direct": bool, "act": Act},
    },
    "record": {"from": tuple[str, ...], "to": tuple[str, ...], "place": str | None, "status": Status},
}
_KNOWN: dict[str, Sequence[str] | Mapping[str, object]] = {
    "event": EVENT_FIELDS,
    "statement": STATEMENT_FIELDS,
    "record": RECORD_FIELDS,
}
_DECISIONS = {
    "record": {"accept", "reject", "correct", "merge", "split", "undo"},
    "event": {"accept", "reject", "correct", "add", "undo"},
    "statement": {"accept", "reject", "correct", "add", "undo"},
    "entity": {"same", "different", "undo"},
}


def read_judgement(line: bytes | str) -> Judgement:
    """A judgement from a line of JSON, as `khabar judge export` writes it.

    Errors: FieldError where it is damaged, was changed after it was made, or sets what cannot be set.
    """
    try:
        judgement = msgspec.json.decode(line, type=Judgement)
        _check_value(judgement)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FieldError(f"no judgement: {error}", remedy="give a file of khabar judge export") from error
    except UsageError as error:
        raise FieldError(error.what, error.where, error.remedy) from error
    if sealed(judgement).id != judgement.id:
        remedy = "undo it and judge anew instead of editing it"
        raise FieldError("what it says does not fit its id", judgement.id, remedy)
    return judgement


def _check_value(judgement: Judgement) -> None:
    if judgement.decision not in _DECISIONS[judgement.subject] or not judgement.about:
        raise UsageError(f"no judgement on {judgement.subject}s: {judgement.decision}", judgement.id)
    if (judgement.decision == "undo") != bool(judgement.undoes):
        raise UsageError("undoing names what it undoes, and nothing else does", judgement.id)
    if not _is_time(judgement.at):
        raise UsageError(f"no time in UTC with microseconds: {judgement.at!r}", judgement.id)
    if judgement.decision == "add":
        form = AddedEvent if judgement.subject == "event" else AddedStatement
        msgspec.convert(judgement.value, form)
    elif judgement.decision == "correct":
        _check_correction(judgement)


def _check_correction(judgement: Judgement) -> None:
    field = judgement.field or ""
    check_field(field, _KNOWN[judgement.subject])
    if field in {"date", "date_end"}:
        read_date(judgement.value)
    elif field == "kind":
        read_kind(judgement.value)
    else:
        msgspec.convert(judgement.value, _FORMS[judgement.subject][field])


def _is_time(text: str) -> bool:
    """In the one form, so that the order of the letters is the order of time."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == len(_MICROSECONDS) and text.endswith("+00:00")
