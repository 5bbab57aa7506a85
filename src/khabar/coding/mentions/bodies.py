"""Bodies: organisations and countries, known by name or built from a head («وزارة الخارجية الروسية»)."""

from functools import lru_cache

import msgspec

from khabar.arabic import readings
from khabar.arabic.numbers import is_ordinal
from khabar.coding.analysis import Hit, Phrase
from khabar.coding.mentions.called import PROCLITICS, alias_of, quoted_name
from khabar.coding.mentions.complementing import before_another, before_latin, complement_of
from khabar.coding.mentions.complements import nouns_after
from khabar.coding.mentions.members import has_article, of_members
from khabar.coding.mentions.purposes import for_whom, is_press_told_longer
from khabar.coding.mentions.towns import foreign_town, unknown_place
from khabar.coding.mentions.view import CITY, LANDS, NAMED, NATIONALITY, View, best
from khabar.knowledge import Name
from khabar.knowledge.lexicons import contact_forms, speech_forms
from khabar.knowledge.words import any_of, function_words, words

_HEAD = frozenset(("organization_head",))
_KNOWN = NAMED | LANDS | CITY
_BODIES = _KNOWN | _HEAD
_LANDED = ("state_head", "place_head", "one_side")
_OPENING = frozenset('"“«')
_CLOSING = frozenset('"”»')
_MISSION = "بعثة"  # a body, though the form is also of «بعث»
_MARKS = frozenset("\"“«'‘(")
_CUES = frozenset(("organization_head", "group"))
_WELFARE = frozenset(("مصلحه", "الوطن", "الجميع", "البلاد", "العامه", "الشعب", "الشعبين"))
_STATIONS = frozenset(("محطه", "المحطه", "محطته", "محطتها"))
_ORGANS = frozenset(
    ("السياسي", "السياسيه", "المركزيه", "التنفيذي", "التنفيذيه", "الوطني", "العامه", "البرلمانيه")
)
_CAPITAL = "لعاصمه"
_FIELDS = frozenset(("office_domain",))
_WHOLE = frozenset(("igo",))
_GOVERNMENTS = frozenset(("حكومه", "سلطات", "نظام"))
_LEADING_NOUNS = frozenset(("رياسه", "قياده", "زعامه"))
_LEADERS = frozenset(("office", "honorific", "title", "rank"))
_ORDER = (
    "country",
    "region",
    "agency",
    "media",
    "government_body",
    "movement",
    "party",
    "armed_group",
    "organization",
)


def body_at(view: View, start: int) -> Phrase | None:
    """The organisation, country or city that starts at a token."""
    headed = _headed(view, start) or foreign_town(view, start)
    if headed is not None:
        return headed
    begins = view.hit(start, _BODIES, PROCLITICS) is not None
    return _named(view, start) if begins else _lone_ministry(view, start)


def _named(view: View, start: int) -> Phrase | None:
    """A body known by name, or built from a head."""
    known = _without_today(view, view.hit(start, _KNOWN, PROCLITICS))
    built = quoted_name(view, built_at(view, start))
    if known is not None and any(name.category == "country" for name in known.names):
        built = None  # «زار [الولايات المتحدة] الأسبوع الماضي»
    if built is not None and (known is None or built.end > known.end):
        if known is not None and is_press_told_longer(view, known, built.end):
            return msgspec.structs.replace(built, known=known.names[0])
        return alias_of(view, built)
    if known is None or _is_ordinary(view, known):
        return _lone_ministry(view, start)
    name = _sense(view, known)
    if view.form(start) in _NUMBERS:
        return None
    if name.category == "city" and (_is_word(view, known, name) or _is_birthplace(view, known)):
        return None
    end, nation = _with_nationality(view, known, name)
    if nation is not None and "context" in name.tags:
        name = nation  # «زيارة [للمملكة المغربية]»: which kingdom is said
    end, name = _with_alias(view, end, name)
    return Phrase(
        start=start,
        end=end,
        kind="country" if name is nation else _kind(name),
        proclitics=known.proclitics,
        skip=known.skip,
        known=name,
    )


def _without_today(view: View, hit: Hit | None) -> Hit | None:
    """«شعب غزة و[فلسطين] اليوم»: a paper of such a name needs its head, marks or a verb of telling."""
    if hit is None or hit.end - hit.start < 2 or view.form(hit.end - 1) != "اليوم":
        return hit
    before = hit.start - 1
    named = view.form(before) in _QUOTES or view.hit(before, _CUES, PROCLITICS) is not None
    return (
        hit if named or _is_said(view.form(before)) else view.hit(hit.start, LANDS | CITY, PROCLITICS) or hit
    )


