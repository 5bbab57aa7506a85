"""Days settled: «أمس», «الخميس الماضي», «أمس الخميس», «الاثنين 18 أبريل»."""

from datetime import date

from khabar.coding.time.expressions import Meaning, Settled
from khabar.coding.time.settle_dates import settle_date
from khabar.coding.time.settling import Setting, days

_WEEK = 7


def settle_day(meaning: Meaning, setting: Setting) -> Settled:
    """«أمس» counts from publication; a weekday or a date beside it wins, for pages are dated late."""
    if meaning.first:
        return settle_date(meaning, setting)
    if setting.day is None:
        return setting.undated("relative day")
    offset = meaning.offset or 0
    day = setting.day + days(offset)
    if meaning.weekday is None or day.weekday() == meaning.weekday:
        return setting.on(day)
    return setting.on(day + days(_shift(day, meaning.weekday)), note=f"the weekday wins over {setting.label}")


def _shift(day: date, weekday: int) -> int:
    """Days to the weekday: back, for the text was written before the page was dated.

    Six days back is one day ahead: a page dated in another time zone.
    """
    back = (day.weekday() - weekday) % _WEEK
    return 1 if back == _WEEK - 1 else -back


def settle_weekday(meaning: Meaning, setting: Setting) -> Settled:
    """The nearest one back, or ahead for what is to come; the day of publication itself counts if bare."""
    if setting.day is None or meaning.weekday is None:
        return setting.undated("weekday")
    if meaning.weekday_last is not None:
        return _two(meaning, setting, setting.day)
    return setting.on(_nearest(setting.day, meaning.weekday, meaning, future=setting.future))


def _nearest(day: date, weekday: int, meaning: Meaning, *, future: bool) -> date:
    ahead = (weekday - day.weekday()) % _WEEK
    back = (day.weekday() - weekday) % _WEEK
    if meaning.direction == "next":
        return day + days(ahead or _WEEK)
    if meaning.direction == "past":
        return day - days(back or _WEEK)
    return day + days(ahead) if future else day - days(back)


def _two(meaning: Meaning, setting: Setting, day: date) -> Settled:
    """«الأحد والاثنين»: the later one by the rule for what is past, the earlier one for what is to come."""
    gap = ((meaning.weekday_last or 0) - (meaning.weekday or 0)) % _WEEK
    ahead = meaning.direction == "next" or (setting.future and meaning.direction is None)
    if ahead:
        first = _nearest(day, meaning.weekday or 0, meaning, future=True)
        return setting.on(first, first + days(gap))
    last = _nearest(day, meaning.weekday_last or 0, meaning, future=False)
    return setting.on(last - days(gap), last)
