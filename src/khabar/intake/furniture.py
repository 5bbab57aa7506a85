"""What single lines of page furniture look like: the lexicon's forms, and shapes that need no words."""

import re
from functools import cache
from importlib.resources import files

import msgspec

from khabar.intake.lines import Line

_SHORT_START = 14  # words of a line that begins with a form such as «تابعونا على»
_SHORT_INSIDE = 12  # words of a line that holds a form such as «جميع الحقوق محفوظة»
_LONG_INSIDE = 60  # the same for forms of three words and more, which no reporter writes by chance
_LONGEST_FORM = 6  # words
_SITE_WORDS = 3
_CLOCK = re.compile(
    r"(?:(?:اليوم|امس|الان|غدا|الساعه)\s*[-,|]?\s*)*\d{1,2}:\d{2}(?::\d\d)?\s*"
    r"(?:ص|م|ت\.? ?م|صباحا|مساء|ظهرا|am|pm|gmt)?"
)
_OTHER_DAY = re.compile(r"\d{1,2} [^\W\d]{2,}(?: [^\W\d]{2,})?(?: \d{4})?(?:\s+\d{1,2}:\d{2})?")
_AGO = re.compile(r"(?:منذ|قبل) (?:\d+ )?[^\W\d]+(?: واحده?)?")
_COUNT = re.compile(r"\d[\d.,٫٬]{0,8}\s?[km+]?")
_LINK = re.compile(r"(?:[-*+•]\s+)?(?:\[[^\]]*\]\([^)]*\)\s*[|،,]?\s*)+|<?https?://\S+>?|(?:www\.)[\w.-]+\S*")
_ADDRESS = re.compile(r"\W*[\w.+-]+@[\w-]+\.[\w.]+\W*|@\w{3,}|\d{4,6}\s*-\s*[a-z]+")
_SIGN_OFF = re.compile(r"[\W_]*(?:انتهي|انتهت)(?:[\W_]+[\w.]{1,6}){0,4}[\W_]*")
_EMBED = re.compile(r".*(?:pic\.twitter\.com|//t\.co)/\w+|[—–-]+\s*.{1,80}\(@\w+\).*", re.S)
_CODE = re.compile(r"[^\u0600-\u06ff]*[{}][^\u0600-\u06ff]*|<[a-z!/][^>]*>", re.S)
_HASHTAGS = re.compile(r"(?:#[\w]+[\s,،|]*)+")
_FONT_SIZE = re.compile(r"(?=.*a)(?:[a+-]\s*){2,6}")
# Initials of writer and editor («س.م/ع.ن»), or their number («/110»), under the last sentence.
_INITIALS = re.compile(
    r"[^\W\d_]{1,2}(?:[\s./*-]{1,3}[^\W\d_]{1,2}){1,5}\.?|[/\\*]+\s?\d{2,4}[/\\*]*|النهايه"
)
_CRUMBS = re.compile(r"\s*[|/»>›\\]\s*")


class Furniture(msgspec.Struct, frozen=True, gc=False):
    """The compiled lexicon (resources/lexicons/furniture.tsv): way of matching to form to kind."""

    line: dict[str, str]
    header: dict[str, str]
    end: dict[str, str]
    prefix: dict[str, str]
    start: dict[str, str]
    inside: dict[str, str]
    rest: dict[str, str]
    site: dict[str, str]
    site_word: dict[str, str]
    site_end: dict[str, str]
    section: dict[str, str]
    foot: dict[str, str]


@cache
def furniture() -> Furniture:
    """The lexicon of page furniture."""
    raw = files("khabar.data").joinpath("furniture.json").read_bytes()
    return msgspec.json.decode(raw, type=Furniture)


@cache
def _starts() -> dict[str, tuple[str, ...]]:
    """Forms that begin a line, by their first three letters."""
    grouped: dict[str, tuple[str, ...]] = {}
    for form in furniture().start:
        grouped[form[:3]] = (*grouped.get(form[:3], ()), form)
    return grouped


@cache
def _insides() -> re.Pattern[str]:
    forms = sorted(furniture().inside, key=len, reverse=True)
    return re.compile("|".join(re.escape(form) for form in forms))


def kind_of(line: Line) -> str | None:
    """The kind of furniture that a line is wherever it stands, or None.

    «Add to Home screen» is an «app prompt», «التعليقات (0)» a «comment form», «Facebook Twitter» are
    «share buttons», «انتهى**ر.م» is a «sign-off code».
    """
    if not line.form:
        return None
    return heading_kind(line) or _by_words(line) or _by_shape(line)


