"""Credits: the short pieces of a byline, dateline or sign-off, and what each of them names.

«سبق- وكالات:» has two pieces, the outlet itself and the agencies; «جدة - واس» a place and an agency.
Entities left in a field («&nbsp;واس (جدة)») are looked through, never removed: spans stay verbatim.
"""

import html
import re
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from khabar.arabic import fold
from khabar.intake.outlets import own_names
from khabar.knowledge import load
from khabar.schema import Article

Sort = Literal["agency", "agencies", "own", "media", "place", "date", "aside", "unknown"]
CREDITED: frozenset[Sort] = frozenset(("agency", "agencies", "own", "media"))
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")
_SEPARATOR = re.compile(
    r"[:：/|،,؛;()\[\]«»\"“”„{}<>+*\n\t•·]|[-–—‑]+|(?<=\s)ـ+(?=\s)|(?<=\s)من(?=\s)|\s{3,}|\.\s*\Z"
)
_QUOTES = '«"“„'
_WORD = re.compile(r"[^\W_]+")
_DATE = re.compile(r"(?:في |يوم )?(?:\S+ )?\d{1,2}(?: \d{1,2})?(?: \S+){0,2}(?: \d{4})?(?: هـ?| م)?|\d{4}")
_PLACES = frozenset(("city", "country", "region"))
_LONGEST = 7  # words of a name


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A piece of a credit: `start:end` in its field, its folded words, what it names and under what name."""

    start: int
    end: int
    key: str
    sort: Sort
    name: str
    quoted: bool = False


class Words(msgspec.Struct, frozen=True, gc=False):
    """The compiled words of credit (resources/lexicons/credits.tsv)."""

    agencies: frozenset[str]
    kind_word: frozenset[str]
    aside: frozenset[str]
    suffix: frozenset[str]
    source_word: frozenset[str]
    relay: frozenset[str]
    agency_word: frozenset[str]
    date_word: frozenset[str]
    according: frozenset[str]


@cache
def words() -> Words:
    """The words with which outlets credit a source."""
    raw = files("khabar.data").joinpath("credits.json").read_bytes()
    return msgspec.json.decode(raw, type=Words)


def seen_through(text: str) -> str:
    """The text with each entity replaced by its character and blanks, of the same length."""
    if "&" not in text:
        return text
    return _ENTITY.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    entity = match.group()
    plain = html.unescape(entity)
    return plain.ljust(len(entity)) if len(plain) == 1 and plain != "&" else entity


def pieces(text: str, article: Article, offset: int = 0) -> tuple[Piece, ...]:
    """The pieces of a credit in order; `offset` is added to their places."""
    view = seen_through(text)
    found, start = [], 0
    for match in [*_SEPARATOR.finditer(view), None]:
        end = match.start() if match else len(view)
        piece = _piece(view, start, end, article, offset)
        if piece:
            found.append(piece)
        start = match.end() if match else end
    return tuple(found)


def _piece(view: str, start: int, end: int, article: Article, offset: int) -> Piece | None:
    found = list(_WORD.finditer(view, start, end))
    if not found:
        return None
    forms = [fold(match.group()) for match in found]
    quoted = view[:start].rstrip()[-1:] in tuple(_QUOTES)
    sort, name, first, last = _named(forms, article, view[found[0].start() : found[-1].end()])
    return Piece(
        start=found[first].start() + offset,
        end=found[last - 1].end() + offset,
        key=" ".join(forms),
        sort=sort,
        name=name or view[found[first].start() : found[last - 1].end()],
        quoted=quoted,
    )


def _named(forms: list[str], article: Article, written: str) -> tuple[Sort, str | None, int, int]:
    """What the words name, its known name, and the first and last word that name it."""
    lexicon = words()
    for first in range(min(len(forms), 3)):
        if first and " ".join(forms[:first]) not in lexicon.kind_word:
            continue
        for last in (len(forms), len(forms) - 1):
            if last <= first or (last < len(forms) and forms[-1] not in lexicon.suffix):
                continue
            sort, name = _sort_of(" ".join(forms[first:last]), article)
            if sort in CREDITED:
                # «الميادين نت» is written whole; of «وكالة صفا» the name is enough
                return sort, name, first, len(forms)
    return *_other(" ".join(forms), written), 0, len(forms)


def _sort_of(key: str, article: Article) -> tuple[Sort, str | None]:
    if key in words().agencies:
        return "agencies", None
    if _is_own(key, article):
        return "own", outlet_name(article)
    if key.count(" ") >= _LONGEST:
        return "unknown", None
    senses = load().lookup(key)
    for sort in ("agency", "media"):
        for sense in senses:
            if sense.category == sort:
                return sort, sense.name
    return "unknown", None


def _other(key: str, written: str) -> tuple[Sort, str | None]:
    if key in words().aside or key in words().source_word:
        return "aside", None
    if is_place(key):
        return "place", None
    if _DATE.fullmatch(key) and any(letter.isdigit() for letter in key):
        return "date", None
    head, _, rest = key.partition(" في ")
    if rest and is_place(head):
        return "place", None
    return "unknown", written


def is_place(key: str) -> bool:
    """Whether a folded phrase can name a city, country or region."""
    return any(sense.category in _PLACES for sense in load().lookup(key))


def _is_own(key: str, article: Article) -> bool:
    return any(key == " ".join(_WORD.findall(fold(name))) for name in own_names(article))


def outlet_name(article: Article) -> str | None:
    """The outlet's own name, the one in Arabic first."""
    names = own_names(article)
    return next((name for name in names if not name.isascii()), names[0] if names else None)
