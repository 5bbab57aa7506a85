"""Arguments: the parties around a trigger, by what governs them.

«استقبل [الملك] في جدة [وزير الدفاع والوفد المرافق]»: two bare groups, the place behind «في».
"""

import re

import msgspec

from khabar.arabic import readings
from khabar.coding.analysis import Phrase
from khabar.coding.engagements.clauses import behind_relative, clause_ends
from khabar.coding.engagements.governed import has_building
from khabar.coding.engagements.occasions import of_occasion
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.engagements.venues import is_venue
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import contact_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_CONCERNING = frozenset(
    (
        "المتعلق",
        "المتعلقه",
        "الخاص",
        "الخاصه",
        "المكلف",
        "المكلفه",
        "المعني",
        "المعنيه",
        "المرتبطه",
        "المرتبط",
    )
)
_AS_ONE = frozenset(("كاول", "كثاني", "كاخر", "كاحد", "كاحدي", "بصفته", "بصفتها"))
_AS = frozenset(("باعتباره", "باعتبارها"))
_ASKED = frozenset(("دعوت", "دعوه", "مطالبت", "مطالبه"))
_SEATS = frozenset(("مقر", "مقرات", "مبني", "مكاتب"))
_OWNERS = frozenset(("anaphor", "organization"))
_ROUNDS = frozenset(("جوله", "جولات", "جولتين", "جولتان", "جلسه", "جلسات", "الجوله", "جولاتها"))
_ROUND_ADJECTIVES = 2  # tokens
_PRESIDES = frozenset(("ترأس", "رأس", "افتتح", "أشرف"))
_LONG = 110
_AMONG_THEM = frozenset(("بينهم", "وبينهم", "مقدمهم", "مقدمتهم", "راسهم", "ابرزهم", "منهم", "بينهما"))
_AMONG = _AMONG_THEM | frozenset(("ضمنهم", "غرار", "بينها", "ابرزها", "راسها", "مقدمتها", "ضمنها"))
_HOMEWARD = frozenset(("عايدا", "عايده", "عايدين"))  # «غادر [عائدا إلى] بلاده»: no visit to it
_AND_ALSO = frozenset(
    (("بالاضافه", "الي"), ("اضافه", "الي"), ("فضلا", "عن"), ("الي", "جانب"), ("علاوه", "علي"))
)
_BESIDES = 3  # tokens between the two: «، بالإضافة إلى»
_APPOSED = 6  # tokens between an office and its name behind a comma
_ATTENDANCE_SLOT = "attendance"
_HEADED_SLOT = "headed"
_RELATION_SLOT = "relation"
_RELATED = frozenset(("بين", "مع"))
_SOMEBODY = frozenset(("person", "counterpart", "delegation", "sides"))


_PLURAL_CONSTRUCT = re.compile(r"و\w{3,}[يو]$")


class Group(msgspec.Struct):
    """Parties joined by «و» or commas in one place of the clause; `each` when «كل من» lists them.

    `rest` are the countries that the last party takes up: «وزراء خارجية مصر [وقطر]».
    """

    slot: str
    start: int
    phrases: list[Phrase]
    each: bool = False
    rest: list[Phrase] = []


class Arguments(msgspec.Struct):
    """What stands around a trigger."""

    before: Group | None
    bare: list[Group]
    governed: list[Group]
    pronouns: list[str]
    nouns: list[tuple[str, Trigger]]
    end: int

    def under(self, preposition: str) -> list[Group]:
        """The groups behind a preposition."""
        return [group for group in self.governed if group.slot == preposition]


