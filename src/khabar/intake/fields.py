"""The fields of one article as they come in, checked, and made an Article."""

import datetime
import re
from collections.abc import Mapping
from typing import get_args

from khabar.errors import EmptyArticleError, FieldError, InputError, TooLargeError
from khabar.intake.limits import MAX_CHARACTERS
from khabar.intake.mojibake import check_lost, garbled, mistake
from khabar.schema import Article, PublishedKind, Reject

FIELDS = ("id", "text", "html", "url", "outlet", "title", "byline", "published", "published_kind")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?")
_KINDS = get_args(PublishedKind)


def article_from(fields: Mapping[str, object]) -> Article:
    """The article of a mapping in the contract's form (`id` and `text` given).

    Raises FieldError, EmptyArticleError, TooLargeError or UnreadableError with what to do about it.
    """
    published = published_date(optional(fields, "published"))
    given = {name: optional(fields, name) for name in ("url", "outlet", "title", "byline")}
    return Article(
        id=identity(fields),
        text=checked_text(fields.get("text")),
        **given,
        outlet_basis="given" if given["outlet"] else None,
        title_basis="given" if given["title"] else None,
        byline_basis="given" if given["byline"] else None,
        published=published,
        published_kind=published_kind(fields),
        published_basis="given" if published else None,
    )


def reject(error: InputError, where: str, identity: object = None) -> Reject:
    """The reject for an error, with the place and, when it is known, the article's id."""
    name = str(identity) if isinstance(identity, str | int) and not isinstance(identity, bool) else None
    return Reject(where=error.where or where, what=error.what, remedy=error.remedy, id=name)


def identity(fields: Mapping[str, object]) -> str:
    """The article's id, text or a whole number."""
    value = fields.get("id")
    if value is None or value == "":
        raise FieldError("the field `id` is missing", remedy="give every article a stable id")
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise FieldError(f"the field `id` is {_kind(value)}", remedy="write it as a string")
    return str(value)


def optional(fields: Mapping[str, object], name: str) -> str | None:
    """A field that may be null; blank counts as null."""
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise FieldError(
            f"the field `{name}` is {_kind(value)}, not a string", remedy="write a string or null"
        )
    check_lost(value)
    return value if value.strip() else None


def checked_text(value: object) -> str:
    """The text, exactly as given, when it can be coded."""
    if value is None:
        raise FieldError("neither `text` nor `html` is given", remedy="give the article's text or its page")
    if not isinstance(value, str):
        raise FieldError(f"the field `text` is {_kind(value)}, not a string", remedy="write a string")
    check_size(len(value))
    if not value.strip():
        raise EmptyArticleError(
            "the text is empty", remedy="give the article's text, or leave the article out"
        )
    check_lost(value)
    if found := mistake(value):
        raise garbled(found)
    return value


def check_size(characters: int) -> None:
    """Raise TooLargeError when a text is too long to be one article."""
    if characters > MAX_CHARACTERS:
        what = f"the text has {characters:,} characters; the limit is {MAX_CHARACTERS:,}"
        raise TooLargeError(what, remedy="one article a line; split collections")


def published_date(value: str | None) -> str | None:
    """`YYYY-MM-DD` of a date or a full ISO time; the day is kept as written, in the outlet's own zone."""
    if value is None:
        return None
    match = _DATE.fullmatch(value.strip())
    try:
        if match:
            return datetime.date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        pass
    what = f"the field `published` is no date: {value[:40]!r}"
    raise FieldError(what, remedy="write YYYY-MM-DD or a full ISO time, or null when it is unknown")


def published_kind(fields: Mapping[str, object]) -> PublishedKind:
    """What the date of publication is: `published`, `crawled` or `none`."""
    value = fields.get("published_kind")
    for kind in _KINDS:
        if value == kind:
            return kind  # type: ignore[no-any-return]
    if value is None or value == "":
        return "published"
    remedy = "write one of " + ", ".join(_KINDS)
    raise FieldError(f"the field `published_kind` is {str(value)[:40]!r}", remedy=remedy)


def _kind(value: object) -> str:
    names = {bool: "true or false", dict: "an object", list: "a list", int: "a number", float: "a number"}
    return names.get(type(value), type(value).__name__)
