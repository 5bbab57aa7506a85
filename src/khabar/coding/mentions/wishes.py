"""Wishes: what a text calls down on somebody between his office and the next words."""

from khabar.coding.mentions.unknown import BINDS
from khabar.coding.mentions.view import View


def is_wish(view: View, start: int) -> bool:
    """«نصره الله», «حفظه الله»: a wish for somebody, nobody's name."""
    form = view.form(start)
    return view.form(start + 1) == "الله" and form.endswith("ه") and form not in BINDS
