"""Owners and objects: parties that nothing goes on about, by what they are of or how they are written."""

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene

_UNNAMED = frozenset(("group", "delegation"))
_RAISES = frozenset(("ان", "بان", "لان", "لكن", "وان", "كان", "ليت", "لعل", "فان"))
_DASHES = frozenset(("-", "–", "—", ":", "/"))
_OPENING = 4  # tokens: «[واس] - الرياض :»
_THINGS = frozenset(("طايره", "سياره", "موكب", "قافله", "سفينه", "مركب", "حافله", "طايرات", "سفن"))


def is_owner(scene: Scene, phrase: Phrase) -> bool:
    """«هبطت طائرة [الرئاسة] حيث سيشارك الوزير قبل أن يسافر»: whose aircraft it is does not travel."""
    before = scene.form(phrase.start - 1)
    return phrase.kind == "organization" and not phrase.proclitics and before in _THINGS


def is_object(scene: Scene, phrase: Phrase) -> bool:
    """«بعد أن صافح [عددا من المسؤولين] توجه إلى …», «شكر [مسؤولين]»: written as what a verb acts on.

    Behind «إن» so is a subject: «إن [عددا من الوزراء] سيزورون …».
    """
    if phrase.kind not in _UNNAMED or phrase.proclitics or scene.form(phrase.start - 1) in _RAISES:
        return False
    text, form = scene.tokens[phrase.start].text, scene.form(phrase.start)
    return text.endswith(("ا", "اً", "ًا")) or (form.endswith("ين") and not form.startswith("ال"))


def opens_line(scene: Scene, phrase: Phrase) -> bool:
    """«[واس] – الرياض: غادر الوزير …»: the agency that opens the line does nothing of what it tells."""
    opens = phrase.kind == "organization" and phrase.start < _OPENING and not phrase.proclitics
    return opens and scene.form(phrase.end) in _DASHES
