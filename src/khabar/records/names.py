"""Names of persons in two reports of one event: whether they can be one person's.

Names are compared as across all articles (`khabar.records.entities.likeness`); what these leave open needs no
further proof here, where day, place and the other side speak too.
"""

from functools import lru_cache

from khabar.records.entities.likeness import same_name, short_name_of
from khabar.records.entities.spelling import consonants, is_unusual, name_words, same_word

SAME, FULLER, SPELT, SHORT = 1.0, 0.95, 0.8, 0.6
_WHOLE, _LONG = 2, 3  # words of a name, consonants of a word from which they tell whose name it is
_LETTERS = 0.95  # score of names whose letters are the same


@lru_cache(maxsize=262144)
def name_likeness(one: str, other: str) -> float:
    """How well two names can be one person's, from 0 (no) to 1 (the same letters).

    A fuller name holds the shorter one («هلال بن سعود الرحيلي», «هلال الرحيلي»); a family name or a given
    name alone may be short for either («كارتر»); a word may be spelt otherwise.
    """
    spelt = same_name(one, other)
    if spelt is not None:
        return SAME if spelt.score >= _LETTERS else SPELT
    short, full = sorted((one, other), key=lambda name: len(name_words(name)))
    found = short_name_of(short, full)
    if found is None:
        return SPELT if _same_sounds(name_words(one), name_words(other)) else 0.0
    return SHORT if found.words == 1 else FULLER


def _same_sounds(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two foreign names have the same consonants throughout: «فيدريكا موجيريني», «فدريكا موغريني».

    Two given names that differ («سالم», «سليم») are two people's, whatever their consonants.
    """
    if len(one) != len(other) or len(one) < _WHOLE:
        return False
    return all(map(_same_sound, one, other))


def _same_sound(one: str, other: str) -> bool:
    if one == other or same_word(one, other):
        return True
    sounds = consonants(one)
    strange = is_unusual(one) and is_unusual(other)
    return strange and len(sounds) >= _LONG and sounds == consonants(other)
