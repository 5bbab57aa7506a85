"""The stage that finds the times of an article and settles each against the day of publication."""

import msgspec

from khabar.coding.analysis import Analysis, Passage, Time
from khabar.coding.time import TimeExpression, find_times, resolve
from khabar.schema import span_of


def find_moments(analysis: Analysis) -> Analysis:
    """«ظهر الاثنين», «أمس», «23 تشرين الثاني/نوفمبر الماضي», each with what it means for past and future."""
    passages = tuple(_with_times(passage, analysis.article.published) for passage in analysis.passages)
    return msgspec.structs.replace(analysis, passages=passages)


def _with_times(passage: Passage, published: str | None) -> Passage:
    times = tuple(
        time
        for each in find_times(passage.source, passage.tokens)
        if (time := _time(passage, each, published)) is not None
    )
    if not times:
        return passage
    taken = {index for time in times for index in range(time.start, time.end)}
    phrases = tuple(each for each in passage.phrases if each.kind != "place" or each.start not in taken)
    return msgspec.structs.replace(passage, times=times, phrases=phrases)


def _time(passage: Passage, found: TimeExpression, published: str | None) -> Time | None:
    inside = [i for i, t in enumerate(passage.tokens) if t.start < found.end and found.start < t.end]
    if not inside:
        return None
    past = resolve(found, published, future=False)
    future = resolve(found, published, future=True)
    return Time(
        start=inside[0],
        end=inside[-1] + 1,
        span=span_of(passage.source, found.start, found.end, passage.field),
        past=(past.date, past.date_end, past.basis),
        future=(future.date, future.date_end, future.basis),
    )
