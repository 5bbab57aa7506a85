"""Offices: «مساعد وزير الخارجية الروسي لشؤون أوروبا» read into title, what it is of, and where it ends."""

from khabar.arabic import readings
from khabar.coding.analysis import Hit, Office, letters_of
from khabar.coding.mentions import reach
from khabar.coding.mentions.bodies import built_at
from khabar.coding.mentions.complements import nouns_after
from khabar.coding.mentions.evidence import is_given
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.settling import settle
from khabar.coding.mentions.titles import TitleState, is_definite, restored
from khabar.coding.mentions.view import CITY, HONORIFIC, LANDS, NAMED, NATIONALITY, View, best
from khabar.knowledge import Name
from khabar.knowledge.lexicons import contact_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_OFFICE = frozenset(("office",))
_DOMAIN = frozenset(("office_domain",))
_PERSONAL = frozenset(("honorific", "title", "nationality"))
_GENITIVE = ("", "ل", "ب")
_OPENING = frozenset("\"“«'‘")
_SHORTEST_RELATION = 6
_GOVERNED = frozenset(("امير", "محافظ", "والي", "عمده", "بلديه", "اماره", "امين", "حاكم"))  # of places
_LONGEST = 16  # tokens; the longest title in 500 articles had 14
_PAIRS = frozenset((("غير", "المقيم"), ("غير", "المقيمه"), ("فوق", "العاده")))
_REPORTERS = frozenset(("مراسله", "المراسله"))  # a letter as well
_PROVINCES = frozenset(("محافظتي", "محافظتا", "المحافظتين", "المحافظتان"))
_SCHEDULED = frozenset(("مقرره", "مقرر", "مقررا", "المقرره", "المقرر"))
_BEFORE_PLANS = ("من", "كان", "هو")
_THEIRS = "kh:office-pronoun-minister"
_STANDING_FOR = frozenset(("ممثله", "ممثلا"))


def _stands_for(view: View, start: int) -> bool:
    """«الأمانة [ممثلة في] إدارة النظافة»: through whom a body acts, nobody's office."""
    behind = view.form(start + 1)
    return view.form(start) in _STANDING_FOR and (behind == "في" or behind[:1] == "ب") and start > 0


def _is_no_office(view: View, start: int) -> bool:
    """«من [المقرر] أن يصل», «[وآلية] العمل»: offices elsewhere."""
    form = view.forms[start]
    bare, following = form.removeprefix("ب").removeprefix("لل").removeprefix("ال"), view.form(start + 1)
    if bare == "معارض" and (following.endswith("ه") or following.startswith("وال")):
        return True  # «[المعارض] التجارية»: exhibitions, no opponent
    if form in _SCHEDULED and view.form(start - 1) in contact_forms():
        return True  # «زيارة [مقررة] للرئيس»
    if form in _PROVINCES or form == "خلف":
        return True  # «بين [محافظتي] الرس و…», «[خلف] الأبواب»
    planned = form == "المقرر" and (
        view.form(start + 1) == "ان" or view.form(start - 1).endswith(_BEFORE_PLANS)
    )
    written = view.tokens[start].text
    to = form == "والي" and (written.endswith("ى") or "إ" in written)  # «[وإلى] الجهة» is no governor
    return planned or to or (form.endswith("واليه") and "آ" in written)


def office_at(view: View, start: int, proclitics: tuple[str, ...] = ("",)) -> Office | None:
    """The office that starts at a token, or None.

    «رئيس المكتب السياسي لحركة "حماس"» has the title «رئيس المكتب السياسي» of «حركة "حماس"».
    """
    hit = _head(view, start, proclitics)
    if hit is None or _stands_for(view, start) or _is_no_office(view, start):
        return None
    head = hit.names[0]
    whole = "whole" in head.tags
    definite = view.forms[start].startswith(("ال", "وال", "لل", "بال"))
    several = hit.end - hit.start > 1  # «ولي عهد [البحرين]»
    opened = (several or not whole) and not is_definite(view.form(hit.end - 1))
    opened = opened and head.entity != _THEIRS  # «حذر [رئيسها] الولايات المتحدة»
    state = TitleState(hit.end, hit.end, opened, several="plural" in head.tags)
    state.country = head.country
    state.visits = _is_of_visit(view, start)
    limit = min(len(view.tokens), start + _LONGEST)
    while state.position < limit and _extend(view, state):
        pass
    if (
        state.construct
        and state.title_end == hit.end
        and state.of is None
        and not whole
        and _needs_complement(head)
    ):
        return None
    settle(view, start, state)
    return Office(
        start=start,
        end=state.position,
        title=(start, state.title_end),
        key=" ".join(
            form for form in _forms(view, start, max(state.title_end, state.key_end), hit.proclitics)
        ),
        head=head.name,
        text=_text(view, start, state.title_end, hit.skip),
        of=state.of,
        of_name=state.of_name,
        country=state.country,
        former=state.former,
        plural="plural" in head.tags,
        definite=definite or whole,
        sectors=head.sectors,
        entity=head.entity,
    )


