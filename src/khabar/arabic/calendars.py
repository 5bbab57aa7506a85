"""Calendars: the month systems and weekdays of Arabic news, and Hijri dates as Gregorian ones.

Names are in resources/lexicons/calendar.tsv: Levantine (شباط), Egyptian and Gulf (فبراير), Maghrebi (فيفري,
غشت) and Hijri months (شوال). Hijri dates are converted by the Umm al-Qura calendar (package hijridate),
which covers 1343 to 1500 AH; a sighting of the moon elsewhere may differ by a day.
"""

import calendar
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from hijridate import Gregorian, Hijri

CalendarName = Literal["gregorian", "hijri"]
FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR = 1200, 1500  # years before 1343 are known as Hijri but not converted
FIRST_YEAR, LAST_YEAR = 1501, 2100


@cache
def calendar_words() -> Mapping[str, Mapping[str, int | str]]:
    """Class («month», «weekday», «relative_day», …) to folded form to value."""
    raw = files("khabar.data").joinpath("calendar.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, dict[str, int | str]])


def month_number(form: str) -> int | None:
    """The Gregorian month (1 to 12) of a folded name in any system: «تشرين الاول» and «اكتوبر» are 10."""
    value = calendar_words()["month"].get(form)
    return value if isinstance(value, int) else None


def hijri_month_number(form: str) -> int | None:
    """The Hijri month (1 to 12) of a folded name: «شوال» is 10."""
    value = calendar_words()["hijri_month"].get(form)
    return value if isinstance(value, int) else None


def weekday_number(form: str) -> int | None:
    """The weekday of a folded name as `datetime.date.weekday` counts: «الاثنين» is 0, «الاحد» 6."""
    value = calendar_words()["weekday"].get(form)
    return value if isinstance(value, int) else None


def calendar_of_year(year: int) -> CalendarName | None:
    """The calendar that a year written without «هـ» or «م» belongs to: 1436 is Hijri, 2015 Gregorian."""
    if FIRST_YEAR <= year <= LAST_YEAR:
        return "gregorian"
    return "hijri" if FIRST_HIJRI_YEAR <= year <= LAST_HIJRI_YEAR else None


def day_of(year: int, month: int, day: int, kind: CalendarName = "gregorian") -> date | None:
    """The Gregorian day of a date in either calendar, None where there is no such day."""
    try:
        if kind == "gregorian":
            return date(year, month, day)
        converted = Hijri(year, month, day).to_gregorian()
        return date(converted.year, converted.month, converted.day)
    except (ValueError, OverflowError):
        return None


def hijri_of(day: date) -> tuple[int, int, int] | None:
    """Year, month and day in the Hijri calendar, None outside the years that the calendar covers."""
    try:
        return Gregorian(day.year, day.month, day.day).to_hijri().datetuple()
    except (ValueError, OverflowError):
        return None


def days_of_month(year: int, month: int, kind: CalendarName = "gregorian") -> tuple[date, date] | None:
    """First and last Gregorian day of a month, None for a month that the calendar does not cover."""
    first = day_of(year, month, 1, kind)
    if first is None:
        return None
    if kind == "gregorian":
        return first, first.replace(day=calendar.monthrange(year, month)[1])
    return first, first + timedelta(days=Hijri(year, month, 1).month_length() - 1)


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The month `count` months later (earlier if negative), as (year, month)."""
    shifted = year * 12 + month - 1 + count
    return shifted // 12, shifted % 12 + 1
