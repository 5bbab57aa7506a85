"""Times of day: «الساعة السادسة والنصف مساء أمس», «الساعة 8:20»."""

import re

from khabar.arabic.numbers import read_number
from khabar.coding.time.days import day_at
from khabar.coding.time.expressions import Meaning
from khabar.coding.time.reading import Reading
from khabar.coding.time.words import Words, after

_POINTED = re.compile(r"(\d{1,2})[.,](\d\d)")  # «4.30»
_HOURS, _MINUTES, _NOON = 24, 60, 12
_LATE = frozenset(("afternoon", "evening", "night"))


def clock_at(words: Words, index: int) -> Reading | None:
    """A time of day, and the day where one follows: «الساعة السابعة من صباح اليوم»."""
    entry = words.at(index, "clock")
    if entry is None:
        return None
    start = after(index, entry)
    time = _hours(words, start + (words.form(start) == "ال"))
    if time is None:
        return None
    hour, minute, end = time
    part = words.at(end, "day_part_after")
    day = day_at(words, end + (words.form(end) == "من")) if end + 1 < len(words.tokens) else None
    if day:
        return day.with_(skip=entry.skip, clock=_clock(hour, minute, day.meaning.part))
    end = after(end, part) if part else end
    name = part.name if part else None
    return Reading(Meaning(kind="clock", clock=_clock(hour, minute, name), part=name), end, entry.skip)


def _hours(words: Words, index: int) -> tuple[int, int, int] | None:
    """Hour, minute and the token after them: «8:20», «السادسة والنصف»."""
    pointed = _POINTED.fullmatch(words.form(index))
    if pointed and int(pointed[1]) < _HOURS and int(pointed[2]) < _MINUTES:
        return int(pointed[1]), int(pointed[2]), index + 1
    read = read_number(words.tokens, index)
    if read is None or read.value != int(read.value) or not 0 <= read.value < _HOURS:
        return None
    hour, end = int(read.value), read.end
    minutes = words.form(end + 1)
    if words.form(end) == ":" and minutes.isdecimal() and int(minutes) < _MINUTES:
        return hour, int(minutes), end + 2
    fraction = words.at(end, "clock_fraction")
    if fraction:
        total = hour * _MINUTES + fraction.number
        return total // _MINUTES % _HOURS, total % _MINUTES, after(end, fraction)
    return hour, 0, end


def _clock(hour: int, minute: int, part: str | None) -> str:
    """«الثامنة مساء» is 20:00."""
    late = part in _LATE and 1 <= hour < _NOON and not (part == "night" and hour < 6)
    return f"{hour + _NOON * late:02d}:{minute:02d}"