def _head(view: View, start: int, proclitics: tuple[str, ...]) -> Hit | None:
    """The office itself; a «ل» at its end leads to the body: «رئيس المكتب السياسي [لحركة …]»."""
    here = view.hits.get(start, ())
    if not here or any(rest in words("counterpart") for _, rest in readings(view.form(start))):
        return None  # «نظيره» begins a party of its own
    for hit in here:
        form = view.forms[start][hit.skip :]
        if hit.end == start + 1 and form in contact_forms() and form not in _REPORTERS:
            continue  # «المفاوضات» are talks, not negotiators
        names = tuple(name for name in hit.names if name.category == "office")
        open_ended = hit.end - hit.start > 1 and (_opens_body(view, hit.end - 1) or _opens_quote(view, hit))
        open_ended = open_ended or (view.form(hit.end - 1) == "الي" and _goes(view, hit.start))
        if names and hit.proclitics in proclitics and not open_ended:
            return Hit(hit.start, hit.end, hit.proclitics, hit.skip, names)
    return None


def _goes(view: View, start: int) -> bool:
    """«[توجه] المبعوث الخاص إلى عدن»: where he goes, not where he is envoy to."""
    found = contact_forms().get(view.form(start - 1).removeprefix("و"), ())
    return any(each.entry.kind == "visit" and each.features.tense is not None for each in found)


def _opens_body(view: View, last: int) -> bool:
    """Whether the last word of a known title begins the name of a body: «رئيس [حركة] النهضة»."""
    body = view.hit(last, NAMED)
    return view.forms[last].startswith("ل") or (body is not None and body.end > last + 1)


def _opens_quote(view: View, hit: Hit) -> bool:
    """«رئيس ["تحالف] نبني"»: the known title runs into a name in quotation marks."""
    return any(token.text in _OPENING for token in view.tokens[hit.start : hit.end])


def _needs_complement(head: Name) -> bool:
    """«رئيس» alone may be any head of anything; «سفير» or «ملك» says enough."""
    return "needs" in head.tags


def _text(view: View, start: int, end: int, skip: int) -> str:
    """The title as written, proclitics and line shape aside."""
    first = view.tokens[start]
    words = [first.text[letters_of(first, skip) :], *(token.text for token in view.tokens[start + 1 : end])]
    return " ".join(words)


def _forms(view: View, start: int, end: int, proclitics: str) -> list[str]:
    forms = [form for form in view.forms[start:end] if form[:1].isalnum()]
    if forms and proclitics and forms[0].startswith(proclitics):
        forms[0] = restored(forms[0][len(proclitics) :], proclitics)
    return forms


def _extend(view: View, state: TitleState) -> bool:
    """One more piece of the title; False where it ends: «التقى [الوزير] بالشيخ صباح …»."""
    if view.hit(state.position, HONORIFIC, ("ب",)) is not None or _is_told(view, state):
        return False
    steps = (
        _adjective,
        _relation,
        _nationality,
        _domain,
        _further,
        _nested,
        _body,
        _bureau,
        reach.quoted,
        _land,
        reach.tail,
        reach.affairs,
        reach.delegated,
        reach.charged,
        reach.towards,
        reach.behalf,
        _nouns,
    )
    for step in steps:  # noqa: SIM110 - asked so often that a generator would be felt
        if step(view, state):
            return True
    return False


def _adjective(view: View, state: TitleState) -> bool:
    """«الأمين [العام]», «الرئيس [السابق]»."""
    form = view.form(state.position)
    if (form, view.form(state.position + 1)) in _PAIRS:  # «السفير [غير المقيم] لقطر»
        state.position += 2
        state.title_end = state.position if state.of is None else state.title_end
        return True
    if form not in words("office_adjective"):
        return False
    former = form in words("former")
    state.former = state.former or former
    state.position += 1
    if not former and state.of is None:
        state.title_end = state.position
    if state.construct and form.startswith("ال"):
        state.construct = False
    return True


