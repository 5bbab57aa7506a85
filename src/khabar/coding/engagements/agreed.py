"""Agreed: contacts that are promised, welcomed before they are held, or the next of a row."""

from khabar.coding.engagements.triggers import Trigger
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import status_words

_WINDOW = 8  # tokens before the noun
_HOLDING = frozenset(("عقد", "اجراء", "تنظيم"))
_PROMISED = frozenset(
    (
        *("رحب", "رحبت", "ترحيبه", "ترحيبها", "ترحيب", "التزم", "التزمت", "التزامه", "التزامها", "التزام"),
        *("تعهد", "تعهدت", "وعد", "وعدت"),
    )
)
_AGREED = frozenset(("اتفق", "اتفقا", "اتفقوا", "اتفقت", "واتفق", "واتفقا", "واتفقوا", "الاتفاق", "اتفاق"))
_WILL_BE = frozenset(("سيكون", "ستكون"))


def is_agreed(scene: Scene, trigger: Trigger) -> bool:
    """«أبدى ترحيبه بعقد [اجتماع]», «اتفق معه على [لقاء]», «الجولة المقبلة من [المحادثات]»."""
    if trigger.is_verb:
        return _first_to_come(scene, trigger)
    before, earlier = scene.form(trigger.start - 1), scene.form(trigger.start - 2)
    open_tokens = [index for index in range(trigger.start) if index not in scene.phrase_over]
    window = {scene.form(index) for index in open_tokens[-_WINDOW:]}
    if before[:1] == "ب" and before[1:] in _HOLDING and window & _PROMISED:
        return True
    if (before == "علي" or (before in _HOLDING and earlier == "علي")) and window & _AGREED:
        return True
    return before == "من" and any(
        word.kind == "adjective" and word.status == "planned" for word in status_words().get(earlier, ())
    )


def _first_to_come(scene: Scene, verb: Trigger) -> bool:
    """«ستكون الوزيرة أول من [تزور] الرئيس»."""
    if verb.form.features.tense != "imperfect":
        return False
    window = scene.forms[max(0, verb.start - 2 * _WINDOW) : verb.start]
    return "اول" in window and not _WILL_BE.isdisjoint(window)
