"""Span: where words stand in an article."""

from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

Field = Literal["text", "title", "byline"]


class Span(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Words of an article with their place.

    `source[start:end] == text`, where source is the article's text, or its title or byline when
    `field` says so; offsets are Python string offsets (Unicode code points).
    """

    start: int
    end: int
    text: str
    field: Literal["title", "byline"] | UnsetType = UNSET


def span_of(source: str, start: int, end: int, field: Field = "text") -> Span:
    """The span `start:end` of `source`, an article's text, title or byline."""
    return Span(start=start, end=end, text=source[start:end], field=UNSET if field == "text" else field)


def field_of(span: Span) -> Field:
    """The part of the article that a span's offsets point into."""
    return span.field if isinstance(span.field, str) else "text"
