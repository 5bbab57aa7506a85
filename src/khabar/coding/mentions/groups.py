"""Groups: delegations, counterparts («نظيره»), two sides together, unnamed sources."""

from collections.abc import Callable
from functools import lru_cache

import msgspec

from khabar.arabic import readings
from khabar.arabic.numbers import read_number
from khabar.coding.analysis import Hit, Office, Phrase
from khabar.coding.mentions.beings import unless_another
from khabar.coding.mentions.beside import name_behind_comma
from khabar.coding.mentions.bodies import body_at
from khabar.coding.mentions.complements import is_occasion, nouns_after
from khabar.coding.mentions.people import described_group
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.view import HONORIFIC, LANDS, NAMED, NATIONALITY, View
from khabar.knowledge import Name
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_GROUP = frozenset(("group",))
_PROCLITICS = ("", "و", "ل", "ب", "ول", "وب", "ف", "ك", "فل")
_FROM = frozenset(("من", "عن", "يضم", "ضم", "يمثل"))
_REPRESENTED = frozenset(("من", "عن"))
_LEADERSHIP = frozenset(("قياده", "قيادات", "اعضاء", "مسوولي", "رجال", "نواب", "كتله", "ممثلي"))
_TEAMS = frozenset(("فريق", "فريقا"))
_CLUBS = frozenset(("نادي", "النادي", "فريق", "الفريق", "منتخب", "المنتخب"))
_COMMAS = frozenset("،,")
_QUOTES = frozenset('"“”«»')
_ADJACENT = 2
_ADJECTIVES = 3  # tokens: «وفد [وزاري رفيع مصري]»
_STATES = frozenset(("دول", "دوله", "بلدان", "بلدا"))
_WITHIN = frozenset(("داخل", "قلب"))
_PRESS = frozenset(("JRN",))
_CHANNEL = ("قناه", "محطه")
_LONGEST_NAME = 7
_FAR = 9  # tokens between a delegation and «برئاسة»

PhraseAt = Callable[[View, int], Phrase | None]


@lru_cache(maxsize=65536)
def _taken(form: str, forms: frozenset[str]) -> str | None:
    """The proclitics on a form of a closed class, None when it is no such form."""
    return next((taken for taken, rest in readings(form) if rest in forms), None)


def delegation_at(view: View, start: int, phrase_at: PhraseAt) -> Phrase | None:
    """«[وفدا من حركة فتح برئاسة عزام الأحمد]»: whose delegation, and who leads it."""
    proclitics = _taken(view.forms[start], words("delegation"))
    if proclitics is None:
        proclitics = _team(view, start)
    if proclitics is None:
        return None
    parts: list[Phrase] = []
    position = start + 1
    if view.form(position) not in _FROM and view.form(position + 1) == "من" and view.is_word(position):
        position += 1  # «وفدا [خاصا] من البرلمان»
    if view.form(position) in _FROM:
        position += 1
    while view.form(position) in _LEADERSHIP:
        position += 1
    whose = _whose(view, start, position, phrase_at)
    if whose is not None and whose.kind == "place":  # «وفدا عشائريا من [محافظة الأنبار]» is nobody else
        return Phrase(start, whose.end, "delegation", proclitics, len(proclitics))
    if position == start + 1 and whose is not None and whose.kind == "person" and not whose.offices:
        whose = _nation(view, start) or whose  # «وفد قضائي [موريتاني]»: no name of anybody
    if whose is not None and _taken(view.forms[start], words("mission")) is not None:
        whose = _club(view, whose, phrase_at) or whose
    whose = unless_another(view, start, whose)
    if whose is not None and whose.proclitics in ("", "ل"):
        parts.append(whose)
        position = whose.end
    leader = _leader(view, position, phrase_at)
    if leader is not None:
        parts.append(leader)
        position = leader.end if leader.start - position <= _ADJACENT else position
    if not parts and (nation := _nation(view, start)) is not None:
        parts.append(nation)
        position = max(position, nation.end)
    end = position if parts else max(described_group(view, start + 1), _kind_of(view, start + 1))
    skip = len(proclitics) - view.forms[start].startswith(proclitics + "ل")  # «للوفد» lost its alef
    return Phrase(start, end, "delegation", proclitics, max(skip, 0), parts=tuple(parts))


