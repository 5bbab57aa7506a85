"""Phrases: offices, honorifics and names that stand together, read as one party."""

from functools import lru_cache

import msgspec

from khabar.arabic import readings
from khabar.coding.analysis import Hit, Office, Phrase, Range
from khabar.coding.mentions.bodies import body_at
from khabar.coding.mentions.bridge import bridged, widened
from khabar.coding.mentions.groups import (
    anaphor_at,
    counterpart_at,
    delegation_at,
    group_at,
    placed,
    sides_at,
)
from khabar.coding.mentions.offices import office_at
from khabar.coding.mentions.people import described_group, family_at, people_at, some_at
from khabar.coding.mentions.persons import attached, begins_name, name_at, name_behind_comma
from khabar.coding.mentions.professions import profession_at
from khabar.coding.mentions.view import HONORIFIC, NAMED, View
from khabar.knowledge.words import words

_PROCLITICS = ("", "و", "ل", "ب", "ول", "وب", "ف", "ك", "فل")
_COMPLEMENTS = frozenset(("office", "office_domain", "nationality", "government_body", "organization_head"))
_SHORTEST_PLURAL = 5
_ENDS_ALIKE = frozenset(("امين",))  # «الأمين العام»: one, though he ends as many do
_LONGEST_INSERTION = 5
_PERSON = frozenset(("person",))
_COMMAS = frozenset("،,")
_OPEN = frozenset("\"“«'‘(")
_CLOSE = frozenset("\"”»'’)")
_SPECIAL = (
    "delegation",
    "counterpart",
    "two_sides",
    "honorific_pronoun",
    "quantity",
    "partitive",
    "profession",
    "family",
    "people_of",
)
_OPENERS = (*_SPECIAL, "place_head", "one_side")


class _Draft(msgspec.Struct):
    """A phrase while it is being read."""

    start: int
    position: int
    proclitics: str = ""
    skip: int = 0
    offices: list[Office] = []
    honoured: bool = False
    name: Range | None = None


def phrases(view: View) -> tuple[Phrase, ...]:
    """All parties of a passage in order, none overlapping another."""
    found: list[Phrase] = []
    position = 0
    while position < len(view.tokens):
        phrase = phrase_at(view, position)
        if phrase is None:
            position += 1
        else:
            found.append(phrase)
            position = max(phrase.end, position + 1)
    return tuple(found)


def phrase_at(view: View, start: int) -> Phrase | None:
    """The party that starts at a token: «[معالي وزير التجارة الماليزي الدكتور رازق عمران]»."""
    if not view.is_word(start) or not _may_begin(view, start):
        return None
    return (
        (_special_at(view, start) if _is_special(view.forms[start]) else None)
        or person_at(view, start)
        or group_at(view, start)
        or body_at(view, start)
        or people_at(view, start)
    )


def _special_at(view: View, start: int) -> Phrase | None:
    """The parties that begin with a word of a closed class."""
    return (
        delegation_at(view, start, phrase_at)
        or counterpart_at(view, start)
        or sides_at(view, start)
        or anaphor_at(view, start)
        or some_at(view, start)
        or family_at(view, start)
        or profession_at(view, start)
    )


@lru_cache(maxsize=65536)
def _is_special(form: str) -> bool:
    """«وفدا», «نظيره», «الجانبان», «سموه», «عدد», «السياسي», behind any proclitics."""
    return any(rest in words(name) for _, rest in readings(form) for name in _SPECIAL)


def _may_begin(view: View, start: int) -> bool:
    """Most words begin no party: nothing known starts here and the form is in none of the classes."""
    if view.forms[start] in words("press_adjective") and _is_of_press(view.form(start - 1)):
        return False  # «مؤتمر [صحافي]», «ندوة [صحافية]»
    return start in view.hits or start in view.tagged or _opens_party(view.forms[start])


@lru_cache(maxsize=65536)
def _is_of_press(form: str) -> bool:
    return any(rest.removeprefix("ال") in words("press_noun") for _, rest in readings(form))