def _relation(view: View, state: TitleState) -> bool:
    """«المنسقة [الطبية]», «المندوب [الجهوي]»: an adjective of relation that no list holds."""
    position = state.position
    form = view.form(position)
    nisba = form.startswith("ال") and form.endswith(("ي", "يه")) and len(form) >= _SHORTEST_RELATION
    behind = position == state.title_end and is_definite(view.form(position - 1)) and state.of is None
    other = any(name.category != "office_domain" for hit in view.hits.get(position, ()) for name in hit.names)
    if not (nisba and behind) or other or position in view.tagged:
        return False
    if view.name_weight(form) or view.is_verb(position) or view.name_weight(form.removeprefix("ال")):
        return False
    state.position = state.title_end = position + 1
    return True


def _nationality(view: View, state: TitleState) -> bool:
    """«وزير الدفاع [الأميركي]»: whose office it is; but «وزير [المالية]» is of finance, not of Mali."""
    hit = view.hit(state.position, NATIONALITY)
    if hit is None or state.of is not None or (state.construct and view.hit(state.position, _DOMAIN)):
        return False
    if hit.end == state.position + 1 and (is_given(view, state.position) or reach.are_others(view, state)):
        return False
    state.of, state.of_name, state.country = (hit.start, hit.end), hit.names[0], hit.names[0].country
    state.position = hit.end
    state.construct = False
    return True


def _domain(view: View, state: TitleState) -> bool:
    """«وزير [الثقافة والإعلام]», «وزير الدولة [للشؤون الخارجية]»."""
    after_domain = not state.construct
    hit = view.hit(state.position, _DOMAIN, ("و", "ل") if after_domain else ("", "ل"))
    if hit is None or state.of is not None:
        return False
    if view.form(state.position) in words("state_head") and view.hit(state.position + 1, LANDS):
        return False  # «وزير خارجية [جمهورية مصر العربية]»
    if hit.proclitics == "و" and view.hit(state.position, _OFFICE, ("و",)):
        return False
    state.position = state.title_end = hit.end
    state.construct = not is_definite(view.form(hit.end - 1))
    return True


def _further(view: View, state: TitleState) -> bool:
    """«وزير الشؤون الخارجية [والتعاون الأفريقي والمغاربة المقيمين بالخارج]»: more of what it is of."""
    form = view.form(state.position)
    if not form.startswith("وال") or state.of is not None or state.construct:
        return False
    known = view.hit(state.position, _OFFICE | _DOMAIN | _PERSONAL, ("و", ""))
    if known is not None or state.position in view.tagged or view.hit(state.position - 1, _DOMAIN) is None:
        return False
    end = nouns_after(view, state.position)
    if end == state.position:
        return False  # «وزير الخارجية والتقى»: a verb that only looks like «و» and an article
    state.position = state.title_end = end
    return True


def _nested(view: View, state: TitleState) -> bool:
    """«نائب [رئيس] مجلس الوزراء», «النائب الثاني [لرئيس] مجلس الوزراء»."""
    if state.of is not None:
        return False
    hit = view.hit(state.position, _OFFICE, ("", "ل") if state.construct else ("ل",))
    if hit is None:
        return False
    state.position = state.title_end = hit.end
    state.construct = "whole" not in hit.names[0].tags and not is_definite(view.form(hit.end - 1))
    return True


def _body(view: View, state: TitleState) -> bool:
    """«رئيس [حزب القوات اللبنانية]», «الأمين العام [لحركة الجهاد]»: a body that has a name of its own."""
    if state.of is not None:
        return False
    hit = view.hit(state.position, NAMED, _GENITIVE if not state.construct else ("",))
    if hit is None:
        return False
    if not hit.proclitics and not state.construct and is_definite(view.form(state.position - 1)):
        return reach.takes_adjective(view, state, hit)
    land = view.hit(state.position, LANDS | CITY, (hit.proclitics,))
    placed = (
        view.form(state.position - 1) in words("place_head") or view.form(state.position - 1) in _GOVERNED
    )
    if land is not None and land.end >= hit.end + (not placed):
        return False  # «خارجية [الاتحاد الروسي]», no body called «الاتحاد»; «أمير منطقة [الرياض]», no club
    name = best(hit, ("agency", "media"))  # «مراسلة [الجزيرة]», no club
    state.position = hit.end
    if name.category == "government_body" and name.country is None and not hit.proclitics:
        state.title_end = hit.end
        state.construct = False
        return True
    state.of, state.of_name = (hit.start, hit.end), name
    state.country = name.country or state.country
    state.construct = False
    return True


