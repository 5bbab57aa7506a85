"""Towns that no list holds: behind the word for a town, before their country, or by how they begin."""

from collections.abc import Sequence

import msgspec

from khabar.coding.analysis import Passage, Phrase, Range
from khabar.coding.mentions.view import CITY, NATIONALITY, View
from khabar.knowledge.lexicons import contact_forms
from khabar.knowledge.words import words

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


def with_towns(passage: Passage, view: View, tagged: Sequence[Range]) -> Passage:
    """«في زيارة إلى [كاودا]», «زار [كاودا]»: towns that no list holds, where the tagger sees them."""
    covered = {index for phrase in passage.phrases for index in range(phrase.start, phrase.end)}
    free = [each for each in tagged if covered.isdisjoint(range(*each)) and _is_unknown(view, each[0])]
    towns = [town for start, end in free if (town := _led_to(view, start, end)) is not None]
    if not towns:
        return passage
    phrases = tuple(sorted((*passage.phrases, *towns), key=lambda phrase: phrase.start))
    return msgspec.structs.replace(passage, phrases=phrases)


def _is_unknown(view: View, start: int) -> bool:
    form = view.form(start)
    known = view.hits.get(start) or view.is_function_word(start) or form in words("venue")
    return not known and len(form) >= _TOWN


def _led_to(view: View, start: int, end: int) -> Phrase | None:
    """Behind «في», «إلى» or a verb of visiting, or with «ب» written on it: «ب[كاودا]»."""
    before, form = view.form(start - 1), view.form(start)
    visited = any(each.entry.kind == "visit" for each in contact_forms().get(before, ()))
    if before in _WHERE or (visited and view.is_verb(start - 1)):
        return Phrase(start, end, "place", known=None)
    carried = form[:1] == "ب" and len(form) > _TOWN and view.form(start - 1) not in words("place_head")
    return Phrase(start, end, "place", "ب", 1, known=None) if carried else None
