"""Again: whether two descriptions are one, told once without an article or in another case.

«مسؤولون أوروبيون», «المسؤولين الأوروبيين» and «مسؤولين أوروبيين» are one group; «مسؤول أوروبي» is one man.
"""

from functools import lru_cache

from khabar.arabic import fold

_MARKS = str.maketrans("", "", "\"“”«»()'‘’،")
_PLURAL = ("ون", "ين")
_SHORTEST = 3  # letters of a stem


def described_alike(first: str, second: str) -> bool:
    """Whether two descriptions have the same words but for articles and case."""
    return first == second or wording(first) == wording(second)


@lru_cache(maxsize=16384)
def wording(description: str) -> tuple[str, ...]:
    """The folded words of a description without articles, the plural of men in one case: «مسوول+»."""
    return tuple(_stem(form) for form in fold(description).translate(_MARKS).split())


def _stem(form: str) -> str:
    bare = form[2:] if form.startswith(("ال", "لل")) and len(form) > _SHORTEST + 1 else form
    if bare.endswith(_PLURAL) and len(bare) >= _SHORTEST + 2:
        return bare[:-2] + "+"
    return bare
