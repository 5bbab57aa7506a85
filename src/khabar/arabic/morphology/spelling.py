"""Sounds to letters: short vowels fall away, the hamza gets its seat.

Sounds are written with Arabic letters for consonants (ء for every hamza), `a i u` for short and
`A I U` for long vowels, `Y` for a final long ā spelled ى, and `°` for the mute alef of the plural.
"""

SHORT = "aiu"
LONG = {"A": "ا", "I": "ي", "U": "و", "Y": "ي", "°": "ا"}


def spell(sounds: str) -> tuple[str, ...]:
    """Folded spellings of a word, the usual one first.

    >>> spell("yuءakkid".replace("y", "ي").replace("k", "ك").replace("d", "د"))
    ('يوكد',)
    """
    spellings = [""]
    for index, sound in enumerate(sounds):
        spellings = [head + letter for head in spellings for letter in _letters(sounds, index, sound)]
    return tuple(dict.fromkeys(spellings))


def _letters(sounds: str, index: int, sound: str) -> tuple[str, ...]:
    """Letters for one sound; several where writers differ (بدأوا and بدؤوا)."""
    before = sounds[index - 1] if index else ""
    after = sounds[index + 1] if index + 1 < len(sounds) else ""
    if sound in SHORT:
        return ("ا",) if not index else ("",)
    if sound == "A" and before == "ء" and _seat(sounds[index - 2] if index > 1 else "", "A")[0] == "ا":
        return ("",)  # آ folds to one alef
    if sound in LONG:
        return (LONG[sound],)
    if sound == before:
        return ("",)  # shadda: one letter for both
    if sound == "ء":
        return _seat(before, after)
    return (sound,)


def _seat(before: str, after: str) -> tuple[str, ...]:
    """Folded seat of a hamza between two sounds: سأل, سئل, تساءل, يؤكد, هنأ, لقاء."""
    if not before:
        return ("ا",)
    if before in "AUIي":
        return _seat_after_long(before, after)
    if before == "i" or after in ("i", "I"):
        return ("ي",)
    if before == "a" and after == "U":
        return ("و", "ا", "ء")
    if before == "u" or after in ("u", "U"):
        return ("و",)
    return ("ا",) if before == "a" or after in ("a", "A", "Y") else ("ء",)


def _seat_after_long(before: str, after: str) -> tuple[str, ...]:
    """Seat after a long vowel: لقائه, جاؤوا, تساءل, هيئة, مجيء."""
    if after in ("i", "I"):
        return ("ي",)
    if before == "A":
        return ("و", "ء") if after in ("u", "U") else ("ء",)
    if before == "U":
        return ("ء",)
    return ("ي",) if after else ("ء",)
