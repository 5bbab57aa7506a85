"""Likeness: how two names relate, with a score and a sentence that says why.

Names of persons are compared word by word without «بن» and article; the rest of a decision (offices,
countries, who else bears the name) is `deciding`'s.
"""

from functools import lru_cache
from itertools import combinations
from typing import Literal

import msgspec

from khabar.records.entities.spelling import (
    articles_differ,
    body_words,
    consonants,
    is_common,
    is_lineage,
    is_son,
    is_unusual,
    name_words,
    same_word,
)

_MOST_WORDS = 6  # of a name that are looked at
_LETTERS = "the same letters apart from spacing and marks"
_LONG = 5  # letters of a last name that is written in two words
_HEAD = 3  # consonants by which a word is found that differs in a later letter


Need = Literal["nothing", "context", "office"]


class Likeness(msgspec.Struct, frozen=True):
    """How two names relate, and what must be added before they count as one person's.

    `needs`: nothing where nobody else bears the name; a title, office or country in common (`context`); or an
    office in common. `words` is how many words the shorter name has.
    """

    score: float
    why: str
    needs: Need = "nothing"
    words: int = 2

    @property
    def alone(self) -> bool:
        """Whether the names suffice where nothing speaks against them."""
        return self.needs == "nothing"


@lru_cache(maxsize=262144)
def same_name(one: str, other: str, *, person: bool = True) -> Likeness | None:
    """Whether two names are spellings of one: «أحمديان» and «أحمد يان», «باقري كني» and «باقري كاني»."""
    words = name_words if person else body_words
    left, right = words(one), words(other)
    if not left or not right:
        return None  # «بن» alone, or nothing but marks
    if "".join(left) == "".join(right):
        return _same_letters(one, other, len(left)) if person else Likeness(0.97, _LETTERS)
    if not person or len(left) != len(right) or not all(map(same_word, left, right)):
        return None
    differing = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    told = ", ".join(f"«{a}» and «{b}»" for a, b in differing)
    if len(differing) == len(left) == 1:
        return Likeness(0.75, f"spellings of one name: {told}", "context", 1)
    need: Need = "nothing" if len(left) > 2 and len(differing) == 1 else "context"
    return Likeness(0.9 - 0.05 * len(differing), f"spellings of one name: {told}", need, len(left))


def _same_letters(one: str, other: str, words: int) -> Likeness:
    """Names of persons whose letters are the same once «بن», articles and spaces are gone."""
    if is_lineage(one) != is_lineage(other):
        return Likeness(0.85, "the same words apart from «بن»", "context")
    if articles_differ(one, other):
        return Likeness(0.9, "the same words apart from an article", "context", words)
    sure = words > 1 or is_unusual(name_words(one)[0])
    return Likeness(0.97, _LETTERS, "nothing" if sure else "context", words)


@lru_cache(maxsize=262144)
def short_name_of(short: str, full: str) -> Likeness | None:
    """Whether one name can be a shorter form of another.

    «قاليباف» of «محمد باقر قاليباف», «هلال الرحيلي» of «هلال بن سعود الرحيلي», «محمد بن سلمان» of «محمد بن
    سلمان بن عبدالعزيز»; never «سلمان بن عبدالعزيز» of the last, who is his father.
    """
    left, right = name_words(short), name_words(full)
    if not left or len("".join(right)) < len("".join(left)) + 2 or len(left) >= len(right) + 1:
        return None
    if len(left) == 1:
        return _single(left[0], right, lineage=is_lineage(full))
    if same_word(left[0], right[0]) and _runs_through(left[1:], right[1:]):
        if is_son(short) and left != right[: len(left)]:
            return None  # «هلال بن ناصر» is another man than «هلال بن سعود بن ناصر»
        return _from_the_first(left, right, full, lineage=is_lineage(short))
    return None if is_lineage(full) else _at_the_end(left, right)


def _at_the_end(left: tuple[str, ...], right: tuple[str, ...]) -> Likeness | None:
    """The last words of a name: «باقري كني» of «علي باقري كني», «أحمد يان» of «علي أكبر أحمديان»."""
    if all(map(same_word, left, right[-len(left) :])):
        exact = left == right[-len(left) :] and not is_common(left[0])
        return Likeness(0.8, "the last words of the name", "nothing" if exact else "context", len(left))
    if "".join(left) == right[-1] and len(right[-1]) >= _LONG:
        return Likeness(0.8, "the last name apart from spacing", "nothing", len(left))
    return None


