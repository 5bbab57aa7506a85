"""Leading: the honorifics and offices that stand before a name, in any order."""

import msgspec

from khabar.coding.analysis import Hit, Office, Range
from khabar.coding.mentions.beside import name_behind_comma
from khabar.coding.mentions.offices import office_at
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.view import HONORIFIC, View
from khabar.knowledge.words import words

_COMPLEMENTS = frozenset(("office", "office_domain", "nationality", "government_body", "organization_head"))
_SHORTEST_PLURAL = 5
_ENDS_ALIKE = frozenset(("امين",))  # «الأمين العام»: one, though he ends as many do
_PERSON = frozenset(("person",))
_OFFICE = frozenset(("office",))
_COMMAS = frozenset("،,")
_LETTERS = frozenset("ماد")  # «م. خالد»: an engineer, a professor, a doctor
_MARKS = frozenset("./")
_WORKING = frozenset(("البرلماني", "النيابي", "الحكومي", "القانوني", "الطبي", "المفاوض", "التفاوضي"))
_WRITTEN = ("", "و", "ل", "ب")
_FIRST = frozenset(("عبد", "ابو", "ام"))
_SOVEREIGN = frozenset(("الملك", "الرييس", "السلطان", "العاهل"))
_DELEGATES = frozenset(("ومندوبه", "ومندوبها", "ومندوبته", "ومندوبتها", "وممثله", "وممثلها"))
_DEPUTIES = (
    "نايب رييس مجلس الوزراء",
    "نايب رييس الوزراء",
    "رييس مجلس الوزراء بالانابه",
    "رييس مجلس الوزراء بالنيابه",
    "النايب الاول لرييس مجلس الوزراء",
    "النايب الثاني لرييس مجلس الوزراء",
)


class Draft(msgspec.Struct):
    """A phrase while it is being read."""

    start: int
    position: int
    proclitics: str = ""
    skip: int = 0
    offices: list[Office] = []
    honoured: bool = False
    name: Range | None = None


def is_plural(view: View, draft: Draft) -> bool:
    """«قادة المقاومة», «المسؤولين الإيرانيين»."""
    first = view.form(draft.offices[0].start)[draft.skip :]
    if first.removeprefix("ال") in _ENDS_ALIKE:
        return False
    return first in words("plural_office") or (first.endswith(("ون", "ين")) and len(first) > _SHORTEST_PLURAL)


def leading(view: View, draft: Draft) -> None:
    """Honorifics and offices before a name, in any order."""
    while True:
        draft.position = _past_mark(view, draft)
        allowed: tuple[str, ...] = (draft.proclitics,) if draft.position == draft.start else ("",)
        if draft.offices and not draft.honoured and _goes_on(view, draft):
            allowed = ("", "و")
        named = _is_titled_name(view, draft) or _is_taught(view, draft.position, allowed)
        honorific = None if named else view.hit(draft.position, HONORIFIC, allowed)
        if honorific is not None and _is_team(view, honorific):
            return
        office = None if named else office_at(view, draft.position, allowed) or _in_apposition(view, draft)
        if office and _is_sovereign(draft) and office.key not in _SOVEREIGN:
            return
        if office and draft.offices and _are_more(view, draft, office):
            return  # «استقبل [الأمين العام] وزراء الداخلية»
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


def _are_more(view: View, draft: Draft, office: Office) -> bool:
    """«استقبل الأمين العام [وزراء] الداخلية»: several offices behind one are other people."""
    return view.form(office.start) in words("plural_office") and not is_plural(view, draft)


def _past_mark(view: View, draft: Draft) -> int:
    """«المدير الدكتور[/] خالد», «رئيس البلدية [م.] سامي»: a stroke behind a title, a title of one letter."""
    position = draft.position
    if position == draft.start or not _may_be_given(view, position + 1 + (view.form(position) != "/")):
        return position
    if view.form(position) == "/":
        return position + (view.hit(position - 1, HONORIFIC, _WRITTEN) is not None)
    return position + 2 if view.form(position) in _LETTERS and view.form(position + 1) in _MARKS else position


def _may_be_given(view: View, position: int) -> bool:
    form = view.form(position)
    return view.is_word(position) and (
        form in _FIRST or form in _LETTERS or view.knowledge.given_names.get(form, 0) > 1
    )


def _is_sovereign(draft: Draft) -> bool:
    """«استقبل [الملك] نائب رئيس الوزراء»: behind the title another office is somebody else's.

    Not so «[العاهل الأردني] الملك عبد الله»: one king, by two titles.
    """
    return (
        bool(draft.offices)
        and draft.offices[-1].key in _SOVEREIGN
        and draft.offices[-1].end == draft.position
    )


def _is_taught(view: View, position: int, proclitics: tuple[str, ...]) -> bool:
    """«رئيسي», «سفير»: an office in a word of its own that ends a full name of the article."""
    for taken in proclitics:
        form = view.form(position)[len(taken) :]
        if view.form(position).startswith(taken) and view.taught.get(form) == 1:
            office = office_at(view, position, proclitics)
            return office is not None and office.end == position + 1
    return False


def _goes_on(view: View, draft: Draft) -> bool:
    """«الباحث [والأكاديمي] هيثم …»: a second calling of one person."""
    calling = view.form(draft.offices[-1].start)[draft.skip if len(draft.offices) == 1 else 0 :]
    return calling.removeprefix("ال") in words("expert_head") or _holds_two(view, draft, calling)


