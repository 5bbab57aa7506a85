"""Dates settled: «9 مارس 2015» as it stands, «9 مارس» by the nearest year, Hijri dates by conversion."""

from collections.abc import Callable, Iterator
from datetime import date

from khabar.arabic.calendars import add_months, day_of, days_of_month, hijri_of
from khabar.coding.time.expressions import CalendarDate, Meaning, Settled
from khabar.coding.time.settling import Setting

Stretch = tuple[date, date]
_YEARS_AROUND = 7  # a weekday returns to the same date within so many years, nearly always
_HIJRI = "converted by the Umm al-Qura calendar"


def settle_date(meaning: Meaning, setting: Setting) -> Settled:
    """A day, or a range of days, of a month."""
    if meaning.first is None:
        return setting.open("no date")
    first, last = meaning.first, meaning.last or meaning.first
    if first.month is None:
        return _of_this_month(meaning, setting)
    if first.year is not None:
        return _written(meaning, first, last, setting)
    if setting.day is None:
        return setting.undated("date without a year")
    chosen = choose(candidates(first, last, setting.day), meaning, setting)
    if chosen is None:
        return setting.open("there is no such day")
    return setting.on(*chosen, note=_note(first, setting))


def _written(meaning: Meaning, first: CalendarDate, last: CalendarDate, setting: Setting) -> Settled:
    """Day, month and year stand in the text."""
    start = _day(first, first.year or 0)
    end = _day(last, last.year or first.year or 0)
    if start is None or end is None or end < start:
        return setting.open("there is no such day in the calendar")
    note = _HIJRI if first.calendar == "hijri" else "given in full"
    if meaning.weekday is not None and meaning.weekday != start.weekday():
        note += ", against the weekday beside it"
    return setting.on(start, end, note)


def _note(written: CalendarDate, setting: Setting) -> str:
    return f"{_HIJRI}, relative to {setting.label}" if written.calendar == "hijri" else ""


def _day(written: CalendarDate, year: int) -> date | None:
    return day_of(year, written.month or 0, written.day or 0, written.calendar)


def candidates(first: CalendarDate, last: CalendarDate, near: date) -> list[Stretch]:
    """The stretch of days in each of the years around a day, in order."""
    found = []
    for year in _years(first, near):
        start, end = stretch_of(first, year), stretch_of(last, year)
        if start and end and end[1] < start[0]:  # «من 28 ديسمبر إلى 3 يناير»
            end = stretch_of(last, year + 1)
        if start and end:
            found.append((start[0], end[1]))
    return found


def stretch_of(written: CalendarDate, year: int) -> Stretch | None:
    """A day as a stretch of one, a month as all its days."""
    if written.day is None:
        return days_of_month(year, written.month or 0, written.calendar)
    day = _day(written, year)
    return (day, day) if day else None


def _years(written: CalendarDate, near: date) -> Iterator[int]:
    hijri = hijri_of(near) if written.calendar == "hijri" else None
    middle = hijri[0] if hijri else near.year
    yield from range(middle - _YEARS_AROUND, middle + _YEARS_AROUND + 1)


def choose(found: list[Stretch], meaning: Meaning, setting: Setting) -> Stretch | None:
    """The one that the tense, «الماضي», «من العام الماضي» or a weekday beside it points to."""
    day = setting.day
    if day is None or not found:
        return None
    matching = [one for one in found if one[0].weekday() == meaning.weekday]
    if meaning.weekday is not None and matching:
        found = matching
    if meaning.years is not None or meaning.direction == "current":
        return _first(found, lambda one: one[0].year == day.year + (meaning.years or 0))
    if meaning.direction == "next":
        return _first(found, lambda one: one[0] > day)
    if meaning.direction == "past":
        return _first(reversed(found), lambda one: one[1] < day)
    if setting.future:
        return _first(found, lambda one: one[1] >= day)
    return _first(reversed(found), lambda one: one[0] <= day)


def _first(found: "list[Stretch] | Iterator[Stretch]", fits: Callable[[Stretch], bool]) -> Stretch | None:
    return next((one for one in found if fits(one)), None)


def _of_this_month(meaning: Meaning, setting: Setting) -> Settled:
    """«الخامس من الشهر الجاري», «15 الجاري»."""
    if setting.day is None or meaning.first is None:
        return setting.undated("day of a month told from now")
    shift = {"past": -1, "current": 0, "next": 1}.get(meaning.direction or "")
    if shift is None:
        return setting.open("told from a month named before")
    year, month = add_months(setting.day.year, setting.day.month, shift)
    start = day_of(year, month, meaning.first.day or 0)
    end = day_of(year, month, (meaning.last or meaning.first).day or 0)
    return setting.on(start, end) if start and end else setting.open("there is no such day")