@lru_cache(maxsize=65536)
def _opens_party(form: str) -> bool:
    """«وفدا», «نظيره», «الجانبان», «سموه», «بمدينة», or a given name behind any proclitics."""
    return form.endswith("ون") or any(
        begins_name(rest) or any(rest in words(name) for name in _OPENERS) for _, rest in readings(form)
    )


def person_at(view: View, start: int) -> Phrase | None:
    """A person by office, by name or by both."""
    known = {hit.proclitics for hit in view.hits.get(start, ())}
    for proclitics in (each for each in _PROCLITICS if each in known):
        draft = _Draft(start, start, proclitics)
        _leading(view, draft)
        if draft.position > start:
            _name_after(view, draft)
            break
    else:
        draft = _bare_name(view, start)
    if draft.name is None and not draft.offices:
        return None
    if draft.name is not None:
        _trailing(view, draft)
    elif draft.position == draft.offices[-1].end:
        draft.position = placed(view, described_group(view, draft.position))
    several = draft.name is None and (_is_plural(view, draft) or _is_unnamed(view, draft))
    if several and view.form(draft.position - 1) == "في":
        draft.position -= 1  # «[مسؤول] في إحدى الشركات»
    return Phrase(
        start=start,
        end=draft.position,
        kind="group" if several else "person",
        proclitics=draft.proclitics,
        skip=draft.skip,
        name=draft.name,
        offices=tuple(draft.offices),
        honoured=draft.honoured,
    )


def _is_plural(view: View, draft: _Draft) -> bool:
    """«قادة المقاومة», «المسؤولين الإيرانيين»."""
    first = view.form(draft.offices[0].start)[draft.skip :]
    if first.removeprefix("ال") in _ENDS_ALIKE:
        return False
    return first in words("plural_office") or (first.endswith(("ون", "ين")) and len(first) > _SHORTEST_PLURAL)


def _is_unnamed(view: View, draft: _Draft) -> bool:
    """«مسؤول أميركي», «دبلوماسي غربي»: indefinite and without a name, a source and no person.

    «نائب وزير الدفاع» is definite by what it is of.
    """
    group = view.hit(draft.offices[0].start, frozenset(("group",)), _PROCLITICS)
    indefinite = not (draft.offices[0].definite or _is_made_definite(view, draft.offices[0]))
    first = view.form(draft.offices[0].start)[draft.skip :]
    if group is None and first.endswith("ا"):  # «أن [مسؤولا] أميركيا»
        return indefinite and any(name.category == "group" for name in view.knowledge.lookup(first[:-1]))
    return group is not None and indefinite


def _is_made_definite(view: View, office: Office) -> bool:
    """«نائب [وزير] [الدفاع]»: the words of the title hang together and the last ones are definite."""
    rest = view.forms[office.start + 1 : office.title[1]]
    linked = not any(form in words("preposition") or form == "باسم" for form in rest)
    return linked and len(rest) > 1 and rest[-1].startswith("ال") and not rest[0].startswith("ال")


def _leading(view: View, draft: _Draft) -> None:
    """Honorifics and offices before a name, in any order."""
    while True:
        allowed: tuple[str, ...] = (draft.proclitics,) if draft.position == draft.start else ("",)
        if draft.offices and not draft.honoured and _goes_on(view, draft):
            allowed = ("", "و")
        named = _is_titled_name(view, draft) or _is_taught(view, draft.position, allowed)
        honorific = None if named else view.hit(draft.position, HONORIFIC, allowed)
        office = None if named else office_at(view, draft.position, allowed)
        if office and (honorific is None or office.end >= honorific.end):
            if draft.position == draft.start:
                draft.skip = _skip(view, draft.start, draft.proclitics)
            draft.offices.append(office)
            draft.position = office.end
        elif honorific:
            if draft.position == draft.start:
                draft.skip = honorific.skip
            draft.honoured = True
            more = _is_abbreviated(view, honorific) or _is_branch(view, honorific)
            draft.position = honorific.end + more
        else:
            return


