"""Words: the tokens of a text with the entries of the calendar lexicon that start at each of them."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import cast

import msgspec

from khabar.arabic import Token, readings
from khabar.arabic.calendars import calendar_words
from khabar.arabic.numbers import is_ordinal
from khabar.coding.analysis import letters_of
from khabar.coding.time.expressions import Direction, Unit

_SHORT = 4  # «باب» is a door and no «ب» with «آب»: shorter months and days take only «و»
_STRICT = frozenset(("month", "hijri_month", "relative_day"))
_ARTICLES = frozenset(("ال", "وال", "لل"))  # apart from its number: «الـ15»
_BARE = frozenset(
    ("direction", "unit", "dual_unit", "plural_unit", "era", "same", "approximate", "clock_fraction")
)
_PROCLITICS = frozenset(("", "و", "ف", "ب", "ل", "وب", "ول", "فب", "فل"))


class Entry(msgspec.Struct, frozen=True, gc=False):
    """An entry of the lexicon at a token: class, value, tokens behind the first, letters of proclitics."""

    kind: str
    value: int | str
    rest: tuple[str, ...]
    skip: int = 0

    @property
    def number(self) -> int:
        """The value of a class that holds numbers."""
        return int(self.value)

    @property
    def name(self) -> str:
        """The value of a class that holds names."""
        return str(self.value)

    @property
    def unit(self) -> Unit:
        """The value of the classes of units."""
        return cast(Unit, self.value)

    @property
    def direction(self) -> Direction:
        """The value of the classes «direction» and «same»."""
        return cast(Direction, self.value)


@cache
def _by_first_token() -> Mapping[str, tuple[Entry, ...]]:
    starts: dict[str, list[Entry]] = {}
    for kind, forms in calendar_words().items():
        for form, value in forms.items():
            first, *rest = form.split(" ")
            starts.setdefault(first, []).append(Entry(kind, value, tuple(rest)))
    return {first: tuple(sorted(found, key=_length, reverse=True)) for first, found in starts.items()}


def _length(entry: Entry) -> int:
    return len(entry.rest)


@lru_cache(maxsize=65536)
def entries(form: str) -> tuple[Entry, ...]:
    """Every entry that may start with this folded token, longest first; empty for nearly all words."""
    found: list[Entry] = []
    for proclitics, rest in readings(form):
        if proclitics in _PROCLITICS:
            for entry in _by_first_token().get(rest, ()):
                if _may_carry(entry, rest, proclitics):
                    found.append(msgspec.structs.replace(entry, skip=_letters(form, proclitics, rest)))
    if form in _ARTICLES or is_ordinal(form):
        found.append(Entry("day_of_month", form, ()))
    return tuple(sorted(found, key=_length, reverse=True))


def _may_carry(entry: Entry, rest: str, proclitics: str) -> bool:
    """«ليوم» and «بيوم» are «يوم»; «لامس» (touched) is not «أمس», and «باب» is not «آب»."""
    if not proclitics:
        return True
    if entry.kind in _BARE:
        return False
    strict = entry.kind in _STRICT and len(rest) < _SHORT and not entry.rest
    return not strict or proclitics == "و"


def _letters(form: str, proclitics: str, rest: str) -> int:
    """How many letters the proclitics take; of «للخميس» none can be cut off, for the «ا» is not written."""
    return len(proclitics) if form == proclitics + rest else len(proclitics) - 1


class Words(msgspec.Struct, frozen=True, gc=False):
    """The tokens of a text, their folded forms, and the entries that may start at each token."""

    tokens: Sequence[Token]
    forms: Sequence[str]
    candidates: Sequence[tuple[Entry, ...]]

    def form(self, index: int) -> str:
        """The folded form of a token, empty outside the text."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def at(self, index: int, kind: str) -> Entry | None:
        """The longest entry of a class at a token: «أول من أمس» before «أول»."""
        if not 0 <= index < len(self.candidates):
            return None
        for entry in self.candidates[index]:
            if entry.kind == kind and self._matches(index, entry):
                return entry
        return None

    def _matches(self, index: int, entry: Entry) -> bool:
        if not entry.rest:
            return True
        return tuple(self.forms[index + 1 : index + 1 + len(entry.rest)]) == entry.rest

    def is_a(self, index: int, kind: str) -> bool:
        """Whether the word at a token is of a class, nothing written onto it."""
        entry = self.at(index, kind)
        return entry is not None and entry.skip == 0

    def begin(self, index: int, skip: int) -> int:
        """Where a token starts in the text once `skip` letters of proclitics are cut off."""
        token = self.tokens[index]
        return token.start + letters_of(token, skip)


def after(index: int, entry: Entry) -> int:
    """The token behind an entry."""
    return index + 1 + len(entry.rest)


def words_of(tokens: Sequence[Token]) -> Words:
    """The tokens with their lexicon entries."""
    forms = tuple([token.form for token in tokens])
    return Words(tokens, forms, tuple(map(entries, forms)))
