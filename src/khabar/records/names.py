"""Names of persons in two articles: whether they can be one person's."""

from functools import lru_cache

from khabar.arabic.folding import fold

_SON = ("بن", "ابن", "بنت")
_COMPOUND = ("عبد", "ابو", "ابي", "ام")  # the first half of a name: «عبد العزيز», «عبدالعزيز»
_HOUSE = "ال"  # «آل سعود» once folded; the article is never a word of its own
_LONG = 5  # letters of a word in which one may be written otherwise: «مرسودي» and «مارسودي»
SAME, FULLER, SPELT, SHORT = 1.0, 0.95, 0.8, 0.6


class Name(tuple[tuple[str, bool], ...]):
    """The words of a folded name without «بن», each with whether «بن» stood before it."""

    __slots__ = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words alone."""
        return tuple(word for word, _ in self)


@lru_cache(maxsize=65536)
def name_of(text: str) -> Name:
    """«هلال بن عبد العزيز آل ناصر» gives «هلال», «عبدالعزيز» behind بن: house and spacing do not count."""
    words = fold(text).replace("-", " ").split()
    if _HOUSE in words[2:]:
        words = words[: words.index(_HOUSE, 2)]
    kept: list[tuple[str, bool]] = []
    son, half = False, ""
    for word in words:
        if word in _SON and kept:
            son = True
        elif word in _COMPOUND and not half:
            half = word
        else:
            kept.append((half + word, son))
            son, half = False, ""
    return Name([*kept, (half, son)] if half else kept)


@lru_cache(maxsize=262144)
def name_likeness(one: str, other: str) -> float:
    """How well two names can be one person's, from 0 (no) to 1 (the same words).

    A fuller name holds the shorter one («هلال بن سعود الرحيلي», «هلال الرحيلي»); a family name or a given
    name alone may be short for either («كارتر»); one letter of a long word may differ.
    """
    left, right = sorted((name_of(one), name_of(other)), key=len)
    if not left:
        return 0.0
    if "".join(left.words) == "".join(right.words):
        return SAME
    if 1 < len(left) < len(right) and _shortened(left, right):
        return FULLER
    if len(left) > 1 and _spelt(left.words, right.words):
        return SPELT
    if len(left) == 1 and left.words[0] in {right.words[0], right.words[-1]}:
        return SHORT
    return 0.0


def _shortened(short: Name, full: Name) -> bool:
    """Whether the short name is the start of the full one, or its first word and its family name."""
    if short.words == full.words[: len(short)]:
        return True
    (first, _), *middle, (last, son) = short
    end, behind_son = full[-1]
    if first != full.words[0] or last != end or son or behind_son:
        return False
    return _in_order([word for word, _ in middle], full.words)


def _in_order(words: list[str], full: tuple[str, ...]) -> bool:
    rest = iter(full)
    return all(word in rest for word in words)


def _spelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether as many words differ in one letter each, short words not at all: «جنتيلوني», «جينتيلوني»."""
    if len(one) != len(other):
        return False
    return all(
        a == b or (min(len(a), len(b)) >= _LONG and _one_letter(a, b))
        for a, b in zip(one, other, strict=True)
    )


def _one_letter(one: str, other: str) -> bool:
    """Whether one letter was put in, left out or changed."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    start = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    return short[start + (len(short) == len(long)) :] == long[start + 1 :]
