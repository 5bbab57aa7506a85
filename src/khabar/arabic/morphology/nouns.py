"""Inflection of masdars, nouns and participles: article, tanwin, dual, plural, attached pronouns."""

from collections.abc import Iterator

from khabar.arabic.folding import fold
from khabar.arabic.morphology.features import Features, Gender, Inflected, Number, State, Tense
from khabar.arabic.morphology.spelling import spell
from khabar.arabic.morphology.stems import PATTERNS, WEAK, contract, fill, is_defective, is_hollow
from khabar.arabic.morphology.verbs import Verb

POSSESSIVES = ("ه", "ها", "هما", "هم", "هن", "نا", "ي", "ك", "كم")
HAMZA_SEATS = ("ء", "ؤ", "ئ")  # لقاءه, لقاؤه, لقائه by case


def inflect_noun(
    singular: str, plural: str | None = None, *, tense: Tense = "noun", dual: bool = True
) -> tuple[Inflected, ...]:
    """All forms of a noun: لقاء, اللقاء, لقاءه, لقائه, لقاؤه, لقاءان, لقاءات, اللقاءات.

    `singular` and `plural` as a dictionary writes them; `tense` is `noun` or `masdar`.
    """
    found: dict[Inflected, None] = {}
    found.update(dict.fromkeys(_number(singular, "sg", tense)))
    if dual:
        found.update(dict.fromkeys(_dual(singular, tense)))
    if plural:
        found.update(dict.fromkeys(_number(plural, "pl", tense)))
    return tuple(found)


def _number(word: str, number: Number, tense: Tense) -> Iterator[Inflected]:
    feminine = word.endswith("ة") or number == "pl"  # plurals of things agree as feminine singular

    def reading(form: str, state: State, suffix: str | None = None) -> Inflected:
        features = Features(
            tense=tense, gender="f" if feminine else "m", number=number, state=state, suffix=suffix
        )
        return Inflected(fold(form), features)

    yield reading(word, "indefinite")
    yield reading("ال" + word, "definite")
    for form in _tanwin(word, number):
        yield reading(form, "accusative")
    if tense == "masdar" and word.endswith("ي"):
        yield reading(word[:-1], "indefinite")  # تلقٍّ beside التلقي
    for base in _joined(word):
        for pronoun in POSSESSIVES:
            yield reading(base + pronoun, "construct", pronoun)


def _tanwin(word: str, number: Number) -> tuple[str, ...]:
    """اجتماعا; none after ة, ات and ى; لقاء stands as it is and is also written لقاءا."""
    if word.endswith(("ة", "ى", "ا")) or (number == "pl" and word.endswith("ات")):
        return ()
    return (word + "ا",)


def _joined(word: str) -> tuple[str, ...]:
    """Stems that take a pronoun: زيارت, لقاء or لقائ or لقاؤ, ملتقا."""
    if word.endswith("ة"):
        return (word[:-1] + "ت",)
    if word.endswith("اء"):
        return tuple(word[:-1] + seat for seat in HAMZA_SEATS)
    return (word[:-1] + "ا",) if word.endswith("ى") else (word,)


def _dual(word: str, tense: Tense) -> Iterator[Inflected]:
    """لقاءان, اللقاءين, لقاءا, لقاءي; زيارتان, زيارتي."""
    stem = word[:-1] + "ت" if word.endswith("ة") else word[:-1] + "ي" if word.endswith("ى") else word
    stems = (stem, word[:-1] + "ئ") if word.endswith("اء") else (stem,)
    gender: Gender = "f" if word.endswith("ة") else "m"
    states: tuple[tuple[str, str, State], ...] = (
        ("", "ان", "indefinite"),
        ("", "ين", "indefinite"),
        ("ال", "ان", "definite"),
        ("ال", "ين", "definite"),
        ("", "ا", "construct"),
        ("", "ي", "construct"),
    )
    for base in stems:
        for article, ending, state in states:
            features = Features(tense=tense, gender=gender, number="du", state=state)
            yield Inflected(fold(article + base + ending), features)


# Endings of participles: gender, number, state and sounds, strong and defective (مؤكدا, داعيا).
PARTICIPLE_ENDINGS: tuple[tuple[Gender, Number, State, str, str], ...] = (
    ("m", "sg", "indefinite", "", "i"),
    ("m", "sg", "construct", "", "I"),
    ("m", "sg", "accusative", "A", "iيA"),
    ("f", "sg", "indefinite", "aه", "iيaه"),
    ("m", "du", "indefinite", "Aن", "iيAن"),
    ("m", "du", "accusative", "aين", "iيaين"),
    ("f", "du", "indefinite", "aتAن", "iيaتAن"),
    ("f", "du", "accusative", "aتaين", "iيaتaين"),
    ("m", "pl", "indefinite", "Uن", "Uن"),
    ("m", "pl", "accusative", "Iن", "Iن"),
    ("f", "pl", "indefinite", "Aت", "iيAت"),
)


def inflect_participle(verb: Verb, *, passive: bool = False) -> tuple[Inflected, ...]:
    """Participles without the article: مؤكد, مؤكدا, مؤكدة, مؤكدين, داعيا, داعية, قائلا, مشيرين."""
    whole = _participle(verb, passive=passive)
    defective = is_defective(verb.root) and not passive
    if defective:
        whole = whole[:-2]
    found: dict[Inflected, None] = {}
    for gender, number, state, strong, weak in PARTICIPLE_ENDINGS:
        features = Features(
            tense="participle",
            voice="passive" if passive else "active",
            gender=gender,
            number=number,
            state=state,
        )
        for form in spell(whole + (weak if defective else strong)):
            found[Inflected(form, features)] = None
    return tuple(found)


def _participle(verb: Verb, *, passive: bool) -> str:
    pattern = PATTERNS[verb.form]
    if verb.form == "1":
        return _participle_of_form_one(verb, passive=passive)
    template = pattern.passive_imperfect if passive else pattern.imperfect
    if passive:
        template = template.replace("i3", "a3").replace("i4", "a4")
    elif verb.form in ("5", "6", "q2"):
        template = template[:-2] + "i" + template[-1]
    stem = contract(fill(template, verb.root, verb.form), verb.root, verb.form, before_vowel=True)
    return "مu" + stem


def _participle_of_form_one(verb: Verb, *, passive: bool) -> str:
    """قائل, زائر, داعي, حاضر; مذكور, مقول, مدعو."""
    first, second, third = tuple(verb.root)
    if not passive:
        middle = "ء" if is_hollow(verb.root, "1") else second
        return f"{first}A{second}{third}" if second == third else f"{first}A{middle}i{third}"
    if is_hollow(verb.root, "1"):
        return f"مa{first}{'U' if second == 'و' else 'I'}{third}"
    if third in WEAK:
        return f"مa{first}{second}{'u' if third == 'و' else 'i'}{third}{third}"
    return f"مa{first}{second}U{third}"
