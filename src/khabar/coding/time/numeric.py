"""Dates in digits only: «21/07/2015», «2015-07-21», «21.7.2015», «26 /9 /1436هـ»."""

import re

from khabar.arabic import fold
from khabar.arabic.calendars import CalendarName, calendar_of_year
from khabar.coding.time.expressions import CalendarDate, Meaning
from khabar.coding.time.reading import Reading
from khabar.coding.time.words import Words

_SEPARATORS = frozenset("/-–.")
_POINTED = re.compile(r"(\d{1,4})\.(\d{1,2})\.(\d{1,4})")
_MONTHS = 12


def numeric_date(words: Words, index: int) -> Reading | None:
    """A date in digits: day first, as Arabic news writes it, unless only the month can come first."""
    token = words.tokens[index]
    pointed = _POINTED.fullmatch(fold(token.text))
    if pointed:
        numbers, end = [int(group) for group in pointed.groups()], index + 1
    else:
        numbers, end = _separated(words, index)
    if len(numbers) < 3:
        return None
    era = words.at(end, "era")
    date = _date(numbers, era.name if era else None)
    return Reading(Meaning(kind="date", first=date), end + (era is not None)) if date else None


def _separated(words: Words, index: int) -> tuple[list[int], int]:
    """Three numbers with the same mark between them."""
    mark = words.form(index + 1)
    positions = range(index, index + 5, 2)
    if mark not in _SEPARATORS or words.form(index + 3) != mark or words.form(index + 5) == mark:
        return [], index
    numbers = [int(words.form(at)) for at in positions if words.form(at).isdecimal()]
    return numbers, index + 5


def _date(numbers: list[int], era: str | None) -> CalendarDate | None:
    """Year first when it stands first, else last; None unless it makes a date of one calendar."""
    year, month, day = numbers if numbers[0] > 31 else reversed(numbers)
    if month > _MONTHS >= day and numbers[0] <= _MONTHS:
        month, day = day, month
    calendar: CalendarName | None = calendar_of_year(year)
    if calendar is None or (era and era != calendar) or not (1 <= month <= _MONTHS and 1 <= day <= 31):
        return None
    return CalendarDate(year, month, day, calendar)
