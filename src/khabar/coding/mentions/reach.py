"""Reach of a title: what it deals with, where it is held, for whom it speaks, a quoted body it is of."""

from khabar.coding.analysis import Hit
from khabar.coding.mentions.beside import name_behind_comma
from khabar.coding.mentions.complements import is_occasion, nouns_after
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.titles import TitleState, is_definite
from khabar.coding.mentions.view import CITY, HONORIFIC, LANDS, NAMED, View, is_nation
from khabar.coding.mentions.wishes import is_wish
from khabar.knowledge.words import words

_TOWARDS = frozenset(("لدي", "الي"))  # «سفير قطر لدى تونس», «المبعوث إلى اليمن»
_OFFICE = frozenset(("office",))
_CHARGED = frozenset(("المكلف", "المكلفه"))
_PERSON = frozenset(("person",))
_AFFAIRS = frozenset(("لشوون", "للشوون"))
_BRANCHES = frozenset(("صحه", "تعليم", "امانه", "بلديه", "اماره", "فرع"))  # «المدير [بصحة تبوك]»
_CLOSING = frozenset("\"”»'’")
_RELATIVE = ("ي", "يه", "يين", "يون")
_OPENING = frozenset("\"“«'‘")
_LONGEST_QUOTED = 7
_LONGEST_POSTED = 7  # tokens: «المبعوث الشخصي للأمين العام للأمم المتحدة إلى»


def takes_adjective(view: View, state: TitleState, hit: Hit) -> bool:
    """«المدير [الرياضي]», though a paper is called so; «زار [الوزير] مستشفى الملك خالد» has no genitive."""
    form = view.form(state.position)
    if hit.end - hit.start > 1 or form[:2] != "ال" or not form.endswith(_RELATIVE):
        return False
    state.position = state.title_end = hit.end
    return True


def affairs(view: View, state: TitleState) -> bool:
    """«[لشؤون الشرق الأوسط وأفريقيا]»: what the office deals with."""
    if view.form(state.position) not in _AFFAIRS:
        return False
    end = nouns_after(view, state.position + 1, conjunctions=True)
    if state.of is None:
        state.title_end = end
    state.position = end
    state.construct = False
    return True


def towards(view: View, state: TitleState) -> bool:
    """«السفير السعودي [لدى تونس]», «المبعوث الأممي [إلى اليمن]»."""
    form = view.form(state.position)
    if form == "في" and is_occasion(view.form(state.position + 1)):
        return False  # «قال الرئيس [في بيان]»
    if _abroad(view, state) or (form in ("في", "عن") and _field(view, state)):
        return True
    taken = state.of is None and view.form(state.position - 1) in _TOWARDS  # «المبعوث إلى» is known as one
    visited = form == "الي" and not _is_sent(view, state.position)  # «زيارة أمير قطر [إلى سلوفينيا]»
    if visited or (form not in _TOWARDS and form != "في" and not taken):
        return False
    after = state.position if taken else state.position + 1
    headed = view.form(after) in words("place_head") or view.form(after) in words("state_head")
    hit = view.hit(after + headed, LANDS | NAMED | CITY) or view.hit(after, LANDS)
    if hit is None:
        return form == "الي" and _to_region(view, state, after)
    if form == "في" and not _is_posting(view, state, hit) and not _introduces(view, state, hit):
        return False
    if form == "في" and state.of is None:
        state.of, state.of_name, state.country = (hit.start, hit.end), hit.names[0], hit.names[0].country
    state.position = hit.end
    return True


def _abroad(view: View, state: TitleState) -> bool:
    """«السفير الروسي [بالولايات المتحدة] أناتولي …»: where somebody of a state is posted, before his name."""
    land = view.hit(state.position, LANDS, ("ب",)) if state.of is not None else None
    if land is None or not _named_behind(view, land.end):
        return False
    state.position = land.end
    return True


