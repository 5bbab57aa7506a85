"""Comparing names: whether two wordings can name the same person."""

from khabar.knowledge import load

_PARTICLES = frozenset(("بن", "ابن", "ال", "بنت", "السيد", "د"))
_RARE = 4  # letters of a first name that may stand alone («تميم»)
_GIVEN = 2  # times in the lists from which a given name is written on purpose
_FUZZY = 5  # letters from which one differing letter is taken for a spelling variant («باغدانوف», «بوغدانوف»)


def core(form: str) -> tuple[str, ...]:
    """The tokens of a folded name that tell it apart: «محمد بن سلمان» is («محمد», «سلمان»).

    «عبد العزيز» and «عبدالعزيز», «ابو مرزوق» and «ابومرزوق», «جار الله» and «جارالله» become one token.
    """
    joined: list[str] = []
    for token in form.split():
        if token in _PARTICLES:
            continue
        if joined and (token == "الله" or joined[-1] in ("عبد", "ابو", "ابي", "ابا", "ام")):
            joined[-1] += token
        else:
            joined.append(token)
    return tuple(_bare(token) for token in joined)


def _bare(token: str) -> str:
    """Without the article, also one that is written twice by mistake: «االخطيب»."""
    if token.startswith("اال"):
        token = token[1:]
    return token.removeprefix("ال") if len(token) > 4 else token


def alike(first: str, second: str) -> bool:
    """The same token, or when long enough one letter apart or two letters exchanged.

    «سلمان» and «سلطان» are two given names, and neither misspelt.
    """
    if first == second:
        return True
    given = load().given_names
    if given.get(first, 0) >= _GIVEN and given.get(second, 0) >= _GIVEN:
        return False
    if min(len(first), len(second)) < _FUZZY or abs(len(first) - len(second)) > 1:
        return False
    return _one_edit(first, second)


def _one_edit(first: str, second: str) -> bool:
    if len(first) == len(second):
        apart = [index for index in range(len(first)) if first[index] != second[index]]
        return len(apart) == 1 or _exchanged(first, second, apart)
    short, long = sorted((first, second), key=len)
    return any(long[:index] + long[index + 1 :] == short for index in range(len(long)))


def _exchanged(first: str, second: str, apart: list[int]) -> bool:
    """«زيلينسكي», «زيلينكسي»: two letters in the other order."""
    if len(apart) != 2 or apart[1] - apart[0] != 1:
        return False
    start, end = apart[0], apart[1] + 1
    return first[start:end] == second[start:end][::-1]


def same_person(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two cores of two tokens or more can be one person's: «محمد سلمان», «محمد سلمان عبدالعزيز».

    First tokens agree and the shorter one runs through the longer in order, or all letters agree
    but for spaces («احمديان», «احمد يان»).
    """
    if "".join(first) == "".join(second):
        return True
    short, long = sorted((first, second), key=len)
    if not alike(short[0], long[0]):
        return False
    rest = iter(long[1:])
    return all(any(alike(token, other) for other in rest) for token in short[1:])


def short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a short wording can stand for a full name: its surname, its end, or a rare first name.

    «قاليباف» for «محمد باقر قاليباف», «باقري كني» for «علي باقري كني», «تميم» for «تميم بن حمد».
    """
    if not short or len(short) > len(full):
        return False
    tail = full[-len(short) :]
    if all(alike(a, b) for a, b in zip(short, tail, strict=True)):
        return True
    joined = "".join(short)
    ends = ("".join(full[-count:]) for count in range(1, len(full)))
    if len(joined) >= _FUZZY and any(alike(joined, end) for end in ends):
        return True
    return len(short) == 1 and short[0] == full[0] and len(short[0]) >= _RARE


def one_person(first: tuple[str, ...], second: tuple[str, ...], *, lineage: bool) -> bool:
    """Whether two names of two tokens or more are one person's, the shorter also as an end of the longer.

    «باقري كني» is «علي باقري كني», «احمد يان» the «علي اكبر احمديان» of the lead; but in a chain of
    fathers (`lineage`) the end is somebody else: «سلمان بن عبدالعزيز» is not «محمد بن سلمان بن عبدالعزيز».
    """
    short, long = sorted((first, second), key=len)
    if same_person(first, second):
        return True
    return not lineage and len(short) < len(long) and short_for(short, long)
