"""Deciding: what two articles that share words are to each other.

The thresholds come from 200 pairs drawn at random from one month of twelve outlets and read one by one;
`docs/copies.md` gives the figures. Outlets have templates (the weather, telegrams of congratulation), so two
articles of one outlet, or of different days, must share more than two outlets on one day.
"""

from typing import Final, Literal

import msgspec

from khabar.records.copies.credit import is_agency
from khabar.records.copies.overlap import LEAD, Side
from khabar.schema import CopyKind

Kind = CopyKind | Literal["passage"]
STRONG: Final[tuple[CopyKind, ...]] = ("exact", "reprint", "agency text", "version")

_SOON = 1  # days: an evening's news is in the next morning's paper
_SHORT = 100  # words; below, titles and formulas alone may be half of a text
_NEAR, _NEAR_SHORT, _LATER = 0.57, 0.60, 0.80
_OWN, _OWN_LATER = 0.70, 0.88
_SOLID = 0.30  # of the words in runs of six: else the common words are scattered phrases
_ADDRESS = 0.30  # of the words of the shorter text, under one address
_AGENCY_LEAD, _AGENCY_REST = 0.90, 0.45
_PASSAGE = 24  # words; the longest title of a prince has 19


class Head(msgspec.Struct, frozen=True):
    """What deciding needs of an article: `day` counts days, `agency` is whom it credits, `words` how many."""

    outlet: str | None = None
    day: int | None = None
    agency: str | None = None
    url: str | None = None
    words: int = 0

    @property
    def by_agency(self) -> bool:
        """Whether it credits an agency, and not another outlet."""
        return self.agency is not None and is_agency(self.agency)


def kind_of(heads: tuple[Head, Head], sides: tuple[Side, Side]) -> Kind | None:
    """What two articles are to each other; None where they share too little to speak of. Symmetric."""
    shorter = min((0, 1), key=lambda which: (heads[which].words, -sides[which].share))
    side = sides[shorter]
    one, other = heads
    same_outlet = one.outlet is not None and one.outlet == other.outlet
    if one.url is not None and one.url == other.url and side.share >= _ADDRESS:
        return "version"
    if side.share >= _enough(heads, same_outlet, heads[shorter].words) and side.solid >= _SOLID:
        return _reprint(heads, same_outlet, sides)
    if not same_outlet and _agency_lead(heads, sides):
        return "agency text"
    return "passage" if max(part.passage for part in sides) >= _PASSAGE else None


def _reprint(heads: tuple[Head, Head], same_outlet: bool, sides: tuple[Side, Side]) -> CopyKind:
    if same_outlet:
        return "version"
    if any(head.by_agency for head in heads):
        return "agency text"
    return "exact" if min(side.share for side in sides) >= 1.0 else "reprint"


def _enough(heads: tuple[Head, Head], same_outlet: bool, words: int) -> float:
    """The share of the shorter text from which on the two are one text."""
    apart = _days_apart(*heads)
    if same_outlet:
        return _OWN if apart == 0 else _OWN_LATER
    if apart > _SOON:
        return _LATER
    return _NEAR_SHORT if words < _SHORT else _NEAR


def _days_apart(one: Head, other: Head) -> int:
    """Days between two articles; an unknown day may be any, so it is far from all but unknown ones."""
    if one.day is None or other.day is None:
        return 0 if one.day == other.day else _SOON + 1
    return abs(one.day - other.day)


def _agency_lead(heads: tuple[Head, Head], sides: tuple[Side, Side]) -> bool:
    """Whether one opens with the words by which the other opens and credits an agency for.

    «استقبل الأمير أمس… (واس)» whose first paragraph begins another outlet's longer article of that day.
    """
    if _days_apart(*heads) != 0 or min(head.words for head in heads) < LEAD:
        return False
    opened = all(side.lead >= _AGENCY_LEAD for side in sides)
    credited = [side for head, side in zip(heads, sides, strict=True) if head.by_agency]
    return opened and any(side.share >= _AGENCY_REST for side in credited)
