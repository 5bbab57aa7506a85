"""Numbers in digits and in words: «٣٥٠», «1,500», «ثلاثة وعشرين», «الحادي عشر», «5 آلاف».

The word forms are in resources/lexicons/numbers.tsv (our own list). A number of several words is read
by place value: a unit before «عشر» makes a teen, a unit joined by «و» to a ten is added, a scale
(«ألف», «مليون») multiplies what stands before it.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from khabar.arabic.clitics import readings
from khabar.arabic.tokens import Token, tokenize

_THOUSAND = 1000
_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٬٫", "01234567890123456789,.")
_AND_ONE = "واحد"  # «وأحد» before «عشر» is written like «واحد»
_WEEKDAY = "الاثنين"  # Monday; «the two» is too rare in news to count


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number as written: `text[start:end]` says `value`; `ordinal` for «الثالث» and its like."""

    start: int
    end: int
    text: str
    value: int | float
    ordinal: bool = False


class NumberReading(msgspec.Struct, frozen=True, gc=False):
    """A number at some token: `end` is the token after it, `proclitics` what its first word carries."""

    end: int
    value: int | float
    ordinal: bool = False
    proclitics: str = ""


class _Word(msgspec.Struct, frozen=True, gc=False):
    proclitics: str
    roles: Mapping[str, int]


@cache
def _lexicon() -> Mapping[str, Mapping[str, int]]:
    """Folded form to its roles and their values."""
    raw = files("khabar.data").joinpath("numbers.json").read_bytes()
    groups = msgspec.json.decode(raw, type=dict[str, dict[str, int]])
    forms: dict[str, dict[str, int]] = {}
    for role, values in groups.items():
        for form, value in values.items():
            forms.setdefault(form, {})[role] = value
    return forms


@lru_cache(maxsize=65536)
def _word(form: str) -> _Word | None:
    """A number word with its proclitics: «وعشرين» is «و» and twenty."""
    for proclitics, rest in readings(form):
        for candidate in (rest, rest.removeprefix("ال")):
            roles = _lexicon().get(candidate)
            if roles and rest != _WEEKDAY:
                return _Word(proclitics, roles)
    return None


def is_ordinal(form: str) -> bool:
    """Whether a folded form is an ordinal: «الخامس», «والعشرين»."""
    word = _word(form)
    return word is not None and ("ordinal" in word.roles or "ordinal_tens" in word.roles)


def value_of_digits(text: str) -> int | float | None:
    """The value of a number in digits of any set, or None for what is no single number (12.5.2015).

    A group of three behind «,», «٬» or «.» is thousands («1.500» is 1500, as Arabic news writes it); «٫» and
    any other group is a decimal fraction.
    """
    plain = text.translate(_ASCII)
    groups = plain.replace(",", ".").split(".")
    if len(groups) == 1:
        return int(plain)
    thousands = all(len(group) == 3 for group in groups[1:]) and "٫" not in text
    if thousands and len(groups[0]) <= 3 and groups[0].strip("0"):
        return int("".join(groups))
    return float(".".join(groups)) if len(groups) == 2 else None


def read_number(tokens: Sequence[Token], index: int) -> NumberReading | None:
    """The number that starts at a token: «ثلاثة وعشرين يوما» gives 23 and the token of «يوما»."""
    if index >= len(tokens):
        return None
    if tokens[index].kind == "number":
        value = value_of_digits(tokens[index].text)
        return None if value is None else _scaled(tokens, index + 1, value)
    word = _word(tokens[index].form)
    if word is None:
        return None
    if is_ordinal(tokens[index].form):
        return _ordinal(tokens, index, word)
    return _cardinal(tokens, index, word)


def _role(tokens: Sequence[Token], index: int, *roles: str) -> tuple[str, int, str] | None:
    """Role, value and proclitics of the word at a token, if it has one of these roles."""
    word = _word(tokens[index].form) if index < len(tokens) and tokens[index].kind == "word" else None
    for role in roles:
        if word and role in word.roles:
            return role, word.roles[role], word.proclitics
    return None


