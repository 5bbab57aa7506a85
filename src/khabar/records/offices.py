"""Offices of two parties: which of a country are held by one person at a time, which name one rank.

All offices are folded titles without what they are of and without articles (`bare`).
"""

from collections.abc import Iterable
from functools import lru_cache

from khabar.arabic.folding import fold

_STYLES = ("سمو", "معالي", "فخامه", "جلاله", "سماحه", "دوله", "سعاده")
# Offices that a country has once, by their first words, bare; «وزير» with what it is minister of.
_SOLE = (
    "ملك",
    "سلطان",
    "خادم حرمين",
    "ولي",
    "رييس جمهوريه",
    "رييس وزراء",
    "رييس حكومه",
    "رييس مجلس وزراء",
    "رييس مجلس نواب",
    "نايب اول لرييس مجلس وزراء",
    "نايب ثاني لرييس مجلس وزراء",
)
_SHARED = "وزير دوله"  # several ministers at a time
_SHORTEST = 4  # letters of a word that may have an article
_MONARCH = ("ملك", "عاهل", "خادم", "سلطان")


@lru_cache(maxsize=16384)
def bare(title: str) -> str:
    """An office without style and articles: «سمو ولي العهد» is «ولي عهد», «وزير الخارجية» «وزير خارجيه»."""
    office = fold(title)
    first, _, rest = office.partition(" ")
    words = (rest if rest and first in _STYLES else office).split()
    return " ".join(word.removeprefix("ال") if len(word) > _SHORTEST else word for word in words)


def sole(office: str) -> bool:
    """Whether a country has one holder at a time: «وزير الدفاع», «رئيس الوزراء», not «نائب الوزير»."""
    if office.startswith(("وزير ", "وزيره ")):
        return not office.startswith(_SHARED)
    return any(office == each or office.startswith(f"{each} ") for each in _SOLE)


def one_rank(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether both hold the crown: «الملك المفدى» and «خادم الحرمين الشريفين»."""
    return any(map(_reigns, some)) and any(map(_reigns, others))


def _reigns(office: str) -> bool:
    words = office.split()
    return any(word in _MONARCH for word in words[:1] + words[-1:])
