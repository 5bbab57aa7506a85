"""Plausibility: whether the parties of a frame can be the sides of a contact at all."""

from collections.abc import Sequence

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.candidates import Candidate, Party
from khabar.coding.engagements.discourse import THAT_ONE, homes_of
from khabar.coding.mentions.multitudes import are_people, is_multitude
from khabar.knowledge import load
from khabar.knowledge.lexicons import ContactEntry, contact_forms, words
from khabar.knowledge.words import function_words
from khabar.knowledge.words import words as word_class

_TRAVELLERS = frozenset(("person", "delegation", "counterpart", "sides", "anaphor"))
_VAGUE = frozenset(("group", "organization"))  # for a word that mostly means something else
_BODIES = frozenset(("organization",))
_OFFICERS = frozenset(("person", "counterpart"))
_NEAR = 2  # tokens
_BEFORE = 6  # tokens: «أمس، وصل الوزير»
_REGULAR = frozenset(("سنويا", "شهريا", "اسبوعيا", "الدوريه", "دوريه"))
_WORKS = frozenset(("اعمال", "اشغال"))
_LASTING = frozenset(("مستمره", "متواصله", "جاريه"))
_DEAD = frozenset(("جثمان", "جثامين", "جثه", "رفات"))
_OPEN = ("organization", "place")
_RECEIVE = "استقب"
_GATHERS = frozenset(("اجتمع", "اجتماع"))  # teams that play «meet» in other words
OWN = ("ي", "نا", "ني")  # «لدى زيارتي»: the writer's own
_ALL = frozenset(("كافه", "جميع"))
_MEDIA = frozenset(("media", "agency"))
_OUTLETS = frozenset(("تلفزيون", "قناه", "صحيفه", "اذاعه", "راديو", "مجله", "جريده", "شبكه"))
_PRESS = frozenset(("JRN",))


def plausible(candidate: Candidate) -> bool:
    """A visitor is a person or a delegation; a word common outside contact needs both sides spelt out.

    «وصلت المساعدات إلى المدينة», «حوار مع صحيفة», «تصل الخسائر إلى …» are no engagements.
    """
    if any(_is_press(party) for party in candidate.participants if party.side in ("from", "to", "both")):
        return False
    if _is_faced(candidate) or _is_match(candidate) or _is_going_on(candidate) or _is_round(candidate):
        return False
    parties = [party for party in candidate.participants if party.side in ("from", "to", "both")]
    nobody = any(_is_nobody(party) and not _is_met(candidate, party) for party in parties)
    if nobody or _is_service(candidate):
        return False
    if candidate.kind == "visit":
        return _travels(candidate)
    if candidate.kind == "message" and _only_countries(candidate):
        return False
    return not candidate.entry.weak or _spelt_out(candidate)


def possible(candidate: Candidate) -> bool:
    """What holds against an engagement that a model has read, too: «لدى زيارتي», an interview, a match, home.

    A reading needs no frame, so the rest of `plausible` does not bind it.
    """
    sides = [party for party in candidate.participants if party.side in ("from", "to", "both")]
    if any(_is_press(party) for party in sides) or _is_faced(candidate) or _is_match(candidate):
        return False
    if candidate.trigger.form.features.suffix in OWN or _is_service(candidate) or _is_round(candidate):
        return False
    visits = candidate.kind == "visit"
    return not (visits and _at_home(candidate, [party for party in sides if party.side == "from"]))


def _is_match(candidate: Candidate) -> bool:
    """«يلتقي الهلال نظيره وديا»: teams that nobody of an office leads play a match."""
    sides = [party.phrase for party in candidate.participants if party.side in ("from", "to", "both")]
    at = candidate.trigger.start if candidate.noun is None else candidate.noun
    entries = (candidate.entry, *_entries(candidate.passage.forms[at]))
    gathers = candidate.trigger.is_verb and any(each.lemma in _GATHERS for each in entries)
    if (
        candidate.kind != "meeting"
        or gathers
        or any(office.key for phrase in sides for office in phrase.offices)
    ):
        return False
    return any(form in words("sport_words") for form in candidate.passage.forms)