def _is_taught(view: View, position: int, proclitics: tuple[str, ...]) -> bool:
    """«رئيسي», «سفير»: an office in a word of its own that ends a full name of the article."""
    for taken in proclitics:
        form = view.form(position)[len(taken) :]
        if view.form(position).startswith(taken) and view.taught.get(form) == 1:
            office = office_at(view, position, proclitics)
            return office is not None and office.end == position + 1
    return False


def _goes_on(view: View, draft: _Draft) -> bool:
    """«الباحث [والأكاديمي] هيثم …»: a second calling of one person."""
    calling = view.form(draft.offices[-1].start)[draft.skip if len(draft.offices) == 1 else 0 :]
    return calling.removeprefix("ال") in words("expert_head") or _holds_two(view, draft, calling)


def _holds_two(view: View, draft: _Draft, calling: str) -> bool:
    """«قال [مستشار الأمين والمتحدث الرسمي] كارم البوزان»: a verb, two different offices and one name."""
    if len(draft.offices) > 1 or not view.may_be_verb(draft.start - 1) or calling in words("sole_office"):
        return False
    office = office_at(view, draft.position, ("و",))
    if office is None or view.form(draft.position)[1:].removeprefix("ال") == calling.removeprefix("ال"):
        return False
    return name_at(view, office.end, expected=True) is not None


def _is_abbreviated(view: View, title: Hit) -> bool:
    """«[د.] نوال»: the stop belongs to the title."""
    return len(view.form(title.end - 1)) == 1 and view.form(title.end) == "."


def _is_branch(view: View, rank: Hit) -> bool:
    """«العقيد [احتياط] كارم البوزان», «العميد [متقاعد]»: what follows a rank before the name."""
    ranked = any(name.category in ("rank", "title") for name in rank.names)
    return ranked and view.form(rank.end) in words("rank_branch")


def _is_titled_name(view: View, draft: _Draft) -> bool:
    """«الدكتور [مساعد بن محمد]»: behind a title a given name is a name, though it is an office elsewhere."""
    given = view.knowledge.given_names.get(view.form(draft.position), 0) > 1
    if given and draft.position > draft.start and view.hit(draft.position, _PERSON) is not None:
        return True
    following = view.form(draft.position + 1)
    surname = following.startswith("ال") and following.endswith("ي")
    if given and surname and not view.hit(draft.position + 1, _COMPLEMENTS):
        return True  # «خليفة المناعي», «سلطان القاسمي»
    introduced = draft.honoured or bool(draft.offices and draft.offices[-1].of)
    if not (introduced and given and view.is_word(draft.position + 1)):
        return False
    return view.form(draft.position + 1) == "بن" or not view.hit(draft.position + 1, _COMPLEMENTS)


def _skip(view: View, start: int, proclitics: str) -> int:
    hits = [hit.skip for hit in view.hits.get(start, ()) if hit.proclitics == proclitics]
    return hits[0] if hits else len(proclitics)


def _name_after(view: View, draft: _Draft) -> None:
    """The name behind offices or honorifics, also behind one comma: «وزير الخارجية، عادل الجبير»."""
    several = bool(draft.offices) and _is_plural(view, draft)
    if _is_described(view, draft):
        return
    name = name_at(view, draft.position, expected=not several)
    if name is None and draft.offices and view.form(draft.position) in _COMMAS:
        name = name_behind_comma(view, draft.position + 1)
    if name is None and draft.offices and view.form(draft.position) == "(":
        name = _bracketed(view, draft.position) or _behind_bracket(view, draft.position)
    if name is None and view.form(draft.position) == ")" and view.form(draft.start - 1) == "(":
        name = name_at(view, draft.position + 1, expected=True)
    if name is None and draft.offices and not several and draft.position == draft.offices[-1].end:
        name = _bridge(view, draft)
    if name is not None:
        draft.name = name
        draft.position = _closed(view, name[1])


