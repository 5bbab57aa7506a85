"""Antecedents: whom a definite description points back to.

«مسؤول في البلدية … وأضاف [المسؤول]»: the official; «الصحيفة»: the newspaper cited last; «البيان»: who
issued it; «المصدر ذاته»: the source cited last.
"""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from khabar.arabic import fold
from khabar.coding.actors.names import alike
from khabar.coding.actors.roster import Roster
from khabar.coding.scene import Scene
from khabar.coding.statements.voices import Voices
from khabar.knowledge import load
from khabar.knowledge.lexicons import contact_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words
from khabar.schema import Actor

_SAME = frozenset(("ذاته", "نفسه", "ذاتها", "نفسها", "عينه", "عينها"))
_SAME_AHEAD = frozenset(("ذات", "نفس"))
_OF_PARLIAMENT = frozenset(("برلماني", "برلمانيه", "نيابي", "نيابيه"))
_MANY = ("ان", "ين", "ون", "ات")
_FIRST = ("الرييس", "رييس الجمهوريه", "الملك", "العاهل", "السلطان", "امير")
_GIVEN = 5  # times in the lists of names
_LONG = 6  # letters of a surname that may be misspelt
_SHORTEST = 3  # letters of a stem
_LONGEST = 3  # tokens of a description that points back
_SOURCES = frozenset(("مصدر", "مصادر"))


class Introduced(msgspec.Struct, frozen=True, gc=False):
    """Who has spoken or passed on words, with the noun that named them: «مسؤول», «صحيفة»."""

    head: str
    actor: str
    words: tuple[str, ...] = ()


class Sources(msgspec.Struct):
    """Who was cited so far, the last at the end; `document` is who issued the text cited last."""

    introduced: list[Introduced] = msgspec.field(default_factory=list)
    cited: str | None = None
    document: str | None = None

    def add(self, scene: Scene, start: int, end: int, actor: str, skip: int = 0) -> None:
        """Remember whom the noun phrase named; `skip` letters of the first word are proclitics."""
        written = (scene.form(start)[skip:], *scene.forms[start + 1 : end])
        forms = tuple(_bare(form) for form in written if form[:1].isalnum())
        if forms:
            self.introduced.append(Introduced(_stem(forms[0])[0], actor, forms))


def described_before(scene: Scene, start: int, end: int, sources: Sources, last: str | None) -> str | None:
    """The actor that a definite description of one to three words stands for."""
    media = scene.form(end - 1) in words("same_source") and _bare(scene.form(end)) in lexicon_words(
        "media_nouns"
    )
    forms = _description(scene, start, end + (scene.form(end) in _SAME or media))
    if is_our_source(forms):
        return _introduced(forms[:1], sources)
    if not forms or len(forms) > _LONGEST or not _is_definite(forms[0]):
        return None
    same = forms[-1] in _SAME
    head = _bare(forms[0])
    if same and (_plain(forms[0]) in words("same_source") or head in lexicon_words("document_nouns")):
        return sources.cited or last
    found = _introduced(forms, sources) or (last if same else None)
    if found is None and head in lexicon_words("document_nouns") and _is_plain(forms):
        return sources.document or last
    return found


def _is_plain(forms: list[str]) -> bool:
    """«التقرير», «التقرير الأميركي»: any text, or one of which only the country is told."""
    return len(forms) == 1 or (len(forms) == 2 and _country(forms[1]) is not None)


def is_same_source(scene: Scene, start: int, end: int) -> bool:
    """«نفس المصدر», «المصدر ذاته»."""
    forms = _description(scene, start, end + (scene.form(end) in _SAME))
    return len(forms) > 1 and forms[-1] in _SAME and _plain(forms[0]) in words("same_source")


def _description(scene: Scene, start: int, end: int) -> list[str]:
    """The words of a description, with the article that «لل» and «نا» stand for."""
    forms = [form for form in scene.forms[start:end] if form[:1].isalnum()]
    if forms and forms[0].startswith("لل"):
        forms[0] = "ال" + forms[0][2:]
    if forms and _is_ours(forms[0]):
        forms = ["ال" + forms[0].removesuffix("نا")]
    if len(forms) > 1 and forms[0] == "نص":
        forms = forms[1:]  # «نص [البيان]»
    if len(forms) > 1 and forms[0] in _SAME_AHEAD and _is_definite(forms[1]):
        forms = [*forms[1:], f"{forms[0]}ه"]  # «[ذات] المصدر» is «المصدر ذاته»
    return forms


def is_our_source(forms: Sequence[str]) -> bool:
    """«[مصدر] الجريدة», «مصدر جريدة الأفق»: the source that the outlet has told of before."""
    return (
        len(forms) > 1
        and forms[0] in words("same_source")
        and _bare(forms[1]) in lexicon_words("media_nouns")
    )


