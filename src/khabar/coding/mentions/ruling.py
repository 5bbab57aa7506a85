"""Ruling: the title of a ruler right behind his name, where it is a given name elsewhere."""

from khabar.coding.mentions.view import LANDS, View
from khabar.knowledge.words import words

_RULERS = frozenset(("سلطان", "امير"))


def rules_land(view: View, index: int) -> bool:
    """«برقية إلى حمود بن طارق [سلطان] عمان», «… أمير دولة الكويت»: what he rules, no further name of his."""
    if view.forms[index] not in _RULERS:
        return False
    headed = view.form(index + 1) in words("state_head")
    return view.hit(index + 1 + headed, LANDS) is not None
