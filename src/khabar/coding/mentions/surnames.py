"""Surnames: words that close a name and are something else elsewhere, and nouns that are part of none."""

import re
from functools import lru_cache

from khabar.coding.mentions.view import LANDS, NATIONALITY, View, is_nation
from khabar.knowledge import load

_PERSON = frozenset(("person",))
_LINEAGE = frozenset(("بن", "بنت", "ابن", "ال"))
_CALLINGS = frozenset(("group", "office")) | LANDS
_CLAUSE = frozenset(("ان", "انه", "انها", ":"))
_VERBAL_NOUN = re.compile(r"ا(ن\w\wا\w|\w[تدط]\wا\w|ست\w\wا\w)")
_VERY_COMMON = 50
_SECOND_FORM = re.compile(r"ت\w\wي\w")
_COMMAS = frozenset("،,")
_RARE = 10  # below it a word of the name lists may as well be a noun; «ابتسام» and «انتصار» are above
_ACCUSATIVE = 6  # letters of «مرسوما»
_SHORTEST_LINKED = 5  # letters of «وربيرغ»


def is_calling_as_surname(view: View, index: int) -> bool:
    """«المتحدث سفيان [القضاة] إن», «المبعوث روبرت [مالي] إن»: between a given name and its clause."""
    before = index - 1
    given = view.knowledge.given_names.get(view.form(before), 0) > 1 or view.tagged.get(before) == index
    if not given or view.form(index + 1) not in _CLAUSE:
        return False
    hit = view.hit(index, _CALLINGS)
    lone = hit is not None and hit.end == index + 1
    land = view.hit(index, LANDS) is not None
    return (lone and (land or view.forms[index].startswith("ال"))) or _is_foreign(view, index)


def _is_foreign(view: View, index: int) -> bool:
    """«صامويل [وربيرغ] إن»: no name, no word and no proclitic explains it, «و» included."""
    form = view.form(index)
    if not form.startswith("و") or len(form) < _SHORTEST_LINKED:
        return False
    rest = form[1:]
    plain = view.name_weight(rest) == 0 and not view.hits.get(index) and rest not in view.taught
    return plain and not rest.startswith("ال") and not view.may_be_verb(index)


def is_name_in_commas(view: View, start: int) -> bool:
    """«المتحدث باسم الوزارة، [أشرف القدرة]، بأن»: a very common given name, though a verb elsewhere."""
    given = view.knowledge.given_names.get(view.forms[start], 0) >= _VERY_COMMON
    return given and view.form(start - 1) in _COMMAS and view.form(start + 2) in _COMMAS


def is_noun_and_nation(view: View, index: int) -> bool:
    """«ثمّن كمال [الدور العماني]»: a definite noun with the adjective of a country behind it."""
    form = view.forms[index]
    followed = view.form(index + 1).startswith("ال") and view.hit(index + 1, NATIONALITY) is not None
    followed = followed and not is_nation(view, index + 1)  # «دعا سامر [الخطيب] اللبنانيين إلى»
    return form.startswith("ال") and followed and view.name_weight(form) < _VERY_COMMON


@lru_cache(maxsize=65536)
def is_verbal_noun(form: str) -> bool:
    """«[انتخاب] سامر الخطيب», «سامر الخطيب [اكتمال] الأعمال»: formed as few names are."""
    if form.startswith("ال") or not _VERBAL_NOUN.fullmatch(form):
        return False  # «جواد [الدواس]» has an article
    known = load()
    return max(known.given_names.get(form, 0), known.surnames.get(form, 0)) < _RARE


@lru_cache(maxsize=65536)
def is_action(form: str) -> bool:
    """«وزيرة الداخلية [تخصيص] مبلغ»: the verbal noun of the second form, where a first name would stand."""
    if not _SECOND_FORM.fullmatch(form):
        return False
    known = load()
    return max(known.given_names.get(form, 0), known.surnames.get(form, 0)) < _RARE


@lru_cache(maxsize=65536)
def is_object(form: str) -> bool:
    """«أصدر سامر الخطيب [مرسوما]», «قدم سامر [مقترحا]»: a noun with «م» in the accusative, in no list."""
    known = load()
    listed = max(known.given_names.get(form, 0), known.surnames.get(form, 0))
    return form[:1] == "م" and form.endswith("ا") and len(form) >= _ACCUSATIVE and listed == 0


def as_known(view: View, start: int, end: int) -> int:
    """«بادل [فلاديمير بوتين] دعمه الكامل»: behind a whole known name only a word of names goes on."""
    known = view.hit(start, _PERSON)
    if known is None or not start + 1 < known.end < end:
        return end
    given = view.knowledge.given_names.get(view.forms[known.end - 1], 0) >= _RARE
    if given and "بن" not in view.forms[start : known.end]:
        return end  # «محمد إسماعيل [قاسميار]»: two given names
    following = view.forms[known.end]
    goes_on = following in _LINEAGE or following.startswith("ال") or view.name_weight(following) >= _RARE
    return end if goes_on else known.end
