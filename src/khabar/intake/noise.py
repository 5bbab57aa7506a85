"""Page furniture inside the text: marked, never removed, so that all offsets stay true.

Method: a lexicon and shapes tell single lines (furniture.py); position and neighbours tell the rest:
counters above the first paragraph, lists of links under a heading, the foot of the page after the
last sentence. Titles, dates and the agency's credit are no furniture.
"""

from collections.abc import Iterator, Sequence

from khabar.intake.foot import foot_start
from khabar.intake.furniture import (
    furniture,
    heading_kind,
    is_count,
    is_initials,
    is_section,
    is_site_name,
    kind_of,
)
from khabar.intake.lines import Line, lines_of
from khabar.intake.passages import passages
from khabar.intake.placed_credits import is_credit
from khabar.schema import Article, Noise

Kinds = list[str | None]
_HEAD = 8  # lines above the first paragraph in which counters, sections and the site's name stand
_LINKS = 12  # lines of links under one heading
_LINK_WORDS = 18
_FOOT = "page foot"
_LIST = "related links"


def find_noise(article: Article) -> tuple[Noise, ...]:
    """The page furniture of an article, in order, without overlaps; `reason` says what it is.

    «294» above the first paragraph is a share counter, «اترك رد» begins the foot of the page.
    """
    text = article.text
    lines = lines_of(text)
    kinds = _kinds(lines, article)
    found = [(line.start, line.end, kind) for line, kind in zip(lines, kinds, strict=True) if kind]
    marked = _without_overlaps([*found, *passages(text)])
    return tuple(
        Noise(start=start, end=end, text=text[start:end], reason=f"page furniture: {kind}")
        for start, end, kind in marked
    )


def _kinds(lines: Sequence[Line], article: Article) -> Kinds:
    """The kind of furniture of every line, None for the article itself."""
    kinds: Kinds = [kind_of(line) for line in lines]
    first = next((index for index, line in enumerate(lines) if line.prose and not kinds[index]), len(lines))
    _mark_head(lines, kinds, first)
    _mark_end(lines, kinds)
    _mark_lists(lines, kinds)
    _mark_foot(lines, kinds, first)
    _mark_counters(lines, kinds, first)
    for index, line in enumerate(lines):
        if kinds[index] and _is_kept(line, article):
            kinds[index] = None
    return kinds


def _mark_head(lines: Sequence[Line], kinds: Kinds, first: int) -> None:
    """Section labels and the site's name above the first paragraph."""
    for index in range(min(first, _HEAD, len(lines) - 1)):
        line = lines[index]
        if not kinds[index] and is_section(line):
            kinds[index] = "section label"
        elif not kinds[index] and index == 0 and is_site_name(line):
            kinds[index] = "site name"


def _mark_end(lines: Sequence[Line], kinds: Kinds) -> None:
    """Initials and labels of sections under the last paragraph."""
    for index in range(len(lines) - 1, 0, -1):
        line = lines[index]
        if kinds[index]:
            continue
        if line.prose or not line.form:
            return
        if is_initials(line):
            kinds[index] = "sign-off code"
        elif is_section(line):
            kinds[index] = "section label"


def _mark_lists(lines: Sequence[Line], kinds: Kinds) -> None:
    """The links under «اقرأ أيضا» or «مواضيع ذات صلة», up to the next paragraph."""
    headers = furniture().header
    for index, line in enumerate(lines):
        if not line.key or line.key not in headers or line.words > _LINK_WORDS:
            continue
        for below in range(index + 1, min(index + 1 + _LINKS, len(lines))):
            item = lines[below]
            if not item.form or (item.prose and (item.ended or item.words > _LINK_WORDS)):
                break
            kinds[below] = kinds[below] or _LIST


def _mark_foot(lines: Sequence[Line], kinds: Kinds, first: int) -> None:
    """Everything in the foot of the page, and what follows the heading of a comment form."""
    start = min(foot_start(lines, kinds, first), _form_start(lines, first))
    for index in range(start, len(lines)):
        kinds[index] = kinds[index] or _FOOT


def _form_start(lines: Sequence[Line], first: int) -> int:
    """Where the comment form starts: after it stands less running text than before it."""
    ends = furniture().end
    total = sum(line.words for line in lines if line.prose)
    before = 0
    for index, line in enumerate(lines):
        if index > first and line.key in ends and 2 * before > total:
            return index
        before += line.words if line.prose else 0
    return len(lines)


def _mark_counters(lines: Sequence[Line], kinds: Kinds, first: int) -> None:
    """Numbers alone on a line above the first paragraph or beside furniture after the last one."""
    for index, line in enumerate(lines):
        if kinds[index] or not is_count(line):
            continue
        beside = any(kinds[near] for near in (index - 1, index + 1) if 0 <= near < len(lines))
        if index < min(first, _HEAD) or (beside and index > first):
            kinds[index] = "counter"


def _is_kept(line: Line, article: Article) -> bool:
    """Whether a line is the agency's credit or the title again: no furniture wherever it stands."""
    if heading_kind(line):
        return False
    here = article.text[line.start : line.end]
    return here == article.title or is_credit(here, article)


def _without_overlaps(found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Spans in order; one that begins inside another starts after it, or goes."""
    reached = 0
    for start, end, kind in sorted(found, key=lambda span: (span[0], -span[1])):
        if end > reached:
            yield max(start, reached), end, kind
            reached = end
