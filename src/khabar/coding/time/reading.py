"""Reading: what a parser makes of the tokens from some token on."""

from typing import Any

import msgspec

from khabar.arabic.calendars import CalendarName
from khabar.coding.time.expressions import CalendarDate, Meaning


class Reading(msgspec.Struct, frozen=True, gc=False):
    """A meaning, the token after its words, and the letters of proclitics to cut off its first word."""

    meaning: Meaning
    end: int
    skip: int = 0

    def with_(self, end: int | None = None, skip: int | None = None, **changes: Any) -> "Reading":  # noqa: ANN401
        """The same reading with some parts of its meaning changed."""
        meaning = msgspec.structs.replace(self.meaning, **changes) if changes else self.meaning
        return Reading(meaning, self.end if end is None else end, self.skip if skip is None else skip)


class Part(msgspec.Struct, frozen=True, gc=False):
    """A part of a date: one or two days, a month or a year, and the token after it."""

    first: int
    last: int
    end: int
    skip: int = 0
    hijri: bool = False
    double: bool = False

    @property
    def calendar(self) -> CalendarName:
        """The calendar of a month or year."""
        return "hijri" if self.hijri else "gregorian"


def with_year(date: CalendarDate | None, year: int | None) -> CalendarDate | None:
    """The date with a year that was written after it."""
    if date is None or year is None:
        return date
    return CalendarDate(year, date.month, date.day, date.calendar)
