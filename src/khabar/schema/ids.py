"""Stable ids: the same input gives the same id, so that judgements stay bound to what they judge."""

import hashlib

_LENGTH = 16  # hexadecimal digits: 64 bits, a collision among a million ids has odds of 1 in 37 million


def _digest(*parts: str | int) -> str:
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:_LENGTH]


def event_id(article: str, kind: str, field: str, start: int, end: int, part: int = 0) -> str:
    """Id of an event, from article id, kind and trigger span.

    One trigger can tell several engagements («التقى كلا من الرئيس ورئيس البرلمان»): `part` counts them.
    """
    return "e-" + _digest(article, kind, field, start, end, part)


def statement_id(article: str, field: str, start: int, end: int) -> str:
    """Id of a statement, from article id and content span."""
    return "s-" + _digest(article, field, start, end)


def record_id(first_event: str) -> str:
    """Id of a record, from the event that founded it."""
    return "r-" + _digest(first_event)


def article_id(*parts: str) -> str:
    """Id of an article that comes without one, from where it stands and what it says."""
    return "a-" + _digest(*parts)


def judgement_id(content: str) -> str:
    """Id of a judgement, from all that it says."""
    return "j-" + _digest(content)
