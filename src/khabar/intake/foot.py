"""The foot of a page: where the article is over and links, times, tags and notices begin."""

from collections.abc import Sequence

from khabar.intake.furniture import is_clock, is_count, is_foot, is_time
from khabar.intake.lines import Line

# Weights of a line as part of the foot. A paragraph outweighs two lines of furniture, so that text
# between two buttons stays text; a paragraph about the outlet among many lines of furniture does not.
_FURNITURE = 3.0
_CLOCK = 2.0
_SHORT = 0.4
_LINK = -0.3
_PARAGRAPH = -8.0
_ABOUT = -1.0
_SHORT_WORDS = 5
_LEAST = 2.5
_NOTICE_WORDS = 80  # of running text that may follow the tags: who the outlet is, what the dossier is about
_FEW, _MANY = 3, 6  # lines of furniture below two tags, below one
# Kinds that stand inside an article too, and so begin no foot by themselves.
_ANYWHERE = frozenset(("contact", "embedded post", "photo credit", "link", "page code", "gallery buttons"))


def foot_start(lines: Sequence[Line], kinds: Sequence[str | None], first: int) -> int:
    """The index of the first line of the foot, `len(lines)` when there is none.

    Method: the suffix of lines with the highest sum of weights. Short lines without a full stop count
    a little: three tags before «تصفح المزيد» belong to the foot, one last name alone does not.
    """
    best, start, total = _LEAST, len(lines), 0.0
    anchored = False
    for index in range(len(lines) - 1, first, -1):
        weight = _weight(lines[index], kinds[index])
        anchored = anchored or (weight >= _CLOCK and kinds[index] not in _ANYWHERE)
        total += weight
        if anchored and total > best:
            best, start = total, index
    return min(_trimmed(lines, kinds, start), _tags_start(lines, kinds, first))


def _tags_start(lines: Sequence[Line], kinds: Sequence[str | None], first: int) -> int:
    """Where a list of tags begins that only notices and the times of other items follow.

    «قطاع غزة», «بيروت», a paragraph of background, «اليوم 06:42», «19 آب», «تصفح المزيد».
    """
    prose = sum(line.words for line in lines[first:] if line.prose)
    start, anchors, after, run = len(lines), 0, 0, 0
    for index in range(len(lines) - 1, first, -1):
        line = lines[index]
        tag = _weight(line, kinds[index]) == _SHORT and not kinds[index]
        run = run + 1 if tag else 0
        anchors += is_clock(line) or (kinds[index] or "link") not in _ANYWHERE
        after += line.words if line.prose and not kinds[index] else 0
        if after > min(_NOTICE_WORDS, prose // 3):
            return start
        if tag and anchors >= (_FEW if run > 1 else _MANY):
            start = index
    return start


def _weight(line: Line, kind: str | None) -> float:
    if kind:
        return _FURNITURE if kind not in _ANYWHERE else _SHORT
    if is_time(line):
        return _FURNITURE
    if is_clock(line) or is_count(line):
        return _CLOCK
    if is_foot(line):
        return _ABOUT
    if line.prose or not line.form:
        return _PARAGRAPH
    return _SHORT if line.words <= _SHORT_WORDS and not line.ended else _LINK


def _trimmed(lines: Sequence[Line], kinds: Sequence[str | None], start: int) -> int:
    """Without one short line at the front: the name of a writer or an agency, not a list of tags."""
    if start + 1 >= len(lines) or kinds[start] or is_clock(lines[start]):
        return start
    second = start + 1
    lone = bool(kinds[second]) or is_clock(lines[second]) or is_count(lines[second])
    return second if lone else start
