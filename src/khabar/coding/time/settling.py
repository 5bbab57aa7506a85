"""Settling: what the functions of this folder share when they turn a meaning into a date."""

from datetime import date, timedelta

import msgspec

from khabar.coding.time.expressions import Settled


class Setting(msgspec.Struct, frozen=True, gc=False):
    """Against what an expression is settled.

    `day` is the day of publication (None when unknown), `label` names it in the basis, `future` says that the
    event lies ahead, `previous` is the date of what was told before («عقب ذلك»), `text` the expression.
    """

    text: str
    day: date | None
    label: str
    future: bool
    previous: str | None

    def on(self, day: date, end: date | None = None, note: str = "") -> Settled:
        """A day or a range of days."""
        last = end.isoformat() if end and end != day else None
        return Settled(day.isoformat(), last, self.basis(note))

    def basis(self, note: str = "") -> str:
        """«أمس, relative to published 2015-03-10»."""
        return f"{self.text}, {note or f'relative to {self.label}'}"

    def open(self, why: str) -> Settled:
        """No date, and why."""
        return Settled(None, None, f"{self.text}: {why}")

    def undated(self, what: str) -> Settled:
        """No date, for nothing tells the day of publication."""
        return self.open(f"{what} without a publication date")

    def within(self, first: date, last: date, note: str = "") -> Settled:
        """The month or year that holds all of a stretch of days, if one does."""
        if (first.year, first.month) == (last.year, last.month):
            return Settled(f"{first:%Y-%m}", None, self.basis(note))
        if first.year == last.year:
            return Settled(f"{first:%Y}", None, self.basis(note))
        return self.open(f"the days from {first} to {last} lie in two years")

    def month_of(self, first: date, last: date) -> Settled:
        """The month that holds all of a stretch of days; a year would say less than the words do."""
        if (first.year, first.month) == (last.year, last.month):
            return Settled(f"{first:%Y-%m}", None, self.basis())
        return self.open(f"the days from {first} to {last} lie in two months")


def days(count: int) -> timedelta:
    """That many days."""
    return timedelta(days=count)
