"""Unknown words that can only be a name: where a run of them ends behind an office."""

import re

from khabar.arabic import readings
from khabar.coding.analysis import Hit
from khabar.coding.mentions.evidence import in_construct, is_given, vouched
from khabar.coding.mentions.multitudes import opens_multitude
from khabar.coding.mentions.surnames import (
    is_action,
    is_verbal_noun,
)
from khabar.coding.mentions.tagged import is_accusative, is_attempt, is_contact, is_met, is_own_text
from khabar.coding.mentions.view import CITY, HONORIFIC, LANDS, NAMED, NATIONALITY, View
from khabar.knowledge.lexicons import content_nouns
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

LINEAGE = frozenset(
    ("بن", "ابن", "بنت", "ال", "ولد", "ابو", "ام", "عبد", "ابا", "ابي", "اولاد", "ايت", "دي", "فان", "فون")
)
BINDS = frozenset(
    ("عبد", "ابو", "ابا", "ابي", "ام", "بن", "ابن", "بنت", "ال", "ولد", "ايت", "فان", "فون", "دي")
)  # never the last token
_BUILDINGS = frozenset(("مقر", "مبني", "قصر", "مطار", "مستشفي", "متحف", "فندق"))  # «كاماو [مقر] البرلمان»
_TITLES = HONORIFIC | {"office", "group"}
OTHER = NAMED | LANDS | CITY | NATIONALITY | _TITLES | {"office_domain"}
VERY_COMMON = 50
LONGEST_UNKNOWN = 4
_SHORTEST_UNKNOWN = 3
_HAMLET = 4  # letters of «أولو»
_COMMAS = frozenset("،,")
_NOUN = ("ة", "ةً", "ةٌ")
_PAST = re.compile(r"[^اوي]{3}ت")  # «أناستاسيو [شملت] أيضا»: a verb of the third person


def is_that(view: View, index: int) -> bool:
    """«[فإن] الجبوري أكد», «وبحسبه، [فان] ما حدث»: «that», not the Dutch «فان»."""
    if view.tokens[index].text.startswith(("فإن", "فأن")):
        return True
    return view.form(index) == "فان" and view.form(index - 1) in _COMMAS


def unknown_run(view: View, start: int) -> int | None:
    """A run of words that nothing else explains, after an office: «[ميخائيل غالوزين]»."""
    end = start
    while (
        end < len(view.tokens)
        and end - start < LONGEST_UNKNOWN
        and is_unexplained(view, end, first=end == start)
    ):
        end += 1
    end = trimmed(view, start, end)
    strange = not any(view.is_name_token(form) for form in view.forms[start:end])
    noun = view.tokens[start].text.endswith(_NOUN)  # «أعلن الحكم [ركلة جزاء]»
    if strange and (noun or (end == start + 1 and not vouched(view, start))):
        return None
    return end if end > start else None


def plain_run(view: View, start: int) -> int | None:
    """Where the further words of a name end whose first stands before `start`; None where none follows."""
    end = start
    while end - start < LONGEST_UNKNOWN and end < len(view.tokens) and is_unexplained(view, end, first=False):
        end += 1
    end = trimmed(view, start, end)
    return end if end > start else None


def is_unexplained(view: View, index: int, *, first: bool) -> bool:
    """A word that nothing but a name explains, at this place of a name."""
    if not view.is_word(index):
        return False
    form = view.forms[index]
    if is_that(view, index):
        return False
    if form in LINEAGE or (not first and view.forms[index - 1] in BINDS):
        return True
    if _is_explained(view, index, first=first):
        return False
    if view.is_name_token(form):
        return True
    plain = len(form) >= _SHORTEST_UNKNOWN and not _is_attached(view, index, first=first)
    return plain and not (first and view.tokens[index].text.startswith("ال"))


