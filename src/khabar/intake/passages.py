"""Page furniture inside a line of running text: images, buttons before it, links after it."""

import re
from collections.abc import Iterator
from functools import cache

from khabar.arabic import fold
from khabar.intake.furniture import furniture
from khabar.intake.lines import key_of

# Lengths are bounded, so that a text of half a million brackets takes no longer than any other.
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,1500}\)|<img\b[^>\n]{0,1500}>")
_LINK_TARGET = re.compile(r"(?<=\])\((?:https?:|/)(?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"\n]*\")?\)")
_STYLE = re.compile(r"(?:(?:[#.@][\w-]+|\b[a-z][\w-]*)[\w \t.,:#>*-]{0,80}\{[^{}\u0600-\u06ff]{0,600}\}\s*)+")
_EMBED = re.compile(r"(?:https?://)?pic\.twitter\.com/\w+|https?://t\.co/\w+")
_MORE = re.compile(r"\.{2,}\s*المزيد[ \t\xa0]*$", re.M)
# «انتهى» after the last full stop, with or without the initials of writer and editor.
_SIGN_OFF = re.compile(
    r"(?<=[.!؟?»”\"])[ \t\xa0]*[/*#. \t-]*انتهى[/*#. \t-]*(?:[\w.]{1,5}[/* \t-]*){0,3}\s*\Z"
)
# Pattern, kind, and what the text must hold for the pattern to be tried.
_SHAPES = (
    (_IMAGE, "image", ("![", "<img")),
    (_LINK_TARGET, "link", ("](",)),
    (_STYLE, "page code", ("{",)),
    (_EMBED, "embedded post", ("pic.twitter", "t.co/")),
    (_MORE, "related links", ("..المزيد", ".. المزيد", "..\xa0المزيد")),
    (_SIGN_OFF, "sign-off code", ("انتهى",)),
)
_START = 40  # characters in which buttons before the first word end
_REST = 1500  # characters of the end in which an article's own link or the writer's contact stands


def passages(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of every piece of furniture that shares its line with the article.

    «![](https://example.org/a.jpg) زار الوفد ...» holds an «image».
    """
    for pattern, kind, signs in _SHAPES:
        if any(sign in text for sign in signs):
            for match in pattern.finditer(text):
                yield match.start(), match.end(), kind
    yield from _rests(text)
    yield from _prefixes(text)


@cache
def _rest_pattern() -> re.Pattern[str]:
    """Forms after which the line holds nothing else, in any spelling of hamza and ta marbuta."""
    spelled = (_any_spelling(form) for form in furniture().rest)
    return re.compile("(?:" + "|".join(spelled) + r")[^\n]*", re.I)


def _any_spelling(folded: str) -> str:
    letters = {"ا": "[اأإآ]", "ه": "[هة]", "ي": "[يىئ]", "و": "[وؤ]", " ": r"\s+"}
    return "".join(letters.get(letter, re.escape(letter)) for letter in folded)


def _rests(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _rest_pattern().finditer(text, max(0, len(text) - _REST)):
        yield match.start(), match.end(), _rest_kind(match.group())


def _rest_kind(passage: str) -> str:
    folded = fold(passage)
    return next(
        (kind for form, kind in furniture().rest.items() if folded.startswith(form)), "link to itself"
    )


def _prefixes(text: str) -> Iterator[tuple[int, int, str]]:
    """«Next Previous» of a picture gallery before the dateline."""
    start = len(text) - len(text.lstrip())
    head = fold(text[start : start + _START])
    for form, kind in furniture().prefix.items():
        if head.startswith(form) and key_of(head) != form:
            yield start, start + len(form), kind
