"""Distinct: a statement that lead and body both carry is one."""

from collections.abc import Iterable

from khabar.arabic import fold
from khabar.schema import Statement

_SAME = 0.7  # of the shorter content's words


def distinct(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Each statement once, in its fullest wording: standfirst and body often repeat each other."""
    kept: list[Statement] = []
    for statement in statements:
        twin = next((each for each in kept if _same(each, statement)), None)
        if twin is None:
            kept.append(statement)
        elif len(statement.text) >= len(twin.text):
            kept[kept.index(twin)] = statement
    return tuple(sorted(kept, key=lambda each: each.start))


def _same(first: Statement, second: Statement) -> bool:
    if first.speaker != second.speaker:
        return False
    a, b = set(fold(first.text).split()), set(fold(second.text).split())
    return len(a & b) >= _SAME * min(len(a), len(b)) and min(len(a), len(b)) > 2