def _whose(view: View, start: int, position: int, phrase_at: PhraseAt) -> Phrase | None:
    """Whose delegation it is: a party, «وفدا من [رجال الأعمال]», or words that no list has."""
    whose = phrase_at(view, position) if position < len(view.tokens) else None
    if whose is None and position - 1 > start and view.form(position - 1) in _LEADERSHIP:
        whose = phrase_at(view, position - 1)
    if whose is None and view.form(position - 1) in _REPRESENTED:
        whose = _described(view, position)
    return whose


def _described(view: View, position: int) -> Phrase | None:
    """«ممثلين عن [مستوردي الأقمشة]», «وفدا من [أهالي البلدة]»: words that no list has."""
    construct = position < len(view.tokens) and view.form(position + 1).startswith("ال")
    end = nouns_after(view, position) if construct else position
    return Phrase(position, end, "group") if end - position > 1 else None


def _team(view: View, start: int) -> str | None:
    """«وصل [فريق متقدم من] الإدارة», «وصلت [بعثة نادي] الهلال»: delegations by another word."""
    sports = _taken(view.forms[start], words("mission"))
    if sports is not None and view.form(start + 1) in _CLUBS:
        return sports
    behind = start + 1 + (view.form(start + 1) != "من" and view.is_word(start + 1))
    team = _taken(view.forms[start], _TEAMS)
    return team if team is not None and view.form(behind) == "من" else None


def _club(view: View, team: Phrase, phrase_at: PhraseAt) -> Phrase | None:
    """«بعثة الفريق الأول في [النادي الأهلي]», «… ب[نادي] الهلال»: whose team it is."""
    position = team.end + (view.form(team.end) == "في")
    club = phrase_at(view, position) if view.is_word(position) else None
    if club is None or club.kind != "organization" or not view.form(position).endswith("نادي"):
        return None
    return msgspec.structs.replace(club, proclitics="")


def _kind_of(view: View, position: int) -> int:
    """«الوفد [الحكومي]», «الوفد [التفاوضي]»: past the adjective of a definite delegation."""
    form = view.form(position)
    adjective = (
        form.startswith("ال") and form.endswith(("ي", "يه")) and view.form(position - 1).startswith("ال")
    )
    other = position < len(view.tokens) and (view.is_function_word(position) or view.may_be_verb(position))
    return position + 1 if adjective and not other else position


def _nation(view: View, start: int) -> Phrase | None:
    """«وفد [روسي]», «الوفد الشبابي [الأردني]»: without another name a delegation is its country's."""
    for index in range(start + 1, min(start + 1 + _ADJECTIVES, len(view.tokens))):
        hit = view.hit(index, NATIONALITY)
        if hit is not None and "plural" not in hit.names[0].tags:
            return Phrase(hit.start, hit.end, "country", known=hit.names[0])
        plain = view.is_word(index) and not view.is_function_word(index)
        if (
            view.hit(index, NAMED | LANDS)
            or not plain
            or not view.form(index).endswith(("ي", "يا", "يه"))
            or view.is_verb(index)
        ):
            return None
    return None


def _leader(view: View, start: int, phrase_at: PhraseAt) -> Phrase | None:
    for position in range(start, min(start + _FAR, len(view.tokens) - 1)):
        if view.form(position) in words("headed"):
            return phrase_at(view, position + 1) or _leader_name(view, position + 1)
        if view.form(position) in (".", "؛") or view.is_verb(position):
            return None
    return None


def _leader_name(view: View, start: int) -> Phrase | None:
    """«برئاسة [مراد أوزكان]»: a name that no list holds, where nothing else can stand."""
    name = name_at(view, start, expected=True)
    return Phrase(start, name[1], "person", name=name) if name is not None else None


