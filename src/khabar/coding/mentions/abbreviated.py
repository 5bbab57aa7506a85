"""Abbreviated: a body with its letters in brackets inside a title."""

from khabar.coding.mentions.view import View

_BRACKETED = 3  # tokens: «(», the letters, «)»
_LONGEST = 8  # letters


def past_letters(view: View, position: int) -> int:
    """«رئيس جامعة باهنج [(UMP)] الماليزية الدكتور سامر عمران»: past the letters a body is known by."""
    if (view.form(position), view.form(position + 2)) != ("(", ")"):
        return position
    text = view.tokens[position + 1].text
    letters = text.isascii() and text.isalpha() and len(text) <= _LONGEST
    return position + _BRACKETED if letters else position
