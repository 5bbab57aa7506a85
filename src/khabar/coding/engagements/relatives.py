"""Relative clauses: whom «الذي», «التي» and «حيث» go on about."""

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.triggers import Trigger
from khabar.coding.scene import Scene
from khabar.knowledge.words import words

_PLACES = frozenset(("place", "country"))
_RELATIVE = 6  # tokens between the relative and its verb
_OF_PERSONS = frozenset(("الذي", "التي"))  # «رئيس مجلس الشيوخ ببولندا، [الذي] يقوم بزيارة»


def antecedent_of(scene: Scene, trigger: Trigger) -> Phrase | None:
    """«نظيره [توماس ماران]، الذي يقوم بزيارة»: whom a relative clause goes on about."""
    relative = trigger.start - 1
    while _inside_relative(scene, relative, trigger):
        relative -= 1
    if not _is_relative(scene.form(relative)):
        return None
    before = relative - 1 - scene.is_comma(relative - 1)
    phrase = scene.phrase_over.get(before)
    if phrase is not None and phrase.kind in _PLACES and scene.form(relative) in _OF_PERSONS:
        near = (scene.phrase_over.get(phrase.start - step) for step in (1, 2))
        phrase = next((each for each in near if each is not None and each.kind == "person"), phrase)
    if phrase is None or not phrase.actors or (scene.form(relative) == "حيث" and phrase.kind in _PLACES):
        return None  # «غادر الوزير [اليابان]، حيث التقى …»: where, not who
    return phrase


def _is_relative(form: str) -> bool:
    """«الذي», «والذي», «حيث»; «ومن ثم» is none."""
    return form in words("relative") or (form.startswith("وال") and form[1:] in words("relative"))


def _inside_relative(scene: Scene, index: int, trigger: Trigger) -> bool:
    """«الذي [كان أول مسؤول غربي] يزور إيران»: what may stand between the relative and its verb."""
    if trigger.start - index > _RELATIVE or not scene.is_word(index) or _is_relative(scene.form(index)):
        return False
    return index not in scene.phrase_over or scene.phrase_over[index].kind == "group"