def counterpart_at(view: View, start: int) -> Phrase | None:
    """«[نظيره المصري سامح شكري]»: the office is the other side's, the country its own."""
    proclitics = _taken(view.forms[start], words("counterpart"))
    if proclitics is None:
        return None
    nationality = view.hit(start + 1, NATIONALITY)
    end = nationality.end if nationality else start + 1
    body = view.hit(end + 1, NAMED | LANDS) if view.form(end) in ("من", "في") else None
    if body is not None:
        part = Phrase(body.start, body.end, "organization", known=body.names[0])
        return Phrase(start, body.end, "delegation", proclitics, len(proclitics), parts=(part,))
    office = Office(
        start=start,
        end=end,
        title=(start, start + 1),
        key="",
        head="",
        of=(nationality.start, nationality.end) if nationality else None,
        of_name=nationality.names[0] if nationality else None,
        country=nationality.names[0].country if nationality else None,
    )
    behind = _behind_titles(view, end)
    name = name_at(view, behind, expected=True)
    if name is None and view.form(end) in _COMMAS:
        name = name_behind_comma(view, end + 1)
    return Phrase(
        start,
        name[1] if name else end,
        "counterpart",
        proclitics,
        len(proclitics),
        name=name,
        offices=(office,),
    )


def _behind_titles(view: View, position: int) -> int:
    """«نظيره القطري [الشيخ] خالد …»."""
    while (title := view.hit(position, HONORIFIC)) is not None:
        position = title.end
    return position


def sides_at(view: View, start: int) -> Phrase | None:
    """«[الجانبان]», «[العاهلين]»: both parties of what was just told."""
    taken = _taken(view.forms[start], words("two_sides"))
    nation = view.hit(start + 1, NATIONALITY) if taken is not None else None
    if taken is not None and nation is not None and "plural" in nation.names[0].tags:
        return Phrase(start, nation.end, "group", taken, len(taken))  # «مع [المسؤولين الأتراك]»
    return None if taken is None else Phrase(start, start + 1, "sides", taken, len(taken))


def anaphor_at(view: View, start: int) -> Phrase | None:
    """«[سموه]», «ل[فخامته]»: the person of rank named last."""
    taken = _taken(view.forms[start], words("honorific_pronoun"))
    return None if taken is None else Phrase(start, start + 1, "anaphor", taken, len(taken))


def group_or_body(view: View, start: int) -> Phrase | None:
    """«[القوات]», «[القوات المسلحة اليمنية]»: whichever reaches further."""
    group, body = group_at(view, start), body_at(view, start)
    if group is None or body is None:
        return group or body
    reporter = view.forms[start][group.skip :].startswith("مراسل")
    return body if body.end > group.end and not reporter else group


def group_at(view: View, start: int) -> Phrase | None:
    """Unnamed sources and collectives: «[مسؤول أميركي]», «[مصادر دبلوماسية]»."""
    hit = view.hit(start, _GROUP, _PROCLITICS)
    if hit is None:
        return None
    verbal = view.may_be_verb(start) and not view.form(start).startswith("ال")  # «طالب الرئيس»
    if hit.end == start + 1 and (verbal or _describes_noun(view, start) or _is_book(view, start, hit.skip)):
        return None
    channel = view.form(start)[hit.skip :] in lexicon_words("channel_nouns")
    if channel and "JRN" not in hit.names[0].sectors:
        return None  # a statement or a report does not speak, who issued it does
    media = bool(_PRESS & set(hit.names[0].sectors))
    closed = hit.end > start + 1 and not media  # «أبلغ [مصدران أمنيان] رويترز»
    people = view.form(hit.end - 1).endswith(("ين", "ون"))  # «قال للصحفيين [اليوم]»: no paper's name
    named = None if closed or people else _own_name(view, hit.end, media=media)
    if named is not None:
        return Phrase(start, named[0], "organization", hit.proclitics, hit.skip, known=named[1])
    end = described_group(view, hit.end - (view.form(hit.end - 1) == "في"))  # «مصدر [في]» is listed so
    several = media or "plural" in hit.names[0].tags
    person = None if several else _named_person(view, hit, end)
    if person is not None:
        return person
    return Phrase(start, placed(view, end), "group", hit.proclitics, hit.skip, known=hit.names[0])