def _is_nobody(party: Party) -> bool:
    """«مع كافة الأطراف», «استقبلت المرشحين»: a group that nothing tells apart is no named side.

    «زار [المرضى]», «استقبل الأمير [المهنئين]»: there it is told who they are.
    """
    phrase = party.phrase
    if phrase.kind != "group" or phrase.offices:
        return False
    if phrase.end - phrase.start > 1:
        return party.passage.forms[phrase.start][phrase.skip :] in _ALL
    return phrase.known is not None or not is_multitude(party.passage.forms[phrase.start][phrase.skip :])


def _is_met(candidate: Candidate, party: Party) -> bool:
    """«التقى المدير [الموظفين]»: whom somebody goes to see, where a reception is open for anybody."""
    people = are_people(party.passage.forms[party.phrase.start][party.phrase.skip :])
    others = [each.phrase.kind for each in candidate.participants if each is not party]
    by_somebody = not others or not _TRAVELLERS.isdisjoint(others)
    meets = candidate.kind == "meeting" and not candidate.trigger.form.lemma.startswith(_RECEIVE)
    return people and by_somebody and meets and not candidate.entry.weak


def _is_service(candidate: Candidate) -> bool:
    """«[المنفذ] يستقبل المسافرين», «استقبلت [الطوارئ] حالات»: what a place is open for, no contact.

    Nor is «استقبال [طلبات] المرشحين», and who is received dead, «جثمان [الشهيد]», meets nobody.
    """
    hosts, guests = _on(candidate, "to"), _on(candidate, "from")
    if candidate.kind != "meeting" or not guests:
        return False
    received = candidate.trigger.form.lemma.startswith(_RECEIVE) and _receives_things(candidate)
    dead = any(each.passage.forms[each.phrase.start - 1] in _DEAD for each in guests if each.phrase.start)
    if received or dead:
        return True
    open_for = bool(hosts) and all(each.phrase.kind in _OPEN for each in hosts)
    return open_for and all(_is_served(candidate, each) for each in guests)


def _receives_things(candidate: Candidate) -> bool:
    """«استقبال [طلبات] المرشحين», «استقبلت [العزاء]»: right behind stands what is received, and no party."""
    trigger, passage = candidate.trigger, candidate.passage
    if trigger.is_verb or trigger.form.features.suffix or trigger.end >= len(passage.forms):
        return False
    following = passage.forms[trigger.end]
    party = any(phrase.start <= trigger.end < phrase.end for phrase in passage.phrases)
    plain = following not in function_words() and following not in word_class("quantity")
    return plain and not party and passage.tokens[trigger.end].kind == "word"


def _is_served(candidate: Candidate, party: Party) -> bool:
    """Of those whom a place receives: people in the plural, or no people at all."""
    phrase, trigger = party.phrase, candidate.trigger
    if phrase.kind == "group" and trigger.form.features.tense != "perfect":
        return True
    thing = phrase.kind in _OPEN and trigger.form.lemma.startswith(_RECEIVE)
    return thing or is_multitude(party.passage.forms[phrase.start][phrase.skip :])


def _only_countries(candidate: Candidate) -> bool:
    """«وجهت واشنطن رسالة إلى طهران مفادها …»: a figure of speech between states, no letter."""
    sides = [party.phrase.kind for party in candidate.participants if party.side in ("from", "to", "both")]
    return bool(sides) and all(kind in ("country", "place") for kind in sides)


def _is_faced(candidate: Candidate) -> bool:
    """«[تواجه] تركيا أعمال عنف»: a country has something to face, it does not meet anybody."""
    return candidate.entry.lemma == "تواجه" and _only_countries(candidate)


def _is_going_on(candidate: Candidate) -> bool:
    """«المشاورات مستمرة بين [مصر] و[قطر]», «لقاءين في السنة»: no one contact on any day."""
    forms = candidate.passage.forms[candidate.trigger.start : candidate.end]
    if any(form in _REGULAR for form in forms) or "في السنه" in " ".join(forms):
        return True
    return any(form in _LASTING for form in forms) and _only_countries(candidate)


