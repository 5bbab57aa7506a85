"""Which of a city's many names are Arabic, and which is the best of them."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

from fetching.tsv import is_arabic, without_marks
from khabar.arabic import fold

_SHORTEST = 3
_LONGEST_TOKENS = 4
_INNER_MAQSURA = re.compile(r"ى(?=\w)")
_PREFIXES = ("مدينة ", "بلدة ", "بلدية ", "قرية ")
_OTHER_THINGS = ("محافظة ", "ولاية ", "قضاء ", "مركز ", "قسم ", "مخيم ", "حي ", "منطقة ", "قيادة ", "دائرة ")
# Letters that Arabic spelling has and the Persian and Urdu spelling of the same name often lacks.
_OWN_LETTERS = re.compile("[طصضظحعقثذةأإ]")
_LATIN = dict(
    zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ", "abttjhkddrzssSDtzagfqklmnhwyaaaaaawy".lower(), strict=True)
)
_LATIN_CLASSES = (("sh", "s"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ch", "s"), ("ph", "f"))
_VOWELS = re.compile("[aeiouwy'’ʿ‘ -]")


def known_spellings(names: Iterable[str]) -> list[str]:
    """The Arabic names of a city, one for each different folded form, sorted.

    «الرياض» makes «رياض» superfluous: without its article it is the Persian spelling, or a person's name.
    """
    best: dict[str, str] = {}
    for name in sorted(filter(None, map(_cleaned, names))):
        folded = fold(name)
        if folded not in best or _own_letters(name) > _own_letters(best[folded]):
            best[folded] = name
    kept = [name for folded, name in best.items() if "ال" + folded not in best]
    return sorted(kept)


def best_name(names: list[str], latin: str) -> str | None:
    """The name that sounds most like the Latin one: «طهران» for Tehran, of two alike the more Arabic."""
    if not names:
        return None
    return max(
        names, key=lambda name: (round(_likeness(name, latin), 1), _own_letters(name), -len(name), name)
    )


def _cleaned(name: str) -> str:
    plain = without_marks(name).strip()
    for prefix in _PREFIXES:
        plain = plain.removeprefix(prefix)
    wrong = not is_arabic(plain) or _INNER_MAQSURA.search(plain) or plain.startswith(_OTHER_THINGS)
    too_short = len(plain) < _SHORTEST or len(plain.split()) > _LONGEST_TOKENS
    return "" if wrong or too_short else plain


def _own_letters(name: str) -> int:
    return len(_OWN_LETTERS.findall(name))


def _likeness(name: str, latin: str) -> float:
    ratio = SequenceMatcher(None, _skeleton_of_arabic(name), _skeleton_of_latin(latin)).ratio()
    return round(ratio, 1)


def _skeleton_of_arabic(name: str) -> str:
    letters = "".join(_LATIN.get(letter, "") for letter in name.removeprefix("ال").replace(" ال", " "))
    return _VOWELS.sub("", letters)


def _skeleton_of_latin(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    letters = re.sub(r"^(al|el|ar|as|at|ad|az|an|ash)[ -]", "", letters)
    for pair, one in _LATIN_CLASSES:
        letters = letters.replace(pair, one)
    return _VOWELS.sub("", letters)
