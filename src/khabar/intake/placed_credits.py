"""Credits inside the text: the dateline before the first sentence, the sign-off after the last."""

import re
from collections.abc import Iterator, Sequence

from khabar.intake.credits import CREDITED, Piece, pieces, seen_through, words
from khabar.intake.furniture import furniture, kind_of
from khabar.intake.lines import Line
from khabar.schema import Article

_CREDIT_WORDS = 9  # words of a line that is only a credit
_HEAD_LINES = 6
_FOOT_LINES = 14
_DATELINE = 110  # characters in which a dateline ends
_DATELINE_END = re.compile(r"[:：]|\)\s*[-–—:]*|[-–—]+|/")
_BRACKETS = re.compile(r"[(\[«\"“][^()\[\]\n«»\"“”]{2,30}[)\]»\"”][\s.]*\Z")
_AFTER_STOP = re.compile(r"[.!؟?»”\"]\s+([^.!؟?\n]{2,30})[\s.]*\Z")
_PERSON_WORDS = range(2, 6)


def dateline(article: Article, lines: Sequence[Line]) -> tuple[Piece, ...]:
    """The pieces of the dateline: a line of its own, or the words before the first sentence.

    «عين الشرق – متابعات», «جدة - واس», «الرياض (رويترز) - », «واس- جدة: ».
    """
    for line in lines[:_HEAD_LINES]:
        if line.prose or not line.form:
            return _before_sentence(article, line)
        found = credit_line(article, line.start + _buttons(article.text, line.start), line.end)
        if found:
            return found
    return ()


def _before_sentence(article: Article, line: Line) -> tuple[Piece, ...]:
    """The longest beginning of a paragraph that is all places, dates and credits."""
    start = line.start + _buttons(article.text, line.start)
    view = seen_through(article.text[start : start + _DATELINE].split("\n")[0])
    best: tuple[Piece, ...] = ()
    for end in list(_DATELINE_END.finditer(view))[:6]:
        found = pieces(view[: end.end()], article, start)
        closed = view[end.start()] in ":：/)" or view[end.end() : end.end() + 1].isspace()
        if closed and _all_known(found, named_writer=view[end.start()] in ":："):
            best = found
    return best


def _buttons(text: str, start: int) -> int:
    """How many characters of furniture stand before the dateline: «Next Previous»."""
    head = text[start : start + 40].lower()
    form = next((form for form in furniture().prefix if head.startswith(form)), "")
    return len(form)


def sign_off(article: Article, lines: Sequence[Line]) -> tuple[Piece, ...]:
    """The pieces of the credit after the last sentence: «وكالة صفا», «المصدر: وكالات», «... . (رويترز)»."""
    for line in _from_below(lines):
        if not line.prose and line.form:
            found = credit_line(article, line.start, line.end)
            if found:
                return found
        if line.words > _CREDIT_WORDS or line.ended:
            return _after_sentence(article, line)
    return ()


def _from_below(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines of the end, the last first; furniture does not count."""
    seen = 0
    for line in reversed(lines):
        if kind_of(line) is None or "المصدر" in line.form:
            seen += 1
            yield line
        if seen > _FOOT_LINES:
            return


def credit_line(article: Article, start: int, end: int) -> tuple[Piece, ...]:
    """The pieces of a line that is only a credit; () when it is anything else."""
    text = article.text[start:end]
    if end - start > _DATELINE or text == article.title:
        return ()
    found = pieces(text, article, start)
    if sum(piece.key.count(" ") + 1 for piece in found) > _CREDIT_WORDS:
        return ()
    return found if _all_known(found, named_writer="-" in text or "–" in text or "/" in text) else ()


def _all_known(found: Sequence[Piece], named_writer: bool) -> bool:
    """Whether there is a credit and nothing else but places, dates and, beside it, a writer's name."""
    sorts = [piece.sort for piece in found]
    unknown = [piece for piece in found if piece.sort == "unknown"]
    if not any(sort in CREDITED for sort in sorts):
        return _unknown_agency(found)
    if not unknown or found[0].key in words().source_word:
        return True
    writers = all(piece.key.count(" ") + 1 in _PERSON_WORDS for piece in unknown)
    return named_writer and writers and len(unknown) == 1


def _unknown_agency(found: Sequence[Piece]) -> bool:
    """Whether it names an agency that nobody knows: «وكالة الشراع للأنباء», «مسقط 10 مارس / الشراع /»."""
    unknown = [piece for piece in found if piece.sort == "unknown"]
    if len(unknown) != 1:
        return False
    key = unknown[0].key.split(" ")
    called = key[0] in words().agency_word or found[0].key in words().source_word
    if (called or key[-1] in words().suffix) and len(key) <= 4:
        return True
    sorts = {piece.sort for piece in found}
    return len(key) == 1 and {"place", "date"} <= sorts


def _after_sentence(article: Article, line: Line) -> tuple[Piece, ...]:
    """A credit behind the last full stop, or in brackets at the very end of the text."""
    start = max(line.start, line.end - 60)
    tail = article.text[start : line.end]
    for pattern in (_AFTER_STOP, _BRACKETS):
        match = pattern.search(tail)
        if match:
            begin = match.start(1) if pattern.groups else match.start()
            found = pieces(tail[begin:], article, start + begin)
            cited = any(word in tail[:begin].split()[-5:] for word in ("وكالة", "صحيفة"))
            if found and all(piece.sort in ("agency", "agencies") for piece in found) and not cited:
                return found
    return ()


def is_credit(here: str, article: Article) -> bool:
    """Whether a line of the text is a credit to an agency, or to the outlet as the source."""
    if len(here) > _DATELINE:
        return False
    found = pieces(here, article)
    sorts = {piece.sort for piece in found}
    sourced = bool(found) and found[0].key.split(" ")[0] in words().source_word
    return (bool(sorts & {"agency", "agencies"}) and "unknown" not in sorts) or sourced
