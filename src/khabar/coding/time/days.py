"""Days: «أمس الخميس», «مساء اليوم الأربعاء», «يومي 12 و13 جوان», «الأحد المقبل», «اليوم (الأربعاء)»."""

from collections.abc import Callable

from khabar.coding.time import context
from khabar.coding.time.dates import date_at, month_at, relative_unit
from khabar.coding.time.expressions import Meaning
from khabar.coding.time.reading import Reading
from khabar.coding.time.words import Entry, Words, after

Parser = Callable[[Words, int], Reading | None]

_RANGE = frozenset(("الي", "حتي", "-", "–", "/", "و"))
_OPENING = frozenset(("(", "،", ",", "-", "["))


def day_at(words: Words, index: int) -> Reading | None:
    """A day with what belongs to it: part of day before or after, «يوم», weekday, date."""
    part = words.at(index, "day_part")
    if part is None:
        return _with_part_after(words, _worded_day(words, index))
    start = after(index, part)
    start += words.form(start) == "من"
    inner = _worded_day(words, start, licensed=True)
    if inner is None:
        return None
    return inner.with_(skip=part.skip, part=part.name)


def _worded_day(words: Words, index: int, *, licensed: bool = False) -> Reading | None:
    """«يوم أمس», «يومه الإثنين», «يومي 8 و9 مارس», or the day without that word."""
    if not 0 <= index < len(words.tokens):
        return None
    word = words.at(index, "day_word")
    if word:
        inner = _plain_day(words, index + 1, licensed=True) or _licensed_date(words, index + 1)
        if inner and _fits(word, inner.meaning):
            return inner.with_(skip=word.skip)
    return _plain_day(words, index, licensed=licensed) or date_at(words, index)


def _fits(word: Entry, meaning: Meaning) -> bool:
    """«يومي» and «أيام» want more than one day: «أيام الجمعة» is every Friday."""
    return word.number == 1 or meaning.last is not None or meaning.weekday_last is not None


def _licensed_date(words: Words, index: int) -> Reading | None:
    return date_at(words, index) if index < len(words.tokens) else None


def _plain_day(words: Words, index: int, *, licensed: bool) -> Reading | None:
    return _relative_day(words, index, licensed=licensed) or _weekday(words, index)


def _relative_day(words: Words, index: int, *, licensed: bool) -> Reading | None:
    """«أمس», «أول من أمس», «غدا الخميس», «اليوم الجمعة 19 أوت 2016»."""
    entry = words.at(index, "relative_day")
    if entry is None:
        return None
    end = after(index, entry)
    if not _is_relative_day(words, index, end, entry.number, licensed):
        return None
    reading = Reading(Meaning(kind="day", offset=entry.number), end, entry.skip)
    weekday = _beside(words, end, _weekday)
    if weekday and weekday.meaning.weekday_last is None:
        meaning = weekday.meaning
        return reading.with_(weekday.end, weekday=meaning.weekday, first=meaning.first, last=meaning.last)
    date = _beside(words, end, _full_date)
    if date:
        return reading.with_(
            date.end, first=date.meaning.first, last=date.meaning.last, years=date.meaning.years
        )
    return reading


def _is_relative_day(words: Words, start: int, end: int, offset: int, licensed: bool) -> bool:  # noqa: PLR0911
    if end - start > 1:  # «أول من أمس», «هذا اليوم»
        return True
    if relative_unit(words, start):  # «اليوم التالي», «اليوم نفسه»
        return False
    if not licensed and context.is_name(words, start, end):
        return False
    form = words.form(start)
    if form.endswith("اليوم"):
        return licensed or context.is_today(words, start, end)
    if offset == -1:
        return context.is_yesterday(words, end)
    if offset == 1:
        return licensed or context.is_tomorrow(words, start, end)
    return True


def _beside(words: Words, index: int, parser: Parser) -> Reading | None:
    """What a parser finds at a token or behind «(» or «،»; a bracket must close."""
    if index >= len(words.tokens):
        return None
    direct = parser(words, index)
    if direct:
        return direct if direct.skip == 0 else None
    opening = words.form(index)
    start = index + 1 + bool(words.at(index, "corresponding"))
    if opening not in _OPENING or start >= len(words.tokens):
        return None
    inner = parser(words, index + 1)
    if inner is None or inner.skip:
        return None
    if opening in ("(", "["):
        return inner.with_(inner.end + 1) if words.form(inner.end) in (")", "]") else None
    return inner


def _full_date(words: Words, index: int) -> Reading | None:
    """A date beside a day, also behind «الموافق»."""
    corresponding = words.at(index, "corresponding")
    start = after(index, corresponding) if corresponding else index
    return date_at(words, start) if start < len(words.tokens) else None


def _weekday(words: Words, index: int) -> Reading | None:
    """«الخميس», «الأحد المقبل», «الأربعاء 2 مارس 2016», «الأحد والاثنين الماضيين»."""
    entry = words.at(index, "weekday")
    if entry is None or not context.is_weekday(words, index, index + 1):
        return None
    reading = _second_weekday(
        words, Reading(Meaning(kind="weekday", weekday=entry.number), index + 1, entry.skip)
    )
    direction = words.at(reading.end, "direction")
    if direction:
        reading = reading.with_(reading.end + 1, direction=direction.name)
    date = _beside(words, reading.end, _full_date)
    if date and reading.meaning.weekday_last is None:
        found = date.meaning
        return reading.with_(
            date.end,
            kind="date",
            first=found.first,
            last=found.last,
            years=found.years,
            direction=found.direction or reading.meaning.direction,
        )
    return reading


def _second_weekday(words: Words, reading: Reading) -> Reading:
    """«الأحد والاثنين», «من الأحد إلى الخميس», «ليلة الخميس - الجمعة»."""
    joint = words.form(reading.end) in _RANGE
    second = words.at(reading.end + joint, "weekday")
    if second is None or month_at(words, reading.end + joint):
        return reading
    joined = joint or words.form(reading.end).startswith("و") or reading.skip == 0
    if not joined or second.number == reading.meaning.weekday or (second.skip and joint):
        return reading
    return reading.with_(reading.end + joint + 1, weekday_last=second.number)


def _with_part_after(words: Words, reading: Reading | None) -> Reading | None:
    """«أمس مساء», «الخميس صباحا»."""
    part = words.at(reading.end, "day_part_after") if reading else None
    if reading is None or part is None or part.skip:
        return reading
    return reading.with_(after(reading.end, part), part=part.name)
