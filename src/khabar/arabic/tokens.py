"""Tokens and sentences, with the offsets at which they stand in the text."""

import re
from typing import Literal

import msgspec

from khabar.arabic.folding import fold

TokenKind = Literal["word", "number", "punctuation", "newline"]

_MARKS = (
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad"
)
_DIGITS = "0-9٠-٩۰-۹"
# A word may hold marks and, inside, an apostrophe or a hyphen between Latin letters; digits stand apart
# so that «الـ15» and «2015م» give the number. A run of one punctuation mark («..», «**») is one token.
_TOKEN = re.compile(
    rf"(?P<number>[{_DIGITS}]+(?:[.,٫٬][{_DIGITS}]+)*)"
    rf"|(?P<word>(?:(?![{_DIGITS}_])[\w{_MARKS}])+(?:['’-](?=[A-Za-z])[A-Za-z]+)*)"
    r"|(?P<newline>[\n\r\u2028\u2029\u0085]+)"
    r"|(?P<punctuation>([^\w\s])\5*|_+)"
)
_ENDINGS = frozenset(".!?؟…")
_COMMAS = frozenset("،,")
_CLOSERS = frozenset("\"”»’')]}")
_STRAIGHT = frozenset(('"', "''"))
_PAIRS = {'"': '"', "''": "''", "“": '”“"', "”": "”“", "«": "»", "„": "“”"}
_QUOTES = frozenset((*_STRAIGHT, *_PAIRS))
_TURNED = {"“": "”", "«": "»"}  # marks that tell which side they stand on
_CLOSES = "”"  # opens only where it is turned, too: «”عين الأفق“»
_ERAS = frozenset(("م", "ه"))
_SYLLABLE = 2  # letters: «بي.بي.سي»
_ABBREVIATION = 2  # «د.» and «م.» before a name, «أ.ف.ب»: a letter with a stop ends no sentence


_REMEMBERED = 65536  # spellings, some 15 MB
_KNOWN: dict[str, tuple[str, TokenKind]] = {}


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, number, mark or line break: `text[start:end]` of the article, and its folded form."""

    start: int
    end: int
    text: str
    form: str
    kind: TokenKind


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A run of tokens that says one thing; `start` and `end` are offsets in the article's text."""

    start: int
    end: int
    tokens: tuple[Token, ...]


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """All tokens of a text in order; `offset` is added to every position."""
    found, known = [], _KNOWN.get
    for match in _TOKEN.finditer(text):
        written = match[0]
        form, kind = known(written) or _learn(written, match)
        start, end = match.span()
        found.append(Token(start + offset, end + offset, written, form, kind))
    return tuple(found)


