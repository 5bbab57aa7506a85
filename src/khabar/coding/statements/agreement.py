"""Agreement: a verb before its subject shows the subject's gender, so what disagrees is its object.

«ودعا [السلطات] إلى …», «كما انتقد [حكومات المنطقة]»: a masculine verb, and nobody beside it who could speak.
"""

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.nouns import is_head
from khabar.knowledge import load
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_SHORTEST_PLURAL = 6  # letters: «اليمين» is none
_SOURCES = frozenset(("وسايل", "مصادر", "صحف"))  # «وأفاد [وسائل] إعلام»: nobody is told of them
_SHORTEST_STEM = 3
_ACCUSATIVE = ("اً", "ًا", "ةً")
_PEOPLE = ("office", "group", "organization_head")
_THINGS = ("country", "organization", "group")


def disagrees(scene: Scene, cue: Cue, start: int, phrase: Phrase | None = None) -> bool:
    """Whether a noun phrase behind a verb has a gender that the verb has not."""
    if not cue.is_finite or start < cue.end or (phrase is not None and phrase.kind not in _THINGS):
        return False
    if phrase is not None and phrase.kind == "group" and _is_oblique(scene, start):
        return True
    head = head_of(scene, start, phrase)
    country = phrase is not None and phrase.kind == "country" and phrase.end == start + 1
    known = _gender_of_country(head) if country else gender_of(head)
    gender = cue.form.features.gender
    if cue.form.features.number != "sg" or head in _SOURCES:
        return False
    return (known == "f" and gender == "m") or (known == "m" and gender == "f" and not country)


def is_object(scene: Scene, cue: Cue, start: int) -> bool:
    """«حذرت [رعاياها] من السفر», «طالبوا [الوزير] بـ»: what some form or pronoun shows to be no subject."""
    if not cue.is_finite or start < cue.end or not scene.is_word(start):
        return False
    if _has_its_subject(cue):
        return True
    text, form = scene.tokens[start].text, scene.form(start)
    if text.endswith(_ACCUSATIVE) or _is_owned(form) or (text.endswith("ه") and _is_text(form[:-1])):
        return True
    phrase = scene.phrase_at.get(start)
    return (phrase is None or phrase.kind in ("group", "sides")) and _is_oblique(scene, start)


def _has_its_subject(cue: Cue) -> bool:
    """«طالبوا [الوزير] بـ», «يناشدون [الحكومة]»: a verb in the plural has its subject before it."""
    plural = cue.form.form.endswith(("وا", "ون")) and cue.form.features.suffix is None
    return plural and cue.form.features.number == "pl" and cue.form.features.gender == "m"


def _is_owned(form: str) -> bool:
    """«بيانها», «رعاياها», «مقاله»: of the subject itself, but for people and bodies, «والدها», «حزبه»."""
    suffix = next((each for each in ("هما", "ها", "هم") if form.endswith(each)), "")
    stem = form.removesuffix(suffix)
    if (
        form.startswith("ال")
        or not suffix
        or len(stem) < _SHORTEST_STEM
        or any(known in words("kinsfolk") for known in (stem, form))
    ):
        return False
    heads = (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem)
    office = any(name.category in _PEOPLE for each in heads for name in load().lookup(each))
    return not office and not any(is_head(each) and not _is_text(each) for each in heads)


def _is_text(form: str) -> bool:
    """«ختمت الصحيفة [تقرير]ها», «اختتم [مقال]ه»: what somebody has written."""
    return any(form in lexicon_words(name) for name in ("document_nouns", "channel_nouns"))


def _is_oblique(scene: Scene, start: int) -> bool:
    """«ودعت [المواطنين] للتظاهر»: the sound plural in «ين» is no subject; that is «المواطنون»."""
    form = scene.form(start)
    return form.startswith("ال") and form.endswith("ين") and len(form) > _SHORTEST_PLURAL


def head_of(scene: Scene, start: int, phrase: Phrase | None) -> str:
    """The first word of a noun phrase without what is written before it."""
    form = scene.form(start)[phrase.skip if phrase is not None else 0 :]
    return form.removeprefix("ال")


def gender_of(head: str) -> str | None:
    """«وزارة», «سلطات», «قوات» are feminine, «حزب», «مجلس» masculine; «قادة», «طلبة» are men."""
    if head in words("masculine_body"):
        return "m"
    if head in words("men_in_a"):
        return None
    return "f" if head.endswith(("ه", "ات")) or head in words("feminine_plural") else None


def _gender_of_country(head: str) -> str | None:
    return "m" if head in words("masculine_country") else "f"
