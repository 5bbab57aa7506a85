"""Endings of the verb, strong and defective, for the persons that news uses (third and first)."""

import msgspec

from khabar.arabic.morphology.features import Gender, Number


class Ending(msgspec.Struct, frozen=True):
    """One cell of a paradigm: `sounds` after the stem; `vowel` tells which stem it takes."""

    person: int
    gender: Gender | None
    number: Number
    sounds: str
    vowel: bool = True
    prefix: str = "ي"
    jussive: bool = False


def _cells(*rows: tuple[int, Gender | None, Number, str, bool]) -> tuple[Ending, ...]:
    return tuple(Ending(*row) for row in rows)


PERFECT = _cells(
    (3, "m", "sg", "a", True),
    (3, "f", "sg", "aت", True),
    (3, "m", "du", "A", True),
    (3, "f", "du", "aتA", True),
    (3, "m", "pl", "U°", True),
    (3, "f", "pl", "نa", False),
    (1, None, "sg", "تu", False),
    (1, None, "pl", "نA", False),
)
IMPERFECT = (
    Ending(3, "m", "sg", ""),
    Ending(3, "f", "sg", "", prefix="ت"),
    Ending(1, None, "sg", "", prefix="ء"),
    Ending(1, None, "pl", "", prefix="ن"),
    Ending(3, "m", "du", "Aن"),
    Ending(3, "f", "du", "Aن", prefix="ت"),
    Ending(3, "m", "pl", "Uن"),
    Ending(3, "f", "pl", "نa", vowel=False),
    Ending(3, "m", "du", "A", jussive=True),
    Ending(3, "f", "du", "A", prefix="ت", jussive=True),
    Ending(3, "m", "pl", "U°", jussive=True),
    Ending(3, "m", "sg", "", vowel=False, jussive=True),
    Ending(3, "f", "sg", "", vowel=False, prefix="ت", jussive=True),
)

# Last vowel of a defective verb -> its endings, in the order of the cells above: دعا/التقى, لقي, يلتقي,
# يدعو, يتلقى. `3` is the last radical as it is heard there.
DEFECTIVE_PERFECT = {
    "a": ("Y", "aت", "a3A", "aتA", "aو°", "a3نa", "a3تu", "a3نA"),
    "i": ("iيa", "iيaت", "iيA", "iيaتA", "U°", "Iنa", "Iتu", "IنA"),
}
DEFECTIVE_IMPERFECT = {
    "i": (*["I"] * 4, *["iيAن"] * 2, "Uن", "Iن", *["iيA"] * 2, "U°", *["i"] * 2),
    "u": (*["U"] * 4, *["uوAن"] * 2, "Uن", "Uن", *["uوA"] * 2, "U°", *["u"] * 2),
    "a": (*["Y"] * 4, *["aيAن"] * 2, "aون", "aين", *["aيA"] * 2, "aو°", *["a"] * 2),
}
