"""Multitudes: people in the plural whom only what they do makes a party, «[المرضى المنومين بالمستشفى]»."""

from functools import lru_cache

from khabar.arabic import readings
from khabar.arabic.numbers import is_ordinal
from khabar.coding.analysis import Phrase
from khabar.coding.mentions.bodies import body_at
from khabar.coding.mentions.complements import nouns_after
from khabar.coding.mentions.view import CITY, HONORIFIC, LANDS, NAMED, View, letters_taken
from khabar.knowledge.lexicons import contact_forms
from khabar.knowledge.words import words

_PROCLITICS = ("", "و", "ل", "ب", "ول", "وب")
_DEFINITE = ("ال", "وال", "بال", "لل")
_ADJECTIVES = ("ين", "ون", "ات", "ي", "ه")
_MOST_ADJECTIVES = 3
_THEIRS = ("هم", "هن", "ه", "ها")
_SHORTEST = 7  # letters of «المهنئين»: «القرين» and «اليمين» are shorter
_NEAR = 14  # tokens between a word of contact and whom it leads to
_TITLES = HONORIFIC | {"office"}
_GROUP = frozenset(("group",))
_OTHERS = _TITLES | NAMED | LANDS | CITY
_WISHERS = frozenset(("مهنيين", "مهنيون", "معايدين", "معايدون", "مباركين"))
_FEASTS = frozenset(("بعيد", "بالعيد", "بشهر", "بالشهر"))
_INTO = frozenset(("في", "من"))


def multitude_at(view: View, start: int) -> Phrase | None:
    """«التقى الأمير [نزلاء دار الرعاية]», «استقبل الأمين أمس [المهنئين بالعيد]».

    Behind a noun such people are what it is of («رعاية [الأيتام]»), and no party.
    """
    taken = _people(view.forms[start])
    if taken is None and _is_object(view, start):
        taken = ("ب", view.forms[start][1:]) if view.forms[start][0] == "ب" else ("", view.forms[start])
    if taken is None or taken[0] not in _PROCLITICS or not (taken[0].strip("و") or _may_stand(view, start)):
        return None
    skip = letters_taken(view.forms[start], *taken)
    listed = view.hit(start, _GROUP, _PROCLITICS)
    known = None if listed is None else listed.names[0]
    return Phrase(start, reach(view, start), "group", taken[0], skip, known=known)


def is_multitude(form: str) -> bool:
    """«المرضى», «منسوبي», «جنودا»: a folded form of the class, with or without its article."""
    bare = form.removeprefix("ال")
    accusative = bare == form and form.endswith("ا") and form[:-1] in words("multitude")
    return bare in words("multitude") or accusative


def are_people(form: str) -> bool:
    """«الموظفين», «مساعديه»: anybody of the class, or of somebody's own people."""
    return is_multitude(form) or is_own_people(form)


def is_own_people(form: str) -> bool:
    """«أقاربه», «مساعديها»: people told by whose they are."""
    return any(form[: -len(end)] in words("kinsfolk") for end in _THEIRS if form.endswith(end))


def opens_multitude(form: str) -> bool:
    """«بمنسوبي»: the same behind any proclitics."""
    return _people(form) is not None


@lru_cache(maxsize=65536)
def _people(form: str) -> tuple[str, str] | None:
    """The proclitics and the rest of a form of the class."""
    both = readings(form)
    return next(((taken, rest) for taken, rest in both if is_multitude(rest) or is_own_people(rest)), None)


def _is_object(view: View, start: int) -> bool:
    """«استقبل المدير أمس [المعايدين]», «التقى ب[المصطافين]»: any oblique plural behind a word of contact."""
    form = view.forms[start].removeprefix("ب")
    plain = form.startswith("ال") and form.endswith("ين") and len(form) >= _SHORTEST
    counted = form in words("day_name") or is_ordinal(form)  # «الاثنين», «الثلاثين»
    other = counted or form in words("two_sides")
    if not plain or other or start in view.hits or start in view.tagged:
        return False
    before = view.form(start - 1)
    governed = view.is_word(start - 1) and view.is_function_word(start - 1) and before not in words("adverb")
    near = range(max(0, start - _NEAR), start)
    return not governed and any(_rest(view.forms[index]) in contact_forms() for index in near)


