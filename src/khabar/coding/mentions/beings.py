"""Beings of their own: what stands right behind a definite delegation is not what it is of."""

from khabar.coding.analysis import Phrase
from khabar.coding.mentions.view import View


def unless_another(view: View, start: int, whose: Phrase | None) -> Phrase | None:
    """«زار الوفد [مطار الجوف]», «التقى الوفد [رئيس الحكومة]»: a noun with an article has no genitive."""
    if whose is None or not view.forms[start].endswith("الوفد"):
        return whose
    behind = whose.start == start + 1 and not whose.proclitics
    body = whose.kind == "organization" or (whose.kind == "person" and bool(whose.offices))
    adjective = view.forms[whose.start].startswith("ال")
    return None if behind and body and not adjective else whose