def arguments(scene: Scene, trigger: Trigger) -> Arguments:
    """The parties before and behind a trigger up to the end of its clause."""
    found = Arguments(_before(scene, trigger), [], [], [], [], trigger.end)
    position = trigger.end
    limit = min(scene.size, trigger.end + _LONG)
    last: Group | None = None
    while position < limit:
        if clause_ends(scene, position, trigger):
            alone = found.before is None and len(found.bare) == 1
            position, ended = behind_relative(scene, trigger, alone, position), position
            if position == ended:
                break
        phrase = scene.phrase_at.get(position)
        if phrase is not None and _belongs_to_noun(scene, trigger, phrase):
            position = phrase.end
            continue
        if phrase is not None:
            last = _place(scene, found, phrase, last, trigger)
            position = phrase.end
            continue
        _note(scene, found, position)
        position += 1
    found.end = position
    return found


def _place(scene: Scene, found: Arguments, phrase: Phrase, last: Group | None, trigger: Trigger) -> Group:
    named = _named_behind_comma(scene, found, phrase)
    if named is not None:
        named.phrases[-1] = phrase
        return named
    if last is not None and _names_sides(last, phrase):
        last.phrases[-1] = phrase
        return last
    slot = _slot(scene, phrase)
    if scene.form(phrase.start - 1) == "جانب" and trigger.form.lemma in _PRESIDES:
        slot = "مع"  # «ترأس الوزير، إلى جانب [نظيره]، أشغال اللجنة»
    own = slot == "بين" and not trigger.is_verb  # «محادثات [السلام] بين الطرفين»: talks of the two
    start = trigger.end + own
    if slot in _RELATED and (
        _of_relation(scene, phrase, slot, start) or of_occasion(scene, trigger, phrase, slot)
    ):
        slot = _RELATION_SLOT
    among = any(scene.form(index) in _AMONG for index in (phrase.start - 1, phrase.start - 2))
    if among and found.before is not None and found.before.phrases[-1].kind == "group":
        found.before.phrases.append(phrase)  # «[عدد من الوزراء] سيزورون إيران بينهم [وزير النقل]»
        return found.before
    told = phrase.kind in ("person", "country") or (phrase.kind == "delegation" and bool(phrase.actors))
    if last is not None and among and last.phrases[-1].kind == "group" and told:
        last.phrases[-1] = phrase  # «مع عدد من القادة على غرار [المستشارة]»: those who are named
        return last
    besides = among or _is_besides(scene, phrase)
    if last is not None and (besides or slot in ("", last.slot)) and _joined(scene, phrase, last):
        _extend(last, phrase)
        return last
    group = Group(slot, phrase.start, [phrase], scene.distributive(phrase) is not None)
    (found.governed if slot else found.bare).append(group)
    return group


def _names_sides(last: Group, phrase: Phrase) -> bool:
    """«جمع الرئيسين [مراد سالم] و[علي حسن]»: who the two are."""
    two = last.phrases[-1]
    return (two.kind, phrase.kind, phrase.start) == ("sides", "person", two.end) and not phrase.proclitics


def _extend(group: Group, phrase: Phrase) -> None:
    """«وزراء خارجية [مصر] [وقطر]»: another country of the office that several hold is no party."""
    last = group.phrases[-1]
    if phrase.kind == "country" and last.kind == "group" and last.end == phrase.start and last.known is None:
        group.phrases[-1] = msgspec.structs.replace(last, end=phrase.end)
        group.rest.append(phrase)
    else:
        group.phrases.append(phrase)


def _named_behind_comma(scene: Scene, found: Arguments, phrase: Phrase) -> Group | None:
    """«استقبل وزير الشؤون والمغتربين، [ماجد العلوي]، …»: the name in apposition to an office before it.

    Words that the office takes on may stand between, no other party and no verb.
    """
    if phrase.name is None or phrase.offices or phrase.proclitics or not scene.is_comma(phrase.start - 1):
        return None
    last = max((*found.bare, *found.governed), key=lambda group: group.start, default=None)
    if last is not None and last.phrases[-1].kind == "country" and last.slot:  # «… لجمهورية إيطاليا، [باولو]»
        found_before = [group for group in (*found.bare, *found.governed) if group.start < last.start]
        last = max(found_before, key=lambda group: group.start, default=None)
    office = last.phrases[-1] if last is not None else None
    if office is None or office.kind != "person" or office.name is not None:
        return None
    between = range(office.end, phrase.start - 1)
    plain = all(scene.is_word(index) and index not in scene.time_over for index in between)
    return (
        last
        if (len(between) <= _APPOSED and plain and not scene.is_comma(office.end)) or not between
        else None
    )