def _headed(view: View, start: int) -> Phrase | None:
    """A land, a place or a side behind a word that tells what it is."""
    if _taken(view.form(start), any_of(_LANDED)) is None:
        return None
    return _headed_land(view, start) or _headed_place(view, start) or _side(view, start)


def _lone_ministry(view: View, start: int) -> Phrase | None:
    """«وقالت [الخارجية] إن», «أعلنت [الداخلية] القبض على …»: alone, where a verb agrees."""
    form, verb = view.form(start), view.form(start - 1)
    if not form.startswith("ال") or form[2:] not in words("ministry") or not view.is_verb(start - 1):
        return None
    following = view.form(start + 1)
    described = following.startswith(("ال", "وال")) and following.endswith("ه")
    if described or not (verb.endswith("ت") or verb.lstrip("وف").startswith("ت")):
        return None
    return Phrase(start, start + 1, "organization")


@lru_cache(maxsize=65536)
def _taken(form: str, forms: frozenset[str]) -> str | None:
    """The proclitics on a form of a closed class, None when it is no such form."""
    return next((taken for taken, rest in readings(form) if rest in forms), None)


def _headed_land(view: View, start: int) -> Phrase | None:
    """«وصل إلى [دولة تركيا]», «زار [مملكة إسبانيا]»: the country with what kind of state it is."""
    taken = _taken(view.form(start), words("state_head"))
    land = view.hit(start + 1, LANDS) if taken is not None else None
    whole = view.hit(start, LANDS, PROCLITICS)
    if taken is None or land is None or (whole is not None and whole.end > start + 1):
        return None
    if all(name.category != "country" for name in land.names):
        return None
    return Phrase(start, land.end, "country", taken, len(taken), known=best(land, _ORDER))


def _headed_place(view: View, start: int) -> Phrase | None:
    """«[العاصمة الإيرانية طهران]», «[مدينة بنغازي]»: the head leads, the name is what counts."""
    taken = _taken(view.form(start), words("place_head"))
    if taken is None:
        return None
    nationality = view.hit(start + 1, NATIONALITY)
    city = view.hit(nationality.end if nationality else start + 1, CITY | LANDS)
    named = unknown_place(view, start, taken) if city is None else None
    if named is None and city is None and nationality is not None and view.form(start).endswith(_CAPITAL):
        # «احتضنت [العاصمة الجزائرية] لقاء»
        return Phrase(start, nationality.end, "place", taken, len(taken), known=nationality.names[0])
    if city is None:
        return named
    country = nationality.names[0].country if nationality else None
    known = next(
        (name for name in city.names if name.category == "city" and name.country == country), city.names[0]
    )
    return Phrase(start, city.end, "place", taken, len(taken), name=(city.start, city.end), known=known)


_NUMBERS = frozenset(("واحد", "واحده"))  # «بيوم [واحد]» is no «وأُحد»
_QUOTES = frozenset("\"“«'‘(")


def _sense(view: View, hit: Hit) -> Name:
    """«زار [الرياض]» is the town; only «صحيفة "الرياض"», «ذكرت [الرياض]» is the newspaper of that name."""
    name = best(hit, _ORDER)
    city = next((each for each in hit.names if each.category == "city"), None)
    if name.category in ("country", "region") or city is None:
        return name
    before = hit.start - 1
    named = view.form(before) in _QUOTES or view.hit(before, _CUES, PROCLITICS) is not None
    told = _is_said(view.form(before)) and name.category == "media"
    return name if named or told or (view.is_word(before) and not _leads(view, hit)) else city


def _leads(view: View, hit: Hit) -> bool:
    """«في», «من», «بـ», a verb of visiting or a visitor: what leads to a place."""
    before = view.form(hit.start - 1)
    visited = "capital" in (tag for name in hit.names for tag in name.tags)
    return before in _LEADING or hit.proclitics.strip("وف") == "ب" or visited


def _side(view: View, start: int) -> Phrase | None:
    """«أكد [الجانب المصري] أن»: the country that sits at the table."""
    taken = _taken(view.form(start), words("one_side"))
    nation = view.hit(start + 1, NATIONALITY) if taken is not None else None
    if taken is None or nation is None:
        return None
    skip = len(taken) - (view.forms[start].startswith(taken + "لجانب") and taken.endswith("ل"))
    return Phrase(start, nation.end, "country", taken, skip, known=nation.names[0])


