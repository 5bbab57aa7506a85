"""Times: the words that say when, and what they come to relative to the day of publication."""

from khabar.coding.time.expressions import CalendarDate, Meaning, Settled, TimeExpression
from khabar.coding.time.finding import find_times
from khabar.coding.time.resolving import resolve

__all__ = ["CalendarDate", "Meaning", "Settled", "TimeExpression", "find_times", "resolve"]
