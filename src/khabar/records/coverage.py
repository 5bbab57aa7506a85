"""Coverage: which outlet was read on which day, and of whose silence something may be said.

Silence is told only of an outlet that was read, on all days in question and about as much as usual. What
was read in part, or not at all, says nothing.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from statistics import median
from typing import Literal

import msgspec

from khabar.arabic.folding import fold

Reading = Literal["read", "partly read", "not read"]
Found = Literal["nothing", "unclear", "unknown"]

# Below half of an outlet's usual day something is missing. Of 85 days of twelve outlets in July 2015 one
# falls below (56 articles where 231 are usual, a crawl that began late); the next has 59 % of the usual.
_PART_OF_USUAL = 0.5
_FEWEST = 10  # articles: fewer are no picture of an outlet's day, however usual they are
_DAYS_FOR_USUAL = 3  # of fewer days nothing is usual
_DAY = len("2015-03-09")


class DayRead(msgspec.Struct, frozen=True, kw_only=True):
    """How much of an outlet's day is in the store.

    `usual` is the median of the outlet's days. `weak`: the day is the one on which a crawler saw the
    articles, not the outlet's own.
    """

    day: str
    articles: int
    usual: float | None
    reading: Reading
    weak: bool = False


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """What may be said of an outlet none of whose articles is known to tell an event.

    `found`: `nothing` (read, and no article names the parties together), `unclear` (the articles in
    `naming` name them, but none is known to tell the event: look), `unknown` (not read enough to say).
    `why` is the basis in words.
    """

    outlet: str
    found: Found
    days: tuple[DayRead, ...]
    naming: tuple[str, ...] = ()
    weak: bool = False
    why: str


class CoverageRow(msgspec.Struct, frozen=True):
    """So many articles of an outlet on a day, with what kind of day it is."""

    outlet: str
    day: str
    kind: str
    articles: int


class Calendar:
    """Which outlet was read on which day; outlets are one by folded name."""

    def __init__(self, rows: Iterable[CoverageRow]) -> None:
        self._names: dict[str, str] = {}
        self._counts: dict[str, dict[str, int]] = {}
        self._weak: set[tuple[str, str]] = set()
        for row in rows:
            key = fold(row.outlet)
            self._names.setdefault(key, row.outlet)
            days = self._counts.setdefault(key, {})
            days[row.day] = days.get(row.day, 0) + row.articles
            if row.kind != "published":
                self._weak.add((key, row.day))

    @property
    def outlets(self) -> tuple[str, ...]:
        """All outlets, in order of their names."""
        return tuple(self._names[key] for key in sorted(self._names))

    def days(self, outlet: str) -> tuple[DayRead, ...]:
        """The days on which an outlet was read at all."""
        return tuple(self.day(outlet, day) for day in sorted(self._counts.get(fold(outlet), {})))

    def day(self, outlet: str, day: str) -> DayRead:
        """How much of an outlet's day was read."""
        key = fold(outlet)
        counts = self._counts.get(key, {})
        usual = median(counts.values()) if len(counts) >= _DAYS_FOR_USUAL else None
        articles = counts.get(day, 0)
        return DayRead(
            day=day,
            articles=articles,
            usual=usual,
            reading=_reading(articles, usual),
            weak=(key, day) in self._weak,
        )

    def silences(
        self,
        told: Collection[str],
        carried: Collection[str],
        naming: Mapping[str, Collection[str]] | None = None,
    ) -> tuple[Silence, ...]:
        """What may be said of the outlets that did not carry an event.

        Args:
            told: the days (ISO dates) on which reports of the event were published.
            carried: the outlets of these reports.
            naming: outlet to the ids of its articles of `window(told)` that name the parties together.
        """
        seen = {fold(outlet) for outlet in carried}
        days = window(told)
        found: dict[str, list[str]] = {}
        for outlet, articles in (naming or {}).items():
            found.setdefault(fold(outlet), []).extend(articles)
        return tuple(
            self._silence(outlet, days, tuple(found.get(fold(outlet), ())))
            for outlet in self.outlets
            if fold(outlet) not in seen and days
        )

    def _silence(self, outlet: str, days: Iterable[str], naming: tuple[str, ...]) -> Silence:
        read = tuple(self.day(outlet, day) for day in days)
        whole = all(day.reading == "read" for day in read)
        found: Found = "unknown" if not whole else "unclear" if naming else "nothing"
        return Silence(
            outlet=outlet,
            found=found,
            days=read,
            naming=naming,
            weak=any(day.weak for day in read),
            why="; ".join(map(_in_words, read)),
        )


def window(told: Iterable[str]) -> tuple[str, ...]:
    """The days in question: those on which it was told, and the one after the first.

    A paper prints on the next morning, a crawler comes by a day later.
    """
    days = sorted({day[:_DAY] for day in told if len(day) >= _DAY})
    if not days:
        return ()
    following = date.fromisoformat(days[0]) + timedelta(days=1)
    return tuple(sorted({*days, following.isoformat()}))


def _reading(articles: int, usual: float | None) -> Reading:
    if not articles:
        return "not read"
    if usual is None or articles < max(_PART_OF_USUAL * usual, _FEWEST):
        return "partly read"
    return "read"


def _in_words(day: DayRead) -> str:
    if not day.articles:
        return f"{day.day} not read"
    noun = "article" if day.articles == 1 else "articles"
    usual = "usual number unknown" if day.usual is None else f"usually {day.usual:.0f}"
    return f"{day.day} {day.reading}, {day.articles} {noun}, {usual}"