def _is_ours(form: str) -> bool:
    """«مراسلنا», «مراسلتنا»: the reporter of the outlet itself, told before as «مراسل …»."""
    return form.removesuffix("نا").removesuffix("ت") in lexicon_words("media_nouns") and form.endswith("نا")


def named_before(
    forms: list[str], roster: Roster, voices: Voices, gender: str | None, here: int
) -> str | None:
    """«المقررة الأممية», «الدبلوماسي الأوكراني»: the person who spoke last, told again by office.

    «الرئيس الأميركي» is an office of its own: it may name somebody new.
    """
    plain = _plain(forms[0])
    if not _is_definite(forms[0]) or (len(forms) > 1 and _bare(forms[0]) in words("state_head")):
        return None
    heard = [each for each in reversed(voices.heard) if _may_be(roster[each], plain, voices, gender)]
    if _writes(plain):
        heard = [each for each in heard if not _heads_state(roster[each])] or heard
    nation = len(forms) > 1 and forms[1].startswith("ال") and forms[1].endswith(("ي", "يه"))
    if nation and not is_calling(plain):
        heard = [each for each in heard if _is_of(roster[each], _bare(forms[1]))]
    country = _country(forms[1]) if nation else None
    if country is not None:
        heard = _compatriots(country, heard, roster, here)
    named = (each for each in heard if len(roster[each].name.split()) > 1)
    return next(named, heard[0] if heard else None)


def _writes(form: str) -> bool:
    """«الكاتب», «الباحثة», «المحلل»: no king or president is called so."""
    return _bare(form).removesuffix("ه") in words("expert_head")


@lru_cache(maxsize=4096)
def _country(adjective: str) -> str | None:
    """«المغربي» is of Morocco."""
    known = (name for name in load().lookup(adjective) if name.category == "nationality")
    return next((name.country for name in known), None)


def _compatriots(country: str, heard: list[str], roster: Roster, here: int) -> list[str]:
    """Those who spoke and are of no other state, else the last one named who is of this one."""
    fitting = [each for each in heard if roster[each].country in (None, country)]
    if fitting:
        return fitting
    known = [actor for actor in roster.all() if actor.kind == "person" and actor.country == country]
    last = {actor.id: max((m.start for m in actor.mentions if m.start < here), default=-1) for actor in known}
    plain = [each for each in last if last[each] >= 0 and not _heads_state(roster[each])]
    return [max(plain, key=lambda each: last[each])] if plain else []


def _heads_state(actor: Actor) -> bool:
    """A president or king is called by no lesser calling: «المسؤول الجزائري» is somebody else."""
    return any(fold(role.title).startswith(_FIRST) for role in actor.roles)


def by_surname(scene: Scene, start: int, end: int, roster: Roster) -> str | None:
    """«العريض», «القضاة»: a lone word that ends the full name of a person told before."""
    if end - start != 1:
        return None
    here, surname = scene.tokens[start].start, scene.form(start).removeprefix("ال")
    for actor in roster.all():
        if actor.kind != "person" or not any(each.start < here for each in actor.mentions):
            continue
        names = fold(actor.name).split()
        last = len(surname) >= _SHORTEST and _same_surname(surname, names[-1].removeprefix("ال"))
        if len(names) > 1 and (last or (names[0] == surname and _is_rare(surname))):
            return actor.id
    return None


def _is_rare(form: str) -> bool:
    """«شي», «وانغ»: a family name that stands first; no given name of the lists."""
    return load().given_names.get(form, 0) < _GIVEN


def _same_surname(first: str, second: str) -> bool:
    """Letter by letter; a long one also with a letter too much: «االجهيناوي»."""
    return first == second or (min(len(first), len(second)) >= _LONG and alike(first, second))


def is_calling(form: str) -> bool:
    """«الدبلوماسي», «الفيلسوف», «الصحفية»: what somebody is, by which a text calls him again."""
    if form.removeprefix("ال") != form and form.removeprefix("ال") in words("expert_head"):
        return True
    return any(form in words(name) for name in ("describing_office", "profession", "calling"))


_BODIES = frozenset(("organization_head", "government_body", "organization", "group", "country"))
_THINGS = ("media_nouns", "document_nouns", "channel_nouns", "anonymous_sources")
_ACTIVE = 4  # letters of «لاعب», with an alef behind the first
_PARTICIPLE = 5  # letters of «متدخل», «مهاجم»


def calls_again(forms: list[str]) -> bool:
    """«[المتدخل]», «[الفاعل النقابي]», «[المهاجم الدولي]»: a man or woman, by the shape of the words."""
    head = forms[0].removeprefix("ال") if forms else ""
    if not head or head == forms[0] or len(forms) > _LONGEST or _stem(head)[1]:
        return False
    bodily = any(name.category in _BODIES for name in load().lookup(head))
    if bodily or head in contact_forms() or any(head in lexicon_words(name) for name in _THINGS):
        return False
    bare = head.removesuffix("ه")
    active = len(bare) == _ACTIVE and bare[1] == "ا"
    shortest = _PARTICIPLE - (len(forms) > 1)  # «المقررة الأممية»
    active = active or (len(bare) >= shortest and bare[0] == "م")
    described = len(forms) == 1 or (forms[1].startswith("ال") and forms[1].endswith(("ي", "يه")))
    return active and described


