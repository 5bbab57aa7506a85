"""Spelling: which two words can be one name written in two ways, in Arabic or in Latin letters."""

from functools import lru_cache

from khabar.arabic.folding import fold
from khabar.coding.actors.names import alike, core
from khabar.knowledge import load

# Letters that transliteration confuses share a class: «جوتيريس» and «غوتيريس», «قذافي» and «كذافي», t and ط.
_SOUNDS = {
    "b": "بپbp",
    "t": "تطثt",
    "g": "جغgj",
    "h": "حهh",
    "x": "خ",
    "d": "دضذd",
    "r": "رr",
    "z": "زظژz",
    "s": "سصs",
    "$": "شچ",
    "f": "فڤfv",
    "k": "قكkqc",
    "l": "لl",
    "m": "مm",
    "n": "نn",
}
_CLASSES = {letter: sound for sound, letters in _SOUNDS.items() for letter in letters}
_DIGRAPHS = {"kh": "خ", "sh": "ش", "ch": "ش", "gh": "غ", "th": "ث", "dh": "ذ", "ph": "ف", "ck": "k"}
_FATHERS = ("بن", "ابن", "بنت")
_LONG_VOWELS = frozenset("اوي")
_WELL_KNOWN = 5  # persons among 60,000 that bear a given name; then another spelling is another name
_SHORTEST = 3


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """The consonants of a folded word, by sound, for both scripts: «خامنيي» and «khamenei» give `xmn`."""
    for digraph, letter in _DIGRAPHS.items():
        word = word.replace(digraph, letter)
    found: list[str] = []
    for letter in word.removesuffix("ه").removesuffix("h"):
        sound = _CLASSES.get(letter)
        if sound and (not found or found[-1] != sound):
            found.append(sound)
    return "".join(found)


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words that tell a person's name apart: «محمد بن سلمان» gives («محمد», «سلمان»)."""
    letters = "".join(letter if letter.isalnum() else " " for letter in fold(name))
    return core(" ".join(letters.split()))


@lru_cache(maxsize=65536)
def body_words(name: str) -> tuple[str, ...]:
    """The words of a body's name, articles kept: «هيئة دولية» may be any, «الهيئة الدولية» is one."""
    return tuple("".join(letter if letter.isalnum() else " " for letter in fold(name)).split())


def articles_differ(one: str, other: str) -> bool:
    """Whether two names are one only without articles: «محمد العمران», «محمد عمران», «محمد آل عمران»."""
    left, right = (
        "".join(word for word in body_words(name) if word not in _FATHERS) for name in (one, other)
    )
    return left != right


def is_lineage(name: str) -> bool:
    """Whether a name counts fathers: «محمد بن سلمان», «هلال بن سعود الرحيلي»."""
    return is_son(name) or "بن" in fold(name).split()


def is_son(name: str) -> bool:
    """Whether a name ends in a father, so that its last word is no family name: «محمد بن سلمان»."""
    return any(word in _FATHERS for word in fold(name).split()[-2:-1])


def same_word(one: str, other: str) -> bool:
    """Whether two words can be one name: «باقري» and «باقرى», «كني» and «كاني», «سالم» and «سليم» not."""
    if one == other:
        return True
    if one.isascii() != other.isascii():
        return len(consonants(one)) > 1 and consonants(one) == consonants(other)
    if _is_given(one) and _is_given(other):
        return False
    return alike(one, other) or _one_vowel_more(*sorted((one, other), key=len))


def _one_vowel_more(short: str, long: str) -> bool:
    """«كاني» is «كني» with one long vowel more."""
    return (
        len(short) >= _SHORTEST
        and len(long) == len(short) + 1
        and any(
            letter in _LONG_VOWELS and long[:place] + long[place + 1 :] == short
            for place, letter in enumerate(long)
        )
    )


def is_common(word: str) -> bool:
    """Whether a word is a given name that many bear: «محمد», «فهد»; alone it names nobody."""
    return _is_given(word) and load().given_names.get(word, 0) >= load().surnames.get(word, 0)


def is_unusual(word: str) -> bool:
    """Whether a word is no given name and no widespread family name: «قاليباف», «اوباما»."""
    known = load()
    return not _is_given(word) and known.surnames.get(word, 0) < 4 * _WELL_KNOWN and len(word) > _SHORTEST


def _is_given(word: str) -> bool:
    return word.startswith("عبد") or load().given_names.get(word, 0) >= _WELL_KNOWN
