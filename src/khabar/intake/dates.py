"""The day of publication where the input gives none: in the address, or on a line of its own."""

import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import unquote, urlsplit

from khabar.arabic.calendars import day_of, month_number, weekday_number
from khabar.intake.credits import words
from khabar.intake.lines import Line

_IN_PATH = re.compile(r"/(?:19|20)\d\d([/-])\d{1,2}\1\d{1,2}(?![\d])|/(?:19|20)\d{6}(?!\d)")
_DIGITS = re.compile(r"\d+")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_NAMED = re.compile(r"(?<!\d)(\d{1,2}) ([^\W\d_]+(?: [^\W\d_]+)?)(?: ([^\W\d_]+))? (\d{4})(?!\d)")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_PUNCTUATION = re.compile(r"[^\w:/.-]+")
_FIRST_YEAR, _LAST_YEAR = 1995, 2100  # Arabic news on the web
_LINES = 5
_LONGEST_LINE = 14  # words


def date_in_url(url: str | None) -> str | None:
    """The day that an address holds: «/2015/07/21/», «/2015-07-21», «/20150721/»."""
    try:
        path = unquote(urlsplit(url or "").path)
    except ValueError:
        return None
    match = _IN_PATH.search(path)
    if not match:
        return None
    numbers = _DIGITS.findall(match.group())
    if len(numbers) == 1:
        numbers = [numbers[0][:4], numbers[0][4:6], numbers[0][6:]]
    return _day(int(numbers[0]), int(numbers[1]), int(numbers[2]))


def date_in_lines(lines: Sequence[Line]) -> str | None:
    """The day on a line of its own above the article: «09 شباط , 2025», «نشر في 10/3/2025 - 12:40»."""
    for line in lines[:_LINES]:
        if line.form and line.words <= _LONGEST_LINE and (found := date_of_line(line.form)):
            return found
    return None


def date_of_line(form: str) -> str | None:
    """The day of a folded line that holds nothing but a date; None when it holds any other word."""
    dotted = " ".join(_PUNCTUATION.sub(" ", _CLOCK.sub(" ", form)).split())
    spaced = " ".join(dotted.replace("/", " ").split())
    ways = ((_YEAR_FIRST, dotted, _year_first), (_DAY_FIRST, dotted, _day_first), (_NAMED, spaced, _named))
    for pattern, plain, reading in ways:
        match = pattern.search(plain)
        if match:
            rest = plain[: match.start()] + " " + plain[match.end() :]
            return reading(match) if _only_date_words(rest) else None
    return None


def _only_date_words(rest: str) -> bool:
    allowed = words().date_word
    found = re.findall(r"[^\W\d_]+", rest)
    return all(word in allowed or weekday_number(word) is not None for word in found)


def _year_first(match: re.Match[str]) -> str | None:
    return _day(int(match[1]), int(match[2]), int(match[3]))


def _day_first(match: re.Match[str]) -> str | None:
    return _day(int(match[3]), int(match[2]), int(match[1]))


def _named(match: re.Match[str]) -> str | None:
    """«20 كانون الاول 2023», «5 شباط فبراير 2025»: the month in one word, two, or both systems."""
    first = match[2].split(" ")
    month = month_number(match[2]) or month_number(first[0])
    return _day(int(match[4]), month, int(match[1])) if month else None


def _day(year: int, month: int, day: int) -> str | None:
    found: date | None = day_of(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    return found.isoformat() if found else None