def _is_round(candidate: Candidate) -> bool:
    """«[جولة] جديدة من الصراع», «[جولة] المفاوضات التي تنطلق غدا»: a round of something and no tour."""
    at = candidate.trigger.start if candidate.noun is None else candidate.noun
    first = candidate.passage.forms[at]
    written = (first, first[1:], first[2:])  # «ب[جولة]»
    if candidate.kind != "visit" or not any(e.lemma == "جولة" for form in written for e in _entries(form)):
        return False
    forms = candidate.passage.forms[at + 1 : at + 1 + _NEAR]
    before = candidate.passage.forms[at - 1] if at else ""
    if before in _WORKS or any(e.kind == "meeting" and not e.weak for e in _entries(before)):
        return True  # «اجتماعات [الجولة] السابعة للجنة»
    return any(form == "من" for form in forms) or (
        bool(forms) and any(each.kind == "meeting" for each in _entries(forms[0]))
    )


def _entries(form: str) -> list[ContactEntry]:
    bare = form.removeprefix("ال")
    return [each.entry for word in dict.fromkeys((form, bare)) for each in contact_forms().get(word, ())]


def _travels(visit: Candidate) -> bool:
    travellers = _on(visit, "from")
    kinds = {party.phrase.kind for party in travellers}
    along = {"group"} if kinds & _TRAVELLERS else set()  # «قام الوزير [وعدد من الموظفين] بزيارة»
    if kinds - _TRAVELLERS - along - (_BODIES if _goes_there(visit) else frozenset()):
        return False
    if visit.place is not None and not visit.to and _is_continent(visit.place.phrase):
        return False
    if _at_home(visit, travellers):
        return False
    if visit.place is None and visit.venue is None and not visit.to:
        return any(party.phrase.kind == "person" and _is_public(party) for party in travellers)
    if visit.entry.weak:
        hosts = [party.phrase.kind for party in _on(visit, "to")]
        return (bool(travellers) or visit.dropped) and (
            "country" in hosts or _is_somewhere(visit, travellers)
        )
    return True


def _goes_there(visit: Candidate) -> bool:
    """«زارت [لجنة البرلمان] السجن», «قامت [الجمعية] بزيارة»: a body visits by a finite verb that says so."""
    return (
        visit.trigger.is_verb
        and not visit.entry.weak
        and visit.entry.aspect == "whole"
        and visit.status == "held"
    )


def _is_somewhere(visit: Candidate, travellers: list[Party]) -> bool:
    """«وصل الوزير إلى [عدن]»: a town on the map, or a day («وصل الوزير أمس إلى [الموقع]»)."""
    if visit.place is None:
        return False
    told = any(party.phrase.kind != "person" or _is_public(party) for party in travellers)
    times = visit.passage.times
    dated = any(visit.trigger.start - _BEFORE <= time.start < visit.end for time in times)
    headed = visit.place.phrase.name is not None  # «انتقل الوزير إلى [مدينة لافايت]»
    return visit.place.country is not None or (told and (dated or headed))


def _at_home(visit: Candidate, travellers: list[Party]) -> bool:
    """«غادر [أوباما] [الولايات المتحدة]»: nobody visits the state that he serves."""
    homes = frozenset[str]().union(*(homes_of(party.passage, party.phrase) for party in travellers))
    lands = [party.phrase for party in _on(visit, "to") if party.phrase.kind == "country"]
    return any(each.known is not None and each.known.country in homes for each in lands)


def _is_public(party: Party) -> bool:
    """Somebody with an office, or known by the last word of the name: «[ترامب] زار مقر الوكالة»."""
    if party.phrase.offices or party.phrase.name is None:
        return bool(party.phrase.offices)
    last = party.passage.forms[party.phrase.name[1] - 1]
    return any(name.category == "person" for name in load().lookup(last))


def _is_continent(place: Phrase) -> bool:
    """«مغادرته [آسيا]», «في [الشرق الأوسط]»: too wide to be visited."""
    return place.known is not None and place.known.category == "region" and place.known.country is None


