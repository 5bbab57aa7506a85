"""Tagged: the persons that the tagger saw, cut where something begins that is no part of a name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from khabar.arabic import readings
from khabar.coding.analysis import Range
from khabar.coding.mentions.surnames import is_verbal_noun
from khabar.knowledge import load
from khabar.knowledge.lexicons import contact_forms, content_nouns, status_words
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import is_verb
from khabar.knowledge.words import any_of, words

_LEADING = frozenset(("مع", "في", "من", "الي", "عن", "خلال", "بعد", "قبل", "عبر"))  # not «علي»
_DESCRIBING = frozenset(("اول", "الاخير", "الاخيره", "الراحل", "الراحله", "الحالي", "الحاليه"))
_VERY_COMMON = 50
_COMMON = 20  # «أشرف» is a given name before it is a verb
_ATTEMPT = re.compile(r"[بل](م\wا\w\wه|ت\w\wي\w|ا\wت\wا\w|است\w\wا\w|ا\w\wا\w)")
_FUNCTION = ("preposition", "conjunction", "relative")
_PAPERS = ("document_nouns", "channel_nouns", "topic_nouns")
_LONG = 4  # letters: «للو» may be a name
_LANDS = frozenset(("country", "city"))
_MARKS = frozenset(('"', "«", "“", "("))


def tagged_ranges(forms: Sequence[str], ranges: tuple[Range, ...]) -> dict[int, int]:
    """The tagger's persons by first token, without what is no part of a name."""
    function = any_of(_FUNCTION)
    kept: dict[int, int] = {}
    for first, stop in ranges:
        start = first + (stop - first > 2 and _is_noun(forms, first))
        end = next((i for i in range(start + 1, stop) if _ends_name(forms[i]) or _is_guest(forms, i)), stop)
        contact = any(rest in contact_forms() for _, rest in readings(forms[start]))
        if contact and load().given_names.get(forms[start], 0) < _COMMON:
            continue  # «[برقية] شكر»: the tagger takes a word of contact for a name
        if end == start + 1 and _is_named_body(forms, start):
            continue  # «أكد [ائتلاف] "نهضة الميناء"»
        if forms[start : start + 2] == ("عز", "وجل"):
            continue  # «الله [عز وجل]»
        if forms[start].startswith(("سي", "ست")) and is_verb(forms[start]):
            continue  # «وفد من الحزب [سيلتقي] …»
        if forms[start] not in function and any(len(form) > 1 for form in forms[start:end]):
            kept[start] = end
    return kept


def _is_named_body(forms: Sequence[str], index: int) -> bool:
    """«[ائتلاف] "نهضة الميناء"»: a head of bodies with its name in marks behind it."""
    marked = index + 1 < len(forms) and forms[index + 1] in _MARKS
    return marked and _is_known(forms[index], frozenset(("organization_head",)))


def _is_guest(forms: Sequence[str], index: int) -> bool:
    """«سامر الخطيب [ضيف] البرنامج»; as a surname a comma or a clause follows it."""
    following = forms[index + 1] if index + 1 < len(forms) else ""
    return forms[index] == "ضيف" and following[:1].isalpha() and following not in ("ان", "انه", "انها")


def _is_noun(forms: Sequence[str], index: int) -> bool:
    """«[انتخاب] عبد اللطيف وهبي»; «إيتمار بن غفير» is a name."""
    return is_verbal_noun(forms[index]) and forms[index + 1] not in ("بن", "ابن", "بنت")


def _ends_name(form: str) -> bool:
    """«ضياء الجبوري [هاتفيا]», «حسام الشافعي [للصحفيين]», «ريفيرا [بمدريد]», «نيقولا [اليابان]»."""
    if form.startswith("ال") and any(each.kind == "adjective" for each in status_words().get(form, ())):
        return True  # «زيارة سمير عازار [المرتقبة]»
    if is_verbal_noun(form) or form in _DESCRIBING:
        return True
    if form in _LEADING or any(form in words(name) for name in ("adverb", "topic_head", "place_head")):
        return True
    if (
        is_accusative(form)
        or is_own_text(form)
        or is_verb(form)
        or is_contact(form)
        or _is_land(form)
        or _is_first(form)
        or is_attempt(form)
    ):
        return True
    if is_met(form) or (form.startswith("لل") and len(form) > _LONG and not _is_surname(form)):
        return True
    return form in contact_forms() and not _is_surname(form)


def is_met(form: str) -> bool:
    """«التقى فرانسوا هولاند [بمهدي] جمعة»: «ب» and a common given name, which is no surname."""
    common = load().given_names.get(form[1:], 0) >= _VERY_COMMON
    return form.startswith("ب") and common and not _is_surname(form)


def is_attempt(form: str) -> bool:
    """«بدأ المسلماني [بمحاولة] تبسيط …», «[لمناقشة]»: a verbal noun behind «ب» or «ل»."""
    return _ATTEMPT.fullmatch(form) is not None and not _is_surname(form)


@lru_cache(maxsize=65536)
def is_accusative(form: str) -> bool:
    """«أندرياس نيقولا [بيانا]», «سامر الخطيب [تقريرا]»: a noun of what is issued or said, as an object."""
    stem = form[:-1]
    papers = stem in content_nouns() or any(stem in lexicon_words(name) for name in _PAPERS)
    return form.endswith("ا") and papers and not _is_surname(form)


@lru_cache(maxsize=65536)
def is_own_text(form: str) -> bool:
    """«واختتم الكاتب [مقاله]», «المحلل [تقريرها]»: a text of his own is nobody's name."""
    stem = next((form.removesuffix(each) for each in ("ها", "هم", "ه") if form.endswith(each)), form)
    return stem != form and any(stem in lexicon_words(name) for name in _PAPERS) and not _is_surname(form)


def _is_first(form: str) -> bool:
    """«سمير عازار [بأول] زيارة»: an ordinal or quantity behind «ب»."""
    return form.startswith("ب") and form[1:] in words("quantity")


def is_contact(form: str) -> bool:
    """«فؤاد حسين [بزيارة]»."""
    return any(
        taken in ("ب", "ل") and any(each.features.person != 1 for each in contact_forms().get(rest, ()))
        for taken, rest in readings(form)
    )


@lru_cache(maxsize=65536)
def _is_land(form: str) -> bool:
    """A country that is nobody's surname, or a country or town behind «ب»."""
    if _is_surname(form):
        return False
    whole = _is_known(form, frozenset(("country",)))
    return whole or (form.startswith("ب") and _is_known(form[1:], _LANDS))


def _is_known(form: str, categories: frozenset[str]) -> bool:
    return any(name.category in categories for name in load().lookup(form))


def _is_surname(form: str) -> bool:
    """A word of contact that the name lists hold as well: «وداد»; «[برقية]» is none."""
    known = load()
    return max(known.given_names.get(form, 0), known.surnames.get(form, 0)) > 1
