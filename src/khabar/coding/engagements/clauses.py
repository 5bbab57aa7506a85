"""Clauses: where the clause of a word of contact ends, and where it goes on behind an insertion."""

from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.scene import Scene
from khabar.coding.statements.cues import readings_at
from khabar.knowledge.verbs import is_verb
from khabar.knowledge.words import words

_END = frozenset(".؛!؟")
_STOP, _WORD, _VERB = "stop", "word", "verb"
_LISTS = frozenset(("ضم", "ضمت", "يضم", "تضم", "مولفا", "مكونا"))
_INSERTED = 14  # tokens of a relative clause between subject and object
_RELATIVES = frozenset(("الذي", "التي"))
_TEAM = 4  # tokens
_ADJECTIVES = 2  # tokens
TOURING = frozenset(
    ("تشمل", "شملت", "ستشمل", "تقوده", "تقودها", "ستقوده", "قادته", "يشمل", "تتضمن", "شمل", "قادتها")
)
_SET = frozenset(("مقررا", "مقرره", "المقرر", "مرتقبا", "منتظرا", "مزمعا", "مرتقبه", "منتظره", "المزمع"))
HOLDING = frozenset(("عقد",))  # «عقد» is a verb and a masdar
_OFFICERS = frozenset(("person", "counterpart"))
_SOMEBODY = frozenset(("person", "counterpart", "delegation", "sides"))


def behind_relative(scene: Scene, trigger: Trigger, first: bool, position: int) -> int:
    """«يلتقي الوزير[، الذي يقوم بجولة،] رئيس الحكومة …»: the object behind what is told of the subject."""
    wants = any(slot.name == "object" for slot in trigger.form.entry.slots)
    if trigger.is_verb and wants and first and scene.form(position) in words("attendance"):
        return _behind_company(scene, trigger, position)
    if not (trigger.is_verb and first) or scene.form(position) not in _RELATIVES:
        return position
    if not wants:
        return _behind_journey(scene, trigger, position)
    return _behind_commas(scene, trigger, position) or _behind_journey(scene, trigger, position)


def _behind_commas(scene: Scene, trigger: Trigger, position: int) -> int | None:
    """«يلتقي الوزير، الذي يقوم بجولة[،] رئيس الحكومة»: where the inserted clause is closed."""
    for index in range(position + 2, min(scene.size - 1, position + _INSERTED)):
        if scene.form(index) in _END:
            return position
        if trigger.form.entry.nouns:
            if scene.is_comma(index) and _is_noun_of(scene, index + 1, trigger):
                return index + 1  # «أجرى الرئيس، الذي …، [اتصالين] بالزعيمين»
            continue
        if scene.is_comma(index) and _takes_party(scene, trigger, index + 1):
            return index + 1
    return None


def _takes_party(scene: Scene, trigger: Trigger, index: int) -> bool:
    """«التقت الوزيرة، التي …، [بالرئيس]», «يلتقي خلال الزيارة التي …، [مع رئيس الإقليم]»."""
    leads = [slot.name for slot in trigger.form.entry.slots if slot.party == "to"]
    led = scene.form(index) in leads
    phrase = scene.phrase_at.get(index + led)
    return phrase is not None and phrase.kind in _SOMEBODY and phrase.proclitics in ("", *leads)


def _behind_journey(scene: Scene, trigger: Trigger, position: int) -> int:
    """«يلتقي الوزير الذي وصل إلى عدن [الرئيس …]», «يجتمع الوزير الذي يزور البلاد [مع نظيره]»: no comma."""
    verbs = triggers_at(scene, position + 1)
    if not any(each.is_verb and each.form.entry.kind == "visit" for each in verbs):
        return position
    slots = {slot.name for slot in trigger.form.entry.slots if slot.party in ("from", "to")}
    wanted = {"" if name == "object" else name for name in slots} - {"subject", "ل", "الي"}
    for index in range(position + 2, min(scene.size, position + _INSERTED)):
        if scene.form(index) in _END:
            return position
        phrase = scene.phrase_at.get(index)
        officer = phrase is not None and phrase.kind in _OFFICERS and bool(phrase.offices)
        if phrase is not None and officer and scene.preposition_before(phrase) in wanted:
            return index
    return position


def _behind_company(scene: Scene, trigger: Trigger, position: int) -> int:
    """«زار المدير[، يرافقه نائبه سالم،] مرضى المستشفى»: the object behind who goes along."""
    if trigger.form.entry.nouns or not scene.is_comma(position - 1):
        return position
    for index in range(position + 1, min(scene.size - 1, position + _INSERTED)):
        if scene.form(index) in _END:
            return position
        if scene.is_comma(index):
            goes_on = scene.is_word(index + 1) and _end_at(scene, index + 1) == ""
            return index + 1 if goes_on and not is_verb(scene.form(index + 1)) else position
    return position


