"""States: who speaks for several of them together, «قادة اليابان والهند», are the states."""

from itertools import pairwise

import msgspec

from khabar.arabic import readings
from khabar.coding.analysis import Hit, Phrase
from khabar.coding.mentions.view import LANDS, NATIONALITY, View
from khabar.knowledge.words import words

_DUAL = ("ين", "ان", "تين", "تان", "يه", "يها", "اه", "اها")
_JOINING = frozenset(("مع", "بين"))
_HEADS = frozenset(("حكومتي", "حكومات", "رييسي", "زعيمي", "وزيري", "ممثلي", "مسوولي"))


def of_states(view: View, found: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """«اجتماع مع [قادة اليابان] و[الهند]», «بين [حكومتي المغرب] و[إسبانيا]»: a party for each state.

    With one country alone «قادة اليابان» stay a group of people. «بمشاركة [وزراء المياه في مصر] و[السودان]».
    """
    found = _officers_in(view, found)
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


def _officers_in(view: View, found: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """«بين [وزراء الري في السودان] ومصر»: the first country belongs to the officers, as the next one does."""
    result: list[Phrase] = []
    for index, phrase in enumerate(found):
        before, after = result[-1] if result else None, found[index + 1] if index + 1 < len(found) else None
        inside = before is not None and before.kind == "group" and before.end == phrase.start - 1
        listed = after is not None and after.proclitics == "و" and after.start == phrase.end
        lands = after is not None and {phrase.kind, after.kind} == {"country"}
        if before and inside and listed and lands and view.form(before.end) == "في" and _speaks(view, before):
            result[-1] = msgspec.structs.replace(before, end=phrase.end)
        else:
            result.append(phrase)
    return tuple(result)


def of_two_nations(view: View, found: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """«مع [الوفدين السويدي] [والفنلندي]», «[الجانبان المصري] [والتونسي]»: a dual with two nations is two."""
    result: list[Phrase] = []
    for phrase in found:
        first = _first_nation(view, phrase)
        second = view.hit(first.end, NATIONALITY, ("و",)) if first is not None else None
        if first is None or second is None or view.forms[second.start][1:3] != "ال":
            result.append(phrase)
            continue
        land = Phrase(first.start, first.end, "country", known=first.names[0])
        both = phrase.kind in ("sides", "group")
        own = {"kind": "delegation", "parts": (land,), "offices": (), "known": None} if both else {}
        result.append(msgspec.structs.replace(phrase, end=first.end, **own))
        result.append(Phrase(second.start, second.end, "country", "و", 1, known=second.names[0]))
    return tuple(result)


def _first_nation(view: View, phrase: Phrase) -> Hit | None:
    """The adjective behind a dual: «الوفدين [السويدي]», «وزيري الدفاع [المصري]»."""
    if phrase.name is not None:
        return None
    for index in range(phrase.start, phrase.end):
        form = view.form(index)[phrase.skip if index == phrase.start else 0 :]
        if form in words("two_sides") or form.endswith(_DUAL) or form in _HEADS:
            hits = (view.hit(at, NATIONALITY) for at in range(index + 1, min(index + 3, phrase.end + 1)))
            return next((hit for hit in hits if hit is not None and "plural" not in hit.names[0].tags), None)
    return None


def _speaks(view: View, phrase: Phrase) -> bool:
    """Joined by «مع», «بين», «بمشاركة» or «ب», and led by a plural of office or government."""
    head = view.form(phrase.start)[phrase.skip :]
    before = view.form(phrase.start - 1)
    joined = (
        before in _JOINING
        or before in words("attendance")
        or any(taken.strip("وف") == "ب" for taken, rest in readings(view.form(phrase.start)) if rest == head)
    )
    return joined and (head in words("plural_office") or head in _HEADS)


def _land(view: View, phrase: Phrase) -> Phrase | None:
    """The country that ends the phrase."""
    for start in range(phrase.start + 1, phrase.end):
        hit = view.hit(start, LANDS)
        if hit is not None and hit.end == phrase.end:
            return Phrase(hit.start, hit.end, "country", known=hit.names[0])
    return None