def _of_relation(scene: Scene, phrase: Phrase, slot: str, start: int) -> bool:
    """«خلال اللقاء بحث [العلاقات] بين البلدين»: «بين» goes with the nearest noun that joins two.

    «بحث العلاقات مع [نظيره]» has a person behind «مع», whom the verb takes for itself.
    """
    if slot == "مع" and phrase.kind in _SOMEBODY:
        return False
    for index in range(phrase.start - 1, start - 1, -1):
        form = scene.form(index)
        if index in scene.phrase_over or form in contact_forms():
            return False
        if form in words("relation_noun") or form[1:] in words("relation_noun"):
            return True
    return False


def _belongs_to_noun(scene: Scene, trigger: Trigger, phrase: Phrase) -> bool:
    """«في مكتب [سموه]», «بمقر [الوزارة]», «وفق بلاغ [للوزارة]»: whose it is, no party of its own."""
    if phrase.proclitics.strip("وف") == "ل" and phrase.start > trigger.end:
        return _is_document(scene.form(phrase.start - 1))
    before = phrase.start - 1
    if (
        scene.form(before) in _AS_ONE
        or scene.form(before - 1) in _HOMEWARD
        or _is_apposed(scene, phrase)
        or _of_other_contact(scene, trigger, phrase)
        or (phrase.start > trigger.end and not phrase.proclitics and has_building(scene, phrase.start))
    ):
        return True
    if phrase.kind not in _OWNERS or phrase.start <= trigger.end or scene.preposition_before(phrase):
        return False
    if _PLURAL_CONSTRUCT.match(scene.form(before)) and before - 1 in scene.phrase_over:
        return False  # «بين [الحكومة] ومتمردي [الحركة]»
    if is_venue(scene, phrase) and trigger.form.entry.kind == "visit" and trigger.is_verb:
        return False  # «زار المدير مرضى [مستشفى المدينة]»
    seat = scene.form(before) in _SEATS and trigger.form.entry.kind == "visit"  # «زار مقر [الوكالة]»
    covered = before in scene.phrase_over or before in scene.time_over or not scene.is_word(before)
    contact = scene.is_word(before) and bool(triggers_at(scene, before))
    own = seat and before == trigger.end
    return not (own or covered or contact or scene.stands_free(phrase))


def _is_apposed(scene: Scene, phrase: Phrase) -> bool:
    """«التقوا سمير عازار، [أحد زعماء الحركة]»: who somebody is, no other party."""
    before = scene.phrase_over.get(phrase.start - 1 - scene.is_comma(phrase.start - 1))
    return phrase.kind == "group" and before is not None and scene.form(phrase.start) in ("احد", "احدي")


def _of_other_contact(scene: Scene, trigger: Trigger, phrase: Phrase) -> bool:
    """«سيلتقي الرئيس خلال [اجتماع] الجمعية العامة»: whose the other contact is."""
    before = phrase.start - 1
    plain = trigger.is_verb and not trigger.form.entry.nouns and before > trigger.end
    if not plain or phrase.proclitics or before in scene.phrase_over or not scene.is_word(before):
        return False
    land = phrase.kind in ("place", "country")  # «خلال زيارته [بيروت]»
    found = [each for each in triggers_at(scene, before) if land or not each.form.features.suffix]
    if any(scene.form(before)[each.skip :].startswith("ال") for each in found):
        return False  # «خلال [الزيارة] الوزير»
    occasion = scene.form(before - 1) in lexicon_words("occasion_words") or any(t.proclitics for t in found)
    return occasion and bool(found) and not any(each.is_verb for each in found)