def _learn(written: str, match: re.Match[str]) -> tuple[str, TokenKind]:
    """The folded form and the kind of a token, which its letters tell wherever it stands."""
    kind: TokenKind = match.lastgroup  # type: ignore[assignment]
    form = "\n" if kind == "newline" else fold(written)
    if kind == "word" and not form:  # marks alone carry no word
        kind = "punctuation"
    if len(_KNOWN) >= _REMEMBERED:
        _KNOWN.clear()
    found = _KNOWN[written] = form, kind
    return found


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text: «وصل الوزير. واستقبله نظيره؟» gives two; a line break always ends one.

    A stop inside quotation marks ends nothing: what somebody says stays together.
    """
    result: list[Sentence] = []
    current: list[Token] = []
    tokens = tokenize(text)
    quoted = _quoted(tokens)
    for index, token in enumerate(tokens):
        if token.kind == "newline":
            _close(current, result)
            current = []
            continue
        current.append(token)
        if index not in quoted and _ends(tokens, index) and not _continues(tokens, index):
            _close(current, result)
            current = []
    _close(current, result)
    return tuple(result)


def _quoted(tokens: tuple[Token, ...]) -> frozenset[int]:
    """The tokens between quotation marks that open and close on one line."""
    inside: set[int] = set()
    for start, end in quotations(tokens):
        inside.update(range(start + 1, end))
    return frozenset(inside)


def quotations(tokens: tuple[Token, ...]) -> tuple[tuple[int, int], ...]:
    """The opening and closing mark of every quotation, outermost only, as token indices.

    Straight marks pair up in turn when a line holds an even number of them; «one forgotten mark» pairs none.
    """
    found: list[tuple[int, int]] = []
    line_start = 0
    for index in range(len(tokens) + 1):
        if index == len(tokens) or tokens[index].kind == "newline":
            found.extend(_on_line(tokens, line_start, index))
            line_start = index + 1
    return tuple(found)


def _on_line(tokens: tuple[Token, ...], start: int, end: int) -> list[tuple[int, int]]:
    texts = [tokens[index].text for index in range(start, end)]
    if _QUOTES.isdisjoint(texts):
        return []
    usable = sum(text in _STRAIGHT for text in texts) % 2 == 0
    if not usable:
        texts = [_sided(tokens, index) for index in range(start, end)]
    turned = frozenset(text for text, shut in _TURNED.items() if shut in texts)
    found: list[tuple[int, int]] = []
    opened: int | None = None
    closer = ""
    for index, text in enumerate(texts, start):
        if opened is None:
            if text in _PAIRS and not (text == _CLOSES and _shuts(tokens, index)):
                opened, closer = index, _TURNED[text] if text in turned else _PAIRS[text]
        elif text in closer:
            found.append((opened, index))
            opened = None
        elif text in turned and text == texts[opened - start] and _is_forgotten(texts[index - start :], text):
            opened = index
    return found


def _shuts(tokens: tuple[Token, ...], index: int) -> bool:
    """«… من العقاب[”]. وأكدت»: a mark right behind a word closes what was never opened."""
    before = (
        index > 0 and tokens[index - 1].end == tokens[index].start and tokens[index - 1].kind != "newline"
    )
    behind = index + 1 < len(tokens) and tokens[index + 1].start == tokens[index].end
    return before and not (behind and tokens[index + 1].kind == "word")


def _sided(tokens: tuple[Token, ...], index: int) -> str:
    """A straight mark on a line where one is forgotten: the space beside it tells its side."""
    token = tokens[index]
    if token.text not in _STRAIGHT:
        return token.text
    before = index > 0 and tokens[index - 1].end == token.start and tokens[index - 1].kind != "newline"
    behind = index + 1 < len(tokens) and tokens[index + 1].start == token.end
    return "“" if behind and not before else "”" if before and not behind else ""


def _is_forgotten(following: list[str], mark: str) -> bool:
    """«"قال … "لا غازيت" … "لن نتراجع"»: the mark that opens again shows that one was never closed.

    In a quotation inside a quotation two marks close in a row.
    """
    marks = [text for text in following[1:] if text in (mark, _TURNED[mark])]
    return marks[:2] != [_TURNED[mark]] * 2


def _close(tokens: list[Token], result: list[Sentence]) -> None:
    if tokens:
        result.append(Sentence(tokens[0].start, tokens[-1].end, tuple(tokens)))


def _ends(tokens: tuple[Token, ...], index: int) -> bool:
    """A full stop ends a sentence, unless it abbreviates («د. سمير», «أ.ف.ب») or closes nothing."""
    token = tokens[index]
    if token.text[0] in _CLOSERS and index and tokens[index - 1].text[0] in _ENDINGS:
        return True
    if token.text[0] not in _ENDINGS or token.kind != "punctuation":
        return False
    before = tokens[index - 1] if index else None
    short = before is not None and before.kind == "word" and len(token.text) == 1
    if index > 1 and before is not None and before.form in _ERAS and tokens[index - 2].kind == "number":
        return True  # «في 26 يوليو 2015 م. وأكد»
    return not (before and short and (len(before.form) < _ABBREVIATION or _is_inside(tokens, index)))


def _is_inside(tokens: tuple[Token, ...], index: int) -> bool:
    """«بي.بي.سي», «سي.إن.إن»: no space around the stop, and syllables on both sides."""
    if not 0 < index < len(tokens) - 1:
        return False
    before, stop, behind = tokens[index - 1 : index + 2]
    joined = before.end == stop.start and stop.end == behind.start and behind.kind == "word"
    return joined and max(len(before.form), len(behind.form)) <= _SYLLABLE


def _continues(tokens: tuple[Token, ...], index: int) -> bool:
    """A closing quotation mark after the stop still belongs to the sentence; a comma goes on with it."""
    if index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    if following.text[0] in _COMMAS:
        return True  # «تحت عنوان "هل نجحنا؟"، أن المدينة صمدت»
    adjacent = following.start == tokens[index].end
    return adjacent and (following.text[0] in _CLOSERS or following.text[0] in _ENDINGS)
