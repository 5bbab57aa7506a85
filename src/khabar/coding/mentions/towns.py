"""Towns that no list holds: behind the word for a town, before their country, or by how they begin."""

from khabar.coding.analysis import Phrase
from khabar.coding.mentions.view import CITY, NATIONALITY, View

_WHERE = frozenset(("في", "الي"))
_TOWN = 4  # letters
_SAINTS = frozenset(("سان", "سانت", "سانتا", "بورت", "لوس", "لاس", "نيو"))
_TOWNS = frozenset(("العاصمه", "مدينه", "بلده", "قريه"))
_OTHER = frozenset(("office", "honorific", "title", "group", "organization_head"))


def foreign_town(view: View, start: int) -> Phrase | None:
    """«في [كوجالي] التركية», «في [سان خوسي]»: a town that no list holds, by its country or first word."""
    if view.form(start - 1) not in _WHERE or not view.is_word(start):
        return None
    if view.form(start) in _SAINTS and view.is_word(start + 1) and not view.hit(start, CITY):
        return Phrase(start, start + 2, "place", known=None)
    nation = view.hit(start + 1, NATIONALITY)
    form = view.form(start)
    described = (
        nation is not None and view.form(start + 1).startswith("ال") and view.form(start + 1).endswith("ه")
    )
    plain = not (view.hits.get(start) or view.is_function_word(start) or view.may_be_verb(start))
    if not (described and plain) or form.startswith("ال") or form.endswith(("ه", "ات")) or len(form) < _TOWN:
        return None
    return Phrase(start, start + 1, "place", known=None)


def unknown_place(view: View, start: int, taken: str) -> Phrase | None:
    """«بالعاصمة [ماليه]», «في مدينة [هورست]»: what no list holds behind the word for a town."""
    index = start + 1
    head = view.form(start)[len(taken) :]
    plain = view.is_word(index) and not view.is_function_word(index) and not view.is_verb(index)
    if not plain or head not in _TOWNS or view.form(index).startswith(("ال", "و")) or index in view.tagged:
        return None
    if view.hit(index, _OTHER):
        return None
    end = index + 1 + (view.form(index) in _SAINTS and view.is_word(index + 1))
    return Phrase(start, end, "place", taken, len(taken), name=(index, end))
