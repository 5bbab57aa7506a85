"""Resuming: what a word of contact takes up from the words before it."""

from collections.abc import Sequence

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.arguments import Arguments, Group
from khabar.coding.engagements.discourse import actors_of
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import Slot

_PLACES = frozenset(("place", "country"))
_DURING = frozenset(("خلالها", "خلاله", "اثناءها", "اثناءه", "اثرها", "فيها"))


def wants_both(frame: tuple[Slot, ...]) -> bool:
    """«سلم [الوزير] [رسالة]»: to whom and what, both as object."""
    return {"to", "noun"} <= {slot.party for slot in frame if slot.name == "object"}


def handed(scene: Scene, trigger: Trigger, subject: Sequence[Group]) -> tuple[str, ...]:
    """«استدعت الوزارة [السفير] وسلمته مذكرة»: the person named last before, who is not the subject."""
    known = {actor for group in subject for actor in actors_of(group)}
    before = [
        phrase
        for phrase in scene.passage.phrases
        if phrase.end <= trigger.start and phrase.kind == "person" and not known & set(phrase.actors)
    ]
    return before[-1].actors if before else ()


def visitor(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """«زيارة [الوزير] نظمت بمساعدة الجيش، حيث التقى [خلالها] …»: whose visit or tour it was."""
    phrase = who_visits(scene, trigger)
    return phrase.actors if phrase is not None else ()


def who_visits(scene: Scene, trigger: Trigger) -> Phrase | None:
    """The party in the genitive of the visit that «خلالها» means."""
    if not set(scene.forms[trigger.end : trigger.end + 2]) & _DURING:
        return None
    for index in range(trigger.start - 1, -1, -1):
        found = triggers_at(scene, index) if index not in scene.phrase_over else ()
        if any(not each.is_verb and each.form.entry.kind == "visit" for each in found):
            phrase = scene.phrase_at.get(index + 1) or _who_pays(scene, index + 1)
            return phrase if phrase is not None and phrase.kind not in _PLACES else None
    return None


def _who_pays(scene: Scene, position: int) -> Phrase | None:
    """«الزيارة التي قام بها [الوزير] لمصر أمس، والتقى خلالها …»: behind «بها» stands who pays the visit."""
    if scene.form(position) != "التي" or scene.form(position + 2) != "بها":
        return None
    return scene.phrase_at.get(position + 3)


def joins_two(found: Arguments) -> bool:
    """«اجتماعات [بين الحكومة والنقابة]»: both sides stand behind «بين», and nobody else is one."""
    return bool(found.under("بين")) and not any(form.startswith("بين") for form in found.pronouns)
