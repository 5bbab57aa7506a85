"""Article: one news text with its metadata."""

from typing import Literal

import msgspec

PublishedKind = Literal["published", "crawled", "none"]
Basis = Literal["given", "url", "text", "page"]


class Article(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One news text as published; `text` never changes after intake.

    `published` is an ISO date (`YYYY-MM-DD`) or None; `published_basis` says where it was found.
    """

    id: str
    text: str
    url: str | None = None
    outlet: str | None = None
    outlet_basis: Basis | None = None
    title: str | None = None
    title_basis: Basis | None = None
    byline: str | None = None
    byline_basis: Basis | None = None
    published: str | None = None
    published_kind: PublishedKind = "published"
    published_basis: Basis | None = None


class Reject(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """An input that could not be read: where it stood, what was wrong and what to do."""

    where: str
    what: str
    remedy: str = ""
    id: str | None = None