def _is_told(view: View, state: TitleState) -> bool:
    """«أبلغ متحدث رسمي [وكالة الأنباء]», «قال المسؤولون [لوكالة الأنباء]»: whom they told."""
    form, before = view.form(state.position), view.form(state.position - 1)
    if form.startswith("ل") and form[1:] in lexicon_words("media_nouns"):
        return before in _SPOKESMEN or before.endswith(("ون", "ين"))
    return before in _OFFICIAL and form in lexicon_words("media_nouns")


_SPOKESMEN = frozenset(("المسوول", "المتحدث", "الناطق", "المصدر", "القيادي", "النايب", "الخبير", "المحلل"))
_OFFICIAL = frozenset(("رسمي", "رسميه", "حكومي", "حكوميه", "عسكري", "عسكريه", "امني", "امنيه", "كبير"))


def _bureau(view: View, state: TitleState) -> bool:
    """«رئيس الأركان [بمكتب وزير الدفاع]», «مدير [لجنة الحوار]»: a body built from a head."""
    if state.of is not None:
        return False
    body = built_at(view, state.position, ("",) if state.construct else ("ب", "ل"))
    if body is None or (body.proclitics and _is_bare(view, state)):
        return False  # «قدم الوزير [للوفد الطلابي] …»
    if state.construct:
        state.title_end = body.end
    else:
        state.of = (body.start, body.end)
    state.position = body.end
    state.construct = False
    return True


def _land(view: View, state: TitleState) -> bool:
    """«وزير خارجية [فرنسا]», «سلطان [عمان]», «محافظ [عدن]», «السفير [لدى] …» is another step."""
    if state.of is not None:
        return False
    categories = LANDS | CITY if state.construct else LANDS
    hit = view.hit(state.position, categories, ("",) if state.construct else ("ل",))
    if hit is not None and hit.proclitics and (_is_bare(view, state) or _is_visited(view, state, hit.end)):
        return False  # «زيارة الملك [للإمارات]»
    if hit is None:
        return _state(view, state)
    land = hit.names[0]
    state.of, state.of_name, state.country = (hit.start, hit.end), land, land.country
    state.position = hit.end
    state.construct = False
    return True


def _is_of_visit(view: View, start: int) -> bool:
    """«أهمية [زيارة] سمو ولي العهد», «عشية [وصول] الرئيس»: behind a noun of visiting, and its honorifics."""
    while view.hit(start - 1, HONORIFIC) is not None:
        start -= 1
    found = (each for _, rest in readings(view.form(start - 1)) for each in contact_forms().get(rest, ()))
    return any(each.entry.kind == "visit" and each.features.tense in (None, "masdar") for each in found)


def _is_visited(view: View, state: TitleState, end: int) -> bool:
    """«زيارة ولي العهد [لمصر]»: where he goes; «زيارة السفير الروسي [لمصر] إيغور …» is an envoy's post."""
    return state.visits and name_at(view, end, expected=True) is None


def _is_bare(view: View, state: TitleState) -> bool:
    """«الرئيس», «الملك»: one definite word that says all; what follows with «ل» is of another word."""
    head = view.form(state.position - 1)
    return state.title_end == state.position and head in words("bare_head")


def _state(view: View, state: TitleState) -> bool:
    """«وزير خارجية [جمهورية العراق]», «سفير [لسلطنة عمان]»."""
    form = view.form(state.position)
    bare = form.removeprefix("ل")
    hit = view.hit(state.position + 1, LANDS)
    if hit is None or bare not in words("state_head") or (bare == form and not state.construct):
        return False
    if bare != form and _is_visited(view, state, hit.end):
        return False
    state.of, state.of_name = (state.position, hit.end), hit.names[0]
    state.country = hit.names[0].country
    state.position = hit.end
    state.construct = False
    return True


def _nouns(view: View, state: TitleState) -> bool:
    """«رئيس [الديوان الملكي]», «القائد الأعلى [للثورة]»: words that no list holds."""
    dative = view.form(state.position).startswith("لل") and state.position > 0
    if state.of is not None or not (state.construct or dative) or _is_bare(view, state):
        return False
    land = view.hit(state.position, LANDS | CITY, ("ل",)) if dative else None
    if land is not None and _is_visited(view, state, land.end):
        return False  # «زيارة وزير الخارجية [للجزائر]», «زيارة ولي العهد [للقاهرة]»
    end = nouns_after(view, state.position)
    if end == state.position:
        return False
    state.title_end = end
    state.position = end
    state.construct = False
    return True