def _may_stand(view: View, start: int) -> bool:
    """Behind a verb, a preposition, a mark, a name or a word of contact: where a party stands."""
    before = start - 1
    if not view.is_word(before) or view.is_function_word(before) or view.may_be_verb(before):
        return True
    if _rest(view.form(before)) in contact_forms():
        return True
    named = any(begin <= before < end for begin, end in view.tagged.items())
    return named or view.hit(before, _TITLES) is not None


@lru_cache(maxsize=65536)
def _rest(form: str) -> str:
    """«[و]التقى», «[ب]لقاء»: the word of contact behind its proclitic."""
    return form[1:] if form[:1] in ("و", "ب", "ل") and form not in contact_forms() else form


def reach(view: View, start: int) -> int:
    """«[طلاب برنامج موهبة]», «[المرضى المنومين بمستشفى الجبيل العام]»: who they are, and where."""
    end = start + 1
    while view.form(end)[:1] == "و" and is_multitude(view.form(end)[1:]):
        end += 1  # «منسوبي [ومنسوبات] المجمع»
    if not view.forms[end - 1].startswith(_DEFINITE) and view.is_word(end):
        end = _of(view, end)
    while view.forms[start].endswith("ا") and view.form(end).endswith("ين") and not view.is_verb(end):
        end += 1  # «جنودا [أمريكيين]»
    most = end + _MOST_ADJECTIVES
    while end < min(most, len(view.tokens)) and _describes(view, end):
        end += 1
    end = wished(view, _placed(view, end))
    if view.form(end) != "من":
        return end
    if is_multitude(view.form(end + 1)):
        return reach(view, end + 1)  # «المهنئين [من منسوبي الوزارة]»
    people = view.hit(end + 1, _GROUP)
    return _of(view, people.end) if people is not None and people.end < len(view.tokens) else end


def wished(view: View, end: int) -> int:
    """«المهنئين [بعيد الفطر المبارك] [من منسوبي الإمارة]»: what they come for, and who they are."""
    if view.form(end - 1).removeprefix("ال") not in _WISHERS or view.form(end) not in _FEASTS:
        return end
    last = next((i for i in range(end + 1, end + 3) if not view.form(i).startswith("ال")), end + 3)
    return reach(view, last + 1) if view.form(last) == "من" and is_multitude(view.form(last + 1)) else last


def _of(view: View, start: int) -> int:
    """«نزلاء [دار الرعاية]», «طلاب [جامعة الأمل]»: what an indefinite noun is of."""
    body = body_at(view, start)
    if body is not None:
        return start if body.proclitics else body.end
    end = nouns_after(view, start)
    other = view.is_function_word(start) or view.is_verb(start) or view.hit(start, _OTHERS) is not None
    plain = end == start and not other and start not in view.tagged
    return start + 2 if plain and view.form(start + 1).startswith("ال") else end


def _describes(view: View, index: int) -> bool:
    """«الطلاب [الموهوبين]»: a definite adjective, and no title or verb."""
    form = view.forms[index]
    adjective = form.startswith("ال") and form.endswith(_ADJECTIVES)
    if view.is_function_word(index):
        return False  # «السكان [إلى]»
    if adjective and form.endswith(("ين", "ون")):
        return not view.is_verb(index)  # «الأطباء [المشرفين]», whatever they supervise
    return adjective and view.hit(index, _TITLES | LANDS | CITY) is None and not view.is_verb(index)


def _is_building(form: str) -> bool:
    return any(form.removeprefix("ال") in words(name) for name in ("venue", "place_head"))


def _placed(view: View, position: int) -> int:
    """«المنومين [بمستشفى الجبيل]», «الأطفال [في دار الأيتام]»."""
    behind = position + (view.form(position) in _INTO)
    if not view.is_word(behind):
        return position
    body = body_at(view, behind)
    if body is None or body.kind != "organization" or not _is_building(view.forms[behind][body.skip :]):
        return position  # «المرضى [بمبادرة بلدية الميناء]»
    return body.end if body.proclitics == ("" if behind > position else "ب") else position
