"""Values that a person gives for a field: read from words, checked, and brought into one JSON form."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import get_args

from khabar.coding.plover import plover_of
from khabar.errors import ResourceError, UsageError
from khabar.records.judging.actors import actor_words
from khabar.records.judging.locating import found, plain
from khabar.schema import Act, Report, Status

Given = str | bool | Sequence[str] | None
Reader = Callable[[Report, Given, int], object]

NOTHING = "-"  # on the command line: no value
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_TRUTH = {"yes": True, "true": True, "no": False, "false": False}


def read_text(given: Given, what: str) -> str:
    """One string; an error where there is none or more than one."""
    values = [given] if isinstance(given, str) else list(given) if isinstance(given, Sequence) else []
    if len(values) != 1 or values[0] in {"", NOTHING}:
        raise UsageError(f"{what} takes one value")
    return values[0]


def read_date(given: Given) -> str | None:
    """`2015-03-09`, `2015-03`, `2015`, or nothing."""
    if nothing(given):
        return None
    text = read_text(given, "a date")
    match = _DATE.fullmatch(text)
    try:
        year, month, day = (int(part or 1) for part in match.groups()) if match else (0, 0, 0)
        date(year, month, day)
    except ValueError as error:
        raise UsageError(f"no date: {text!r}", remedy="a date is YYYY-MM-DD, YYYY-MM or YYYY") from error
    return text


def read_truth(given: Given) -> bool:
    """`yes` or `no`."""
    if isinstance(given, bool):
        return given
    text = read_text(given, "this field")
    if text.lower() not in _TRUTH:
        raise UsageError(f"neither yes nor no: {text!r}")
    return _TRUTH[text.lower()]


def read_kind(given: Given) -> str:
    """A kind that the codebook knows."""
    kind = read_text(given, "kind")
    try:
        plover_of(kind, "held", False, ())
    except ResourceError as error:
        remedy = "meeting, call, visit, message, or a PLOVER type in lower case"
        raise UsageError(f"no kind of event: {kind!r}", remedy=remedy) from error
    return kind


def read_status(given: Given) -> Status:
    """`held`, `planned`, `cancelled`, `denied`, `hypothetical`."""
    status: Status = _one_of(given, "status", get_args(Status))  # type: ignore[assignment]
    return status


def read_act(given: Given) -> Act:
    """`support`, `accuse`, `reject`, `request`, `threaten`, `promise`, `condole`, `plain`."""
    act: Act = _one_of(given, "act", get_args(Act))  # type: ignore[assignment]
    return act


def _one_of(given: Given, what: str, known: Sequence[str]) -> str:
    text = read_text(given, what)
    if text not in known:
        raise UsageError(f"no {what}: {text!r}", remedy=f"one of {', '.join(known)}")
    return text


def nothing(given: Given) -> bool:
    """Whether the person says that there is no value."""
    return (
        given is None
        or given in ("", NOTHING)
        or (not isinstance(given, str | bool) and list(given) in ([], [NOTHING]))
    )


def listed(given: Given) -> list[str]:
    """Several strings."""
    if nothing(given) or isinstance(given, bool) or given is None:
        return []
    return [given] if isinstance(given, str) else list(given)


def _place(report: Report, given: Given, near: int) -> object:
    if nothing(given):
        return None
    words = read_text(given, "place")
    place = found(report, words, near)
    if place is None:
        remedy = "a place is named by words that stand in the article"
        raise UsageError(f"not in the article: {words!r}", report.id, remedy)
    return plain(place)


def _actors(report: Report, given: Given, near: int) -> object:
    return [actor_words(report, each, near) for each in listed(given)]


def _actor(report: Report, given: Given, near: int) -> object:
    return None if nothing(given) else actor_words(report, read_text(given, "an actor"), near)


def _speaker(report: Report, given: Given, near: int) -> object:
    return actor_words(report, read_text(given, "speaker"), near)


EVENT_FIELDS: Mapping[str, Reader] = {
    "kind": lambda _report, given, _near: read_kind(given),
    "status": lambda _report, given, _near: read_status(given),
    "background": lambda _report, given, _near: read_truth(given),
    "symmetric": lambda _report, given, _near: read_truth(given),
    "date": lambda _report, given, _near: read_date(given),
    "date_end": lambda _report, given, _near: read_date(given),
    "place": _place,
    "from": _actors,
    "to": _actors,
    "attendees": _actors,
    "mediators": _actors,
}
STATEMENT_FIELDS: Mapping[str, Reader] = {
    "speaker": _speaker,
    "addressee": _actor,
    "target": _actor,
    "via": _actor,
    "direct": lambda _report, given, _near: read_truth(given),
    "act": lambda _report, given, _near: read_act(given),
}
RECORD_FIELDS = ("kind", "status", "date", "date_end", "place", "from", "to")


def read_value(report: Report, kind: str, field: str, given: Given, near: int = 0) -> object:
    """The value of a field of an event or statement, with its words found in the article.

    Errors: UsageError for a field that cannot be set or a value of the wrong form.
    """
    fields = STATEMENT_FIELDS if kind == "statement" else EVENT_FIELDS
    check_field(field, fields)
    return fields[field](report, given, near)


def check_field(field: str, known: Sequence[str] | Mapping[str, object]) -> None:
    """Errors: UsageError for a field that cannot be set."""
    if field not in known:
        raise UsageError(f"this field cannot be set: {field!r}", remedy=f"one of {', '.join(known)}")