def _spelt_out(candidate: Candidate) -> bool:
    """Somebody named on each side, in words and not by a pronoun."""
    forms = candidate.passage.forms
    both = [*_on(candidate, "both")]
    first, second = [*_on(candidate, "from"), *both], [*_on(candidate, "to"), *both]
    if candidate.paired or _is_envoy_summoned(candidate, first):
        return True
    if _is_he(candidate) and second:
        return all(party.phrase.kind not in _VAGUE or _of_state(party.phrase, forms) for party in second)
    if len(first) < 1 or (not second and len(first) < 2):
        return False
    led = [party for party in second if party.phrase.kind in _OFFICERS]  # «مع قادة [من بينهم الوزير]»
    sides = [party.phrase for party in (*first[:1], *(led or second)[:1])]
    if candidate.kind == "message" and candidate.noun is not None and candidate.trigger.is_verb:
        return True  # «رسالة وجهها الملك إلى [الشعب]»
    officer = any(phrase.kind in _OFFICERS and phrase.offices for phrase in sides)
    officer = officer or any(phrase.kind == "delegation" and phrase.actors for phrase in sides)
    told = any(candidate.trigger.end <= time.start < candidate.end for time in candidate.passage.times)
    officer = officer or (
        told and candidate.trigger.form.features.tense == "perfect"
    )  # «بحثت [اللجنة] أمس مع …»
    vague = _VAGUE - {"organization"} if officer else _VAGUE  # «استدعت الوزارة [السفير]»
    if candidate.noun is not None and candidate.trigger.is_verb and both:
        vague = vague - {"organization"}  # «اختتمت المفاوضات بين [الحكومة] و[الحركة]»
    return all(p.kind not in vague or _is_alliance(p) or _of_state(p, forms) for p in sides)


def _is_he(candidate: Candidate) -> bool:
    """«قال الرئيس [إنه] سيناقش مع المسؤولين الفنلنديين …»: named right before, and meant by «أنه»."""
    start, passage = candidate.trigger.start, candidate.passage
    if start == 0 or passage.forms[start - 1] not in THAT_ONE:
        return False
    before = {actor for phrase in passage.phrases if phrase.end <= start for actor in phrase.actors}
    return bool(candidate.from_) and before.issuperset(candidate.from_)


def _of_state(phrase: Phrase, forms: Sequence[str]) -> bool:
    """«ضم [وزراء خارجية مصر] والعراق», «مع [المسؤولين الفنلنديين]»: those who hold an office of a state."""
    last = load().lookup(forms[phrase.end - 1]) if phrase.kind == "group" else ()
    nation = phrase.end - phrase.start > 1 and any(name.category == "nationality" for name in last)
    return nation or any(office.country for office in phrase.offices)


def _is_envoy_summoned(candidate: Candidate, acted_on: list[Party]) -> bool:
    """«… وقالت إنها استدعت [السفير]»: who summons an envoy need not be spelt out again."""
    offices = (office.key.partition(" ")[0] for party in acted_on for office in party.phrase.offices)
    posted = any(key in word_class("posted_office") for key in offices)
    return posted and bool(candidate.to) and candidate.trigger.is_verb and candidate.entry.code == "043"


def _is_alliance(phrase: Phrase) -> bool:
    """«سيحضر ترامب قمة [حلف شمال الأطلسي]»: an organisation of states, known by its name."""
    return phrase.known is not None and phrase.known.category == "igo"


def _on(candidate: Candidate, side: str) -> list[Party]:
    return [party for party in candidate.participants if party.side == side]


def _is_press(party: Party) -> bool:
    """Newspapers, agencies, reporters: an interview is no engagement."""
    phrase = party.phrase
    head = party.passage.forms[phrase.start][phrase.skip :].removeprefix("ال")
    if phrase.kind == "organization" and head in _OUTLETS:
        return True
    known = phrase.known
    return known is not None and (known.category in _MEDIA or bool(_PRESS & set(known.sectors)))
