"""Apposition: the name beside a description of who speaks, with or without a comma.

«قال معلق الشؤون السياسية في قناة «الأفق»، [سامر الخطيب]، إن», «قالت مديرة المرصد في طرطوس [ليلى منصور] إن».
"""

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent
from khabar.coding.statements.antecedents import is_calling
from khabar.coding.statements.introducers import introducers
from khabar.coding.statements.nouns import COMPLEMENTS, DIRECTIONS, noun_phrase
from khabar.knowledge import load
from khabar.knowledge.lexicons import contact_forms, content_nouns, speech_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import is_verb
from khabar.knowledge.words import function_words, words

_LONGEST = 20  # tokens of a description
_NAME = (2, 4)  # tokens of a name that nothing vouches for
_STOPS = frozenset((".", "؛", ":", "؟", "!"))
_CLOSING = frozenset('"”»)')
_OPENING = frozenset('"“«:')
_SHORTEST = 2  # letters of a word in such a name


def apposed(scene: Scene, start: int, limit: int) -> Phrase | None:
    """«مدير المكتب في حيفا، [سامر الخطيب]، أن»: the name beside a description without one."""
    for phrase in scene.passage.phrases:
        named = phrase.kind == "person" and phrase.name is not None
        if not named or not start < phrase.start <= start + _LONGEST or phrase.end > limit:
            continue
        if _is_owned_by(scene, start, phrase):
            return None
        if phrase.proclitics or scene.form(phrase.start - 1) == "و":
            return phrase if _is_second_calling(scene, start, phrase) else None
        beside = _reaches(scene, start, _before_nation(scene, phrase.start)) or _closes(
            scene, start, phrase.start, phrase.end
        )
        return phrase if beside else None
    return None


def _is_owned_by(scene: Scene, start: int, phrase: Phrase) -> bool:
    """«والد "نجمة الميناء"»: what stands in marks right behind a noun without article is in the genitive."""
    marked = phrase.start == start + 2 and phrase.start in scene.quoted
    return marked and not scene.form(start).startswith("ال")


def _before_nation(scene: Scene, start: int) -> int:
    """«مدرب الفريق، [الهولندي] سامر الخطيب»: the adjective of a country stands before the name."""
    known = load().lookup(scene.form(start - 1).removeprefix("و")) if scene.is_comma(start - 2) else ()
    return start - any(name.category == "nationality" for name in known)


def apposed_name(scene: Scene, start: int, limit: int) -> Agent | None:
    """«كشف العقيد المتقاعد، [آفي فايس]، أن»: two to four words between description and clause that name."""
    if not is_one_person(scene.form(start)):
        return None
    for first in range(start + 1, min(start + _LONGEST, limit)):
        if scene.form(first) in _STOPS or is_verb(scene.form(first)):
            return None
        for end in range(min(first + _NAME[1], limit), first + _NAME[0] - 1, -1):
            named = _is_long(scene, first, end) and all(_may_name(scene, i) for i in range(first, end))
            if named and _closes(scene, start, first, end):
                return Agent(first, end)
    return None


def name_before_office(scene: Scene, start: int) -> Agent | None:
    """«وقال [رجا العتيبي] مدير الفرع: …»: words that no lexicon explains, right before an office."""
    if start in scene.phrase_over or not _may_begin(scene, start):
        return None
    for end in range(start + _NAME[0], start + _NAME[1] + 1):
        office = scene.phrase_at.get(end)
        if office is not None:
            nameless = office.kind == "person" and office.name is None and not office.proclitics
            return Agent(start, end, office) if nameless else None
        if not (_may_name(scene, end - 1) or scene.form(end - 1) in load().surnames):
            return None
    return None


def _may_begin(scene: Scene, index: int) -> bool:
    """A given name that is a verb elsewhere, or a word that nothing explains."""
    return scene.form(index) in load().given_names or _may_name(scene, index)


def _is_long(scene: Scene, start: int, end: int) -> bool:
    """«[إي جاي ديون]»: short words are part of a name where a longer one stands with them."""
    return any(len(scene.form(index)) > _SHORTEST for index in range(start, end))


def is_name_first(scene: Scene, agent: Agent) -> bool:
    """«قالت [فيكتوريا نولاند]، مساعدة الوزير، إن»: unknown words, and an office behind a comma."""
    office = scene.phrase_at.get(agent.end + 1) if scene.is_comma(agent.end) else None
    if office is None or office.kind != "person" or office.name is not None or office.proclitics:
        return False
    few = _NAME[0] <= agent.end - agent.start <= _NAME[1]
    return few and all(_may_name(scene, index) for index in range(agent.start, agent.end))


def may_call(scene: Scene, start: int, end: int) -> bool:
    """«[مفتي المدينة] سامر»; not «نقلت [الصحيفة عن] سامر»."""
    return is_one_person(scene.form(start)) and scene.form(end - 1) not in COMPLEMENTS


def is_one_person(form: str) -> bool:
    """«العقيد», «مراسلة»: not «مسؤولون», «وكالة», «بيان», «منظمة»."""
    things = any(form.removeprefix("ال") in lexicon_words(name) for name in ("media_nouns", "document_nouns"))
    if (things and not form.removeprefix("ال").startswith("مراسل")) or form.endswith(
        ("ون", "ين", "ان", "ات")
    ):
        return False
    if is_calling(form):
        return True  # «[اللواء] في الاحتياط»
    return not any(name.category in _BODIES for name in load().lookup(form.removeprefix("ال")))


