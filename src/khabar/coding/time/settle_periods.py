"""Months, years, periods and distances settled: a month or a year where that much is sure, else None."""

import calendar
from collections.abc import Callable, Mapping
from datetime import date

from khabar.arabic.calendars import add_months
from khabar.coding.time.expressions import CalendarDate, Meaning, Settled
from khabar.coding.time.settle_dates import candidates, choose, stretch_of
from khabar.coding.time.settling import Setting, days

_SIGNS = {"past": -1, "current": 0, "next": 1}
_HIJRI = "converted by the Umm al-Qura calendar"
_WEEK = 7
_ABOUT_A_WEEK = 2  # «قبل أسبوع» is told of five to nine days
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}  # winter lies in two years


def settle_month(meaning: Meaning, setting: Setting) -> Settled:
    """«شهر فيفري» is the nearest February; a Hijri month gives the year where it lies in one."""
    if meaning.first is None:
        return setting.open("no month")
    first, last = meaning.first, meaning.last or meaning.first
    if first.year is not None:
        start, end = stretch_of(first, first.year), stretch_of(last, last.year or first.year)
        stretch = (start[0], end[1]) if start and end else None
        note = "given in full"
    elif setting.day is None:
        return setting.undated("month without a year")
    else:
        stretch, note = choose(candidates(first, last, setting.day), meaning, setting), ""
    if stretch is None or stretch[1] < stretch[0]:
        return setting.open("there is no such month")
    return _months(first, stretch, setting, note)


def _months(first: CalendarDate, stretch: tuple[date, date], setting: Setting, note: str) -> Settled:
    if first.calendar == "hijri":
        return setting.within(*stretch, note=_HIJRI)
    start, end = (f"{day:%Y-%m}" for day in stretch)
    return Settled(start, end if end != start else None, setting.basis(note))


def settle_year(meaning: Meaning, setting: Setting) -> Settled:
    """«عام 2013»; a Hijri year lies in two Gregorian ones."""
    if meaning.first is None or meaning.first.year is None:
        return setting.open("no year")
    if meaning.first.calendar == "hijri":
        return setting.open("a Hijri year lies in two years of the Gregorian calendar")
    end = str(meaning.last.year) if meaning.last else None
    return Settled(str(meaning.first.year), end, setting.basis("given in full"))


def settle_period(meaning: Meaning, setting: Setting) -> Settled:
    """«الشهر الماضي» is a month, «العام المقبل» a year, «الأسبوع الماضي» a month if it lies in one."""
    day, sign = setting.day, _SIGNS.get(meaning.direction or "")
    if day is None:
        return setting.undated("period")
    if sign is None or meaning.count != 1:
        return setting.open("tells no day, month or year")
    if meaning.unit == "year":
        return Settled(str(day.year + sign), None, setting.basis())
    if meaning.unit == "month":
        year, month = add_months(day.year, day.month, sign)
        return Settled(f"{year:04d}-{month:02d}", None, setting.basis())
    if meaning.unit == "week":
        return _week(day, sign, setting)
    return setting.open("tells no day, month or year")


def _week(day: date, sign: int, setting: Setting) -> Settled:
    """The week before, this or after, whether weeks are counted from Saturday, Sunday or Monday."""
    starts = [day - days((day.weekday() - begin) % _WEEK) + days(_WEEK * sign) for begin in (5, 6, 0)]
    first, last = min(starts), max(starts) + days(_WEEK - 1)
    if sign < 0:
        last = min(last, day - days(1))
    if sign > 0:
        first = max(first, day + days(1))
    return setting.month_of(first, last)


def settle_distance(meaning: Meaning, setting: Setting) -> Settled:
    """«قبل يومين» is a day, «قبل أسبوع» and «قبل شهرين» a month, «قبل عامين» a year, as far as sure."""
    if setting.day is None:
        return setting.undated("distance")
    settler = _DISTANCES.get(meaning.unit or "")
    if meaning.count is None or settler is None:
        return setting.open("tells no day, month or year")
    shift = _SIGNS.get(meaning.direction or "", 0) * meaning.count
    try:
        return settler(setting.day, shift, meaning, setting)
    except (OverflowError, ValueError):
        return setting.open("lies outside the calendar")


def _hours_away(day: date, shift: int, _: Meaning, setting: Setting) -> Settled:
    """«قبل ساعات» may be the same day or the day before."""
    nights = -(-abs(shift) // 24)
    ends = sorted((day, day + days(nights if shift > 0 else -nights)))
    return setting.month_of(ends[0], ends[1])


def _days_away(day: date, shift: int, meaning: Meaning, setting: Setting) -> Settled:
    target = day + days(shift)
    if not meaning.approximate:
        return setting.on(target)
    slack = days(max(1, abs(shift) // 5))
    return setting.month_of(target - slack, target + slack)


def _weeks_away(day: date, shift: int, _: Meaning, setting: Setting) -> Settled:
    middle, slack = day + days(_WEEK * shift), days(_ABOUT_A_WEEK * abs(shift))
    return setting.month_of(middle - slack, middle + slack)


def _months_away(day: date, shift: int, meaning: Meaning, setting: Setting) -> Settled:
    first = date(*add_months(day.year, day.month, shift), 1)
    if not meaning.approximate:
        return Settled(f"{first:%Y-%m}", None, setting.basis())
    around = [add_months(first.year, first.month, more)[0] for more in (-1, 1)]
    if around[0] != around[1]:
        return setting.open("tells the month only roughly, near the turn of the year")
    return Settled(f"{first:%Y}", None, setting.basis())


def _years_away(day: date, shift: int, meaning: Meaning, setting: Setting) -> Settled:
    if meaning.approximate:
        return setting.open("tells the year only roughly")
    return Settled(f"{date(day.year + shift, 1, 1):%Y}", None, setting.basis())


_DISTANCES: Mapping[str, Callable[[date, int, Meaning, Setting], Settled]] = {
    "hour": _hours_away,
    "day": _days_away,
    "week": _weeks_away,
    "month": _months_away,
    "year": _years_away,
}


def settle_season(meaning: Meaning, setting: Setting) -> Settled:
    """«صيف 2014» and «الصيف الماضي» give the year; «الخريف» alone may be this one or the next."""
    if meaning.first and meaning.first.year and meaning.first.calendar == "gregorian":
        return Settled(str(meaning.first.year), None, setting.basis("given in full"))
    if setting.day is None:
        return setting.undated("season")
    if meaning.years is not None:
        return Settled(str(setting.day.year + meaning.years), None, setting.basis())
    months = _SEASONS.get(meaning.season or "")
    if months is None or meaning.direction not in ("past", "next"):
        return setting.open("a season tells no day, month or year")
    return Settled(str(_season_year(setting.day, months, meaning.direction)), None, setting.basis())


def _season_year(day: date, months: tuple[int, int], direction: str) -> int:
    """The year of the last such season that is over, or of the next that is to begin."""
    begin = date(day.year, months[0], 1)
    end = date(day.year, months[1], calendar.monthrange(day.year, months[1])[1])
    if direction == "past":
        return day.year if end < day else day.year - 1
    return day.year if begin > day else day.year + 1
