"""The agency on which the first sentence rests the whole news: «ذكرت وكالة الأنباء السعودية (واس) أن ...»."""

import re
from collections.abc import Iterator, Sequence

from khabar.arabic import fold, readings
from khabar.intake.credits import Piece, words
from khabar.knowledge import load

_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[.!؟?](?=\s|\Z)|\n")
_LONGEST_SENTENCE = 700  # characters
_WINDOW = 9  # words after the relaying verb in which its agency stands
_MOST_WORDS = 5
_OPENING = '("«“„['

Word = re.Match[str]


def relayed_agency(text: str, start: int) -> Piece | None:
    """The agency that the first sentence from `start` on relays, its short name in brackets first."""
    end = min(len(text), start + _LONGEST_SENTENCE)
    stop = _SENTENCE.search(text, start, end)
    found = list(_WORD.finditer(text, start, stop.start() if stop else end))
    lexicon = words()
    for index, word in enumerate(found):
        if _any_reading(word.group(), lexicon.relay):
            according = _any_reading(word.group(), lexicon.according)
            hits = list(_agencies(text, found, index + 1, according))
            if hits:
                return next((hit for hit in hits if hit.quoted), hits[0])
    return None


def _any_reading(word: str, forms: frozenset[str]) -> bool:
    return any(rest in forms for _, rest in readings(fold(word)))


def _agencies(text: str, found: Sequence[Word], first: int, according: bool) -> Iterator[Piece]:
    """Agencies named in the words from `first` on; a bare word must follow «وكالة» or stand in brackets.

    What somebody told an agency («قال لوكالة ...») is a statement; «وفقا لوكالة ...» is an origin.
    """
    last = min(len(found), first + _WINDOW)
    called = False
    for index in range(first, last):
        called = called or _any_reading(found[index].group(), words().agency_word)
        quoted = text[found[index].start() - 1] in _OPENING
        for size in range(min(_MOST_WORDS, last - index), 0, -1):
            key = " ".join(fold(word.group()) for word in found[index : index + size])
            named = _agency_name(key)
            if not named or not (called or quoted or _passes_on(found, index + size)):
                continue
            clitics, name = named
            if "ل" in clitics and not according:
                return
            start = found[index].start() + len(clitics)
            yield Piece(start, found[index + size - 1].end(), key, "agency", name, quoted)
            break


def _passes_on(found: Sequence[Word], after: int) -> bool:
    """«ذكرت رويترز [نقلا] عن وكالة تاس»: who passes the news on is its origin."""
    return after < len(found) and fold(found[after].group()) == "نقلا"


def _agency_name(key: str) -> tuple[str, str] | None:
    """The letters written onto an agency's name, and its known name."""
    for clitics, rest in readings(key):
        if not key.endswith(rest):
            continue
        for sense in load().lookup(rest):
            if sense.category == "agency":
                return clitics, sense.name
    return None