def _is_book(view: View, start: int, skip: int) -> bool:
    """«توقيع [كتاب] ذهبي»: a book; «[الكتاب] والصحفيون», «[كتاب] مصريون» are writers."""
    if view.forms[start][skip:].removeprefix("ال") != "كتاب":
        return False
    counted = view.form(start - 1) == "من" or view.form(start - 1) in words("quantity")
    return not counted and not view.form(start + 1).endswith(("ون", "ين"))


def _describes_noun(view: View, start: int) -> bool:
    """«التمرد [المسلح]», «الطيران [المدني]»: behind a definite noun a definite word describes it."""
    before = view.form(start - 1)
    definite = view.form(start).startswith("ال") and before.startswith(("ال", "وال", "بال", "لل"))
    singular = not view.form(start).endswith(("ون", "ين", "ات"))
    return definite and singular and start - 1 not in view.tagged and not view.is_verb(start - 1)


def _own_name(view: View, position: int, *, media: bool) -> tuple[int, Name | None] | None:
    """«صحيفة [الحياة]», «قناة "[الجزيرة]"», «موقع ["تايمز"]»: the group has a name, known or in marks."""
    quoted = view.form(position) in _QUOTES
    hit = view.hit(position + quoted, NAMED)
    if hit is not None:
        return hit.end + (quoted and view.form(hit.end) in _QUOTES), hit.names[0]
    if not media or not quoted:
        return None
    for end in range(position + 2, min(position + _LONGEST_NAME, len(view.tokens))):
        if view.form(end) in _QUOTES:
            return end + 1, None
    return None


def _named_person(view: View, hit: Hit, end: int) -> Phrase | None:
    """«البرلماني الفرنسي [جوليان ماران]», «الباحث [سمير عازار]»: not unnamed at all."""
    field = _field(view, end)
    name = name_at(view, field, expected=True)
    if name is None and view.form(field) in _COMMAS:
        name = name_behind_comma(view, field + 1)
    if name is None:
        return None
    words_of_title = [form for form in view.forms[hit.start : end] if form[:1].isalnum()]
    words_of_title[0] = words_of_title[0][hit.skip :]
    title = " ".join(token.text for token in view.tokens[hit.start : end])
    office = Office(
        hit.start, field, (hit.start, end), " ".join(words_of_title), hit.names[0].name, title, definite=True
    )
    return Phrase(hit.start, name[1], "person", hit.proclitics, hit.skip, name=name, offices=(office,))


def _field(view: View, position: int) -> int:
    """«الباحث [في العلاقات الدولية]», «النائب [عن الولاية]»: what somebody works on or stands for."""
    if view.form(position) not in ("في", "عن"):
        return position
    if is_occasion(view.form(position + 1)):
        return position  # «قال المحلل [في بيان] صادر عن …»
    end = nouns_after(view, position + 1)
    return end if end > position + 1 else position


def placed(view: View, position: int) -> int:
    """Where the unnamed belong: «مسؤول رفيع المستوى [في البيت الأبيض]», «القناة [13]», «قادة [سبع دول]»."""
    if view.form(position + 1) in _STATES and read_number(view.tokens, position) is not None:
        return position + 2
    number = position + (view.form(position) == "ال")  # «القناة [الـ12]», not «أحصت الصحيفة 12 ألفا»
    channel = view.form(position - 1).endswith(_CHANNEL)
    if channel and number < len(view.tokens) and view.tokens[number].kind == "number":
        nation = view.hit(number + 1, NATIONALITY)
        return nation.end if nation is not None else number + 1
    if view.form(position) in ("في", "من", "لدي"):
        within = view.form(position + 1) in _WITHIN  # «مصادر من [داخل] الحزب»
        body = body_at(view, position + 1 + within)
        if body is not None and not body.proclitics and body.kind == "organization":
            return body.end
        nation = view.hit(position + 2, NATIONALITY)
        if nation is not None and view.form(position + 1).startswith("ال"):
            return nation.end  # «مصدر في [الوفد العماني]»
    body = body_at(view, position) if position < len(view.tokens) else None
    return (
        body.end if body is not None and body.proclitics == "ب" and body.kind == "organization" else position
    )
