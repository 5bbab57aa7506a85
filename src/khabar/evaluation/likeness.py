"""How alike two strings or two sets are; spelling is folded, since gold and report may differ in it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable

# Wider than khabar's own search folding: hamza on its seat and Persian letters fall together, too.
_LETTERS = str.maketrans("أإآٱىیئؤةکگ", "اااايييوهكك")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile(r"\w+")

Pair = tuple[float, int, int]


def words(text: str | None) -> list[str]:
    """The words of a text without marks, punctuation and spelling variants: «إلى الدّوحة» is الي, الدوحه."""
    return _WORD.findall(_MARKS.sub("", text or "").translate(_LETTERS).lower())


def folded(text: str | None) -> str:
    """The words of a text with single spaces."""
    return " ".join(words(text))


def word_f1(one: str | None, other: str | None) -> float:
    """F1 of the words that two strings share, each counted as often as it stands; 0 where one has none."""
    first, second = words(one), words(other)
    if not first or not second:
        return 0.0
    common = (Counter(first) & Counter(second)).total()
    return 2 * common / (len(first) + len(second))


def set_f1(one: Collection[str], other: Collection[str]) -> float:
    """F1 of what two sets share; 1 where both are empty, 0 where one is."""
    first, second = frozenset(one), frozenset(other)
    if not first and not second:
        return 1.0
    return 2 * len(first & second) / (len(first) + len(second))


def best_pairs(pairs: Iterable[Pair]) -> list[Pair]:
    """One-to-one matching of (score, index, index): the best score first, then the earlier indexes."""
    chosen: list[Pair] = []
    left: set[int] = set()
    right: set[int] = set()
    for pair in sorted(pairs, key=lambda each: (-each[0], each[1], each[2])):
        if pair[1] not in left and pair[2] not in right:
            left.add(pair[1])
            right.add(pair[2])
            chosen.append(pair)
    return chosen
