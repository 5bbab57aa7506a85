"""Conjugation: every third and first person of a verb, active and passive, with attached pronouns."""

from collections.abc import Iterator

import msgspec

from khabar.arabic.morphology.endings import (
    DEFECTIVE_IMPERFECT,
    DEFECTIVE_PERFECT,
    IMPERFECT,
    PERFECT,
    Ending,
)
from khabar.arabic.morphology.features import Features, Inflected, Voice
from khabar.arabic.morphology.spelling import spell
from khabar.arabic.morphology.stems import PATTERNS, contract, fill, is_defective, is_hollow

OBJECTS = ("ه", "ها", "هما", "هم", "هن", "نا", "ني")


class Verb(msgspec.Struct, frozen=True):
    """A verb by root and form; `vowels` are those of the second radical in form I (perfect, imperfect)."""

    root: str
    form: str
    vowels: str = "aa"


def parse_verb(notation: str) -> Verb:
    """A verb from its notation in the lexicons, `root:form[:vowels]`: زور:1:au, لقي:8, ترجم:q1.

    Hamza is written ء. Raises ValueError where the notation is none.
    """
    root, _, rest = notation.partition(":")
    form, _, vowels = rest.partition(":")
    if form not in PATTERNS or len(root) != (4 if form.startswith("q") else 3):
        raise ValueError(f"no verb notation: {notation!r}")
    if form == "1" and len(vowels) != 2:
        raise ValueError(f"form I needs its two vowels: {notation!r}")
    return Verb(root, form, vowels or "aa")


def conjugate(verb: Verb, *, passive: bool = True, objects: bool = True) -> tuple[Inflected, ...]:
    """All forms of a verb: التقى, التقت, التقيا, التقوا, يلتقي, يلتقون, ألتقي, التقاه.

    `passive`: whether the verb has a passive (استُقبل); `objects`: whether it takes pronouns (استقبله).
    سـ and لـ are proclitics and not attached here.
    """
    voices: tuple[Voice, ...] = ("active", "passive") if passive else ("active",)
    found: dict[Inflected, None] = {}
    for voice in voices:
        for ending, tense, sounds in (*_perfect(verb, voice), *_imperfect(verb, voice)):
            features = _features(ending, tense, voice)
            for form in spell(sounds):
                found[Inflected(form, features)] = None
            if objects and voice == "active" and _takes_objects(ending):
                found.update(dict.fromkeys(_with_objects(sounds, features)))
    return tuple(found)


def _features(ending: Ending, tense: str, voice: Voice) -> Features:
    return Features(
        tense="perfect" if tense == "perfect" else "imperfect",
        voice=voice,
        person=1 if ending.person == 1 else 3,
        gender=ending.gender,
        number=ending.number,
        mood="jussive" if ending.jussive else None,
    )


def _takes_objects(ending: Ending) -> bool:
    """Forms that news hangs a pronoun on: not the feminine plural, not the short jussive."""
    return not (ending.gender == "f" and ending.number == "pl") and (ending.vowel or not ending.jussive)


def _with_objects(sounds: str, features: Features) -> Iterator[Inflected]:
    """استقبله, التقاها, زاروهم: ى opens to ا, the mute alef goes."""
    pronouns = OBJECTS if features.person == 3 and features.number == "sg" else OBJECTS[:4]
    open_sounds = sounds.removesuffix("°")
    if open_sounds.endswith("Y"):
        open_sounds = open_sounds[:-1] + "A"
    for pronoun in pronouns:
        for form in spell(open_sounds + _joint(open_sounds, features) + pronoun):
            yield Inflected(form, msgspec.structs.replace(features, suffix=pronoun))


def _joint(sounds: str, features: Features) -> str:
    """The vowel that was silent at the end of the word seats a hamza: يهنئه, يقرؤه."""
    return "u" if features.tense == "imperfect" and sounds.endswith("ء") else ""


def _perfect(verb: Verb, voice: Voice) -> Iterator[tuple[Ending, str, str]]:
    pattern = PATTERNS[verb.form]
    template = pattern.perfect if voice == "active" else pattern.passive_perfect
    whole = fill(template, verb.root, verb.form, verb.vowels)
    if is_defective(verb.root):
        yield from _defective_perfect(verb, whole)
        return
    short = ("u" if verb.vowels[1] == "u" else "i") if verb.form == "1" else ""
    for ending in PERFECT:
        stem = contract(whole, verb.root, verb.form, before_vowel=ending.vowel, short=short)
        yield ending, "perfect", stem + ending.sounds


def _defective_perfect(verb: Verb, whole: str) -> Iterator[tuple[Ending, str, str]]:
    stem, last_vowel = whole[:-2], whole[-2]
    radical = verb.root[-1] if verb.form == "1" else "ي"
    for ending, sounds in zip(PERFECT, DEFECTIVE_PERFECT[last_vowel], strict=True):
        final = "A" if sounds == "Y" and (radical == "و" or stem.endswith("ي")) else sounds
        yield ending, "perfect", stem + final.replace("3", radical)


def _imperfect(verb: Verb, voice: Voice) -> Iterator[tuple[Ending, str, str]]:
    pattern = PATTERNS[verb.form]
    template = pattern.imperfect if voice == "active" else pattern.passive_imperfect
    prefix_vowel = pattern.prefix if voice == "active" else "u"
    whole = _imperfect_stem(verb, template, voice)
    if is_defective(verb.root):
        table = DEFECTIVE_IMPERFECT[whole[-2]]
        for ending, sounds in zip(IMPERFECT, table, strict=True):
            final = "A" if sounds == "Y" and whole[-3] == "ي" else sounds
            yield ending, "imperfect", _prefixed(ending, prefix_vowel, whole[:-2] + final)
        return
    for ending in IMPERFECT:
        stem = contract(whole, verb.root, verb.form, before_vowel=ending.vowel)
        if ending.jussive and not ending.vowel and not is_hollow(verb.root, verb.form):
            continue  # spelled like the indicative
        yield ending, "imperfect", _prefixed(ending, prefix_vowel, stem + ending.sounds)


def _imperfect_stem(verb: Verb, template: str, voice: Voice) -> str:
    """Stem after the prefix: an initial و of form I falls (يصل), the hamza of رأى too (يرى)."""
    if verb.form != "1":
        return fill(template, verb.root, verb.form, verb.vowels)
    whole = fill(template, verb.root, verb.form, verb.vowels)
    if verb.root == "رءي":
        return "رaي"
    falls = verb.root[0] == "و" and verb.vowels in ("ai", "aa", "ii")
    return whole[1:] if falls and voice == "active" else whole


def _prefixed(ending: Ending, vowel: str, stem: str) -> str:
    """يؤكد, أؤكد, نؤكد; أ in front of a hamza without vowel makes آ (آمل)."""
    if ending.prefix == "ء" and vowel == "a" and stem.startswith("ء") and stem[1] not in "aiuAIU":
        return "ءA" + stem[1:]
    return ending.prefix + vowel + stem
