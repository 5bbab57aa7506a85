"""Phrases: offices, honorifics and names that stand together, read as one party."""

from functools import lru_cache

from khabar.arabic import readings
from khabar.coding.analysis import Hit, Office, Phrase, Range
from khabar.coding.mentions.beside import behind_bracket, bracketed, name_behind_comma
from khabar.coding.mentions.bridge import bridged, widened
from khabar.coding.mentions.groups import (
    anaphor_at,
    counterpart_at,
    delegation_at,
    group_or_body,
    placed,
    sides_at,
)
from khabar.coding.mentions.leading import Draft, is_plural, leading
from khabar.coding.mentions.listing import next_of_list
from khabar.coding.mentions.multitudes import multitude_at, opens_multitude
from khabar.coding.mentions.namesakes import borne_name, to_bearer, with_name
from khabar.coding.mentions.nations import next_of_nations, officer_of_two
from khabar.coding.mentions.people import described_group, family_at, people_at, some_at
from khabar.coding.mentions.persons import attached, begins_name, name_at
from khabar.coding.mentions.professions import profession_at
from khabar.coding.mentions.states import of_states, of_two_nations
from khabar.coding.mentions.towns import foreign_town
from khabar.coding.mentions.trailing import trailing
from khabar.coding.mentions.unknown import LINEAGE
from khabar.coding.mentions.view import HONORIFIC, NAMED, View, is_nation
from khabar.coding.mentions.wishes import is_wish
from khabar.knowledge.words import any_of, words

_PERSON = frozenset(("person",))
_TITLED = HONORIFIC | {"office"}
_PROCLITICS = ("", "و", "ل", "ب", "ول", "وب", "ف", "ك", "فل")
_COMMAS = frozenset("،,")
_DASHES = frozenset("-–")
_MARKS = _DASHES | frozenset('"“«(')
_ADJECTIVES = frozenset(("البرلماني", "البرلمانيه", "الدبلوماسي", "الدبلوماسيه", "الاعلاميه"))
_THEIRS = ("ه", "ها", "هم")
_DEFINITE = ("ال", "وال", "بال", "لل")
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
    "family_member",
    "people_of",
    "multitude",
    "mission",
)
_OPENERS = (*_SPECIAL, "place_head", "one_side")
_LEADING_ON = frozenset(("في", "الي", "من"))  # behind them stand towns and names that nothing knows

_SHORTEST_TITLE = 6  # letters of «الكاتب»
_WHOLE = 3  # tokens of a title and a name of two


def phrases(view: View) -> tuple[Phrase, ...]:
    """All parties of a passage in order, none overlapping another."""
    found: list[Phrase] = []
    free = 0  # the first token that no party has taken yet
    for start in _places(view):
        if start < free:
            continue
        before = found[-1] if found else None
        phrase = next_of_nations(view, before, start) or phrase_at(view, start)
        if phrase is None or phrase.kind == "person":
            phrase = next_of_list(view, before, start, phrase)
        borne = borne_name(view, phrase, before) if phrase is not None else None
        if phrase is None:
            continue
        phrase = to_bearer(view, phrase)
        if borne is not None:
            found[-1:] = with_name(before, phrase.start, borne)
            free = borne
        else:
            found.append(phrase)
            free = max(phrase.end, start + 1)
    return of_two_nations(view, of_states(view, tuple(found)))


def _places(view: View) -> list[int]:
    """The tokens at which a party may begin or a list go on: nothing more is asked of most words."""
    forms, hits, tagged = view.forms, view.hits, view.tagged
    told = zip(map(_opens_party, forms), forms, ("", *forms), strict=False)
    return [
        index
        for index, (opens, form, before) in enumerate(told)
        if opens or index in hits or index in tagged or form[:1] == "و" or before in _LEADING_ON
    ]


def phrase_at(view: View, start: int) -> Phrase | None:
    """The party that starts at a token: «[معالي وزير التجارة الماليزي الدكتور رازق عمران]»."""
    if not view.is_word(start) or not _may_begin(view, start):
        return None
    return (
        (_special_at(view, start) if _is_special(view.forms[start]) else None)
        or person_at(view, start)
        or group_or_body(view, start)
        or people_at(view, start)
    )


