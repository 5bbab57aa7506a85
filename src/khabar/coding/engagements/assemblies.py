"""Assemblies: the officers of several states meet, and no second side is named."""

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.arguments import Arguments, Group
from khabar.coding.engagements.discourse import subject_of_passage
from khabar.coding.engagements.filled import Filled
from khabar.coding.engagements.triggers import Trigger
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_NEAR = 3  # tokens: «الاجتماع [الوزاري المقبل] لوزراء الخارجية العرب»
_OF_STATES = frozenset(("العرب", "العربيه", "الخليجيين", "الاوروبيين", "الافارقه", "الاوروبي", "الخليجي"))
_OFFICERS = frozenset(("وزراء", "قاده", "روساء", "زعماء"))
_MARGIN = frozenset(("هامش", "هامشي", "قبل", "قبيل"))
_LEVEL = frozenset(("مستوي", "بمستوي"))
_SUMMITS = frozenset(("قمة",))
_PERSONS = frozenset(("person", "counterpart"))
_OF_STATE = _PERSONS | {"delegation", "country"}


def is_assembly(scene: Scene, phrase: Phrase, noun: Trigger | None) -> bool:
    """«وزراء خارجية الدول الأعضاء», «قادة دول المجلس»; a summit also of an organisation of states."""
    if phrase.kind == "organization":
        summit = noun is not None and noun.form.lemma in _SUMMITS
        return summit and phrase.known is not None and phrase.known.category == "igo"
    if phrase.kind != "group" or scene.form(phrase.start)[phrase.skip :].removeprefix("ال") not in _OFFICERS:
        return False
    forms = scene.forms[phrase.start + 1 : phrase.end + 2]
    return any(form in words("states") or form in _OF_STATES for form in forms)


def assemble(scene: Scene, trigger: Trigger, filled: Filled, found: Arguments) -> None:
    """«في ختام [اجتماع في بروكسل لوزراء خارجية الدول الأعضاء]»: who meets stands behind «ل» or the noun.

    «وافق الوزير عليها خلال [قمة لدول المجلس]»: who speaks or acts there takes part in it.
    """
    noun = filled.noun or (None if trigger.is_verb else trigger)
    if noun is None or noun.form.entry.kind != "meeting" or scene.form(noun.start - 1) in _MARGIN:
        return
    group = next((each for each in _behind(found, noun) if is_assembly(scene, each.phrases[0], noun)), None)
    if group is None or group.start - noun.end > _NEAR + _between(scene, noun, group):
        return
    if scene.form(group.start - 1) in _LEVEL:
        return  # «قمة على مستوى [رؤساء الدول]»
    there = _taking_part(scene, trigger)
    if there is not None:
        filled.groups["genitive"] = [Group("genitive", there.start, [there])]
        filled.groups["مع"] = [group]
    else:
        filled.groups["genitive"] = [group]


def attended(trigger: Trigger, filled: Filled, found: Arguments) -> None:
    """«بدأ اجتماع اللجنة بمشاركة [وزير الري المصري ونظيره السوداني]»: officers who come to a body's meeting.

    So do those who head it together, «برئاسة [الوزير] و[نظيره]». They meet each other where nobody else is
    said to; a single one only attends.
    """
    noun = filled.noun or (None if trigger.is_verb else trigger)
    if noun is None or noun.form.entry.kind != "meeting" or any(map(bool, _named_sides(filled))):
        return
    for group in (*found.under("attendance"), *found.under("headed")):
        told = [each for each in group.phrases if each.kind in _OF_STATE and each.actors]
        if len(told) > 1 and (any(each.offices for each in told) or told[0].kind == "delegation"):
            found.governed.remove(group)
            filled.groups.clear()
            filled.owner = ()
            filled.groups["بين"] = [Group("بين", group.start, told)]
            return


def _named_sides(filled: Filled) -> list[Group | tuple[str, ...]]:
    """Whoever fills a slot already, bodies of the meeting aside: «اجتماع [اللجنة]»."""
    bodies = ("organization", "place", "country")
    groups = [each for slot in filled.groups.values() for each in slot]
    people = [each for each in groups if each.phrases[0].kind not in bodies]
    return [*people, *filled.implied.values()]


def _behind(found: Arguments, noun: Trigger) -> list[Group]:
    groups = [*found.bare, *found.under("ل")]
    return sorted((each for each in groups if each.start >= noun.end), key=lambda each: each.start)


def _between(scene: Scene, noun: Trigger, group: Group) -> int:
    """Tokens of places and times on the way."""
    between = range(noun.end, group.start)
    return sum(index in scene.phrase_over or index in scene.time_over for index in between)


def _taking_part(scene: Scene, trigger: Trigger) -> Phrase | None:
    """The person who is the subject of a sentence that a noun of contact is the occasion of."""
    if trigger.is_verb or scene.form(trigger.start - 1) not in lexicon_words("occasion_words"):
        return None
    phrase = subject_of_passage(scene, trigger)
    known = phrase is not None and phrase.kind in _PERSONS and phrase.end <= trigger.start
    return phrase if known else None
