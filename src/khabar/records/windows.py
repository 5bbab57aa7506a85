"""Windows: the days on which an event can have been, as far as a report settles them."""

from datetime import date, timedelta
from functools import lru_cache

import msgspec

_DAY, _MONTH = len("2015-03-09"), len("2015-03")
_BEFORE, _AFTER = 3, 1  # a report without a day: news is told at most so many days after the event
_BEHIND = 5  # what an article tells behind its news may be some days older
_MONTH_BEFORE = 10  # «this month» is said of what was up to so many days ago
_WEEK = 7
_AHEAD = 10  # a planned event without a day is announced at most so many days before


class Window(msgspec.Struct, frozen=True):
    """First and last possible day as ordinals; `settled` where the report itself names the day.

    `first` is None where nothing is known: neither a day nor when the report was published. `again` is how
    many days later it may have been instead: «تصل الوزيرة الاثنين» is said of last Monday and of next.
    """

    first: int | None = None
    last: int | None = None
    settled: bool = False
    again: int = 0

    def days(self, slack: int = 0) -> list[int]:
        """The ordinals of its days, `slack` days wider on both sides; none where nothing is known."""
        if self.first is None or self.last is None:
            return []
        days = range(self.first - slack, self.last + slack + 1)
        return sorted({day + later for day in days for later in {0, self.again}})

    def gap(self, other: "Window") -> int | None:
        """Days between two windows, 0 where they overlap; None where one of them is unknown."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return None
        shifts = {0, self.again, -other.again, self.again - other.again}
        return min(max(0, self.first + each - other.last, other.first - self.last - each) for each in shifts)

    def meets(self, other: "Window") -> bool:
        """Whether two windows overlap as they are told, without a week between them."""
        plain = (msgspec.structs.replace(each, again=0) for each in (self, other))
        return next(plain).gap(next(plain)) == 0


@lru_cache(maxsize=65536)
def window(
    day: str | None,
    end: str | None,
    published: str | None,
    planned: bool,
    news: bool = True,
    weekday: bool = False,
) -> Window:
    """The window of an event told with this date (ISO, day or month or year) in a report of this day.

    `news`: the report is about it; else it may be some days older. `weekday`: the report names no more than
    the day of the week.
    """
    if day and len(day) == _DAY:
        first = _ordinal(day)
        last = _ordinal(end) if end and len(end) == _DAY else first
        return Window(first, max(first, last), settled=True, again=_WEEK if weekday else 0)
    told = _ordinal(published[:_DAY]) if published and len(published) >= _DAY else None
    if day is None:
        return _around(told, planned, news)
    first, last = _span(day)
    near = _around(told, planned, news, _MONTH_BEFORE if len(day) == _MONTH else 0)
    if near.first is not None and near.last is not None and near.first <= last and near.last >= first:
        return Window(max(first, near.first), min(last, near.last))  # «this month», told as news
    return Window(first, last)


def _around(told: int | None, planned: bool, news: bool, least: int = 0) -> Window:
    if told is None:
        return Window()
    if planned:
        return Window(told - 1, told + _AHEAD)
    return Window(told - max(least, _BEFORE if news else _BEHIND), told + _AFTER)


def _span(day: str) -> tuple[int, int]:
    """First and last day of a month or year."""
    year, month = int(day[:4]), int(day[5:_MONTH]) if len(day) >= _MONTH else None
    if month is None:
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1).toordinal(), (after - timedelta(days=1)).toordinal()


@lru_cache(maxsize=65536)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