def _is_explained(view: View, index: int, *, first: bool) -> bool:
    """A word of the lexicons, a place or body, or, inside a name, what looks like a verb.

    Behind a first name a town may be a surname: «أورهان [كايا]»; «المنظمات [تتعاطى]» is no surname.
    """
    if (
        view.is_function_word(index)
        or view.is_spoken_for(index)
        or is_own_text(view.forms[index])
        or is_contact(view.forms[index])
        or is_attempt(view.forms[index])
        or is_accusative(view.forms[index])
        or _is_ahead(view, index)
        or is_met(view.forms[index])
    ):
        return True
    if first and (
        view.forms[index] in words("partitive")
        or is_action(view.forms[index])
        or opens_multitude(view.forms[index])
    ):
        return True  # «مسؤول في [إحدى] الجماعات»
    if not first and (_goes_on(view, index) or view.forms[index] in _BUILDINGS):
        return True
    if is_other(view, index) and (first or view.hit(index, OTHER - CITY) is not None):
        return not (first and _is_town_as_name(view, index))
    if view.is_capital(index):
        return True
    form = view.forms[index]
    unsure = not first and index not in view.tagged and not view.is_name_token(form)
    return unsure and (form[0] in "يت" or _PAST.fullmatch(form) is not None)


def _is_ahead(view: View, index: int) -> bool:
    """«إن الرئيس [سيستقبل] أول الزوار»: a verb of what is to come."""
    return view.forms[index].startswith(("سي", "ست")) and view.is_verb(index)


def _is_town_as_name(view: View, index: int) -> bool:
    """«وزير خارجية ألمانيا [هايكو] ماس»: a town far away, right behind the country of an office."""
    town = view.hit(index, OTHER)
    only = town is not None and all(name.category == "city" for name in town.names)
    behind = view.hit(index - 1, LANDS | NATIONALITY) is not None and not view.is_capital(index)
    return (
        only
        and behind
        and town is not None
        and town.end == index + 1
        and is_unexplained(view, index + 1, first=False)
    )


def _goes_on(view: View, index: int) -> bool:
    """«أورهان كايا [لبحث] الملف», «إيغور ماكاروف [سيستقبل]»: the clause goes on, the name does not."""
    form = view.forms[index]
    if form in words("clause_end") or form in words("topic_head"):
        return True
    return view.is_verb(index) and view.name_weight(form) < VERY_COMMON


def _is_attached(view: View, index: int, *, first: bool) -> bool:
    """«والوفد», «بالقصر», «لبحث»: a word with something written before it begins something new."""
    form = view.forms[index]
    if form.startswith(("وال", "بال", "لل", "فال", "كال")):
        return True
    behind = [rest for taken, rest in readings(form) if taken in ("ب", "ل")]
    if any(rest in words("place_head") or rest == "مده" or is_verbal_noun(rest) for rest in behind):
        return True  # «رئيس الإدارة [لمنطقة] لفيف», «أفاد المراسل [بازدياد] القصف», «نواز شريف [لمدة] ساعة»
    if any(rest in content_nouns() or rest in lexicon_words("topic_nouns") for rest in behind):
        return True  # «[بتأكيد] الجانب», «الرئيس التركي [لمناقشة] …»
    if behind and not view.is_name_token(form) and in_construct(view, index):
        return True  # «النائبة الديمقراطية [بربط] المساعدات», «سمو الأمير [بهذه] المناسبة»
    if form[0] == "و":
        return len(form) > 4 and not view.is_name_token(form)
    hits = (hit for hit in view.hits.get(index, ()) if not (first and _is_hamlet(form, hit)))
    carried = any(hit.proclitics not in ("", "ف", "ك") for hit in hits)
    return carried and not view.is_name_token(form)


def _is_hamlet(form: str, hit: Hit) -> bool:
    """«السفير البابوي [باولو] بورجيا»: a name of few letters, and not «ب» and a small town."""
    short = len(form) - len(hit.proclitics) <= _HAMLET
    towns = all(name.category == "city" and "capital" not in name.tags for name in hit.names)
    return short and towns and hit.end - hit.start == 1


def is_other(view: View, index: int, proclitics: str = "") -> bool:
    """«شركة [ميناء] …»: something else that the knowledge base knows, and no given name here."""
    other = view.hit(index, OTHER, (proclitics,))
    if other is None or index in view.tagged:
        return False
    return not (other.end == index + 1 and _is_given(view, index, other))


def _is_given(view: View, index: int, town: Hit) -> bool:
    """«الملك [حمد] بن عيسى», «الأمير [رشيد]»: a given name that small towns have as well."""
    if is_given(view, index):
        return True
    form = view.forms[index]
    common = all(name.category == "city" and "common" in name.tags for name in town.names)
    return common and view.knowledge.given_names.get(form, 0) >= VERY_COMMON


def trimmed(view: View, start: int, end: int) -> int:
    """«بن» or «عبد» cannot close a name."""
    while end > start and view.forms[end - 1] in BINDS:
        end -= 1
    return end