def _is_document(form: str) -> bool:
    """«بلاغ», «بيان»: a paper that is no message; «دعوته»: what somebody asks for."""
    asked = form in _ASKED or form[:-1] in _ASKED or form[:-2] in _ASKED
    return asked or form in _AS or (form in lexicon_words("document_nouns") and form not in contact_forms())


def _slot(scene: Scene, phrase: Phrase) -> str:
    if phrase.proclitics and scene.form(phrase.start) in words("headed"):
        return _HEADED_SLOT  # «اجتماعها [برئاسة المهندس …]»
    for index in range(phrase.start - 1, max(-1, phrase.start - 3), -1):
        if scene.form(index) in words("attendance"):
            return _ATTENDANCE_SLOT
        if scene.form(index) in words("headed"):
            return _HEADED_SLOT
        if index in scene.phrase_over or not scene.is_word(index):
            break
    slot = scene.preposition_before(phrase)
    if scene.form(phrase.start - 1) in _CONCERNING:
        return _RELATION_SLOT  # «القانون المتعلق [بالمحكمة]»
    return slot or (_over_venue(scene, phrase) if phrase.kind == "place" else "")


def _over_venue(scene: Scene, phrase: Phrase) -> str:
    """«في قصر [بعبدا]», «بفندق [البستان]»: the preposition stands before the venue."""
    venue = phrase.start - 1
    for taken, rest in readings(scene.form(venue)):
        if rest in words("venue"):
            before = scene.form(venue - 1)
            return taken.lstrip("وف") or (before if before in words("preposition") else "")
    return ""


_AND = frozenset(("و", "ثم", "ومن", "واخوه", "واخيه", "وشقيقه", "وشقيقته"))  # «الأمير [وأخوه] الرئيس»


def _joined(scene: Scene, phrase: Phrase, last: Group) -> bool:
    """«والوزير», «و الوزير», and inside a list also «، الوزير»."""
    if phrase.proclitics == "و" or scene.form(phrase.start - 1) in _AND:
        return True
    if _is_hidden_and(scene, phrase, last):
        return True
    if phrase.kind == "group" and phrase.start == last.phrases[-1].end:
        form = scene.form(phrase.start)  # «الرئيس [وكبار المسؤولين]»
        return form[:1] == "و" and any(form[1:] in words(name) for name in ("greatness", "plural_office"))
    between = scene.forms[last.phrases[-1].end : phrase.start]
    if any(form in _AMONG for form in between) or (_is_besides(scene, phrase) and len(between) <= _BESIDES):
        return True  # «عدد من المسؤولين بينهم [الوزير]»
    if between and set(between) <= {"،", "ومن", "ثم", "من", "و"} and "ثم" in between:
        return True
    lands = last.slot == "بين" and last.phrases[-1].kind == phrase.kind == "country"
    return (last.each or lands) and set(between) <= {"،", "و"}  # «بين السودان، [مصر] وإثيوبيا»


def _is_besides(scene: Scene, phrase: Phrase) -> bool:
    """«تشمل الكويت [بالإضافة إلى] العراق», «مع الوزير [فضلا عن] السفير»: one more of the same."""
    if phrase.kind == "counterpart" and phrase.name is None:
        return False
    return (scene.form(phrase.start - 2).removeprefix("و"), scene.form(phrase.start - 1)) in _AND_ALSO


def _is_hidden_and(scene: Scene, phrase: Phrase, last: Group) -> bool:
    """«مع إدريس لشكر، [وامحند] العنصر», «بين الحكومة [ومقاتلي] الحركة»: «و» on a word that no list holds."""
    between = phrase.start - last.phrases[-1].end
    named = phrase.name is not None and phrase.name[0] == phrase.start and phrase.kind == "person"
    if named and scene.form(phrase.start).startswith("و"):
        return between == 0 or (between == 1 and scene.is_comma(phrase.start - 1))
    return between == 1 and _PLURAL_CONSTRUCT.match(scene.form(phrase.start - 1)) is not None