def _is_described(view: View, draft: _Draft) -> bool:
    """«مسؤول [عسكري مطلع]»: behind an indefinite noun an adjective is nobody's name."""
    if not draft.offices or draft.offices[-1].definite:
        return False
    form = view.form(draft.position)
    return form in words("group_adjective") or form in words("office_adjective")


def _bridge(view: View, draft: _Draft) -> Range | None:
    """«مدير مكتب الاتصال [الحكومي، سيف …]»: the office reaches further than what is known of it."""
    bridge = bridged(view, draft.offices[-1])
    if bridge is None:
        return None
    draft.offices[-1] = widened(draft.offices[-1], bridge, view)
    return bridge.name


def _bracketed(view: View, position: int) -> Range | None:
    """A name in brackets after its office: «ولي العهد (محمد بن نايف)»."""
    name = name_at(view, position + 1, expected=False)
    return name if name and view.form(name[1]) == ")" else None


def _behind_bracket(view: View, position: int) -> Range | None:
    """«الأمين العام لحلف الأطلسي (ناتو) [ينس …]», «الرئيس (الإيراني حسن) [روحاني]»: an insertion."""
    for end in range(position + 2, min(position + _LONGEST_INSERTION, len(view.tokens))):
        if view.form(end) == ")":
            return name_at(view, end + 1, expected=True)
    return None


def _closed(view: View, end: int) -> int:
    """The closing quotation mark of a quoted name belongs to the phrase; a mark behind a space opens."""
    closes = end < len(view.tokens) and view.tokens[end].text in _CLOSE
    return end + 1 if closes and view.tokens[end - 1].end == view.tokens[end].start else end


def _bare_name(view: View, start: int) -> _Draft:
    """A name without office: «إسماعيل هنية», also behind «و», «ل», «ب»."""
    unnamed = start not in view.tagged and not _may_be_named(view.forms[start])
    if unnamed or view.hit(start, NAMED, _PROCLITICS) is not None:
        return _Draft(start, start)
    for proclitics in attached(view, start):
        name = name_at(view, start, expected=False, proclitics=proclitics)
        if name is not None:
            return _Draft(start, name[1], proclitics, len(proclitics), name=name)
    return _Draft(start, start)


@lru_cache(maxsize=65536)
def _may_be_named(form: str) -> bool:
    """«ولإسماعيل»: the form begins a name, as it stands or behind proclitics."""
    return any(begins_name(rest) for _, rest in readings(form))


def _trailing(view: View, draft: _Draft) -> None:
    """Offices behind a name: «هاشم البدري [وزير التجارة رئيس اللجنة]».

    An office that runs straight into another name belongs to that one:
    «استقبل الأمير طلال | وزير التجارة الماليزي رازق عمران».
    """
    while True:
        comma = view.form(draft.position) in _COMMAS
        run = _office_run(view, draft.position + comma) or _office_too(view, draft)
        if not run:
            return
        end = run[-1].end
        if _belongs_to_next(view, end, comma=comma):
            return
        draft.offices.extend(run)
        draft.position = end


def _office_too(view: View, draft: _Draft) -> list[Office]:
    """«خليفة المناعي رئيس مجلس الوزراء [ووزير الداخلية]،»: one more office, closed by a mark."""
    held = bool(draft.offices) and draft.offices[-1].end == draft.position
    office = office_at(view, draft.position, ("و",)) if held else None
    closed = office is not None and (view.form(office.end) in _COMMAS or office.end >= len(view.tokens) - 1)
    return [office] if office is not None and closed else []


def _office_run(view: View, position: int) -> list[Office]:
    run: list[Office] = []
    office = office_at(view, position)
    while office is not None:
        run.append(office)
        office = office_at(view, office.end)
    return run


def _belongs_to_next(view: View, end: int, *, comma: bool) -> bool:
    if view.hit(end, HONORIFIC):
        return True
    following = name_at(view, end, expected=not comma)
    return following is not None