def heading_kind(line: Line) -> str | None:
    """The kind when a line heads a list of links or a comment form: «اقرأ أيضا»."""
    lexicon = furniture()
    return lexicon.header.get(line.key) or lexicon.end.get(line.key)


def _by_words(line: Line) -> str | None:
    lexicon = furniture()
    if found := lexicon.line.get(line.key) or _several(line.key, lexicon.line):
        return found
    if line.words <= _SHORT_START and (found := _by_start(line.form)):
        return found
    match = _insides().search(line.form)
    if match:
        telling = match.group().count(" ") > 1
        if line.words <= (_LONG_INSIDE if telling else _SHORT_INSIDE):
            return lexicon.inside[match.group()]
    return None


def _several(key: str, forms: dict[str, str]) -> str | None:
    """Buttons side by side in one line: «فيسبوك تويتر طباعة»."""
    words = key.split(" ")
    if not 1 < len(words) <= 2 * _LONGEST_FORM:
        return None
    at, found = 0, None
    while at < len(words):
        sizes = range(min(_LONGEST_FORM, len(words) - at), 0, -1)
        size = next((size for size in sizes if " ".join(words[at : at + size]) in forms), 0)
        if not size:
            return None
        found = found or forms[" ".join(words[at : at + size])]
        at += size
    return found


def _by_start(form: str) -> str | None:
    plain = form.lstrip("-*•–—|#>»«\"'()[] \t")
    for start in _starts().get(plain[:3], ()):
        rest = plain[len(start) :]
        if plain.startswith(start) and (not start[-1].isalnum() or not rest[:1].isalnum()):
            return furniture().start[start]
    return None


_SHAPES = (
    (_SIGN_OFF, "sign-off code"),
    (_LINK, "link"),
    (_ADDRESS, "contact"),
    (_HASHTAGS, "tags"),
    (_FONT_SIZE, "reading tools"),
    (_EMBED, "embedded post"),
    (_CODE, "page code"),
)


def _by_shape(line: Line) -> str | None:
    return next((kind for shape, kind in _SHAPES if shape.fullmatch(line.form)), None)


def is_initials(line: Line) -> bool:
    """Whether a line is only the initials of writer and editor: «س.م/ع.ن»."""
    return bool(line.form) and bool(_INITIALS.fullmatch(line.form))


def is_time(line: Line) -> bool:
    """Whether a line is only a time of day or a distance in time: «06:42», «منذ ساعتين»."""
    return bool(line.form) and bool(_CLOCK.fullmatch(line.form) or _AGO.fullmatch(line.form))


def is_clock(line: Line) -> bool:
    """Whether a line is only a time, as beside the links of other items: «اليوم 06:42», «19 آب»."""
    shapes = (_CLOCK, _OTHER_DAY, _AGO)
    return bool(line.form) and any(shape.fullmatch(line.form) for shape in shapes)


def is_count(line: Line) -> bool:
    """Whether a line is only a number, as share counters are: «294», «1.2K»."""
    return bool(line.form) and bool(_COUNT.fullmatch(line.form))


def is_site_name(line: Line) -> bool:
    """Whether a line is the name of the site: «الشراع الموقع العربي», «صحيفة الشراع الإلكترونية».

    A single telling word is not enough: «إطلاق الخدمات الإلكترونية» is a headline.
    """
    lexicon = furniture()
    if not 0 < line.words <= _LONGEST_FORM:
        return False
    ends = [form for form in lexicon.site if line.key.endswith(form) or line.key.startswith(form)]
    words = line.key.split(" ")
    named = words[0] in lexicon.site_word
    called = len(words) <= _SITE_WORDS and words[-1] in lexicon.site_end  # «الشراع نيوز»
    return called or any(" " in form or named for form in ends)


def is_section(line: Line) -> bool:
    """Whether a line is a section's label or a path of sections: «أخبار | الخليج»."""
    if not line.form or line.words > _LONGEST_FORM or line.ended:
        return False
    lexicon = furniture()
    parts = _CRUMBS.split(line.form)
    name = parts[0].strip()
    first = name in lexicon.section or lexicon.line.get(name) == "section label"
    return first and all(0 < len(part.split()) <= 3 for part in parts)


def is_foot(line: Line) -> bool:
    """Whether a paragraph tells of the outlet itself: «... قناة إخبارية مستقلة انطلقت عام ...».

    Only looked at in the foot of a page, where other furniture stands around it.
    """
    return bool(line.form) and any(form in line.form for form in furniture().foot)