def _to_region(view: View, state: TitleState, position: int) -> bool:
    """«المبعوث الشخصي للأمين العام [إلى الصحراء] ستيفان …»: no land of the lists, and a name behind it."""
    if not (view.form(position).startswith("ال") and _named_behind(view, position + 1)):
        return False
    state.position = position + 1
    return True


def delegated(view: View, state: TitleState) -> bool:
    """«الوزير المنتدب [لدى رئيس الحكومة المكلف بالميزانية]»: under whom he serves, and for what."""
    superior = view.hit(state.position + 1, _OFFICE) if view.form(state.position) == "لدي" else None
    if superior is None or state.of is not None:
        return False
    end = nouns_after(view, superior.end)
    if view.form(end - 1) in _CHARGED and view.form(end).startswith("بال"):
        end = max(nouns_after(view, end + 1, conjunctions=True), end + 1)
    state.position = state.title_end = end
    state.construct = False
    return True


def charged(view: View, state: TitleState) -> bool:
    """«مساعدة كاتب الدولة [المكلفة بالشؤون السياسية]»: what somebody is charged with."""
    held = view.form(state.position - 1) in _CHARGED
    if not held and view.form(state.position) not in _CHARGED:
        return False
    start = state.position + (not held)
    if view.form(start)[:1] != "ب" or not view.is_word(start):
        return False
    end = max(nouns_after(view, start + 1, conjunctions=True), start + 1)
    state.position = end
    if state.of is None:
        state.title_end = end
    state.construct = False
    return True


def _is_sent(view: View, position: int) -> bool:
    """«[المبعوث] الأممي الخاص إلى ليبيا»: an office whose holder is sent somewhere."""
    behind = (view.form(index) for index in range(position - _LONGEST_POSTED, position))
    return any(form.removeprefix("ل").removeprefix("ال") in words("posted_office") for form in behind)


def _is_posting(view: View, state: TitleState, hit: Hit) -> bool:
    """«سفير قطر [في الولايات المتحدة]»: where an envoy of somebody is posted, named or not."""
    head = view.form(state.position - 2).removeprefix("ال")
    return state.of is not None and head in words("posted_office") and hit.names[0].category == "country"


def _introduces(view: View, state: TitleState, hit: Hit) -> bool:
    """«سفير المغرب [في داكار]، حسن الناصري»: the name behind the seat, past a comma where he is of a land."""
    if state.of is not None and state.country is not None:
        return _named_behind(view, hit.end)
    return name_at(view, hit.end, expected=True) is not None


def _named_behind(view: View, position: int) -> bool:
    """A name follows, or one behind comma and honorific: «السفير الروسي بالجزائر[، السيد لوكا روسي]»."""
    if view.form(position) in ("،", ","):
        return name_behind_comma(view, position + 1) is not None
    return name_at(view, position, expected=True) is not None


def _field(view: View, state: TitleState) -> bool:
    """«أستاذ القانون [في الجامعة] سمير عازار»: a field or a seat, when the name follows."""
    if view.form(state.position - 1) in words("bare_head"):
        return False  # «تعازي الملك [في وفاة] الشيخ …»
    if state.of is None and view.hit(state.position + 1, LANDS) and not state.construct:
        return False  # «وزير الصحة [في تونس] سامي …»: of that state
    end = nouns_after(view, state.position + 1)
    comma = view.form(end) in ("،", ",")
    expert = view.form(state.position - 1).removeprefix("ال") in words("expert_head")
    if end == state.position + 1 or not (
        expert or name_at(view, end + comma, expected=not comma) is not None
    ):
        return False
    seat = view.hit(state.position + 1, LANDS | CITY) is not None
    if state.of is None and state.title_end == state.position and not seat:
        state.title_end = end  # «[الخبير في الشؤون العربية]»
    state.position = end
    state.construct = False
    return True


