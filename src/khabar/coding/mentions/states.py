"""States: who speaks for several of them together, «قادة اليابان والهند», are the states."""

from itertools import pairwise

import msgspec

from khabar.arabic import readings
from khabar.coding.analysis import Phrase
from khabar.coding.mentions.view import LANDS, View
from khabar.knowledge.words import words

_JOINING = frozenset(("مع", "بين"))
_HEADS = frozenset(("حكومتي", "حكومات", "رييسي", "زعيمي", "وزيري", "ممثلي", "مسوولي"))


def of_states(view: View, found: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """«اجتماع مع [قادة اليابان] و[الهند]», «بين [حكومتي المغرب] و[إسبانيا]»: a party for each state.

    With one country alone «قادة اليابان» stay a group of people.
    """
    result = list(found)
    for index, (first, second) in enumerate(pairwise(found)):
        follows = second.kind == "country" and second.proclitics == "و" and second.start == first.end
        if follows and first.kind in ("group", "organization") and _speaks(view, first):
            land = _land(view, first)
            if land is not None:
                result[index] = msgspec.structs.replace(
                    first, kind="delegation", parts=(land,), offices=(), known=None
                )
    return tuple(result)


def _speaks(view: View, phrase: Phrase) -> bool:
    """Joined by «مع» or «بين» or «ب», and led by a plural of office or government."""
    head = view.form(phrase.start)[phrase.skip :]
    joined = view.form(phrase.start - 1) in _JOINING or any(
        taken.strip("وف") == "ب" for taken, rest in readings(view.form(phrase.start)) if rest == head
    )
    return joined and (head in words("plural_office") or head in _HEADS)


def _land(view: View, phrase: Phrase) -> Phrase | None:
    """The country that ends the phrase."""
    for start in range(phrase.start + 1, phrase.end):
        hit = view.hit(start, LANDS)
        if hit is not None and hit.end == phrase.end:
            return Phrase(hit.start, hit.end, "country", known=hit.names[0])
    return None