_BODIES = frozenset(("organization_head", "government_body", "organization"))


def _closes(scene: Scene, start: int, first: int, end: int) -> bool:
    """Whether a name stands between the description and the clause, and nothing governs it."""
    behind = scene.is_comma(end) or scene.form(end) in _OPENING or _is_that(scene, end)
    behind = behind or _is_circumstance(scene, end)
    comma = scene.is_comma(first - 1)
    if not behind or not _describes(scene, start, first - comma):
        return False
    return comma or (not scene.is_comma(end) and _is_complete(scene, first - 1))


def _is_circumstance(scene: Scene, index: int) -> bool:
    """«[في تصريح]», «[خلال لقاء]», «[للصحيفة]», «[أمس]»: when or to whom it was said."""
    if index in scene.time_at:
        return True
    told = scene.phrase_at.get(index)
    if told is not None and told.proclitics == "ل" and told.kind in ("organization", "group"):
        return True
    form, following = scene.form(index), scene.form(index + 1)
    text = any(following in lexicon_words(name) for name in ("channel_nouns", "document_nouns"))
    occasion = text or following in contact_forms()
    return form in ("في", "خلال", "ضمن", "عقب", "عبر") and occasion


def _is_that(scene: Scene, index: int) -> bool:
    return any(each.split()[-1] in ("ان", "بان") for each, _, _ in introducers(scene, index))


def _is_complete(scene: Scene, last: int) -> bool:
    """A description that ends with an article, a place or a mark governs no name."""
    if scene.form(last) in COMPLEMENTS:
        return False  # «مصدر مقرب [من] سامر الخطيب»
    place = scene.phrase_over.get(last)
    complete = place is not None and (place.kind in ("place", "country") or place.end - place.start > 1)
    owned = scene.form(last).endswith(_OWNED)  # «تاجر المواشي ومالك [مزارعها] سامر الخطيب»
    return complete or owned or scene.form(last).startswith("ال") or scene.form(last) in _CLOSING


def _describes(scene: Scene, start: int, end: int) -> bool:
    """No verb, no stop and no second comma: «[المنسقة الطبية للمنظمة في عدن]، …»."""
    for index in range(start, end):
        form = scene.form(index)
        further = scene.form(index + 1).startswith(("و", "ل"))  # «المتحدث باسم الجيش، [لمنطقة الشرق]، …»
        if form in _STOPS or (scene.is_comma(index) and not further):
            return False
        if is_verb(form) and index not in scene.phrase_over:
            return False
    return True


def _is_second_calling(scene: Scene, start: int, phrase: Phrase) -> bool:
    """«[السياسي] والأكاديمي سامر الخطيب», «الوزير السابق، وعضو البرلمان سامر الخطيب»: one person."""
    apart = scene.form(phrase.start - 1) == "و"  # «الإعلامي [و] المحلل»
    if (phrase.proclitics != "و" and not apart) or not phrase.offices:
        return False
    gap = phrase.start - 1 - apart
    comma = scene.is_comma(gap) and _describes(scene, start, gap)
    return comma or (is_calling(scene.form(start)) and gap == start) or _holds_both(scene, start, phrase, gap)


def _holds_both(scene: Scene, start: int, phrase: Phrase, gap: int) -> bool:
    """«المديرة العامة للشؤون السياسية [والسفيرة السابقة] ليلى منصور»; two ministers would be two people."""
    first = scene.phrase_at.get(start)
    if first is None or first.end != gap + 1 or not first.offices or not is_one_person(scene.form(start)):
        return False
    heads = [office.key.partition(" ")[0].removeprefix("ال") for office in (*first.offices, *phrase.offices)]
    return phrase.offices[0].former or not all(head in words("man_office") for head in heads)


def _may_name(scene: Scene, index: int) -> bool:
    """A word that no lexicon explains: «[آفي] [فايس]»."""
    form = scene.form(index)
    if not scene.is_word(index) or len(form) < _SHORTEST or form.startswith(("ال", "وال", "بال", "لل")):
        return False
    phrase = scene.phrase_over.get(index)
    if index in scene.quoted or form in DIRECTIONS or form.endswith(_OWNED):
        return False
    if index in scene.time_over or (phrase is not None and phrase.end - phrase.start > 1):
        return False
    known = form in speech_forms() or form in contact_forms() or form in content_nouns()
    known = known or form in lexicon_words("media_nouns") or form in lexicon_words("channel_nouns")
    if known or form in function_words() or is_verb(form):
        return False
    return not form.endswith(("ه", "ات")) and not any(
        name.category in _CALLED for name in load().lookup(form)
    )


_OWNED = ("ها", "هم")
_CALLED = frozenset(("office", "group", "nationality", "office_domain", "organization_head", "honorific"))


def _reaches(scene: Scene, start: int, position: int) -> bool:
    """Whether a description that starts there ends in front of a name, with or without a comma."""
    comma = scene.is_comma(position - 1)
    end = noun_phrase(scene, start, position - comma)
    owner = scene.phrase_at.get(end)
    if owner is not None and owner.proclitics == "ل":  # «المنسقة الطبية [لمنظمة الإغاثة]، …»
        end = max(noun_phrase(scene, owner.start, position - comma, "ل"), owner.end)
    last = scene.phrase_over.get(position - 1)
    place = last is not None and (last.kind == "place" or last.end - last.start > 1)
    closed = comma or place or scene.form(position - 1).startswith("ال")
    return end == position - comma and closed