def _note(scene: Scene, found: Arguments, position: int) -> None:
    """Contact nouns and pronouns with prepositions on the way: «أجرى … [اتصالا]», «بحث [معه]»."""
    form = scene.form(position)
    if form in words("pronoun") and len(form) > 2:
        found.pronouns.append(form)
    if not scene.is_word(position) or position in scene.time_over:
        return
    for trigger in triggers_at(scene, position):
        if not trigger.is_verb:
            found.nouns.append((trigger.proclitics.strip("وف") or _governing(scene, position), trigger))


def _governing(scene: Scene, position: int) -> str:
    form = scene.form(position - 1)
    some = scene.form(position - 2).removeprefix("ب")
    if form == "من" and (some in words("quantity") or some == "نسخه"):
        form = scene.form(position - 2)  # «عقد [مجموعة من] اللقاءات», «تسلم [نسخة من] أوراق اعتماد السفير»
    if form == "من":
        form = _of_round(scene, position - 2) or form
    one = not scene.form(position).startswith("ال")
    if form[:1] == "ب" and (form[1:] in words("quantity") or (one and form[1:] in words("carrying_out"))):
        return "ب"  # «قام [بسلسلة] لقاءات», «قام [بعمل] زيارة»
    return form if form in words("preposition") else ""


def _of_round(scene: Scene, position: int) -> str:
    """«أجرت الدولتان ست [جولات] من المفاوضات», «عقد [جولة] جديدة من المباحثات»: the round is theirs."""
    for index in range(position, position - 1 - _ROUND_ADJECTIVES, -1):
        for taken, rest in readings(scene.form(index)):
            if rest in _ROUNDS:
                return taken.strip("وف") or rest
    return ""


def _joined_before(scene: Scene, phrase: Phrase) -> Phrase | None:
    """«[الوزير] والسفير», «[الوزير]، والسفير»: what stands before a party with «و»."""
    return scene.phrase_over.get(phrase.start - 1 - scene.is_comma(phrase.start - 1))


def _accompanied(scene: Scene, phrase: Phrase) -> Phrase | None:
    """«[وفد من الحركة]، وعضوية الطبيب والكاتب، زار …»: who goes, before those who go along."""
    index = phrase.start - 1
    if scene.form(index) not in words("attendance"):
        return None
    return scene.phrase_over.get(index - 1 - scene.is_comma(index - 1))


def _is_told_of(scene: Scene, phrase: Phrase, trigger: Trigger) -> bool:
    """«كان بين أعضاء [وفد برلماني] زار تونس»: the verb describes the indefinite delegation before it."""
    indefinite = not scene.form(phrase.start)[phrase.skip :].startswith("ال")
    return phrase.kind == "delegation" and indefinite and phrase.end == trigger.start


def _before(scene: Scene, trigger: Trigger) -> Group | None:
    """The party right before a verb: «[الوفد] التقى …», «[الشاهد]، أمس، يلتقي …»."""
    index = trigger.start - 1
    while index >= 0 and (
        scene.is_comma(index) or index in scene.time_over or scene.form(index) in ("قد", "كان", "سوف")
    ):
        index -= 1
    phrase = scene.phrase_over.get(index)
    if phrase is None or phrase.kind == "place":
        return None
    phrases = [phrase]
    while phrases[0].proclitics == "و" and _joined_before(scene, phrases[0]) is not None:
        phrases.insert(0, scene.phrase_over[phrases[0].start - 1 - scene.is_comma(phrases[0].start - 1)])
    if phrases[0].proclitics == "و" and scene.is_comma(trigger.start - 1):
        return None  # «ضمن مشاوراته مع … [وأعضاء المجلس]، زار المبعوث …»: the end of another list
    accompanied = _accompanied(scene, phrases[0])
    if accompanied is not None:
        phrases = [accompanied]
    if not (scene.stands_free(phrases[0]) or _is_told_of(scene, phrases[0], trigger)):
        return None
    return Group("subject", phrases[0].start, phrases)