def _is_noun_of(scene: Scene, index: int, trigger: Trigger) -> bool:
    found = triggers_at(scene, index) if scene.is_word(index) else ()
    return any(each.form.lemma in trigger.form.entry.nouns for each in found)


# «، [على ما] أفاد مصدر», «، [في حين] زار المدير …»: two words that end a clause
_PAIRS = frozenset((("علي", "ما"), ("وفق", "ما"), ("حسب", "ما"), ("بحسب", "ما"), ("في", "حين")))


def clause_ends(scene: Scene, position: int, trigger: Trigger) -> bool:
    """Stops, «أن», relative clauses, other finite verbs and what was talked about end a clause."""
    end = scene.ends.get(position)
    if end is None:
        end = scene.ends[position] = _end_at(scene, position)
    if end in ("", _STOP):
        return end == _STOP
    if _is_set_for(scene, position, trigger) or _is_tour(scene, position, trigger):
        return False
    if end == _VERB and (_lists(scene, position, trigger) or is_held_by(scene, position, trigger)):
        return False
    if end == _VERB and _after_contact(scene, position, trigger):
        return scene.form(position).startswith("و")  # «برقية [شكر] للرئيس»: behind a noun its genitive
    return True


def _end_at(scene: Scene, position: int) -> str:
    """What ends a clause at a token, whatever its trigger: a stop, a word or a verb; nothing at most."""
    form = scene.form(position)
    if form in _END:
        return _STOP
    if position in scene.phrase_over or not scene.is_word(position):
        return ""
    if form.endswith("ه") and "الله" in (scene.form(position + 1), scene.form(position - 1)):
        return ""  # «استقبل الحاكم "[حفظه] الله [ورعاه]" السفير»: a wish
    plain = form[1:] if form[:1] in "وف" and len(form) > 3 else form
    if (form, scene.form(position + 1)) in _PAIRS:
        return _WORD
    if form in words("clause_end") or plain in words("clause_end"):
        return _WORD
    return _VERB if _other_verb(scene, position) else ""


def _lists(scene: Scene, position: int, trigger: Trigger) -> bool:
    """«التقى فريقا حكوميا [ضم] المحافظ والمدير»: who was in the group that is met."""
    if scene.form(position) not in _LISTS or not trigger.is_verb:
        return False
    before = (scene.form(index) for index in range(max(trigger.end, position - _TEAM), position))
    return any(form in words("team") for form in before)


def is_held_by(scene: Scene, position: int, trigger: Trigger) -> bool:
    """«تعتزم الدولتان [عقد] لقاء», «قرر المجلس عقد جلسة»: a masdar behind a verb that takes a noun itself."""
    takes = trigger.is_verb and bool(trigger.form.entry.nouns) and trigger.form.lemma not in HOLDING
    finite = scene.form(position - 1).removeprefix("و") == "قد"  # «وقد [عقد] الوفد …»
    return takes and not finite and scene.form(position) in HOLDING and position > trigger.start


def _after_contact(scene: Scene, position: int, trigger: Trigger) -> bool:
    """Whether a noun of contact stands right before: the trigger, or that of a light verb."""
    if position == trigger.end:
        return not trigger.is_verb
    if not trigger.form.entry.nouns or not scene.is_word(position - 1):
        return False
    return any(each.form.lemma in trigger.form.entry.nouns for each in triggers_at(scene, position - 1))


def _is_set_for(scene: Scene, position: int, trigger: Trigger) -> bool:
    """«اللقاء [الذي كان مقررا] بين …»: a relative clause that only says when; what it has is the noun's."""
    if trigger.is_verb or scene.form(position) not in ("الذي", "التي") or position != trigger.end:
        return False
    behind = [scene.form(index) for index in range(position + 1, position + 5)]
    return any(form in _SET for form in behind)


def _is_tour(scene: Scene, position: int, trigger: Trigger) -> bool:
    """«جولته الخليجية [التي شملت] الكويت وقطر»: the relative clause tells where the tour leads."""
    if scene.form(position) not in _RELATIVES or scene.form(position + 1) not in TOURING:
        return False
    if not trigger.is_verb:
        return trigger.form.entry.kind == "visit" and 0 <= position - trigger.end <= _ADJECTIVES
    near = range(
        position - 1, max(trigger.end, position - 2 - _ADJECTIVES), -1
    )  # «بدأ [جولته] الخليجية التي …»
    return any(_is_noun_of(scene, index, trigger) for index in near)


def _other_verb(scene: Scene, position: int) -> bool:
    for cue in readings_at(scene, position):
        if cue.is_finite or cue.is_participle:
            return not cue.form.entry.caution or cue.is_participle or scene.form(position)[:1] == "و"
    found = triggers_at(scene, position)
    return bool(found) and all(each.is_verb for each in found)
