"""Links between articles that share words, and what updating them needs from a store."""

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

import msgspec

from khabar.records.copies.deciding import Head, Kind
from khabar.records.copies.words import Codes


class CopyLink(msgspec.Struct, frozen=True, kw_only=True):
    """One article, another that shares its words, and what is known of the other.

    `share` is the part of the words of `report` that stand in `other`, too; `words` how many these are;
    `back` the part of the words of `other`. `agency` is whom the other credits.
    """

    report: str
    other: str
    kind: Kind
    share: float
    back: float
    words: int
    outlet: str | None = None
    agency: str | None = None
    published: str | None = None


class Found(msgspec.Struct, frozen=True):
    """What was found for a pair of articles by their keys, `one` the smaller."""

    one: int
    other: int
    kind: Kind
    share: float
    back: float
    words: int
    words_back: int


class CopyStore(Protocol):
    """What updating links needs from a store; articles go by their keys."""

    def heads(self, articles: Collection[int]) -> Mapping[int, Head]:
        """Outlet, day, credit and address of these articles."""
        ...

    def codes(self, article: int) -> Codes:
        """The words of an article; none where the store has no such article."""
        ...

    def numbers(self, prints: Collection[int], limit: int) -> Mapping[int, int]:
        """How many articles hold each fingerprint, counted no further than `limit`."""
        ...

    def holders(self, prints: Collection[int]) -> Mapping[int, list[int]]:
        """The articles that hold each fingerprint."""
        ...

    def at_addresses(self, urls: Collection[str]) -> Mapping[str, list[int]]:
        """The articles under each address."""
        ...

    def linked(self, articles: Collection[int]) -> list[Found]:
        """All links that touch these articles."""
        ...

    def unlink(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Take out the links of these pairs."""
        ...

    def link(self, found: Iterable[Found]) -> None:
        """Put in links."""
        ...
