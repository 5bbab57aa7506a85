"""The stage that finds the times of an article and settles each against the day of publication."""

from datetime import date

import msgspec

from khabar.coding.analysis import Analysis, Passage, Time
from khabar.coding.time import TimeExpression, find_times, resolve
from khabar.schema import span_of

_MISTAKEN = frozenset(("place", "organization"))  # «الأربعاء» is a town, «اليوم» a newspaper, elsewhere
_DAY = 10  # characters of YYYY-MM-DD


def find_moments(analysis: Analysis) -> Analysis:
    """«ظهر الاثنين», «أمس», «23 تشرين الثاني/نوفمبر الماضي», each with what it means for past and future."""
    article = analysis.article
    crawled = article.published_kind == "crawled"
    passages = tuple(
        _with_times(passage, article.published, crawled=crawled) for passage in analysis.passages
    )
    return msgspec.structs.replace(analysis, passages=passages)


def _with_times(passage: Passage, published: str | None, *, crawled: bool) -> Passage:
    times = tuple(
        time
        for each in find_times(passage.source, passage.tokens)
        if (time := _time(passage, each, published, crawled=crawled)) is not None
    )
    people = {p.name for p in passage.phrases if p.kind == "person" and p.name is not None}
    times = tuple(each for each in times if (each.start, each.end) not in people)  # «التقت [ماي] نظيرها»
    if not times:
        return passage
    taken = {index for time in times for index in range(time.start, time.end)}
    phrases = tuple(each for each in passage.phrases if each.kind not in _MISTAKEN or each.start not in taken)
    return msgspec.structs.replace(passage, times=times, phrases=phrases)


def _time(passage: Passage, found: TimeExpression, published: str | None, *, crawled: bool) -> Time | None:
    inside = [i for i, t in enumerate(passage.tokens) if t.start < found.end and found.start < t.end]
    if not inside:
        return None
    past = resolve(found, published, future=False, crawled=crawled)
    future = resolve(found, published, future=True, crawled=crawled)
    return Time(
        start=inside[0],
        end=inside[-1] + 1,
        span=span_of(passage.source, found.start, found.end, passage.field),
        past=(past.date, past.date_end, past.basis),
        future=(future.date, future.date_end, future.basis),
        kind=found.kind,
        coming=_is_coming(found),
        ahead=_is_ahead(past.date, future.date, published),
    )


def _is_coming(found: TimeExpression) -> bool:
    """«غدا», «الأحد المقبل», «بعد يومين»: the words themselves look ahead."""
    meaning = found.meaning
    return (meaning.offset or 0) > 0 or meaning.direction == "next"


def _is_ahead(past: str | None, future: str | None, published: str | None) -> bool | None:
    """Whether a date lies behind the publication, or its future reading nearer than the past one."""
    if None in (past, future, published):
        return None
    assert past is not None and future is not None and published is not None
    if not len(past) == len(future) == _DAY:
        return None
    day = date.fromisoformat(published[:_DAY])
    if past == future:
        return date.fromisoformat(past) > day
    return abs(date.fromisoformat(future) - day) < abs(day - date.fromisoformat(past))
