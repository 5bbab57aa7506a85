"""The lines of a text as intake looks at them: place, folded form, length, shape."""

import re
from functools import lru_cache

import msgspec

from khabar.arabic import fold

LONG = 240  # characters; a longer line is a paragraph and is never folded here
_LINE = re.compile(r"[^\n\r\u2028\u2029\u0085]+")
_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
_NUMBER = re.compile(r"[\d.,٫٬%/:]+")
_ENDING = re.compile(r"[.!?؟…:؛](?:\s*[\"”»’')\]])*$|[\"”»]$")
_MARKS = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\ufeff\u2066\u2067\u2068\u2069"
_EDGE = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + _MARKS
_PROSE_WORDS = 12
_SENTENCE_WORDS = 7


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line that holds something: `start` and `end` leave blanks at its edges out.

    `form` is the folded line, `key` its words alone, without numbers and marks; both are empty in
    paragraphs. `ended` says whether it closes like a sentence.
    """

    start: int
    end: int
    form: str
    key: str
    words: int
    ended: bool

    @property
    def prose(self) -> bool:
        """Whether the line reads as running text: long, or closed like a sentence and not short."""
        return self.words >= _PROSE_WORDS or (self.ended and self.words >= _SENTENCE_WORDS)


@lru_cache(maxsize=4)  # noise, agency and metadata of one article look at the same lines
def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold more than blanks."""
    return tuple(line for match in _LINE.finditer(text) if (line := _line(match)))


def _line(match: re.Match[str]) -> Line | None:
    whole = match.group()
    trimmed = whole.strip(_EDGE)
    if not trimmed:
        return None
    start = match.start() + whole.index(trimmed)
    end = start + len(trimmed)
    ended = bool(_ENDING.search(trimmed[-8:]))
    if len(trimmed) > LONG:
        return Line(start, end, "", "", len(trimmed) // 6, ended)
    form = fold(trimmed)
    return Line(start, end, form, key_of(form), len(_WORD.findall(form)), ended)


@lru_cache(maxsize=4096)
def key_of(form: str) -> str:
    """The words of a folded line, without numbers and marks: «التعليقات (14)» gives «التعليقات»."""
    return " ".join(word for word in _WORD.findall(form) if not _NUMBER.fullmatch(word))