def _from_the_first(left: tuple[str, ...], right: tuple[str, ...], full: str, *, lineage: bool) -> Likeness:
    """A name that begins as the longer one does, words left out at its end or between."""
    if left == right[: len(left)]:
        return Likeness(
            0.85,
            "the same name without its last words",
            _need_of_rest(left, full, lineage=lineage),
            len(left),
        )
    exact = left[0] == right[0] and left[-1] == right[-1] and _runs_exactly(left, right)
    common = is_common(left[0]) and not is_unusual(left[-1])  # «خالد الشمري»
    need: Need = "office" if not exact else "context" if lineage or common else "nothing"
    return Likeness(0.85, "the same name without the words between", need, len(left))


def _need_of_rest(left: tuple[str, ...], full: str, *, lineage: bool) -> Need:
    """What a name needs whose longer form goes on: further fathers may be another man's."""
    rest = full.split()[_place_after(left, full) :]
    if "بن" in rest:
        return "office"
    if lineage:
        return "nothing" if len(left) > 2 or rest[:1] == ["ال"] else "context"
    return "context" if is_lineage(full) or all(map(is_common, left)) else "nothing"


def _place_after(left: tuple[str, ...], full: str) -> int:
    """How many written words of a full name the words of the shorter take."""
    words = full.split()
    return next((count for count in range(len(words) + 1) if name_words(" ".join(words[:count])) == left), 0)


def _single(word: str, full: tuple[str, ...], *, lineage: bool) -> Likeness | None:
    """One word: the family name, or a first name, which needs an office."""
    if len(full) < 2:
        return None
    if not lineage and (same_word(word, full[-1]) or word == "".join(full[-2:])):
        exact = word in (full[-1], "".join(full[-2:])) and not is_common(word)
        return Likeness(0.75, "the last name alone", "context" if exact else "office", 1)
    return Likeness(0.7, "the first name alone", "office", 1) if word == full[0] else None


def _runs_exactly(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    rest = iter(full)
    return all(word in rest for word in short)


def _runs_through(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    rest = iter(full)
    return all(any(same_word(word, other) for other in rest) for word in short)


class Keys(msgspec.Struct, frozen=True):
    """Under which keys a name is found: by spellings, by shorter forms, and its own as a shorter form."""

    same: frozenset[str]
    full: frozenset[str]
    short: frozenset[str]


@lru_cache(maxsize=65536)
def keys_of(name: str, *, person: bool = True) -> Keys:
    """The keys of a name; two names that relate share a `same` key, or one's `short` the other's `full`."""
    if not person:
        return Keys(frozenset(("s|" + "".join(body_words(name)),)), frozenset(), frozenset())
    words = name_words(name)
    sounds = [consonants(word) for word in words[:_MOST_WORDS]]
    same = {"s|" + "".join(words)} | {f"d|{each}" for each in _with_one_cut(sounds)}
    return Keys(frozenset(same), frozenset(_full(words, sounds)), frozenset(_short(words, sounds)))


def _with_one_cut(sounds: list[str]) -> list[str]:
    """The sounds of the words, one of them cut: «غوتيريس» and «غوتيريش» differ behind the cut."""
    if len(sounds) > 1 and not all(sounds):
        return []
    cut = [[*sounds[:at], sounds[at][:_HEAD], *sounds[at + 1 :]] for at in range(len(sounds))]
    return [f"{at}|{'|'.join(words)}" for at, words in enumerate(cut)]


def _full(words: tuple[str, ...], sounds: list[str]) -> list[str]:
    if len(words) < 2:
        return []
    singles = {sounds[0], sounds[-1], consonants("".join(words[-2:]))}
    return [f"1|{each}" for each in singles if each] + [
        f"2|{first}|{last}" for first, last in combinations(sounds, 2) if first and last
    ]


def _short(words: tuple[str, ...], sounds: list[str]) -> list[str]:
    if not words:
        return []
    joined = consonants("".join(words))
    found = [f"1|{joined}"] if joined else []
    return found + ([f"2|{sounds[0]}|{sounds[-1]}"] if len(sounds) > 1 else [])
