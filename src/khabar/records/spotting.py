"""Spotting: where names and wordings stand in a text, whatever is written onto their first word."""

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from khabar.arabic.clitics import readings
from khabar.arabic.folding import fold, fold_with_offsets
from khabar.schema import Field, Span, span_of

_WORD = re.compile(r"\w+")
# What may stand between the words of one name: «تنظيم «الدولة الإسلامية»».
_BETWEEN = re.compile(r"[\s\"'«»“”„‘’()\[\]]*")
_ARTICLE, _ARTICLE_AFTER_LAM = "ال", "لل"
_Start = tuple[int, tuple[str, ...], str]


class Spotted(msgspec.Struct, frozen=True):
    """A span, and the key of what was looked for."""

    key: str
    span: Span


class Spotter:
    """Finds many phrases in a text at once; of several that begin at a word the longest counts."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        """Take phrases with the key that each stands for; spelling variants need not be listed."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, key in phrases.items():
            words = tuple(_WORD.findall(fold(phrase)))
            if words:
                self._by_first.setdefault(words[0], []).append((words[1:], key))
        for listed in self._by_first.values():
            listed.sort(key=lambda each: (-len(each[0]), each))
        self._starts: dict[str, list[_Start]] = {}  # words met before: news repeats its words
        self._pattern = _first_words(self._by_first)

    def find(self, text: str, field: Field = "text") -> Iterator[Spotted]:
        """All phrases in a text, in order, none over another.

        A conjunction or preposition written onto the first word is not part of the span («وداعش»: «داعش»),
        but «للحوثيين» is one whole, since its article has lost a letter.
        """
        if self._pattern is None:
            return
        folded = fold_with_offsets(text)
        free = 0
        for match in self._pattern.finditer(folded.text):
            found = self._at(folded.text, match) if match.start() >= free else None
            if found:
                key, taken, free = found
                start, end = folded.original(match.start() + taken, free)
                yield Spotted(key, span_of(text, start, end, field))

    def _at(self, text: str, first: re.Match[str]) -> tuple[str, int, int] | None:
        """Key, letters to take off and end of what begins at this word."""
        for taken, tail, key in self._beginning(first.group()):
            end = _end_of(text, first.end(), tail)
            if end is not None:
                return key, taken, end
        return None

    def _beginning(self, form: str) -> list[_Start]:
        """What may begin at a word: letters to take off, the words that must follow, and the key."""
        known = self._starts.get(form)
        if known is None:
            known = [
                (0 if rest.startswith(_ARTICLE) and not form.endswith(rest) else len(taken), tail, key)
                for taken, rest in readings(form)
                for tail, key in self._by_first.get(rest, ())
            ]
            self._starts[form] = known
        return known


def find_names(text: str, names: Iterable[str]) -> list[Span]:
    """Where any of these names stands in a text."""
    return [spotted.span for spotted in Spotter({name: name for name in names}).find(text)]


def _first_words(words: Iterable[str]) -> re.Pattern[str] | None:
    """Finds the words that may begin a phrase, with what can be written onto them."""
    forms = set(words)
    forms |= {_ARTICLE_AFTER_LAM + word[2:] for word in forms if word.startswith(_ARTICLE)}
    if not forms:
        return None
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"\b[وف]?[بلك]?(?:{'|'.join(map(re.escape, longest_first))})\b")


def _end_of(text: str, at: int, tail: Iterable[str]) -> int | None:
    """Where a phrase ends whose next words begin at an offset; None when others stand there."""
    for word in tail:
        gap = _BETWEEN.match(text, at)
        found = _WORD.match(text, gap.end() if gap else at)
        if found is None or found.group() != word:
            return None
        at = found.end()
    return at
