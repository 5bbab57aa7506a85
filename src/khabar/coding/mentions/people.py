"""People without a name: some of a group, a nation in the plural, those who take part in something."""

from khabar.arabic import readings
from khabar.coding.analysis import Hit, Phrase
from khabar.coding.mentions.bodies import body_at
from khabar.coding.mentions.multitudes import is_multitude, is_own_people, reach, wished
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.view import HONORIFIC, NATIONALITY, View, letters_taken
from khabar.knowledge.lexicons import contact_forms
from khabar.knowledge.verbs import is_verb
from khabar.knowledge.words import any_of, words

_PROCLITICS = ("", "و", "ل", "ب", "ول", "وب", "ف", "ك", "فل")
_GROUP = frozenset(("group", "office"))
_PLURALS = ("ون", "ين", "ات")
_OF_THEM = ("هم", "هن", "ه", "ها")
_SHORTEST = 7  # letters of «المشاركون»: «القانون», «العيون» and «التلفزيون» are shorter or listed
_ALIKE = frozenset(("امين", "الامين"))
_SHORTEST_ADJECTIVE = 4
_MOST_ADJECTIVES = 4
_BEFORE = ("preposition", "conjunction", "relative", "auxiliary", "clause_end", "adverb")


def some_at(view: View, start: int) -> Phrase | None:
    """«[عدد من النشطاء والسياسيين المصريين]», «[أحد المسؤولين]», «[العشرات من أقاربه]», «[جميع المدعوين]»."""
    taken = _of_class(view.forms[start], "quantity") or _of_class(view.forms[start], "partitive")
    if taken is None:
        return None
    proclitics, first = taken
    position = start + 1
    if view.form(position) == "من":
        position += 1
    elif first in words("quantity") and first not in words("partitive"):
        return None
    while view.form(position) in words("greatness"):
        position += 1
    end = _plural_end(view, position)
    if end is None:
        return None
    return Phrase(start, _further(view, wished(view, end)), "group", proclitics, len(proclitics))


def family_at(view: View, start: int) -> Phrase | None:
    """«عزى [أسرة الفقيد]», «برقية إلى [عائلة سامر الخطيب]»: a family is a party of its own."""
    own = _of_class(view.forms[start], "family_member")
    if own is not None and own[0] in _PROCLITICS and _is_own_family(view.form(start + 1)):
        return Phrase(start, described_group(view, start + 2), "group", own[0], len(own[0]))
    family = family_at(view, start + 1) if own is not None and own[0] in _PROCLITICS else None
    if own is not None and family is not None and not family.proclitics:
        return Phrase(start, family.end, "group", own[0], len(own[0]))  # «[أفراد أسرة المرحوم سامر]»
    people = _of_class(view.forms[start], "people_of")
    if people is not None and people[0] in _PROCLITICS and view.hit(start + 1, NATIONALITY) is not None:
        skip = letters_taken(view.forms[start], *people)
        return Phrase(start, start + 2, "group", people[0], skip)  # «رسالة إلى [الشعب الأردني]»
    taken = _of_class(view.forms[start], "family")
    if taken is None or not view.is_word(start + 1):
        return None
    mourned = view.form(start + 1) in words("mourned")
    title = None if mourned else view.hit(start + 1, HONORIFIC)
    first = start + 1 if title is None else title.end  # «أبناء [الشريف] سلطان»
    proclitics, end = taken[0], view.tagged.get(first, first + 1)
    late = name_at(view, first + 1, expected=True) if mourned else None  # «أسرة المرحوم [سامر الخطيب]»
    end = late[1] if late is not None else end
    whose = view.form(first)
    unknown = whose.startswith("ال") and first not in view.hits
    house = unknown and (view.name_weight(whose) > 0 or _is_called_on(view, start))  # «أسرة [البواردي]»
    named = first in view.tagged or house or (whose.startswith("ال") and whose in words("mourned"))
    if not named or proclitics not in _PROCLITICS:
        return None
    return Phrase(start, end, "group", proclitics, len(proclitics))


def _is_called_on(view: View, start: int) -> bool:
    """«زيارة [أسرة] البوعينين», «زار [عائلة] العوشزي»: right behind a word of contact."""
    return any(rest in contact_forms() for _, rest in readings(view.form(start - 1)))


def _further(view: View, end: int) -> int:
    """«النشطاء [والسياسيين المصريين]»: the group goes on with «و»."""
    form = view.form(end)
    if form.startswith("و") and _plural_end(view, end, ("و",)) is not None:
        return _plural_end(view, end, ("و",)) or end
    return end


def _plural_end(view: View, position: int, proclitics: tuple[str, ...] = ("",)) -> int | None:
    """The token after a plural of people and its adjectives; None where there is none."""
    if not view.is_word(position) or view.is_function_word(position):
        return None
    form = view.forms[position]
    if form.removeprefix("و") in words("states") or form in _ALIKE:
        return None  # «عدد من [الدول]» are no people, «كل من [الأمين العام]» is one
    hit = None if is_multitude(form.removeprefix("و")) else view.hit(position, _GROUP, proclitics)
    if hit is not None and ("plural" in hit.names[0].tags or form.endswith(_PLURALS) or _is_broken(hit)):
        return described_group(view, hit.end)
    people = _is_people(form.removeprefix("و")) or _is_crowd(view, position)
    if view.hit(position, NATIONALITY, proclitics) is not None or people:
        return described_group(view, position + 1)
    kin = _kin_end(view, position)
    if kin is None and is_multitude(form.removeprefix("و")):
        return reach(view, position)
    return kin if kin is not None else _members_end(view, position)