def _special_at(view: View, start: int) -> Phrase | None:
    """The parties that begin with a word of a closed class."""
    return (
        delegation_at(view, start, phrase_at)
        or counterpart_at(view, start)
        or officer_of_two(view, start)
        or sides_at(view, start)
        or anaphor_at(view, start)
        or some_at(view, start)
        or family_at(view, start)
        or profession_at(view, start)
        or multitude_at(view, start)
    )


@lru_cache(maxsize=65536)
def _is_special(form: str) -> bool:
    """«وفدا», «نظيره», «الجانبان», «سموه», «عدد», «السياسي», «المرضى», behind any proclitics."""
    if form.endswith("ين") or opens_multitude(form):
        return True
    return not any_of(_SPECIAL).isdisjoint([rest for _, rest in readings(form)])


def _may_begin(view: View, start: int) -> bool:
    """Most words begin no party: nothing known starts here and the form is in none of the classes."""
    form = view.forms[start]
    known = start in view.hits or start in view.tagged or _opens_party(form)
    if not known and foreign_town(view, start) is None:
        return False
    if form in _ADJECTIVES and _is_definite(view, start - 1):
        return False  # «الكتلة [البرلمانية]», «تصريحاته [الإعلامية]»
    # not of «مؤتمر [صحافي]», «ندوة [صحافية]»
    return not (form in words("press_adjective") and _is_of_press(view.form(start - 1)))


def _is_definite(view: View, index: int) -> bool:
    """«الكتلة», «تصريحاته»: by its article or a pronoun, which is no ة."""
    if index < 0 or view.is_verb(index):
        return False
    return view.forms[index].startswith(_DEFINITE) or view.tokens[index].text.endswith(_THEIRS)


@lru_cache(maxsize=65536)
def _is_of_press(form: str) -> bool:
    return any(rest.removeprefix("ال") in words("press_noun") for _, rest in readings(form))


@lru_cache(maxsize=65536)
def _opens_party(form: str) -> bool:
    """«وفدا», «نظيره», «الجانبان», «سموه», «بمدينة», or a given name behind any proclitics."""
    if form.endswith(("ون", "ين")) or opens_multitude(form) or _may_be_named(form):
        return True
    return not any_of(_OPENERS).isdisjoint([rest for _, rest in readings(form)])


def person_at(view: View, start: int) -> Phrase | None:
    """A person by office, by name or by both."""
    known = {hit.proclitics for hit in view.hits.get(start, ()) if _is_titled(hit)}
    for proclitics in [each for each in _PROCLITICS if each in known] if known else ():
        draft = Draft(start, start, proclitics)
        leading(view, draft)
        if draft.position > start:
            _name_after(view, draft)
            break
    else:
        draft = _bare_name(view, start)
    if draft.name is None and not draft.offices:
        return None
    if draft.name is not None:
        trailing(view, draft)
    elif draft.position == draft.offices[-1].end and (
        is_plural(view, draft) or not is_nation(view, draft.position)
    ):
        draft.position = placed(view, described_group(view, _past_epithet(view, draft.position)))
    several = draft.name is None and (is_plural(view, draft) or _is_unnamed(view, draft))
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


def _past_epithet(view: View, position: int) -> int:
    """«خطيب المسجد [النبوي]»: an adjective of the noun that the office ends with."""
    epithet = view.form(position) in words("epithet") and view.form(position - 1).startswith("ال")
    return position + epithet


def _is_titled(hit: Hit) -> bool:
    """Whether something known is an office or a personal title: nothing else leads a name."""
    if len(hit.names) == 1:  # nearly always
        return hit.names[0].category in _TITLED
    return any(name.category in _TITLED for name in hit.names)


def _is_unnamed(view: View, draft: Draft) -> bool:
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
    """«نائب [وزير] [الدفاع]», «نائب [رئيس] [دولة …]»: the title hangs together and ends definite."""
    whose = office.of_name if office.of is not None and office.of[0] == office.title[1] else None
    if whose is not None and whose.category != "nationality" and office.title[1] - office.start > 1:
        return True
    rest = view.forms[office.start + 1 : office.title[1]]
    linked = not any(form in words("preposition") or form == "باسم" for form in rest)
    return linked and len(rest) > 1 and rest[-1].startswith("ال") and not rest[0].startswith("ال")


