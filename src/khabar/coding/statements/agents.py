"""Agents: the noun phrase behind a verb that opens its clause, whether a list holds it or not.

«وندد [المشاركون في اعتصام وسط العاصمة] بـ…», «وأفاد [مسؤول رفيع المستوى في الوزارة] بأن …».
"""

import msgspec

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.deeds import is_deed
from khabar.coding.statements.nouns import (
    COMPLEMENTS,
    LONGEST,
    LONGEST_NAME,
    is_document,
    is_head,
    is_quantifier,
    noun_phrase,
)
from khabar.knowledge.lexicons import content_nouns, speech_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import may_be_verb
from khabar.knowledge.words import words

_NO_HEAD = frozenset(
    (
        "ان",
        "عما",
        "انه",
        "انها",
        "بان",
        "خلاله",
        "خلالها",
        "ما",
        "ذلك",
        "انذاك",
        "حينها",
        "وقتها",
        "هذا",
        "هذه",
        "بعضها",
        "الله",
        "المولي",
        "لا",
        "لم",
        "هو",
        "هي",
    )
)


class Agent(msgspec.Struct, frozen=True, gc=False):
    """Who a verb has as its subject: the tokens, and the party of the lists where they are one."""

    start: int
    end: int
    phrase: Phrase | None = None
    skip: int = 0


def agent_behind(scene: Scene, cue: Cue, limit: int) -> Agent | None:
    """«وقال [متحدث باسم الشيخ دريان] إن …»: the noun phrase that starts right behind the verb."""
    start = first_behind(scene, cue.end, limit)
    listed = _listed(scene, cue, start)
    if listed is not None:
        return listed
    start += scene.form(start) in words("demonstrative") and scene.form(start + 1).startswith("ال")
    if start in scene.phrase_at and not is_quantifier(scene, start) and not _is_open(scene, start):
        return None
    end = noun_phrase(scene, start, min(limit, start + LONGEST))
    lone = end == start + 1 and scene.form(start) in _OF_SOME  # «أحد» and nothing behind it is nobody
    return Agent(start, end) if end > start and not lone and _may_act(scene, start) else None


_OF_SOME = frozenset(("احد", "احدي", "كل", "بعض", "عدد", "معظم", "اغلب", "غالبيه", "جميع", "اغلبيه"))


def agent_ahead(scene: Scene, cue: Cue) -> Agent | None:
    """«وأكد [والد الضحية] حرصه …»: a noun of people or bodies right behind the verb is who speaks."""
    start = first_behind(scene, cue.end, scene.size)
    listed = _listed(scene, cue, start)
    if listed is not None:
        return listed
    if start in scene.phrase_at and not (_leads_on(scene, start) or _is_unnamed_team(scene, start)):
        return None
    form = scene.form(start)
    known = is_quantifier(scene, start) or is_head(form) or _are_men(form)
    if not known and not _is_marked(scene, start):
        return None
    end = noun_phrase(scene, start, min(scene.size, start + LONGEST))
    return Agent(start, end) if end > start and not (end == start + 1 and form in _OF_SOME) else None


_MOVEMENTS = frozenset(
    ("منصه", "مبادره", "حمله", "تنسيقيه", "فرقه", "ايتلاف", "تحالف", "تيار", "برنامج", "مشروع")
)


def _is_marked(scene: Scene, start: int) -> bool:
    """«أعلنت [منصة "واحة الغد"] تعليق الحوار»: people under a name of their own, in marks."""
    closing = scene.quotes.get(start + 1)
    return scene.form(start) in _MOVEMENTS and closing is not None and closing - start <= LONGEST_NAME


_MEN = 6  # letters of «مشيعون»


def _are_men(form: str) -> bool:
    """«وندد [مشيعون] بالقرار», «أكد [يمنيون] أن»: the sound plural of the nominative is a subject."""
    shaped = form.endswith("ون") and (form.startswith("م") or form.endswith("يون"))
    return shaped and len(form) >= _MEN and "ال" + form not in words("no_people") and not may_be_verb(form)


