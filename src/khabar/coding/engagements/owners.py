"""Owners: bodies in the genitive of a thing, which nothing goes on about."""

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene

_THINGS = frozenset(("طايره", "سياره", "موكب", "قافله", "سفينه", "مركب", "حافله", "طايرات", "سفن"))


def is_owner(scene: Scene, phrase: Phrase) -> bool:
    """«هبطت طائرة [الرئاسة] حيث سيشارك الوزير قبل أن يسافر»: whose aircraft it is does not travel."""
    before = scene.form(phrase.start - 1)
    return phrase.kind == "organization" and not phrase.proclitics and before in _THINGS
