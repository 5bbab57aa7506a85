"""Clitics: the conjunctions, prepositions and pronouns that Arabic writes onto a word.

No word is ever split for good. `readings` lists what a form may be, the whole word first, and the
look-up that knows the word decides: «وليد» is a name and stays whole, «وبلال» is «و» and «بلال».
"""

from functools import lru_cache

_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")
_PROCLITIC = frozenset((*_CONJUNCTIONS, *_PREPOSITIONS))
_BEFORE_VERB = frozenset((*_CONJUNCTIONS, "س", "ل"))
_SHORTEST = 2  # letters that must be left over
_PRONOUNS = ("هما", "كما", "هم", "هن", "كم", "نا", "ها", "ه", "ك", "ي")


@lru_cache(maxsize=65536)
def readings(form: str) -> tuple[tuple[str, str], ...]:
    """Every way to take proclitics off a folded form, as (proclitics, rest), the whole form first.

    «وللرييس» gives ("", "وللرييس"), ("و", "للرييس"), ("ول", "الرييس"), ("ول", "لرييس"),
    ("ول", "اللرييس").
    """
    if form[:1] not in _PROCLITIC:
        return (("", form),)
    found = [("", form)]
    heads = [("", form)]
    if form[:1] in _CONJUNCTIONS and len(form) > _SHORTEST:
        heads.append((form[0], form[1:]))
    for taken, rest in heads:
        if taken:
            found.append((taken, rest))
        found.extend(_after_preposition(taken, rest))
    return tuple(dict.fromkeys(found))


def _after_preposition(taken: str, rest: str) -> list[tuple[str, str]]:
    """«للوزير» is «ل» and «الوزير»; «للجنه» may also be «ل» and «اللجنه»; «لله» keeps its letters.

    Before a noun that begins with ل the article loses its own letter: three would meet, two are written.
    """
    if rest[:2] == "لل" and len(rest) > _SHORTEST + 1:
        return [(taken + "ل", "ال" + rest[2:]), (taken + "ل", rest[1:]), (taken + "ل", "ال" + rest[1:])]
    if rest[:1] in _PREPOSITIONS and len(rest) > _SHORTEST:
        return [(taken + rest[0], rest[1:])]
    return []


@lru_cache(maxsize=65536)
def verb_readings(form: str) -> tuple[tuple[str, str], ...]:
    """Every way to take conjunction and future mark off a verb: «وسيلتقي» is («وس», «يلتقي»)."""
    if form[:1] not in _BEFORE_VERB:
        return (("", form),)
    found = [("", form)]
    if form[:1] in _CONJUNCTIONS and len(form) > _SHORTEST:
        found.append((form[0], form[1:]))
    for taken, rest in tuple(found):
        if rest[:1] in ("س", "ل") and rest[1:2] in ("ي", "ت", "ن", "ا") and len(rest) > _SHORTEST + 1:
            found.append((taken + rest[0], rest[1:]))
    return tuple(found)


@lru_cache(maxsize=65536)
def without_pronoun(form: str) -> tuple[tuple[str, str], ...]:
    """Every way to take a pronoun off the end, as (rest, pronoun): «لقايه» is («لقاي», «ه»).

    A ta marbuta that the pronoun turned into ت comes back: «زيارته» gives («زيارت», «ه») and («زياره», «ه»).
    """
    found: list[tuple[str, str]] = []
    for pronoun in _PRONOUNS:
        rest = form[: -len(pronoun)]
        if form.endswith(pronoun) and len(rest) > _SHORTEST - 1:
            found.append((rest, pronoun))
            if rest.endswith("ت"):
                found.append((rest[:-1] + "ه", pronoun))
    return tuple(found)
