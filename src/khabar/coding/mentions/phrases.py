"""Phrases: offices, honorifics and names that stand together, read as one party."""

import msgspec

from khabar.coding.analysis import Hit, Office, Phrase, Range
from khabar.coding.mentions.bodies import body_at
from khabar.coding.mentions.groups import (
    anaphor_at,
    counterpart_at,
    delegation_at,
    described,
    group_at,
    placed,
    sides_at,
)
from khabar.coding.mentions.offices import office_at
from khabar.coding.mentions.persons import attached, name_at, name_behind_comma
from khabar.coding.mentions.view import HONORIFIC, NAMED, View
from khabar.knowledge.words import words

_PROCLITICS = ("", "و", "ل", "ب", "ول", "وب", "ف", "ك", "فل")
_COMPLEMENTS = frozenset(("office", "office_domain", "nationality", "government_body", "organization_head"))
_SHORTEST_PLURAL = 5
_COMMAS = frozenset("،,")
_OPEN = frozenset("\"“«'‘(")
_CLOSE = frozenset("\"”»'’)")


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
    if not view.is_word(start):
        return None
    return (
        delegation_at(view, start, phrase_at)
        or counterpart_at(view, start)
        or sides_at(view, start)
        or anaphor_at(view, start)
        or person_at(view, start)
        or group_at(view, start)
        or body_at(view, start)
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
        draft.position = placed(view, described(view, draft.position))
    several = draft.name is None and (_is_plural(view, draft) or _is_unnamed(view, draft))
    return Phrase(
        start=start,
        end=draft.position,
        kind="group" if several else "person",
        proclitics=draft.proclitics,
        skip=draft.skip,
        name=draft.name,
        offices=tuple(draft.offices),
    )


def _is_plural(view: View, draft: _Draft) -> bool:
    """«قادة المقاومة», «المسؤولين الإيرانيين»."""
    first = view.form(draft.offices[0].start)[draft.skip :]
    return first in words("plural_office") or (first.endswith(("ون", "ين")) and len(first) > _SHORTEST_PLURAL)


def _is_unnamed(view: View, draft: _Draft) -> bool:
    """«مسؤول أميركي», «دبلوماسي غربي»: indefinite and without a name, a source and no person."""
    group = view.hit(draft.offices[0].start, frozenset(("group",)), _PROCLITICS)
    return group is not None and not draft.offices[0].definite


def _leading(view: View, draft: _Draft) -> None:
    """Honorifics and offices before a name, in any order."""
    while True:
        allowed = (draft.proclitics,) if draft.position == draft.start else ("",)
        honorific = view.hit(draft.position, HONORIFIC, allowed)
        office = None if _is_titled_name(view, draft) else office_at(view, draft.position, allowed)
        if office and (honorific is None or office.end >= honorific.end):
            if draft.position == draft.start:
                draft.skip = _skip(view, draft.start, draft.proclitics)
            draft.offices.append(office)
            draft.position = office.end
        elif honorific:
            if draft.position == draft.start:
                draft.skip = honorific.skip
            draft.honoured = True
            draft.position = honorific.end + _is_abbreviated(view, honorific)
        else:
            return


def _is_abbreviated(view: View, title: Hit) -> bool:
    """«[د.] نوال»: the stop belongs to the title."""
    return len(view.form(title.end - 1)) == 1 and view.form(title.end) == "."


def _is_titled_name(view: View, draft: _Draft) -> bool:
    """«الدكتور [مساعد بن محمد]»: behind a title a given name is a name, though it is an office elsewhere."""
    given = view.knowledge.given_names.get(view.form(draft.position), 0) > 1
    introduced = draft.honoured or bool(draft.offices and draft.offices[-1].of)
    if not (introduced and given and view.is_word(draft.position + 1)):
        return False
    return view.form(draft.position + 1) == "بن" or not view.hit(draft.position + 1, _COMPLEMENTS)


def _skip(view: View, start: int, proclitics: str) -> int:
    hits = [hit.skip for hit in view.hits.get(start, ()) if hit.proclitics == proclitics]
    return hits[0] if hits else len(proclitics)


def _name_after(view: View, draft: _Draft) -> None:
    """The name behind offices or honorifics, also behind one comma: «وزير الخارجية، عادل الجبير»."""
    name = name_at(view, draft.position, expected=True)
    if name is None and draft.offices and view.form(draft.position) in _COMMAS:
        name = name_behind_comma(view, draft.position + 1)
    if name is None and draft.offices and view.form(draft.position) == "(":
        name = _bracketed(view, draft.position)
    if name is not None:
        draft.name = name
        draft.position = _closed(view, name[1])


def _bracketed(view: View, position: int) -> Range | None:
    """A name in brackets after its office: «ولي العهد (محمد بن نايف)»."""
    name = name_at(view, position + 1, expected=False)
    return name if name and view.form(name[1]) == ")" else None


def _closed(view: View, end: int) -> int:
    """The closing quotation mark of a quoted name belongs to the phrase."""
    return end + 1 if end < len(view.tokens) and view.tokens[end].text in _CLOSE else end


def _bare_name(view: View, start: int) -> _Draft:
    """A name without office: «إسماعيل هنية», also behind «و», «ل», «ب»."""
    if view.hit(start, NAMED, _PROCLITICS) is not None:
        return _Draft(start, start)
    for proclitics in attached(view, start):
        name = name_at(view, start, expected=False, proclitics=proclitics)
        if name is not None:
            return _Draft(start, name[1], proclitics, len(proclitics), name=name)
    return _Draft(start, start)


def _trailing(view: View, draft: _Draft) -> None:
    """Offices behind a name: «هاشم البدري [وزير التجارة رئيس اللجنة]».

    An office that runs straight into another name belongs to that one:
    «استقبل الأمير طلال | وزير التجارة الماليزي رازق عمران».
    """
    while True:
        comma = view.form(draft.position) in _COMMAS
        run = _office_run(view, draft.position + comma)
        if not run:
            return
        end = run[-1].end
        if _belongs_to_next(view, end, comma=comma):
            return
        draft.offices.extend(run)
        draft.position = end


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
