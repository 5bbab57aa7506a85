"""Namesakes: airports, hospitals and prizes that bear somebody's name, and nobody who acts.

«وصل إلى [مطار الملك خالد الدولي]», «في [شارع الأمير سلطان]»: whom they are called after is not there.
"""

from functools import lru_cache

import msgspec

from khabar.arabic import readings
from khabar.coding.analysis import Phrase
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.view import View
from khabar.knowledge.words import words

_SOVEREIGN = frozenset(
    ("الملك", "الامير", "الاميره", "السلطان", "الشيخ", "الشيخه", "الامام", "الرييس", "الخليفه")
)
_FATHERS = frozenset(("بن", "بنت"))
_NAMED = ("organization", "place")


def borne_name(view: View, phrase: Phrase, before: Phrase | None) -> int | None:
    """Where the name ends that a body or place bears, when a party is nobody but that name.

    `before` is the party in front of it: «مستشفى الملك خالد» and «بن سعود».
    """
    if phrase.kind != "person" or phrase.name is None or phrase.proclitics:
        return None
    start = phrase.start
    titled = next((i for i in (start, start - 1) if i > 0 and view.form(i) in _SOVEREIGN), None)
    goes_on = before is not None and before.end == start and view.form(start) in _FATHERS
    if titled is not None and _bears_name(view.form(titled - 1)):
        return phrase.name[1]
    headed = goes_on and before is not None and _bears_name(view.form(before.start))
    return phrase.name[1] if headed else None


def to_bearer(view: View, body: Phrase) -> Phrase:
    """«مطار الملك [سلمان]», «بمطار الأمير [عبدالمحسن]»: a body that ends with a title goes on with a name."""
    if body.kind not in _NAMED or view.form(body.end - 1) not in _SOVEREIGN:
        return body
    bears = any(_bears_name(view.form(index)) for index in range(body.start, body.end - 1))
    name = name_at(view, body.end, expected=True) if bears else None
    return body if name is None else msgspec.structs.replace(body, end=name[1])


def with_name(before: Phrase | None, start: int, end: int) -> list[Phrase]:
    """The party in front, if any, with the name behind it where it is the body that bears the name."""
    if before is None:
        return []
    bears = before.end == start and before.kind in _NAMED
    return [msgspec.structs.replace(before, end=end) if bears else before]


@lru_cache(maxsize=65536)
def _bears_name(form: str) -> bool:
    """«مطار», «بمطار», «وجامعة»."""
    return any(rest in words("bears_name") for _, rest in readings(form))