def _ordinal(tokens: Sequence[Token], index: int, word: _Word) -> NumberReading:
    """«الحادي عشر» is 11, «الثالث والعشرين» 23, «الثلاثين» 30."""
    value = word.roles.get("ordinal", word.roles.get("ordinal_tens", 0))
    following = _role(tokens, index + 1, "ten_after_unit", "ordinal_tens")
    if following and "ordinal" in word.roles:
        role, more, proclitics = following
        joined = proclitics == "و" if role == "ordinal_tens" else not proclitics
        if joined and value < 10:
            return NumberReading(index + 2, value + more, True, word.proclitics)
    return NumberReading(index + 1, value, True, word.proclitics)


def _cardinal(tokens: Sequence[Token], index: int, word: _Word) -> NumberReading | None:
    """«مئتان وخمسون», «ثلاثة آلاف وأربعمئة», «اثنا عشر»."""
    total, position = _below_thousand(tokens, index)
    scale = _role(tokens, position, "scale")
    if total and scale and not scale[2]:
        total, position = total * scale[1], position + 1
    elif not total:
        alone = _role(tokens, index, "scale_dual", "scale")
        if alone is None:
            return None
        total, position = alone[1], index + 1
    return _with_rest(tokens, NumberReading(position, total, False, word.proclitics))


def _with_rest(tokens: Sequence[Token], read: NumberReading) -> NumberReading:
    """What follows a thousand or million by «و»: «ألفين وخمسة عشر», «مليون ومئتي ألف»."""
    following = tokens[read.end] if read.end < len(tokens) else None
    if read.value < _THOUSAND or following is None or following.form[0] != "و":
        return read
    word = _word(following.form)
    rest = (
        _cardinal(tokens, read.end, word)
        if word and word.proclitics == "و" and "ordinal" not in word.roles
        else None
    )
    if rest is None or rest.value >= read.value:
        return read
    return NumberReading(rest.end, read.value + rest.value, False, read.proclitics)


def _below_thousand(tokens: Sequence[Token], index: int) -> tuple[int, int]:
    """The value below a thousand and the token after it; 0 where there is none."""
    total, position = 0, index
    while position < len(tokens):
        found = _role(tokens, position, "hundreds", "hundred", "tens", "unit", "unit_before_ten")
        if found is None:
            break
        role, value, proclitics = found
        ten = _role(tokens, position + 1, "ten_after_unit", "hundred") if value < 10 else None
        if ten and tokens[position].form == _AND_ONE:
            proclitics = "و"
        if total and not _may_follow(total, value, proclitics):
            break
        if ten and not ten[2]:
            total, position = total + _teen_or_hundreds(value, ten), position + 2
        elif role == "unit_before_ten":  # «أحد» alone is «somebody»
            break
        else:
            total, position = total + value, position + 1
    return total, position


def _teen_or_hundreds(unit: int, ten: tuple[str, int, str]) -> int:
    """«خمسة عشر» adds ten, «خمس مئة» multiplies."""
    return unit + ten[1] if ten[0] == "ten_after_unit" else unit * ten[1]


def _may_follow(total: int, value: int, proclitics: str) -> bool:
    """After «مئة» anything smaller by «و»; after a unit a ten by «و» («ثلاثة وعشرين»)."""
    if proclitics != "و":
        return False
    below = total % 100
    return below == 0 if value < 10 or below == 0 else below < 10 <= value < 100


def _scaled(tokens: Sequence[Token], position: int, value: int | float) -> NumberReading:
    """«5 آلاف», «2,5 مليون»: digits with the scale as a word."""
    scale = _role(tokens, position, "scale")
    if scale is None or scale[2]:
        return NumberReading(position, value)
    product = value * scale[1]
    return NumberReading(position + 1, int(product) if product == int(product) else product)


def find_numbers(text: str, tokens: Sequence[Token] | None = None) -> tuple[Number, ...]:
    """All numbers of a text with their spans; a proclitic of the first word stays inside."""
    tokens = tokenize(text) if tokens is None else tokens
    found: list[Number] = []
    index = 0
    while index < len(tokens):
        read = read_number(tokens, index)
        if read is None:
            index += 1
            continue
        start, end = tokens[index].start, tokens[read.end - 1].end
        found.append(Number(start, end, text[start:end], read.value, read.ordinal))
        index = read.end
    return tuple(found)
