"""Resolving: from a time expression and the day of publication to a date with its basis."""

from collections.abc import Callable, Mapping
from datetime import date

from khabar.coding.time.expressions import Meaning, Settled, TimeExpression
from khabar.coding.time.settle_dates import settle_date
from khabar.coding.time.settle_days import settle_day, settle_weekday
from khabar.coding.time.settle_periods import (
    settle_distance,
    settle_month,
    settle_period,
    settle_season,
    settle_year,
)
from khabar.coding.time.settling import Setting, days

_ISO_DAY = 10  # letters of YYYY-MM-DD


def resolve(
    expression: TimeExpression,
    published: str | None,
    *,
    future: bool = False,
    crawled: bool = False,
    previous: str | None = None,
) -> Settled:
    """Settle an expression.

    `published` is `YYYY-MM-DD` or a full ISO time, None when unknown (`crawled`: a crawler saw it then);
    `future` says that the event is yet to come, so that a bare weekday or month is the next one;
    `previous` is the date of the event told before, for «عقب ذلك» and «اليوم نفسه».
    The date is `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or None with the reason; never that of publication by default.
    """
    day = _day(published)
    label = f"{'crawled' if crawled else 'published'} {day}"
    setting = Setting(expression.text, day, label, future, previous)
    return _SETTLERS[expression.kind](expression.meaning, setting)


def _day(published: str | None) -> date | None:
    """The day of an ISO date or time, None where there is none."""
    try:
        return date.fromisoformat(published[:_ISO_DAY]) if published else None
    except ValueError:
        return None


def _settle_anaphor(meaning: Meaning, setting: Setting) -> Settled:
    """«عقب ذلك» has the date of what was told before, «اليوم التالي» the day after it."""
    if setting.previous is None or meaning.direction not in ("same", "following"):
        return setting.open("told from another event")
    note = f"told from {setting.previous}"
    if meaning.unit in (None, "day"):
        day = _day(setting.previous)
        if day is None:
            return (
                Settled(setting.previous, None, setting.basis(note))
                if meaning.unit is None
                else _vague(setting)
            )
        return setting.on(day + days(meaning.direction == "following"), note=note)
    length = {"month": 7, "year": 4}.get(meaning.unit or "")
    if length is None or meaning.direction == "following" or len(setting.previous) < length:
        return _vague(setting)
    return Settled(setting.previous[:length], None, setting.basis(note))


def _vague(setting: Setting) -> Settled:
    return setting.open("told from an event without a day")


def _settle_clock(_: Meaning, setting: Setting) -> Settled:
    return setting.open("time of day without a day")


_SETTLERS: Mapping[str, Callable[[Meaning, Setting], Settled]] = {
    "day": settle_day,
    "weekday": settle_weekday,
    "date": settle_date,
    "month": settle_month,
    "year": settle_year,
    "period": settle_period,
    "distance": settle_distance,
    "season": settle_season,
    "anaphor": _settle_anaphor,
    "clock": _settle_clock,
}