def _kin_end(view: View, position: int) -> int | None:
    """«العشرات من [أقاربه]», «عدد من [أفراد أسرته المقيمة هناك]»: kinsfolk are told by whose they are."""
    form = view.form(position)
    if is_own_people(form):
        return described_group(view, position + 1)
    if form in words("family_member") and _is_own_family(view.form(position + 1)):
        return described_group(view, position + 2)
    return None


def _is_own_family(form: str) -> bool:
    """«أسرته», «عائلتها»; «أسرة» is somebody else's."""
    stems = (form[: -len(end)] for end in _OF_THEM if form.endswith(end))
    return any(stem.endswith("ت") and stem[:-1] + "ه" in words("family") for stem in stems)


def _members_end(view: View, position: int) -> int | None:
    """«المئات من [موظفي الحكومة]»: a plural in the construct, with the body that they are of."""
    if not _is_construct(view, view.forms[position].removeprefix("و")):
        return None
    body = body_at(view, position + 1)
    return body.end if body is not None and not body.proclitics else None


def _is_construct(view: View, form: str) -> bool:
    """«موظفي», «مسؤولي»: a plural of people that has something in the genitive."""
    if not form.endswith("ي") or form in words("delegation"):
        return False
    return any(each.category in _GROUP for each in view.knowledge.lookup(form + "ن"))


def _is_broken(hit: Hit) -> bool:
    return any("plural" in name.tags for name in hit.names)


def people_at(view: View, start: int) -> Phrase | None:
    """«خرج [السودانيون] في مسيرة», «ندد [المحتجون]»: a plural of people where a noun can stand."""
    form = view.forms[start]
    for proclitics, rest in readings(form) if form.endswith(("ون", "ين")) else ():
        if proclitics not in _PROCLITICS or form != proclitics + rest:
            continue
        nation = view.hit(start, NATIONALITY, (proclitics,))
        plural = nation is not None and rest.endswith(("ون", "ين")) and "plural" in nation.names[0].tags
        if (plural or _is_people(rest)) and _stands_alone(view, start, proclitics):
            return Phrase(start, described_group(view, start + 1), "group", proclitics, len(proclitics))
    return None


def _is_people(form: str) -> bool:
    """«المشاركون», «المحتجون»: the sound plural of the nominative is of people."""
    return (
        form.startswith("ال")
        and form.endswith("ون")
        and len(form) >= _SHORTEST
        and form not in words("no_people")
        and not is_verb(form)
    )


def _is_crowd(view: View, position: int) -> bool:
    """«جموع [المهنئين]»: the oblique plural behind a word for a crowd."""
    form, before = view.forms[position], view.form(position - 1)
    crowd = any(rest in words("crowd") for rest in (before, before[1:]))
    return crowd and form.startswith("ال") and form.endswith("ين") and len(form) >= _SHORTEST


def _stands_alone(view: View, start: int, proclitics: str) -> bool:
    """Not an adjective: «الطلاب [السودانيون]»; a verb, a function word or a mark stands before it."""
    if proclitics.strip("وف") or start == 0 or not view.is_word(start - 1):
        return True
    before = view.forms[start - 1]
    if view.forms[start].endswith("ون") and view.forms[start].startswith("ال"):
        return not before.startswith(("ال", "وال", "لل", "بال"))  # «خرج [السودانيون]»
    bare = before[1:] if before[:1] in ("و", "ف") else before
    if not any_of(_BEFORE).isdisjoint((before, bare)):
        return True
    return view.is_verb(start - 1) and view.hit(start - 1, _GROUP) is None


def described_group(view: View, position: int) -> int:
    """Past the adjectives of a group: «مراقبين [إعلاميين متخصصين]», «مسؤولا [قضائيا أميركيا]»."""
    end = position
    while end < min(position + _MOST_ADJECTIVES, len(view.tokens)) and _is_adjective(view, end):
        end += 1
    return end


def _is_adjective(view: View, index: int) -> bool:
    if not view.is_word(index):
        return False
    form = view.forms[index]
    if form in words("group_adjective"):  # before the function words: «كبير» is one
        return True
    if view.is_function_word(index):
        return False
    if view.hit(index, NATIONALITY) or form in words("office_adjective"):
        return True
    spoken_for = view.is_verb(index) or view.is_spoken_for(index) or index in view.tagged
    if any(hit.proclitics == "و" for hit in view.hits.get(index, ())) or _of_class(form, "delegation"):
        return False  # «مسؤولين عسكريين [ومقاتلين]», «أعضاء الهيئة [بممثلي] الأحزاب»: a group of its own
    return not spoken_for and len(form) >= _SHORTEST_ADJECTIVE and _agrees(view, index)


def _agrees(view: View, index: int) -> bool:
    """«إعلاميين [متخصصين]», «قضائيا [أميركيا]», «مسؤول [قضائي]»: formed as what is before it."""
    form, before = view.forms[index], view.forms[index - 1]
    if form.endswith(("يون", "يين")) or (form.endswith("يا") and before.endswith("ا")):
        return True
    definite = before.startswith(("ال", "وال")) or form.startswith("ال")
    if form.endswith(("ي", "يه")) and len(form) > _SHORTEST_ADJECTIVE and not definite:
        return view.name_weight(form) == 0
    alike = before.startswith("ال") == form.startswith("ال") and before[-2:] == form[-2:]
    return alike and form.endswith(("ون", "ين")) and form not in words("two_sides")


def _of_class(form: str, name: str) -> tuple[str, str] | None:
    return next(((taken, rest) for taken, rest in readings(form) if rest in words(name)), None)
