"""Time expressions: what an article's words about time say, and what they come to."""

from typing import Literal

import msgspec

from khabar.arabic.calendars import CalendarName

Kind = Literal[
    "day",  # أمس
    "weekday",  # الخميس الماضي
    "date",  # 9 مارس 2015
    "month",  # شهر فيفري
    "year",  # عام 2013
    "period",  # الأسبوع المقبل
    "distance",  # قبل يومين
    "season",  # الخريف
    "anaphor",  # عقب ذلك
    "clock",  # الساعة الثامنة
]
Direction = Literal["past", "current", "next", "same", "following"]
Unit = Literal["hour", "day", "week", "month", "year", "decade", "century"]
Precision = Literal["day", "month", "year", "none"]


class CalendarDate(msgspec.Struct, frozen=True, gc=False):
    """The parts of a date that are written; None for what is left open."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: CalendarName = "gregorian"


class Meaning(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What a time expression says, before anything is counted from a day of publication.

    `offset` counts days from the day of writing («أمس» is −1); `weekday` counts as `datetime.date.weekday`;
    `first` and `last` are the ends of a written date; `years` counts years from the year of writing
    («مارس من العام الماضي» is −1); `direction`, `count` and `unit` tell «الشهر الماضي» and «قبل ثلاثة أيام».
    """

    kind: Kind
    offset: int | None = None
    weekday: int | None = None
    weekday_last: int | None = None
    first: CalendarDate | None = None
    last: CalendarDate | None = None
    years: int | None = None
    direction: Direction | None = None
    unit: Unit | None = None
    count: int | None = None
    approximate: bool = False
    season: str | None = None
    part: str | None = None
    clock: str | None = None


class TimeExpression(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Words about time: `text` is the article's text from `start` to `end`."""

    start: int
    end: int
    text: str
    meaning: Meaning

    @property
    def kind(self) -> Kind:
        """The form of the expression."""
        return self.meaning.kind

    @property
    def precision(self) -> Precision:
        """How finely the words themselves tell the time, whether or not it can be settled."""
        return precision_of(self.meaning)


class Settled(msgspec.Struct, frozen=True, gc=False):
    """What an expression comes to: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or None, and the basis or why not."""

    date: str | None
    date_end: str | None
    basis: str


def precision_of(meaning: Meaning) -> Precision:
    """The precision of a meaning: «أمس» tells a day, «شهر فيفري» a month, «عام 2013» a year."""
    if meaning.kind in ("day", "weekday", "date"):
        return "day"
    if meaning.kind == "month":
        return "month"
    if meaning.kind == "year":
        return "year"
    exact = meaning.count is not None and not meaning.approximate
    if meaning.kind in ("period", "distance") and exact and meaning.unit in ("day", "month", "year"):
        return meaning.unit
    return "none"
