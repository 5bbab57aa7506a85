"""Occasions: another contact that only tells when, with parties of its own."""

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import words as lexicon_words

_PLACES = frozenset(("place", "country"))


def of_occasion(scene: Scene, trigger: Trigger, phrase: Phrase, slot: str) -> bool:
    """«حضر اجتماعا عقده المجلس قبل [محادثات] في جنيف غدا بين [مصر وقطر]»: they take part in the other one.

    Only places and times stand between the other noun and its party.
    """
    for index in range(phrase.start - 1, trigger.end, -1):
        inside = scene.phrase_over.get(index)
        if inside is not None and inside.kind not in _PLACES:
            return False
        for noun in triggers_at(scene, index) if inside is None and scene.is_word(index) else ():
            takes = not noun.is_verb and any(each.name == slot for each in noun.form.entry.slots)
            if takes and scene.form(index - 1) in lexicon_words("occasion_words"):
                return not noun.form.features.suffix
    return False
