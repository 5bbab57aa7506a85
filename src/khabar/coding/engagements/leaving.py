"""Leaving: who leaves one place for another goes to the other, and the place left is no goal."""

from khabar.coding.engagements.filled import Filled
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.scene import Scene

_REACH = 14  # tokens from the verb to the participle that says where to


def leave(scene: Scene, trigger: Trigger, filled: Filled) -> bool:
    """«غادر الوزير نيروبي إلى [القاهرة]»: the goal; «غادرها [متوجها] إلى القاهرة»: False, told by that."""
    if trigger.form.entry.aspect != "end":
        return True
    if filled.groups.get("الي"):
        filled.groups["object"] = []
    return not _heads_on(scene, trigger)


def _heads_on(scene: Scene, trigger: Trigger) -> bool:
    behind = range(trigger.end, min(scene.size, trigger.end + _REACH))
    open_tokens = [index for index in behind if scene.is_word(index) and index not in scene.phrase_over]
    found = (each for index in open_tokens for each in triggers_at(scene, index))
    return any(
        each.form.entry.kind == "visit"
        and each.form.entry.aspect == "start"
        and each.form.features.tense == "participle"
        for each in found
    )