def _listed(scene: Scene, cue: Cue, start: int) -> Agent | None:
    """«وقال ["سامر"] إن», «قالت ما يسمى بـ["لجنة الحوار"] إن», «وأبدت [واشنطن] قلقها»: marks or a capital."""
    if scene.form(start) == "ما" and scene.form(start + 1) in _CALLED:
        start += 2 + (scene.form(start + 2) == "ب")
    inside = scene.phrase_at.get(start + 1)
    if inside is not None and inside.kind != "place" and scene.quotes.get(start) == inside.end:
        return Agent(start, inside.end + 1, inside)
    phrase = scene.phrase_at.get(start)
    place = phrase is not None and phrase.kind == "place" and not phrase.proclitics
    return Agent(start, phrase.end, phrase) if place and phrase and cue.form.features.gender == "f" else None


_CALLED = frozenset(("يسمي", "تسمي", "يعرف", "تعرف", "سمي", "عرف", "يدعي", "تدعي"))


def _is_open(scene: Scene, start: int) -> bool:
    """«القناة [12 الإسرائيلية]», «المشاركون [في المسيرة]»: the lists know only the first word."""
    phrase = scene.phrase_at[start]
    following = phrase.end
    if phrase.kind in ("sides", "delegation") and not phrase.actors:
        more = scene.form(following) in COMPLEMENTS or scene.form(following).startswith("ال")
        return more or phrase.kind == "delegation"
    number = following < scene.size and scene.tokens[following].kind == "number"
    marked = following in scene.quotes and scene.quotes[following] - following <= LONGEST_NAME
    if marked and scene.form(phrase.end - 1) in lexicon_words("media_nouns"):
        return True
    if _leads_on(scene, start):
        return True
    if scene.form(following) == "في" and is_quantifier(scene, following + 1):
        return True  # «مسؤول [في إحدى الشركات]»
    return phrase.kind in ("group", "organization") and (number or scene.form(following) in ("ال", "رقم"))


def _leads_on(scene: Scene, start: int) -> bool:
    """«مصدر مقرب من [رئيس المجلس]»: the lists end at the preposition, the description does not."""
    phrase = scene.phrase_at[start]
    return phrase.kind == "group" and (
        scene.form(phrase.end - 1) in COMPLEMENTS or _is_of_place(scene, start)
    )


def _is_of_place(scene: Scene, start: int) -> bool:
    """«قوات [طرابلس]», «سلطات [الميناء]»: a lone noun without article has the place in the genitive."""
    place = scene.phrase_at.get(start + 1)
    bare = scene.phrase_at[start].end == start + 1 and not scene.form(start).startswith("ال")
    bare = bare and scene.form(start) not in content_nouns()  # «أكد [معارضة] واشنطن للقرار»
    return bare and place is not None and place.kind == "place" and not place.proclitics


def _is_unnamed_team(scene: Scene, start: int) -> bool:
    """«[ممثلو] CDT»: the lists do not know whose they are."""
    phrase = scene.phrase_at[start]
    behind = scene.tokens[phrase.end].text if phrase.end < scene.size else ""
    return phrase.kind == "delegation" and not phrase.actors and behind.isascii() and behind.isalpha()


def first_behind(scene: Scene, position: int, limit: int) -> int:
    """Past «أيضا», «بدوره», a time or a comma: where the subject of the verb may start."""
    while position < limit:
        form = scene.form(position)
        if position in scene.time_at:
            position = scene.time_at[position].end
        elif form == "ل" and position + 1 in scene.quotes:
            position = scene.quotes[position + 1] + 1  # «وقال لـ"[الأفق]" مصدر في»
        elif form in _ALSO or scene.is_comma(position):
            position += 1
        else:
            break
    return position


_ALSO = frozenset(
    ("ايضا", "كذلك", "بدوره", "بدورها", "مجددا", "له", "لها", "لهم", "فيه", "فيها", "خلاله", "خلالها")
)


def _may_act(scene: Scene, start: int) -> bool:
    form = scene.form(start)
    if start in scene.quotes and scene.form(start + 1) in words("adverb"):
        return False  # «أدانت ["بشدة"] طرد السفير»
    if form.endswith("ه") and not form.startswith("ال") and _is_participle(form) and not is_head(form):
        return False  # «وتابعت [قائلة]: …», but «وأوضحت [مدونة] على الموقع أن»
    if is_deed(form):
        return False  # «وجدد [تأكيد] حزبه على الحوار»
    if form.endswith("نا") and may_be_verb(form):
        return False  # «وتابع: [استطعنا] …»
    return form not in _NO_HEAD and (form not in lexicon_words("channel_nouns") or is_document(scene, start))


def _is_participle(form: str) -> bool:
    return any(each.features.tense == "participle" for each in speech_forms().get(form, ()))