_LEADING = frozenset(("في", "من", "الي", "مدينه", "بلده", "قرب", "بمدينه"))


def _is_word(view: View, hit: Hit, name: Name) -> bool:
    """«كان», «قوله»: a town of that name counts only where something leads to a place."""
    if hit.end - hit.start > 1:
        return False
    form = view.forms[hit.start]
    before = view.form(hit.start - 1)
    if "common" in name.tags:
        return before.lstrip("بو") not in words("place_head")
    wordy = view.may_be_verb(hit.start) or form in function_words() or form in speech_forms()
    return wordy and before not in _LEADING


def _is_birthplace(view: View, hit: Hit) -> bool:
    """«[مسقط] رأسه»: where somebody was born."""
    return view.form(hit.end - 1).endswith("مسقط") and view.form(hit.end).startswith("راس")


def _is_said(form: str) -> bool:
    """A verb of speech before its subject: «وذكرت»; «غادر» is none."""
    bare = form[1:] if form[:1] in ("و", "ف") else form
    return bool(bare) and bare in speech_forms() and bare not in contact_forms()


def _is_ordinary(view: View, hit: Hit) -> bool:
    """«سبل [التعاون]», «[أحد] المسؤولين»: a club or paper of that name needs marks, its head or a verb."""
    if any("common" not in name.tags for name in hit.names):
        return False
    before = hit.start - 1
    if _is_said(view.form(before)) and any(name.category == "media" for name in hit.names):
        return False  # «ذكرت [الجزيرة] أن»
    return view.form(before) not in _MARKS and view.hit(before, _CUES, PROCLITICS) is None


def _with_alias(view: View, end: int, name: Name) -> tuple[int, Name]:
    """«حركة المقاومة الإسلامية [(حماس)]»: another name of the same body in brackets says which it is.

    In quotation marks it has to be of the same kind: «وكالة الأنباء الفلسطينية ["وفا"]».
    """
    marked = view.form(end) in _OPENING and view.form(end + 2) in _CLOSING
    bracketed = view.form(end) == "(" and view.form(end + 2) == ")"
    if not (marked or bracketed) or name.category in ("country", "city", "region"):
        return end, name
    alias = view.hit(end + 1, NAMED)
    if alias is None or (marked and name.category not in (each.category for each in alias.names)):
        return end, name
    return end + 3, alias.names[0]


def _kind(name: Name) -> str:
    if name.category == "country":
        return "country"
    return "place" if name.category in ("city", "region") else "organization"


def _with_nationality(view: View, hit: Hit, name: Name) -> tuple[int, Name | None]:
    """«البرلمان [الإيراني]», «المملكة [المغربية]»: what every country has, with whose it is."""
    nationality = view.hit(hit.end, NATIONALITY)
    people = view.form(hit.end).endswith("يين")  # «حث مجلس الأمن [اللبنانيين] على»
    proper = name.category in ("country", "region", "city") and "context" not in name.tags
    if nationality is None or people or proper:
        return hit.end, None
    if name.country and nationality.names[0].country != name.country and "context" not in name.tags:
        return hit.end, None  # «اعتقلت الشرطة الإيطالية [المغربي] …»
    return nationality.end, nationality.names[0]


def built_at(view: View, start: int, proclitics: tuple[str, ...] = PROCLITICS) -> Phrase | None:
    """«[وزارة الخارجية الروسية]», «[مجلس النواب الليبي]»: a head, what it is of, and whose it is."""
    head = view.hit(start, _HEAD, proclitics)
    if head is None or view.form(head.end) in words("press_adjective"):
        return None  # «مؤتمر [صحفي]» is no body
    if _is_possessed(view, head) or _is_led(view, start, head) or _is_no_body(view, start, head):
        return None
    end = _whose_office(view, head) or _of_town(view, start, head) or complement_of(view, head.end)
    end = of_members(view, start, head) if end == head.end else end
    form = view.forms[start][head.skip :]
    definite = form.startswith("ال") or has_article(view.forms[start], head)
    meeting = form in contact_forms() and head.names[0].name != _MISSION
    whole = head.end - start > 1 and view.form(head.end - 1).startswith("ال")  # «نقابة المهندسين»
    if not definite and ((end == head.end and not (whole or end > start + 1)) or meeting):
        return None  # «قمة مصرية أردنية» is a meeting, nobody who acts
    if definite and end > head.end and not (_describes(view, head.end) and _agrees(view, head.end)):
        end = head.end  # «في [المطار] وزير الدولة»: a definite head has nothing in the genitive
    end = before_another(view, start, _whose_organ(view, head, end))
    end = before_latin(view, head.end, end)
    return Phrase(start, end, "organization", head.proclitics, head.skip)


