"""Complements: how far the nouns and adjectives reach that an office or a body is «of»."""

from khabar.coding.mentions.view import CITY, LANDS, View
from khabar.knowledge.lexicons import contact_forms, speech_forms, status_words
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_STOPS = frozenset(("honorific", "office", "title", "rank"))
_PLACES = LANDS | CITY
_NATIONS = frozenset(("nationality",))
_OTHERS = frozenset(("organization_head", "group"))
_HEADS = frozenset(("organization_head",))  # «حزب حركة [نداء تونس]»: behind a head no name is expected
_LONGEST = 5
_LONGEST_CHAIN = 4  # «لجنة [دراسة أوضاع هيئة] الإذاعة»
_LONGEST_LIST = 16


def nouns_after(view: View, start: int, *, conjunctions: bool = False) -> int:
    """The token after the noun phrase that starts here; `start` itself where there is none.

    «[الديوان الملكي] خالد …» ends before the name. With `conjunctions` a list goes on:
    «[العلاقات مع دول أمريكا والتعاون مع دول آسيا]».
    """
    limit = start + (_LONGEST_LIST if conjunctions else _LONGEST)
    position = start
    while position < min(limit, len(view.tokens)):
        if not (_noun(view, position, start) or (conjunctions and _link(view, position))):
            break
        position += 1
    while position > start and (view.is_function_word(position - 1) or not view.is_word(position - 1)):
        position -= 1
    return position


def _noun(view: View, index: int, start: int) -> bool:
    form = view.form(index)
    if not view.is_word(index) or view.is_function_word(index) or index in view.tagged:
        return False
    ended = form in words("headed") or form in words("attendance") or form in status_words()
    stops = view.hit(index, _STOPS) is not None and not _closes_chain(view, index, start)
    asked = index > start and is_asked(view, index)
    ended = ended or (form[:1] == "ب" and form[1:] in words("place_head"))  # «وزارة الدفاع [بمدينة] عدن»
    if ended or _passes_on(form) or asked or stops or view.is_verb(index):
        return False  # «غرفة التجارة [برئاسة] فلان», «مكتب الرئيس [إلغاء] اللقاء»
    if form.startswith(("ال", "وال", "لل")):
        return index == start or not _is_object(view, index)
    if view.hit(index, _PLACES):
        return index > start
    after_definite = index > start and view.forms[index - 1].startswith(("ال", "لل"))
    named = view.hit(start - 1, _HEADS) is None and view.is_name_token(form)
    if named or (after_definite and form[0] not in "بل"):
        return False  # «أحاط مكتب المجلس [مجموعة] العمل»
    return _leads_to_definite(view, index)


def _is_object(view: View, index: int) -> bool:
    """«عد مجلس الإفتاء الفلسطيني [الدعوات] …»: behind the adjective of a nation only adjectives go on."""
    nation = view.hit(index - 1, _NATIONS)
    adjective = view.forms[index].endswith(("ي", "يه", "ه", "ا"))
    return nation is not None and view.forms[index - 1].startswith("ال") and not adjective


def is_asked(view: View, index: int) -> bool:
    """«طالب حزب العدالة والتنمية [الحكومة] بـ»: behind a definite noun a body of its own is the object."""
    definite = view.forms[index - 1].startswith(("ال", "وال")) and view.forms[index].startswith("ال")
    return definite and view.hit(index, _OTHERS) is not None and view.hit(index, _NATIONS) is None


def is_occasion(form: str) -> bool:
    """«قال الرئيس [في بيان]», «[في لقاء]»: where he spoke, not what his office is for."""
    return (
        form in lexicon_words("channel_nouns")
        or form in lexicon_words("document_nouns")
        or form in contact_forms()
    )


def _closes_chain(view: View, index: int, start: int) -> bool:
    """«مؤيدي [الحكم] الذاتي»: what an indefinite noun right before it is of, not the title «الحكم»."""
    before = view.forms[index - 1] if index > start else "ال"
    return view.forms[index].startswith("ال") and not before.startswith(("ال", "وال", "لل"))


def _passes_on(form: str) -> bool:
    """«مسؤولون [للصحيفة]», «قيادي في الحزب [قوله]»: to whom they spoke and what, not what they are of."""
    media = lexicon_words("media_nouns")
    told = (form.startswith("لل") and "ال" + form[2:] in media) or (form[:1] == "ل" and form[1:] in media)
    return told or (form.endswith(("ه", "ها", "هم")) and not form.startswith("ال") and form in speech_forms())


def _leads_to_definite(view: View, index: int) -> bool:
    """«إمارة منطقة المدينة»: an indefinite noun counts when a definite one or a place closes the chain."""
    for following in range(index + 1, min(index + _LONGEST_CHAIN, len(view.tokens))):
        if not view.is_word(following) or view.is_function_word(following) or following in view.tagged:
            return False
        if view.forms[following].startswith("ال") or view.hit(following, _PLACES):
            return True
    return False


def _link(view: View, index: int) -> bool:
    """«مع», «دول» and words with «و» keep a list of affairs going, as long as no name begins."""
    form = view.form(index)
    if index in view.tagged or not view.is_word(index):
        return False
    if form in ("مع", "دول", "في", "بين"):
        return True
    return form.startswith("و") and not view.is_verb(index) and not view.is_name_token(form)
