"""Manners: who acts in a contact that is the purpose of a journey, the manner of telling, or of «هما»."""

from itertools import pairwise

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.arguments import Arguments, Group
from khabar.coding.engagements.discourse import Discourse, subject_of_passage
from khabar.coding.engagements.filled import Filled
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_BETWEEN = frozenset(("بينهما", "بينهم"))
_NEAR = 4  # tokens: «قمة ثنائية مصرية أردنية [بينهما]»
PEOPLE = frozenset(("person", "counterpart", "delegation"))


def both_joined(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """«اتفق الرئيس ونظيره خلال [لقائهما]»: the two before it that «و» joins."""
    between = any(form in _BETWEEN for form in scene.forms[trigger.end : trigger.end + _NEAR])
    if trigger.form.features.suffix not in ("هما", "هم") and not between:
        return []
    phrases = [p for p in scene.passage.phrases if p.end <= trigger.start and p.actors and p.kind in PEOPLE]
    for first, second in reversed(list(pairwise(phrases))):
        joined = second.proclitics == "و" or scene.form(second.start)[:1] == "و"
        between_them = range(first.end, second.start)
        if joined and all(scene.is_comma(index) for index in between_them):
            return [first, second]
    return _with_another(scene, phrases) if between or trigger.form.features.suffix == "هما" else []


def _with_another(scene: Scene, phrases: list[Phrase]) -> list[Phrase]:
    """«قال الوزير، في ندوة مشتركة مع [ضيفه]، عقب مباحثاتهما»: who speaks, and the person with him."""
    others = [each for each in phrases if scene.preposition_before(each) == "مع"]
    first = next((each for each in phrases if not scene.preposition_before(each)), None)
    return [first, others[-1]] if first is not None and others and first.end <= others[-1].start else []


def two_of_before(trigger: Trigger, found: Arguments, discourse: Discourse) -> tuple[str, ...]:
    """«المحادثات التي جمعت [بينهما]», «عقب لقائهما»: the two whom the sentences before name together."""
    suffix = trigger.form.features.suffix
    meant = suffix == "هما" or (suffix is None and "بينهما" in found.pronouns)
    return discourse.pair if meant else ()


def joined_pair(scene: Scene) -> tuple[str, ...]:
    """«أصدر [الوزير] و[السفير] بيانا»: the last two persons of a sentence that «و» joins."""
    people = [each for each in scene.passage.phrases if each.kind in PEOPLE and each.actors]
    for first, second in reversed(list(pairwise(people))):
        near = second.start - first.end <= scene.is_comma(first.end)
        if near and second.proclitics == "و" and first.actors != second.actors:
            return first.actors[0], second.actors[0]
    return ()


def is_purpose(scene: Scene, trigger: Trigger) -> bool:
    """«توجه إلى مسقط [للقاء] السلطان»: who moves meets, whom the noun has in the genitive is met."""
    written = trigger.proclitics.strip("وف") == "ل" and _moves(scene, trigger)
    return bool(written) and not trigger.form.features.suffix and not is_definite(scene, trigger)


def _moves(scene: Scene, trigger: Trigger) -> bool:
    """Whether somebody goes or comes before it; «دعا المبعوث [لزيارة] عدن» is an invitation."""
    open_tokens = (i for i in range(trigger.start) if scene.is_word(i) and i not in scene.phrase_over)
    found = (each for index in open_tokens for each in triggers_at(scene, index))
    return any(each.form.entry.kind == "visit" and (each.is_verb or _owned(each)) for each in found)


def _owned(trigger: Trigger) -> bool:
    """«قبل [مغادرته] إلى …», «[متوجها] إلى …»: somebody's journey, by a noun or a participle."""
    return trigger.form.features.suffix is not None or _participle(trigger)


def _participle(trigger: Trigger) -> bool:
    return trigger.form.entry.kind == "visit" and trigger.form.features.tense == "participle"


def agent(scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[str, ...]:
    """Who goes or acts when a purpose or a participle names nobody: the subject before it."""
    phrase = subject_of_passage(scene, trigger)
    known = phrase is not None and phrase.end <= trigger.start
    return phrase.actors if phrase is not None and known else discourse.subject


def is_told_by_phone(scene: Scene, trigger: Trigger, found: Arguments, told: Group) -> bool:
    """«أبلغ الرئيس في [اتصال هاتفي] نظيره»: behind its adjective an indefinite noun has no genitive."""
    described = scene.form(trigger.end) in lexicon_words("remote_words")
    led = trigger.proclitics.endswith("ب") or scene.form(trigger.start - 1) in words("preposition")
    between = any(group.start < told.start for group in found.governed)
    return trigger.form.entry.kind == "call" and described and led and not between


def told_by_phone(scene: Scene, trigger: Trigger, told: Group, filled: Filled) -> None:
    """The subject of the verb calls, its object is called."""
    caller = subject_of_passage(scene, trigger)
    if caller is not None and caller.end <= trigger.start:
        filled.groups["genitive"] = [Group("genitive", caller.start, [caller])]
        filled.groups["مع"] = [told]
        filled.groups["ب"] = []


def is_definite(scene: Scene, trigger: Trigger) -> bool:
    """«اللقاء» has nobody in the genitive."""
    return scene.form(trigger.start)[trigger.skip :].startswith("ال")