def _holds_two(view: View, draft: Draft, calling: str) -> bool:
    """«قال [مستشار الأمين والمتحدث الرسمي] كارم البوزان»: a verb, two different offices and one name.

    «[نائب رئيس مجلس الوزراء ووزير الخارجية] الشيخ سالم»: a deputy has a ministry beside it, an envoy
    the post of a delegate: «[سفير مصر لدى إثيوبيا ومندوبها الدائم]، سامر الخطيب».
    """
    deputy = len(draft.offices) == 1 and draft.offices[0].key.startswith(_DEPUTIES)
    office = office_at(view, draft.position, ("و",)) if deputy or _is_delegate(view, draft.position) else None
    if office is not None and (office.head == "وزير" or not deputy):
        return _is_named_behind(view, office.end)
    if len(draft.offices) > 1:
        return False
    if not draft.offices[0].former and (
        not view.may_be_verb(draft.start - 1) or calling in words("sole_office")
    ):
        return False  # «[رئيس الحكومة الأسبق ورئيس حزب الأفق] مهدي …»: formerly one thing, now another
    office = office_at(view, draft.position, ("و",))
    alike = view.form(draft.position)[1:].removeprefix("ال") == calling.removeprefix("ال")
    if office is None or (alike and not draft.offices[0].former):
        return False
    return name_at(view, office.end, expected=True) is not None


def _is_delegate(view: View, position: int) -> bool:
    """«سفير تونس لدى مالي [ومندوبه الدائم] لدى الجامعة»: an envoy's second post."""
    return view.form(position) in _DELEGATES and view.form(position + 1).startswith("الدايم")


def _is_named_behind(view: View, end: int) -> bool:
    """A name follows, also behind a comma: «نائب رئيس الوزراء ووزير الدفاع[، الشيخ سالم]»."""
    if view.form(end) in _COMMAS:
        return name_behind_comma(view, end + 1) is not None
    return name_at(view, _behind_honorific(view, end), expected=True) is not None


def _in_apposition(view: View, draft: Draft) -> Office | None:
    """«[القائد العام للجيش]، [رئيس الوزراء] بدر العازمي»: without «و» both are one's."""
    if len(draft.offices) != 1 or view.form(draft.position) not in _COMMAS or is_plural(view, draft):
        return None
    held, office = draft.offices[0], office_at(view, draft.position + 1)
    if office is None or office.plural or office.head == held.head or (not held.definite and held.of is None):
        return None
    behind = _behind_honorific(view, office.end)
    return office if name_at(view, behind, expected=True) is not None else None


def _behind_honorific(view: View, position: int) -> int:
    while (title := view.hit(position, HONORIFIC)) is not None:
        position = title.end
    return position


def _is_abbreviated(view: View, title: Hit) -> bool:
    """«[د.] نوال»: the stop belongs to the title."""
    return len(view.form(title.end - 1)) == 1 and view.form(title.end) == "."


def _is_team(view: View, rank: Hit) -> bool:
    """«قال [الفريق] البرلماني إن»: people who work together, no general."""
    return view.form(rank.end - 1).endswith("فريق") and view.form(rank.end) in _WORKING


def _is_branch(view: View, rank: Hit) -> bool:
    """«العقيد [احتياط] كارم البوزان», «العميد [متقاعد]»: what follows a rank before the name."""
    ranked = any(name.category in ("rank", "title") for name in rank.names)
    return ranked and view.form(rank.end) in words("rank_branch")


def _is_titled_name(view: View, draft: Draft) -> bool:
    """«الدكتور [مساعد بن محمد]»: behind a title a given name is a name, though it is an office elsewhere."""
    form = view.form(draft.position)
    given = view.knowledge.given_names.get(form, 0) > 1 and form != "السيد"  # «سعادة [السيد] سالم»
    if given and draft.position > draft.start and view.hit(draft.position, _PERSON) is not None:
        return True
    following = view.form(draft.position + 1)
    if given and following in ("بن", "بنت"):
        return True  # «مدير البرنامج [رائد] بن …», «استقبل [سلطان] بن …»
    surname = following.startswith("ال") and following.endswith("ي")
    if given and surname and not view.hit(draft.position + 1, _COMPLEMENTS):
        return True  # «خليفة المناعي», «سلطان القاسمي»
    introduced = draft.honoured or bool(draft.offices and draft.offices[-1].of)
    if not (introduced and given and view.is_word(draft.position + 1)):
        return False
    if following in words("place_head") or following in words("state_head") or _is_long_office(view, draft):
        return False  # «سمو [أمير] منطقة الرياض», «صاحب السمو [أمير] البلاد»
    return following == "بن" or not view.hit(draft.position + 1, _COMPLEMENTS)


def _is_long_office(view: View, draft: Draft) -> bool:
    """«[أمير البلاد]»: an office of several words begins here."""
    office = view.hit(draft.position, _OFFICE)
    return office is not None and office.end > draft.position + 1


def _skip(view: View, start: int, proclitics: str) -> int:
    hits = [hit.skip for hit in view.hits.get(start, ()) if hit.proclitics == proclitics]
    return hits[0] if hits else len(proclitics)