def behalf(view: View, state: TitleState) -> bool:
    """«المتحدث [باسم الحكومة]»."""
    if view.form(state.position) in ("باسمها", "باسمه", "باسمهم", "باسمهما"):
        state.position += 1
        return True
    inside = state.of is None and view.form(state.position - 1) == "باسم"  # «الناطقة باسم» is known as one
    if view.form(state.position) != "باسم" and not inside:
        return False
    whose = state.position + 1 - inside
    hit = view.hit(whose, NAMED | LANDS)
    person = _somebody(view, whose)
    if inside and (hit is not None or person is None):
        return False
    end = hit.end if hit else person or nouns_after(view, whose)
    if end == whose:
        return False
    if hit and state.of is None:
        state.of, state.of_name = (hit.start, hit.end), hit.names[0]
        state.country = hit.names[0].country or state.country
    elif state.of is None:
        state.title_end = end
    state.position = end
    state.construct = False
    return True


def _somebody(view: View, position: int) -> int | None:
    """«متحدث باسم [الشيخ دريد العاني]», «الناطقة باسم [دي ميستورا] جيسي …»: for whom, and no name of hers."""
    known = view.hit(position, _PERSON)
    if known is not None:
        return known.end
    title = view.hit(position, HONORIFIC)
    name = name_at(view, title.end if title else position, expected=title is not None)
    return name[1] if name is not None else None


def are_others(view: View, state: TitleState) -> bool:
    """«دعا وزير الخارجية [اللبنانيين] إلى»: a plural behind the singular; not «كبير المفاوضين [العرب]»."""
    before = view.form(state.position - 1)
    if before.endswith("ون") or not (state.several or before.endswith(("ين", "ات"))):
        return is_nation(view, state.position)
    return False


def tail(view: View, state: TitleState) -> bool:
    """«رئيس محكمة الاستئناف [الإدارية بالرياض] الشيخ …»: what else describes the body before the name.

    So does the region: «مدير الفرع [بمنطقة تبوك] تركي …».
    """
    seat = view.form(state.position)[1:]
    headed = view.form(state.position)[:1] == "ب" and (seat in words("place_head") or seat in _BRANCHES)
    here = view.hit(state.position + headed, LANDS | CITY, ("" if headed else "ب",))
    if here is not None and _person_follows(view, here.end):
        state.position = here.end
        return True
    form = view.form(state.position)
    written = view.form(state.position) and view.tokens[state.position].text.startswith("ال")  # no «إلغاء»
    plain = bool(written) and view.is_word(state.position) and not view.hits.get(state.position)
    plain = plain and not view.is_function_word(state.position) and form not in words("day_name")
    if not plain or state.position in view.tagged or view.is_name_token(form):
        return False
    if state.of_name is None and not _title_follows(view, state.position + 1):
        return False
    if not is_definite(view.form(state.position - 1)) or view.is_verb(state.position):
        return False
    state.position += 1
    return True


def _title_follows(view: View, position: int) -> bool:
    """«محكمة الاستئناف الإدارية [بالرياض الشيخ …]»."""
    seat = view.hit(position, LANDS | CITY, ("ب",))
    return view.hit(seat.end if seat else position, HONORIFIC) is not None


def _person_follows(view: View, position: int) -> bool:
    if len(view.form(position)) == 1 and view.form(position + 1) == ".":
        position += 2  # «عميد الكلية بالميناء [م.] سامر»
    title = view.hit(position, HONORIFIC)
    return title is not None or name_at(view, position, expected=True) is not None


def quoted(view: View, state: TitleState) -> bool:
    """«رئيس ["تحالف نبني"]»: what a title is of, in quotation marks; the name follows outside."""
    if state.of is not None or not state.construct or view.form(state.position) not in _OPENING:
        return False
    if view.tokens[state.position - 1].end == view.tokens[state.position].start:
        return False  # «التقى أمير قطر"، مضيفا أن "»: it closes what was quoted
    if is_wish(view, state.position + 1):
        return False  # «حاكم الإقليم "رعاه الله"»
    for end in range(state.position + 2, min(state.position + _LONGEST_QUOTED, len(view.tokens))):
        if view.tokens[end].text in _CLOSING:
            state.of = (state.position, end + 1)
            state.position = end + 1
            state.construct = False
            return True
    return False
