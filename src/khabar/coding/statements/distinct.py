"""Distinct: a statement that lead and body both carry is one."""

from collections.abc import Iterable

from khabar.arabic import fold
from khabar.coding.analysis import Analysis
from khabar.schema import Statement

_ECHO = 0.4  # of the shorter content's words
_SAME = 0.7  # of the shorter content's words


def distinct(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Each statement once, in its fullest wording: standfirst and body often repeat each other."""
    kept: list[Statement] = []
    for statement in statements:
        if any(_same_words(each, statement) for each in kept):
            continue
        twin = next((each for each in kept if _same(each, statement)), None)
        if twin is None:
            kept.append(statement)
        elif len(statement.text) >= len(twin.text):
            kept[kept.index(twin)] = statement
    return tuple(sorted(kept, key=lambda each: each.start))


def _same_words(first: Statement, second: Statement) -> bool:
    """«وقال: «لن نتراجع» وقال المتحدث …»: one quotation between two cues belongs to the first of them."""
    return (first.start, first.end, first.field) == (second.start, second.end, second.field)


def _same(first: Statement, second: Statement) -> bool:
    if first.speaker != second.speaker:
        return False
    a, b = set(fold(first.text).split()), set(fold(second.text).split())
    return len(a & b) >= _SAME * min(len(a), len(b)) and min(len(a), len(b)) > 2


def without_standfirst(analysis: Analysis, statements: list[Statement]) -> list[Statement]:
    """Without what a standfirst says ahead of the body: «الوزير يؤكد أن …» above «أكد الوزير أمس أن …»."""
    first = next((each for each in analysis.passages if each.field == "text"), None)
    if first is None:
        return statements
    end = first.tokens[-1].end
    present = any(_is_present(each) for each in statements if each.start < end)
    ahead = [each for each in statements if each.start < end and present]
    body = [each for each in statements if each.start >= end]
    return [
        each for each in statements if each not in ahead or not any(_echoes(each, other) for other in body)
    ]


def _is_present(statement: Statement) -> bool:
    """The cue is in the present tense, as headlines have it."""
    return fold(statement.cue.text)[:1] in ("ي", "ت")


def _echoes(first: Statement, second: Statement) -> bool:
    a, b = set(fold(first.text).split()), set(fold(second.text).split())
    return len(a & b) >= _ECHO * min(len(a), len(b))