def _name_after(view: View, draft: Draft) -> None:
    """The name behind offices or honorifics, also behind one comma: «وزير الخارجية، عادل الجبير»."""
    several = bool(draft.offices) and is_plural(view, draft)
    if _is_described(view, draft) or is_wish(view, draft.position + (view.form(draft.position) in _MARKS)):
        return  # «حاكم دبي "رعاه الله" [الرئيس] محمود عباس»: behind a wish stands somebody else
    name = name_at(view, draft.position, expected=not several)
    if name is None and draft.offices and view.form(draft.position) in words("of_late") and not several:
        name = name_at(view, draft.position + 1, expected=True)  # «الرئيس المنتخب [حديثا] يون …»
    if name is None and draft.offices and view.form(draft.position) in _COMMAS:
        name = name_behind_comma(view, draft.position + 1)
    if name is None and draft.offices and view.form(draft.position) in _DASHES:
        name = _between_dashes(view, draft.position)
    if name is None and draft.offices and view.form(draft.position) == "(":
        name = bracketed(view, draft.position) or behind_bracket(view, draft.position)
    if name is None and view.form(draft.position) == ")" and view.form(draft.start - 1) == "(":
        name = name_at(view, draft.position + 1, expected=True)
    if name is None and draft.offices and not several and draft.position == draft.offices[-1].end:
        name = _bridge(view, draft)
    if name is not None:
        draft.name = name
        draft.position = _closed(view, name[1])


def _between_dashes(view: View, position: int) -> Range | None:
    """«رئيس الوزراء - [سامر الخطيب] - الوفد»: the name between two dashes behind its office."""
    name = name_behind_comma(view, position + 1)
    return name if name is not None and view.form(name[1]) in _DASHES else None


def _is_described(view: View, draft: Draft) -> bool:
    """«مسؤول [عسكري مطلع]»: behind an indefinite noun an adjective is nobody's name."""
    if not draft.offices or draft.offices[-1].definite:
        return False
    form = view.form(draft.position)
    return form in words("group_adjective") or form in words("office_adjective")


def _bridge(view: View, draft: Draft) -> Range | None:
    """«مدير مكتب الاتصال [الحكومي، سيف …]»: the office reaches further than what is known of it."""
    bridge = bridged(view, draft.offices[-1])
    if bridge is None:
        return None
    draft.offices[-1] = widened(draft.offices[-1], bridge, view)
    return bridge.name


def _closed(view: View, end: int) -> int:
    """The closing quotation mark of a quoted name belongs to the phrase; a mark behind a space opens."""
    closes = end < len(view.tokens) and view.tokens[end].text in _CLOSE
    return end + 1 if closes and view.tokens[end - 1].end == view.tokens[end].start else end


def _bare_name(view: View, start: int) -> Draft:
    """A name without office: «إسماعيل هنية», also behind «و», «ل», «ب»."""
    unnamed = start not in view.tagged and not (_may_be_named(view.forms[start]) or _is_known(view, start))
    if unnamed or view.hit(start, NAMED, _PROCLITICS) is not None:
        return Draft(start, start)
    for proclitics in attached(view, start) or ("",):
        name = name_at(view, start, expected=False, proclitics=proclitics)
        if name is not None:
            return Draft(start, name[1], proclitics, len(proclitics), name=_untitled(view, name, proclitics))
    return Draft(start, start)


def _untitled(view: View, name: Range, proclitics: str) -> Range:
    """«[الفيلسوف] كورنيل ويست»: a definite word that names nobody tells what the named person is."""
    start, end = name
    first = view.forms[start][len(proclitics) :]
    title = first.startswith("ال") and len(first) >= _SHORTEST_TITLE and view.name_weight(first) == 0
    whole = end - start >= _WHOLE and view.form(start + 1) not in LINEAGE
    return (start + 1, end) if title and whole and first not in view.taught else name


def _is_known(view: View, start: int) -> bool:
    """A person whom the knowledge base has by the whole name: «بان كي مون»."""
    return view.hit(start, _PERSON, _PROCLITICS) is not None


@lru_cache(maxsize=65536)
def _may_be_named(form: str) -> bool:
    """«ولإسماعيل»: the form begins a name, as it stands or behind proclitics."""
    return any(begins_name(rest) for _, rest in readings(form))
