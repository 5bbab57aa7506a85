"""What a word form says about itself."""

from typing import Literal

import msgspec

Tense = Literal["perfect", "imperfect", "masdar", "noun", "participle", "particle"]
Voice = Literal["active", "passive"]
Gender = Literal["m", "f"]
Number = Literal["sg", "du", "pl"]
State = Literal["indefinite", "definite", "construct", "accusative"]


class Features(msgspec.Struct, frozen=True, gc=False):
    """Grammar of one reading of a form; None where the form does not tell.

    `tense` is the part of speech as well (masdar, noun, participle, particle). `state` of a noun:
    definite (with ال), construct (in front of a genitive or with a pronoun), accusative (tanwin:
    اجتماعا), else indefinite, which the bare spelling shares with the construct: لقاء الوزير, لقاء مع
    الوزير. `mood` is jussive only where the spelling shows it (يلتق, يزوروا). `suffix` is the folded
    attached pronoun: ه, ها, هما, هم, هن, نا, ني, ي, ك, كم.
    """

    tense: Tense
    voice: Voice = "active"
    person: Literal[1, 3] | None = None
    gender: Gender | None = None
    number: Number | None = None
    state: State | None = None
    mood: Literal["jussive"] | None = None
    suffix: str | None = None


class Inflected(msgspec.Struct, frozen=True, gc=False):
    """One folded form with one reading."""

    form: str
    features: Features