def _is_of(actor: Actor, adjective: str) -> bool:
    """«السفير الموريتاني» is nobody of whom the article has said that he is from elsewhere."""
    told = [fold(role.of) for role in actor.roles if role.of]
    nations = [
        each.removeprefix("ال") for each in told if each.startswith("ال") and each.endswith(("ي", "يه"))
    ]
    return not nations or adjective.removesuffix("ه") in (each.removesuffix("ه") for each in nations)


def _may_be(actor: Actor, head: str, voices: Voices, gender: str | None) -> bool:
    if actor.kind != "person" or not voices.fits(actor, gender):
        return False
    return fold(actor.name).split()[0] != head


def in_roster(scene: Scene, start: int, end: int, roster: Roster) -> str | None:
    """«الشركة الإيطالية», «الوزارة», «الخارجية»: the body named so before, by head and adjectives."""
    written = [form for form in scene.forms[start:end] if form[:1].isalnum() and form not in _SAME]
    if written and written[0].startswith("لل"):
        written[0] = "ال" + written[0][2:]
    if not written or len(written) > _LONGEST or not _is_definite(written[0]):
        return None
    forms = [_bare(form) for form in written]
    if len(forms) > 1 and forms[1] in _OF_PARLIAMENT:
        forms = forms[:1]  # «الفريق [البرلماني]» is «فريق الحزب بالمجلس»
    here = scene.tokens[start].start
    found: tuple[int, str] | None = None
    for actor in roster.all():
        if actor.kind not in ("organization", "group") or not _has_name(actor, forms, written):
            continue
        before = [each.start for each in actor.mentions if each.start < here]
        if before and (found is None or max(before) > found[0]):
            found = (max(before), actor.id)
    return found[1] if found is not None else None


def _has_name(actor: Actor, forms: list[str], written: list[str]) -> bool:
    """«وزارة الدفاع الروسية» is «الوزارة الروسية»; «وزارة الخارجية» is «الخارجية»."""
    if actor.entity is None and fold(actor.name).split() == written:
        return False  # «الفريق البرلماني» itself, told twice
    name = [_bare(form) for form in fold(actor.name).split()]
    if forms == ["وزاره"] and name and name[0] in words("ministry"):
        return True  # «الخارجية الروسية» is «الوزارة»
    if name and len(forms) > 1 and name[0] == forms[0] and _is_from(actor, forms[-1]):
        forms = forms[:-1]
    if len(name) <= len(forms):
        return False
    headed = name[0] == forms[0] or (name[0] == "وزاره" and name[1] == forms[0])
    return headed and all(form in name for form in forms)


def _is_from(actor: Actor, adjective: str) -> bool:
    """«المجلة [الفرنسية]» is «مجلة "الأفق"» of France or of an unknown country."""
    country = _country("ال" + adjective)
    media = _bare(fold(actor.name).split()[0]) in lexicon_words("media_nouns")
    return media and country is not None and actor.country in (None, country)


def _introduced(forms: list[str], sources: Sources) -> str | None:
    stem, many = _stem(_bare(forms[0]))
    kin = [
        each
        for each in sources.introduced
        if each.head == stem and _stem(each.words[0])[1] == many and _agrees(forms, each)
    ]
    if not kin and stem in _SOURCES:  # «مصادر مطلعة … وأضاف [المصدر]»
        kin = [each for each in sources.introduced if each.head in _SOURCES and len(forms) == 1]
    return kin[-1].actor if kin else None


def _agrees(forms: list[str], known: Introduced) -> bool:
    """«المصدران المصريان» are «مصدران أمنيان مصريان»; «المسؤول الأوروبي» is no «مسؤول أميركي»."""
    further = [_stem(_bare(form))[0] for form in forms[1:] if form not in _SAME]
    theirs = {_stem(form)[0] for form in known.words[1:]}
    return all(each in theirs for each in further)


def _is_definite(form: str) -> bool:
    return _plain(form).startswith("ال")


def _plain(form: str) -> str:
    return form[1:] if form[:1] in ("و", "ف") and form[1:3] == "ال" else form


def _bare(form: str) -> str:
    return _plain(form).removeprefix("ال")


@lru_cache(maxsize=4096)
def _stem(form: str) -> tuple[str, bool]:
    """A noun without its ending of gender and number, and whether it stands for more than one."""
    for ending in _MANY:
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST:
            return form[: -len(ending)], True
    return (form[:-1] if form.endswith("ه") and len(form) > _SHORTEST else form), False
