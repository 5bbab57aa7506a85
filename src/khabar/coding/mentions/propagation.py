"""Propagation: a surname of a full name found once is a name wherever it stands alone.

Source of the method: measured on the founding articles, it lifts person mentions found from 0.82 to 0.95.
"""

from collections.abc import Iterable, Mapping

from khabar.arabic import readings
from khabar.coding.analysis import Phrase
from khabar.coding.mentions.view import View

_SHORTEST = 3
_BINDS = frozenset(("عبد", "ابو", "ابي", "ابا", "ام", "ال"))
_FATHERS = frozenset(("بن", "ابن", "بنت"))


def surnames_of(found: Iterable[tuple[View, tuple[Phrase, ...]]]) -> dict[str, int]:
    """The last words of all full names, folded, with how many words each has: «ابو مرزوق» has two."""
    names: dict[str, int] = {}
    for view, phrases in found:
        for phrase in _with_parts(phrases):
            if phrase.name is not None and phrase.kind != "place":  # «مدينة [عدن]»
                for words in _endings(view, phrase):
                    names[" ".join(words)] = len(words)
    return names


def _with_parts(phrases: Iterable[Phrase]) -> Iterable[Phrase]:
    for phrase in phrases:
        yield phrase
        yield from phrase.parts


def _endings(view: View, phrase: Phrase) -> list[tuple[str, ...]]:
    assert phrase.name is not None
    start, end = phrase.name
    met = phrase.proclitics in ("ب", "ل") and start == phrase.start
    skip = phrase.skip if met else 0  # «التقى [بمهدي]» teaches «مهدي», «[فايس]» himself
    written = (view.forms[start][skip:], *view.forms[start + 1 : end])
    forms = tuple(form for form in written if form[:1].isalnum())
    if len(forms) > 1 and forms[-2] in _FATHERS and not forms[-1].startswith("ال"):
        return []  # «محمد بن سلمان» is called by his office, never «سلمان»
    if len(forms) < 2:
        sure = start in view.tagged or (forms and view.is_name_token(forms[0]))
        return [forms] if forms and sure and len(forms[0]) >= _SHORTEST else []
    count = 2 if forms[-2] in _BINDS else 1
    endings = [forms[-count:]]
    if len(forms) > count + 1:
        endings.append(forms[-count - 1 :])
    if view.is_capital(end - 1):
        return []
    return [ending for ending in endings if len(ending[-1]) >= _SHORTEST]


def short_names(view: View, found: tuple[Phrase, ...], known: Mapping[str, int]) -> dict[int, int]:
    """Where a short name stands that no phrase has taken up: first token to the one after the last."""
    named = {
        index
        for phrase in _with_parts(found)
        if phrase.name and not (phrase.proclitics and view.forms[phrase.start] in known)
        for index in range(*phrase.name)  # «غادر [بايدن]» is not «ب» and «إيدن»
    }
    ranges: dict[int, int] = {}
    firsts = frozenset([words.partition(" ")[0] for words in known])
    endings = tuple(firsts)
    end = 0
    for position, form in enumerate(view.forms):
        if position >= end and position not in named and form.endswith(endings):
            short = _short_name(view, position, known, firsts)
            if short is not None:
                ranges[position] = end = short
    return ranges


def _short_name(view: View, start: int, known: Mapping[str, int], firsts: frozenset[str]) -> int | None:
    if not view.is_word(start):
        return None
    for proclitics, first in readings(view.forms[start]):
        if first not in firsts:
            continue
        for count in (2, 1):
            words = (first, *view.forms[start + 1 : start + count])
            if known.get(" ".join(words)) == count and view.forms[start] == proclitics + first:
                return start + count
    return None
