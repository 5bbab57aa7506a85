"""Frames: which argument is which side, by the lexicon's notation."""

from khabar.coding.engagements.arguments import Arguments, arguments
from khabar.coding.engagements.binding import candidates_from
from khabar.coding.engagements.candidates import Candidate
from khabar.coding.engagements.discourse import Discourse
from khabar.coding.engagements.filled import Filled
from khabar.coding.engagements.slots import noun_slots, owner_of, verb_slots
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import ContactEntry, Slot, words

_OWN = ("subject", "object", "genitive", "suffix")


def candidates_of(scene: Scene, trigger: Trigger, discourse: Discourse) -> list[Candidate]:
    """The engagements that one reading of a trigger tells; several when «كل من» lists counterparts."""
    entry = trigger.form.entry
    found = arguments(scene, trigger)
    voices = (
        ("active", "passive") if entry.passive and trigger.form.features.voice == "passive" else ("active",)
    )
    results: list[Candidate] = []
    for voice in voices:
        filled = _fill(scene, trigger, entry.frame(voice), found, discourse)
        if filled is not None and _meets_needs(scene, trigger, entry, found):
            results.extend(candidates_from(scene, trigger, filled, entry.frame(voice), found))
    return results


def _meets_needs(scene: Scene, trigger: Trigger, entry: ContactEntry, found: Arguments) -> bool:
    """«phone»: a word such as «هاتفيا» in the clause; «cable»: «برقية»."""
    clause = scene.forms[max(0, trigger.start - 6) : found.end]
    if "phone" in entry.needs and not _has_word(clause, words("remote_words")):
        return False
    return "cable" not in entry.needs or _has_word(clause, words("cable_words"))


def _has_word(clause: tuple[str, ...], wanted: frozenset[str]) -> bool:
    return any(form in wanted or form[1:] in wanted for form in clause)


def _fill(
    scene: Scene, trigger: Trigger, frame: tuple[Slot, ...], found: Arguments, discourse: Discourse
) -> Filled | None:
    filled = Filled({}, {}, kind=trigger.form.entry.kind)
    if not _find_noun(scene, trigger, frame, found, filled):
        return None
    if trigger.is_verb:
        verb_slots(scene, trigger, frame, found, filled, discourse)
    else:
        noun_slots(scene, trigger, frame, found, filled, discourse)
    if filled.noun is not None and not any(slot.party == "from" for slot in frame):
        filled.owner = owner_of(scene, filled.noun, discourse)
    for slot in frame:
        if slot.name not in _OWN:
            filled.groups.setdefault(slot.name, []).extend(found.under(slot.name)[:1])
    _nearest_only(filled, frame)
    _object_of_noun(filled, frame, found)
    return filled


def _object_of_noun(filled: Filled, frame: tuple[Slot, ...], found: Arguments) -> None:
    """«يعتزم زيارة [اليابان]», «قام بزيارة [تونس]»: right behind its noun stands the other side."""
    if filled.noun is None or any(filled.groups.get(slot.name) for slot in frame if slot.party == "to"):
        return
    behind = next((group for group in found.bare if group.start == filled.noun.end), None)
    slot = next((slot.name for slot in frame if slot.party == "to"), None)
    taken = [group for groups in filled.groups.values() for group in groups]
    if behind is not None and slot is not None and behind not in taken:
        filled.groups[slot] = [behind]


def _nearest_only(filled: Filled, frame: tuple[Slot, ...]) -> None:
    """Of several prepositions that can lead to the other side, the nearest does: «إلى تونس … للجنة»."""
    slots = [slot.name for slot in frame if slot.party == "to" and slot.name not in _OWN]
    starts = {name: filled.groups[name][0].start for name in slots if filled.groups.get(name)}
    for name, start in starts.items():
        if start > min(starts.values()):
            filled.groups[name] = []


def _find_noun(
    scene: Scene, trigger: Trigger, frame: tuple[Slot, ...], found: Arguments, filled: Filled
) -> bool:
    """A light verb needs its contact noun: «أجرى [اتصالا]», «قام [بزيارة]»."""
    nouns = trigger.form.entry.nouns
    wanted = {slot.name for slot in frame if slot.party == "noun"}
    if not nouns or not wanted:
        return True
    for preposition, noun in found.nouns:
        slots = {"subject", "object"} if not preposition else {preposition}
        if noun.form.lemma in nouns and slots & wanted:
            filled.noun = noun
            return True
    relative = "subject" in wanted or trigger.form.features.suffix is not None
    return relative and _noun_before(scene, trigger, nouns, filled)


def _noun_before(scene: Scene, trigger: Trigger, nouns: tuple[str, ...], filled: Filled) -> bool:
    """«[اللقاء] الذي جمع الوزيرين», «[اتصال] تلقاه»: the noun may stand before its verb."""
    for index in range(trigger.start - 1, max(-1, trigger.start - 5), -1):
        for noun in (
            triggers_at(scene, index) if scene.is_word(index) and index not in scene.phrase_over else ()
        ):
            if not noun.is_verb and noun.form.lemma in nouns:
                filled.noun = noun
                return True
    return False