def _whose_organ(view: View, head: Hit, end: int) -> int:
    """«[الهيئة السياسية لحركة الأفق]»: an organ that every body has, with whose it is or what it is for."""
    if end - head.start != 2 or not view.form(end - 1).startswith("ال"):
        return end
    if view.form(end - 1) in _ORGANS:
        whose = view.hit(end, NAMED, ("ل",))
        return whose.end if whose is not None else end
    field = view.hit(end, _FIELDS, ("ل",))  # «المنظمة الإيرانية [للموانئ والملاحة]»
    return max(field.end, nouns_after(view, end)) if field is not None else for_whom(view, head, end)


def _is_possessed(view: View, head: Hit) -> bool:
    """«في [مكتبه] بالميناء»: written with ه it is his office, not «مكتبة»."""
    form = view.forms[head.end - 1]
    if not view.tokens[head.end - 1].text.endswith("ه") or head.end - head.start > 1:
        return False
    own = view.knowledge.lookup(form[head.skip : -1])
    return any(name.category in _HEAD for name in own)


def _is_led(view: View, start: int, head: Hit) -> bool:
    """«اجتماع [برئاسة] وزيرة الداخلية», «[بقيادة] خادم الحرمين»: who leads; «رئاسة الوزراء» is a body."""
    if view.forms[start][head.skip :] not in _LEADING_NOUNS:
        return False
    leader = view.hit(head.end, _LEADERS)
    return leader is not None and view.form(head.end) not in words("plural_office")


def _is_no_body(view: View, start: int, head: Hit) -> bool:
    """«ل[مصلحة] البلدين», «[المحطة] الثانية من الجولة», «[القوي] للمنظومة»: heads of bodies elsewhere."""
    form, following = view.forms[start][head.skip :], view.form(head.end)
    if form in _WELFARE and (following in words("two_sides") or following in _WELFARE):
        return True
    if form in _STATIONS and is_ordinal(following):
        return True
    return view.tokens[start].text.endswith("القوي") and view.tells_ali  # «القوى» is written with ى there


def _describes(view: View, position: int) -> bool:
    """«المجلس [الأعلى]», «المركز [العربي]», «الاتحاد [للشغل]»: what a definite head has behind it."""
    return view.form(position).startswith(("ال", "ل")) or view.hit(position, NATIONALITY) is not None


_FEMININE = ("ه", "ا", "ي", "ات")  # «الحكومة [الليبية]», «الهيئة [العليا]», «الدولة [الكبرى]»


def _agrees(view: View, position: int) -> bool:
    """«دانت الحكومة [الهجوم]»: a feminine head takes no masculine adjective, so this is the object."""
    form, head = view.form(position), view.form(position - 1)
    if not form.startswith("ال"):
        return True
    if (form.endswith("ات") and not head.endswith("ات")) or _is_whole_name(view, position):
        return False  # «دعت الحركة [البرلمانات]», «يناشد المركز [الأمم المتحدة]»
    if _is_body(view, position):
        return False  # «حملت الوزارة [الحكومة] المسؤولية»
    return not head.endswith(("ه", "ات")) or form.endswith(_FEMININE) or form == "الام"


def _is_body(view: View, position: int) -> bool:
    """«الحكومة», «السلطة», «المحكمة»: a noun that heads bodies is nobody's adjective."""
    form = view.form(position)
    return form.startswith("ال") and form.endswith("ه") and view.hit(position, _HEAD) is not None


def _is_whole_name(view: View, position: int) -> bool:
    """«[الأمم المتحدة]», «[الاتحاد الأوروبي]»: a name of several words that nothing else has as adjective."""
    named = view.hit(position, _WHOLE)
    return named is not None and named.end - named.start > 1


def _whose_office(view: View, head: Hit) -> int | None:
    """«[مكتب هنية]»: the office of a person speaks for him."""
    if view.forms[head.start][head.skip :] not in words("personal_office"):
        return None
    return view.tagged.get(head.end)


def _of_town(view: View, start: int, head: Hit) -> int | None:
    """«[حكومة كابول]», «[سلطات عدن]»: a government called by its town."""
    if view.forms[start][head.skip :] not in _GOVERNMENTS:
        return None
    town = view.hit(head.end, CITY)
    return town.end if town is not None else None
