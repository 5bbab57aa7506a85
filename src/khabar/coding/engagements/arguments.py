"""Arguments: the parties around a trigger, by what governs them.

«استقبل [الملك] في جدة [وزير الدفاع والوفد المرافق]»: two bare groups, the place behind «في».
"""

import msgspec

from khabar.arabic import readings
from khabar.coding.analysis import Phrase
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.scene import Scene
from khabar.coding.statements.cues import readings_at
from khabar.knowledge.lexicons import contact_forms
from khabar.knowledge.words import words

_END = frozenset(".؛!؟")
_OWNERS = frozenset(("anaphor", "organization"))
_LONG = 70
_ATTENDANCE_SLOT = "attendance"
_HEADED_SLOT = "headed"


class Group(msgspec.Struct):
    """Parties joined by «و» or commas in one place of the clause; `each` when «كل من» lists them."""

    slot: str
    start: int
    phrases: list[Phrase]
    each: bool = False


class Arguments(msgspec.Struct):
    """What stands around a trigger."""

    before: Group | None
    bare: list[Group]
    governed: list[Group]
    pronouns: list[str]
    nouns: list[tuple[str, Trigger]]
    end: int

    def under(self, preposition: str) -> list[Group]:
        """The groups behind a preposition."""
        return [group for group in self.governed if group.slot == preposition]


def arguments(scene: Scene, trigger: Trigger) -> Arguments:
    """The parties before and behind a trigger up to the end of its clause."""
    found = Arguments(_before(scene, trigger), [], [], [], [], trigger.end)
    position = trigger.end
    limit = min(scene.size, trigger.end + _LONG)
    last: Group | None = None
    while position < limit and not _clause_ends(scene, position):
        phrase = scene.phrase_at.get(position)
        if phrase is not None and _belongs_to_noun(scene, trigger, phrase):
            position = phrase.end
            continue
        if phrase is not None:
            last = _place(scene, found, phrase, last)
            position = phrase.end
            continue
        _note(scene, found, position)
        position += 1
    found.end = position
    return found


def _place(scene: Scene, found: Arguments, phrase: Phrase, last: Group | None) -> Group:
    slot = _slot(scene, phrase)
    if last is not None and slot in ("", last.slot) and _joined(scene, phrase, last):
        last.phrases.append(phrase)
        return last
    group = Group(slot, phrase.start, [phrase], scene.distributive(phrase) is not None)
    (found.governed if slot else found.bare).append(group)
    return group


def _belongs_to_noun(scene: Scene, trigger: Trigger, phrase: Phrase) -> bool:
    """«في مكتب [سموه]», «بمقر [الوزارة]»: whose office it is, no party of its own."""
    if phrase.kind not in _OWNERS or phrase.start <= trigger.end or scene.preposition_before(phrase):
        return False
    before = phrase.start - 1
    covered = before in scene.phrase_over or before in scene.time_over or not scene.is_word(before)
    return not covered and scene.form(before) not in contact_forms() and not scene.stands_free(phrase)


def _slot(scene: Scene, phrase: Phrase) -> str:
    for index in range(phrase.start - 1, max(-1, phrase.start - 3), -1):
        if scene.form(index) in words("attendance"):
            return _ATTENDANCE_SLOT
        if scene.form(index) in words("headed"):
            return _HEADED_SLOT
        if index in scene.phrase_over or not scene.is_word(index):
            break
    slot = scene.preposition_before(phrase)
    return slot or (_over_venue(scene, phrase) if phrase.kind == "place" else "")


def _over_venue(scene: Scene, phrase: Phrase) -> str:
    """«في قصر [بعبدا]», «بفندق [البستان]»: the preposition stands before the venue."""
    venue = phrase.start - 1
    for taken, rest in readings(scene.form(venue)):
        if rest in words("venue"):
            before = scene.form(venue - 1)
            return taken.lstrip("وف") or (before if before in words("preposition") else "")
    return ""


def _joined(scene: Scene, phrase: Phrase, last: Group) -> bool:
    """«والوزير», «و الوزير», and inside a list also «، الوزير»."""
    if phrase.proclitics == "و" or scene.form(phrase.start - 1) in ("و", "ثم", "ومن"):
        return True
    between = scene.forms[last.phrases[-1].end : phrase.start]
    if between and set(between) <= {"،", "ومن", "ثم", "من", "و"} and "ثم" in between:
        return True
    return last.each and set(between) <= {"،", "و"}


def _note(scene: Scene, found: Arguments, position: int) -> None:
    """Contact nouns and pronouns with prepositions on the way: «أجرى … [اتصالا]», «بحث [معه]»."""
    form = scene.form(position)
    if form in words("pronoun") and len(form) > 2:
        found.pronouns.append(form)
    if not scene.is_word(position) or position in scene.time_over:
        return
    for trigger in triggers_at(scene, position):
        if not trigger.is_verb:
            found.nouns.append((trigger.proclitics.strip("وف") or _governing(scene, position), trigger))


def _governing(scene: Scene, position: int) -> str:
    form = scene.form(position - 1)
    return form if form in words("preposition") else ""


def _clause_ends(scene: Scene, position: int) -> bool:
    """Stops, «أن», relative clauses, other finite verbs and what was talked about end a clause."""
    form = scene.form(position)
    if form in _END:
        return True
    if position in scene.phrase_over or not scene.is_word(position):
        return False
    plain = form[1:] if form[:1] in "وف" and len(form) > 3 else form
    if form in words("clause_end") or plain in words("clause_end"):
        return True
    return _other_verb(scene, position)


def _other_verb(scene: Scene, position: int) -> bool:
    for cue in readings_at(scene, position):
        if cue.is_finite or cue.is_participle:
            return not cue.form.entry.caution or cue.is_participle or scene.form(position)[:1] == "و"
    found = triggers_at(scene, position)
    return bool(found) and all(each.is_verb for each in found)


def _before(scene: Scene, trigger: Trigger) -> Group | None:
    """The party right before a verb: «[الوفد] التقى …», «[الشاهد]، أمس، يلتقي …»."""
    index = trigger.start - 1
    while index >= 0 and (
        scene.is_comma(index) or index in scene.time_over or scene.form(index) in ("قد", "كان", "سوف")
    ):
        index -= 1
    phrase = scene.phrase_over.get(index)
    if phrase is None or phrase.kind == "place":
        return None
    phrases = [phrase]
    while phrases[0].proclitics == "و" and phrases[0].start - 1 in scene.phrase_over:
        phrases.insert(0, scene.phrase_over[phrases[0].start - 1])
    if not scene.stands_free(phrases[0]):
        return None
    return Group("subject", phrases[0].start, phrases)
