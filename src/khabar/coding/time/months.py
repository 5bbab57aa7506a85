"""Months, years and seasons that stand without a day: «شهر فيفري», «أيلول المقبل», «عام 2013», «الخريف»."""

from khabar.arabic.calendars import calendar_of_year
from khabar.coding.time.dates import month_at, relative_unit, tail, year_at
from khabar.coding.time.expressions import CalendarDate, Meaning
from khabar.coding.time.reading import Part, Reading
from khabar.coding.time.words import Words, after

_TO = frozenset(("الي", "حتي", "-", "–"))
_IN = frozenset(("في", "منذ", "خلال", "حتي", "بحلول", "وفي", "ومنذ", "وخلال"))
_FIRST_BARE_YEAR = 1900
_YEARS = {"past": -1, "current": 0, "next": 1}


def month_alone(words: Words, index: int) -> Reading | None:
    """A month that something shows to be one: «شهر», a second name, a year, «الماضي», «في», «مطلع».

    «مارس» alone is also a verb, «ماي» and «شوال» are also surnames.
    """
    part = words.at(index, "month_part")
    start = after(index, part) if part else index
    start += bool(part) and words.form(start) == "من"
    month = _two_months(words, start) or month_at(words, start)
    if month is None or (part and month.skip):
        return None
    reading = tail(words, Reading(_meaning(month), month.end, part.skip if part else month.skip))
    told = reading.end > month.end or month.double or part or month.last != month.first
    licensed = words.is_a(index - 1, "month_license") or words.form(index - 1) in _IN
    ranged = _until(words, reading)
    if ranged:
        return ranged
    return reading if told or licensed or _with_preposition(words, index, month) else None


def _with_preposition(words: Words, index: int, month: Part) -> bool:
    """«بيونيو»: a month with «ب» written onto it; «لمارس» may be a verb."""
    return month.skip > 0 and words.form(index).lstrip("وف").startswith("ب")


def _meaning(month: Part) -> Meaning:
    first = CalendarDate(None, month.first, None, month.calendar)
    last = CalendarDate(None, month.last, None, month.calendar) if month.last != month.first else None
    return Meaning(kind="month", first=first, last=last)


def _two_months(words: Words, index: int) -> Part | None:
    """«شهري مارس وأبريل»."""
    word = words.at(index, "month_word")
    if word is None or word.number == 1:
        return None
    first = month_at(words, index + 1)
    second = month_at(words, first.end) if first else None
    if first is None or second is None or not second.skip:
        return None
    return Part(first.first, second.first, second.end, word.skip, first.hijri, True)


def _until(words: Words, reading: Reading) -> Reading | None:
    """«من مارس إلى مايو 2015»."""
    if words.form(reading.end) not in _TO or reading.meaning.first is None:
        return None
    month = month_at(words, reading.end + 1)
    if month is None or month.skip or month.hijri != (reading.meaning.first.calendar == "hijri"):
        return None
    second = tail(words, Reading(_meaning(month), month.end, reading.skip))
    last = second.meaning.first
    year = reading.meaning.first.year or (last.year if last else None)
    first = CalendarDate(year, reading.meaning.first.month, None, reading.meaning.first.calendar)
    return second.with_(first=first, last=last)


def year_alone(words: Words, index: int) -> Reading | None:
    """«عام 2013», «عامي 2011 و2013», «سنة 1436هـ», and behind «في»: «في 2013»."""
    part = words.at(index, "month_part")
    start = after(index, part) if part else index
    word = words.at(start, "year_word")
    if word and word.number == 2:
        return _two_years(words, start + 1, word.skip)
    year = year_at(words, start)
    if year is None or words.form(start) == "من":
        return None
    licensed = word or part or words.form(index - 1) in _IN
    if not licensed or (not word and not _stands_alone(words, year)):
        return None
    return Reading(_year(year.first), year.end, part.skip if part else year.skip)


def _stands_alone(words: Words, year: Part) -> bool:
    """Not «في 2000 يوم», «حتى 1500 كيلومتر», «في 1500/2», «خلال 2014-2015»."""
    if year.hijri or year.first < _FIRST_BARE_YEAR:
        return False
    return not words.at(year.end, "unit") and words.form(year.end) not in ("/", "-", "%", "–")


def _year(year: int, last: int | None = None) -> Meaning:
    calendar = calendar_of_year(year) or "gregorian"
    end = CalendarDate(last, None, None, calendar) if last else None
    return Meaning(kind="year", first=CalendarDate(year, None, None, calendar), last=end)


def _two_years(words: Words, index: int, skip: int) -> Reading | None:
    first = year_at(words, index)
    if first is None:
        return None
    second = year_at(words, first.end + 1) if words.form(first.end) in ("و", *_TO) else None
    if second is None or second.first <= first.first:
        return None
    return Reading(_year(first.first, second.first), second.end, skip)


def season_at(words: Words, index: int) -> Reading | None:
    """«في الخريف», «صيف 2014», «الخريف المقبل», «خريف العام الماضي»; not «الربيع العربي»."""
    word = words.at(index, "season_word")
    season = words.at(index + bool(word), "season")
    if season is None:
        return None
    end = index + 1 + bool(word)
    skip = word.skip if word else season.skip
    meaning = Meaning(kind="season", season=season.name)
    year = year_at(words, end)
    if year:
        first = CalendarDate(year.first, None, None, year.calendar)
        return Reading(meaning, year.end, skip).with_(first=first)
    relative = relative_unit(words, end + (words.form(end) == "من"))
    if relative and relative.meaning.unit == "year" and relative.meaning.direction in _YEARS:
        return Reading(meaning, relative.end, skip).with_(years=_YEARS[relative.meaning.direction])
    direction = words.at(end, "direction")
    if direction and words.form(end - 1).startswith("ال"):
        return Reading(meaning, end + 1, skip).with_(direction=direction.direction)
    licensed = words.form(index - 1) in ("في", "خلال", "بحلول", "هذا", "منذ") or word
    definite = words.form(end - 1).startswith("ال")
    return Reading(meaning, end, skip) if licensed and definite and words.form(end) != "العربي" else None
