"""Frames: which argument is which side, by the lexicon's notation."""

from khabar.arabic import readings
from khabar.coding.analysis import Phrase
from khabar.coding.engagements.arguments import Arguments, Group, arguments
from khabar.coding.engagements.assemblies import assemble, attended
from khabar.coding.engagements.binding import candidates_from
from khabar.coding.engagements.candidates import Candidate
from khabar.coding.engagements.clauses import TOURING
from khabar.coding.engagements.discourse import Discourse, actors_of
from khabar.coding.engagements.filled import Filled
from khabar.coding.engagements.leaving import leave
from khabar.coding.engagements.nouns import noun_slots, owner_of
from khabar.coding.engagements.slots import is_told_here, verb_slots
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.engagements.venues import is_venue
from khabar.coding.scene import AGENT, Scene
from khabar.knowledge import load
from khabar.knowledge.lexicons import ContactEntry, Slot, contact_forms, words
from khabar.knowledge.words import words as word_class

_EACH = 3  # tokens: «تشمل [كلا من] الكويت وقطر»
_TOUR = 8  # tokens from a tour to the verb that tells its stations
_BY_IT = frozenset(("به", "بها", "بهما", "بهم"))
_IN_IT = frozenset(("فيه", "فيها", "فيهما"))
_TO_IT = frozenset(("اليها", "اليه"))
_GOALS = frozenset(("place", "country", "person", "counterpart", "delegation"))
_TOWARDS = frozenset(("الي", "علي"))
_AT = frozenset(("في", "ب"))
_SEAT = 7  # tokens from a building to its town
_HEADS = frozenset(("الرييس", "الملك", "لرييس", "العاهل"))
_FAR = 12  # tokens from a noun to its verb, with a time between: «رسالة مؤرخة في 3 مايو بعث بها»
_ADJECTIVES = 2  # tokens: «الاجتماع [الوزاري الرابع] للمنظمة»
_GATHERS = frozenset(("ضم", "جمع"))
_OUTER = frozenset(("أشغال", "دورة", "جلسة"))
_OWN = ("subject", "object", "genitive", "suffix")


def candidates_of(scene: Scene, trigger: Trigger, discourse: Discourse) -> list[Candidate]:
    """The engagements that one reading of a trigger tells; several when «كل من» lists counterparts."""
    entry = trigger.form.entry
    found = arguments(scene, trigger)
    voices = _voices(trigger, found)
    results: list[Candidate] = []
    for voice in voices:
        frame = _by_agent(trigger, entry.frame(voice), found)
        filled = _fill(scene, trigger, frame, found, discourse)
        if filled is not None and _meets_needs(scene, trigger, entry, found):
            results.extend(candidates_from(scene, trigger, filled, frame, found))
    return results


def _voices(trigger: Trigger, found: Arguments) -> tuple[str, ...]:
    """«استقبل [الوزير] من قبل الرئيس» can only be passive; unvowelled, most verbs can be both."""
    entry = trigger.form.entry
    received = any(slot.name == "object" and slot.party in ("from", "to") for slot in entry.slots)
    told = bool(entry.passive) and received and bool(found.under(AGENT))
    if not (entry.passive and trigger.form.features.voice == "passive"):
        return () if told else ("active",)
    return ("passive",) if told else ("active", "passive")


def _by_agent(trigger: Trigger, frame: tuple[Slot, ...], found: Arguments) -> tuple[Slot, ...]:
    """«خلال استقبال[ه] من قبل [الرئيس]»: a noun whose agent is named has the other one in the genitive."""
    acted_on = next((slot.party for slot in frame if slot.name == "object"), None)
    if trigger.is_verb or acted_on != "from" or not found.under(AGENT):
        return frame
    acting = next(slot.party for slot in frame if slot.name in ("suffix", "genitive"))
    return (Slot("suffix", acted_on), Slot("genitive", acted_on), Slot(AGENT, acting))


def _meets_needs(scene: Scene, trigger: Trigger, entry: ContactEntry, found: Arguments) -> bool:
    """«phone»: a word such as «هاتفيا» in the clause; «cable»: «برقية»."""
    clause = scene.forms[max(0, trigger.start - 6) : found.end]
    if "phone" in entry.needs and not _has_word(clause, words("remote_words")):
        return False
    if "abroad" in entry.needs and not _is_abroad(scene, entry, found):
        return False
    return "cable" not in entry.needs or _has_word(clause, words("cable_words"))


def _is_abroad(scene: Scene, entry: ContactEntry, found: Arguments) -> bool:
    """«تحدث [الرئيس الأميركي] إلى [رئيسة الوزراء السويدية]»: officers of states speak by telephone."""
    to = [slot.name for slot in entry.slots if slot.party == "to"]
    others = [phrase for name in to for group in found.under(name)[:1] for phrase in group.phrases]
    return bool(others) and all(_serves_state(scene, each) for each in others)


def _serves_state(scene: Scene, phrase: Phrase) -> bool:
    """«رئيسة الوزراء [السويدية]», «الرئيس [محمود عباس]»: by the words, or as somebody known who presides."""
    if any(office.country for office in phrase.offices):
        return True
    if phrase.name is None or not any(office.key in _HEADS for office in phrase.offices):
        return False
    names = load().lookup(" ".join(scene.forms[slice(*phrase.name)]))
    return any(name.category == "person" and name.country for name in names)


def _has_word(clause: tuple[str, ...], wanted: frozenset[str]) -> bool:
    """A word of the list, also behind a proclitic, or a phrase of two: «عبر الهاتف»."""
    pairs = (" ".join(clause[index : index + 2]) for index in range(len(clause) - 1))
    return any(form in wanted or form[1:] in wanted for form in clause) or any(p in wanted for p in pairs)


def _fill(
    scene: Scene, trigger: Trigger, frame: tuple[Slot, ...], found: Arguments, discourse: Discourse
) -> Filled | None:
    entry_kind = trigger.form.entry.kind
    filled = Filled({}, {}, kind=entry_kind)
    if not _find_noun(scene, trigger, frame, found, filled):
        return None
    if trigger.is_verb:
        verb_slots(scene, trigger, frame, found, filled, discourse)
    else:
        noun_slots(scene, trigger, frame, found, filled, discourse)
    if filled.noun is not None and filled.noun.start < trigger.start:
        _led_to(scene, trigger, filled.noun, frame, found)
    if filled.noun is not None and not any(slot.party == "from" for slot in frame):
        filled.owner = owner_of(scene, filled.noun, discourse)
    _governed(trigger, filled, frame, found)
    if _is_subject_no_side(trigger, filled, frame):
        filled.groups["subject"], filled.implied["subject"] = [], ()
    if entry_kind == "visit":
        _lead_on(scene, trigger, filled, frame, found)
        if not leave(scene, trigger, filled):
            return None
    _nearest_only(filled, frame)
    _body_of_noun(filled, frame, found)
    _object_of_noun(scene, filled, frame, found)
    if not any(filled.groups.get(slot.name) for slot in frame if slot.party in ("to", "both", "host")):
        assemble(scene, trigger, filled, found)
        attended(trigger, filled, found)
        _presided(trigger, filled, found)
    return filled


def _governed(trigger: Trigger, filled: Filled, frame: tuple[Slot, ...], found: Arguments) -> None:
    """The parties behind the prepositions of the frame."""
    for slot in frame:
        if slot.name not in _OWN and not _leads_elsewhere(trigger, slot, frame):
            groups = found.under(slot.name)
            if slot.party != "place" and filled.kind != "visit":  # «جمع بقصر باردو الرئيس [بوزير …]»
                groups = [group for group in groups if actors_of(group)] or groups
            filled.groups.setdefault(slot.name, []).extend(groups[:1])


def _is_subject_no_side(trigger: Trigger, filled: Filled, frame: tuple[Slot, ...]) -> bool:
    """«كان [للوزير] لقاء مع …»; «[نفت الحركة] عقد لقاء بين الوزير والسفير»: who denies it was not there."""
    owner = any(slot.name == "ل" and slot.party == "from" for slot in frame) and filled.groups.get("ل")
    joined = any(len(group.phrases) > 1 for group in filled.groups.get("بين", ()))
    return bool(owner) or (trigger.form.entry.status == "denied" and joined)


def _lead_on(
    scene: Scene, trigger: Trigger, filled: Filled, frame: tuple[Slot, ...], found: Arguments
) -> None:
    """Where a visit leads when no party stands behind its preposition."""
    if not trigger.is_verb and not any(filled.groups.get(name) for name in ("الي", "في")):
        toured = _toured(scene, trigger, found)
        if toured is not None:  # «جولته التي شملت [قطر]»
            filled.groups["الي"] = [toured]
            filled.dropped = filled.dropped or is_told_here(scene, trigger, filled)
    _resumed_goal(scene, trigger, filled, frame, found)
    _seat_of_goal(scene, trigger, filled, frame, found)


def _resumed_goal(
    scene: Scene, trigger: Trigger, filled: Filled, frame: tuple[Slot, ...], found: Arguments
) -> None:
    """«اتفق الرئيس مع [كوبا]، وأجرى زيارة تاريخية [إليها]»: the country named last before."""
    slots = [slot.name for slot in frame if slot.party == "to" and slot.name not in _OWN]
    resumed = any(each in _TO_IT for each in found.pronouns)
    if not resumed or not slots or any(filled.groups.get(name) for name in slots):
        return
    before = [p for p in scene.passage.phrases if p.end <= trigger.start and p.kind == "country" and p.actors]
    if before:
        filled.groups[slots[0]] = [Group(slots[0], before[-1].start, [before[-1]])]


def _seat_of_goal(
    scene: Scene, trigger: Trigger, filled: Filled, frame: tuple[Slot, ...], found: Arguments
) -> None:
    """«وصل الوزير إلى مقر البعثة في [كوجالي]», «حل بالمطار الرئاسي ب[أبوظبي]»: the town of the building."""
    slots = [slot.name for slot in frame if slot.party == "to" and slot.name not in _OWN]
    if not slots or any(
        phrase.kind in _GOALS
        for name in slots
        for each in filled.groups.get(name, ())
        for phrase in each.phrases
    ):
        return
    for index in range(trigger.end, found.end):
        venue = any(rest in word_class("venue") for _, rest in readings(scene.form(index)))
        led = scene.form(index)[:1] in ("ب", "ل") or scene.form(index - 1) in _TOWARDS
        if venue and led:
            towns = [each for each in found.governed if 0 < each.start - index <= _SEAT and each.slot in _AT]
            town = next((each for each in towns if each.phrases[0].kind == "place"), None)
            if town is not None:
                filled.groups[slots[0]] = [town]
            return


def _presided(trigger: Trigger, filled: Filled, found: Arguments) -> None:
    """«خلال اجتماع برئاسة [الوزير] وبحضور [ممثلي النقابة]»: nobody else is named, so these are the sides."""
    own = any(filled.groups.get(name) or filled.implied.get(name) for name in ("genitive", "suffix"))
    headed, attended = found.under("headed"), found.under("attendance")
    if not trigger.is_verb and trigger.form.entry.kind == "meeting" and not own and headed and attended:
        filled.groups["genitive"], filled.groups["مع"] = headed[:1], attended[:1]


def _led_to(scene: Scene, trigger: Trigger, noun: Trigger, frame: tuple[Slot, ...], found: Arguments) -> None:
    """«أول زيارة [لإيران] تقوم بها الوزيرة»: the other side, between the noun and its verb."""
    slots = {slot.name for slot in frame if slot.party in ("to", "both")} - set(_OWN)
    for phrase in scene.passage.phrases:
        if noun.end <= phrase.start and phrase.end <= trigger.start:
            slot = scene.preposition_before(phrase)
            if slot in slots:
                found.governed.append(Group(slot, phrase.start, [phrase]))


def _leads_elsewhere(trigger: Trigger, slot: Slot, frame: tuple[Slot, ...]) -> bool:
    """«يعتزم التوجه [إلى جيبوتي] لعقد لقاء مع …»: a light verb meets «مع» somebody; «إلى» is where to.

    «يعتزم زيارة الدوحة للاجتماع [مع المجلس]»: nobody is visited with somebody.
    """
    entry = trigger.form.entry
    if entry.kind == "visit" and entry.nouns:
        return slot.name == "مع" and slot.party == "to"
    meets = entry.kind == "meeting" and bool(entry.nouns) and any(each.name == "مع" for each in frame)
    return meets and slot.party == "to" and slot.name in ("الي", "ل")


def _body_of_noun(filled: Filled, frame: tuple[Slot, ...], found: Arguments) -> None:
    """«ترأس الوزير اجتماع [اللجنة]», «شارك في الاجتماع الوزاري [للمنظمة]»: whose meeting it is."""
    noun = filled.noun
    if noun is None or not any(slot.name == "genitive" for slot in frame):
        return
    if _are_two(filled):
        return
    bodies = [
        group
        for group in (*found.bare, *found.under("ل"))
        if 0 <= group.start - noun.end <= _ADJECTIVES and _is_body(group.phrases[0])
    ]
    if bodies:
        filled.groups["genitive"] = [min(bodies, key=lambda group: group.start)]


def _are_two(filled: Filled) -> bool:
    """«ترأس [الوزير ونظيره] اجتماع اللجنة»: the two meet, whatever body they preside over."""
    return any(
        each.kind == "counterpart" for group in filled.groups.get("subject", ()) for each in group.phrases
    )


def _is_body(phrase: Phrase) -> bool:
    """An organisation, or a described group: «الاجتماع الشهري [للقيادات الأمنية]»."""
    return phrase.kind == "organization" or (phrase.kind == "group" and phrase.end - phrase.start > 1)


def _toured(scene: Scene, noun: Trigger, found: Arguments) -> Group | None:
    """«جولة تشمل [قطر والكويت]», «جولة في المنطقة تقوده إلى [تونس]»."""
    for index in range(noun.end, min(scene.size, noun.end + _TOUR)):
        if scene.form(index) in TOURING:
            groups = [*found.bare, *found.under("الي")]
            return next((group for group in groups if 0 < group.start - index <= _EACH), None)
    return None


def _object_of_noun(scene: Scene, filled: Filled, frame: tuple[Slot, ...], found: Arguments) -> None:
    """«يعتزم زيارة [اليابان]», «قام بزيارة [تونس]»: right behind its noun stands the other side."""
    if filled.noun is None or any(filled.groups.get(slot.name) for slot in frame if slot.party == "to"):
        return
    at = filled.noun.end
    behind = next((group for group in found.bare if group.start == at), None)
    near = (group for group in found.bare if 0 < group.start - at <= 1 and is_venue(scene, group.phrases[0]))
    behind = behind or next(near, None)  # «بزيارة مرضى [مستشفى المدينة]»
    behind = behind or _toured(scene, filled.noun, found)
    slot = next((slot.name for slot in frame if slot.party == "to" and slot.name != "subject"), None)
    nouns = {slot.name for slot in frame if slot.party == "noun"}
    own = {each.name for each in frame} - nouns
    taken = [group for name, groups in filled.groups.items() if name in own for group in groups]
    if behind is not None and _are_two(filled) and _is_body(behind.phrases[0]):
        return
    if behind is not None and slot is not None and behind not in taken:
        filled.groups[slot] = [behind]


def _nearest_only(filled: Filled, frame: tuple[Slot, ...]) -> None:
    """Of several prepositions that can lead to the other side, the nearest does: «إلى تونس … للجنة»."""
    slots = [slot.name for slot in frame if slot.party == "to" and slot.name not in _OWN]
    starts = {name: filled.groups[name][0].start for name in slots if filled.groups.get(name)}
    led = filled.noun is not None or any(actors_of(filled.groups[name][0]) for name in starts)
    if filled.kind != "visit" and led:
        for name in [each for each in starts if _is_town(filled.groups[each][0])]:
            filled.groups[name] = []  # «اجتمع الوزير في فرع الوزارة [بجدة] مع نظيره»
            del starts[name]
    whom = any(slot.name == "object" and slot.party == "to" for slot in frame) and filled.groups.get("object")
    if whom and "ب" in starts:
        if filled.groups["ب"][0].phrases[0].kind in ("country", "place"):
            filled.groups["ب"] = []  # «التقى المدير [برواندا]»: where, when somebody is met already
        elif filled.groups["ب"][0].phrases[0].kind == "organization" and whom[0].phrases[0].offices:
            filled.groups["ب"] = []  # «التقى الوزير في مكتبه [بالأمانة العامة] السفير»
        elif starts["ب"] < whom[0].start:
            filled.groups["object"] = []  # «يلتقي الوزير [بنظيره] في أعقاب محاولات أحزاب»
    for name, start in starts.items():
        if start > min(starts.values()):
            filled.groups[name] = []


def _is_town(group: Group) -> bool:
    """A place that is no party."""
    return group.phrases[0].kind == "place" and not actors_of(group)


def _find_noun(
    scene: Scene, trigger: Trigger, frame: tuple[Slot, ...], found: Arguments, filled: Filled
) -> bool:
    """A light verb needs its contact noun: «أجرى [اتصالا]», «قام [بزيارة]»."""
    nouns = trigger.form.entry.nouns
    wanted = {slot.name for slot in frame if slot.party == "noun"}
    if not nouns or not wanted:
        return True
    handed = any(slot.name == "object" and slot.party == "to" for slot in frame)  # «سلم[ته] مذكرة»
    resumed = (
        trigger.is_verb and trigger.form.features.suffix is not None and "object" in wanted and not handed
    )
    for preposition, noun in () if resumed else found.nouns:
        slots = {"subject", "object"} if not preposition else {preposition}
        if noun.form.lemma in nouns and slots & wanted and not _in_genitive(scene, trigger, noun):
            filled.noun = _inner(noun, nouns, found)
            return True
    resumed = resumed or ("ب" in wanted and any(each in _BY_IT for each in found.pronouns))
    # «محادثات شارك [فيها] الوزيران»
    resumed = resumed or ("في" in wanted and any(each in _IN_IT for each in found.pronouns))
    return ("subject" in wanted or resumed) and _noun_before(scene, trigger, nouns, filled)


def _inner(noun: Trigger, nouns: tuple[str, ...], found: Arguments) -> Trigger:
    """«شارك في [أشغال الاجتماع]», «عقدا [جلسة مباحثات]»: of two nouns the inner one has the parties."""
    behind = (each for _, each in found.nouns if each.start == noun.end and each.form.lemma in nouns)
    return next((each for each in behind if noun.form.lemma in _OUTER), noun)


def _in_genitive(scene: Scene, trigger: Trigger, noun: Trigger) -> bool:
    """«يجري [ترتيب] اتصالات»: the contact is what another noun is of, not what the verb tells."""
    before = noun.start - 1
    if noun.proclitics.strip("وف") or before < trigger.end or not scene.is_word(before):
        return False
    if before in scene.phrase_over or before in scene.time_over:
        return False
    form = scene.form(before)
    if form[:1] == "ب" and form[1:] in word_class("carrying_out"):
        return False
    if "الله" in (form, scene.form(before - 1)):
        return False  # «تسلم الأمير حفظه [الله ورعاه] رسالة»: a wish
    known = any(form in word_class(name) for name in ("quantity", "preposition", "adverb", "pronoun"))
    known = known or form in word_class("carrying_out")  # «تعتزم [عقد] لقاء», «قرر [إجراء] مباحثات»
    return not (known or form in contact_forms() or form.startswith("ال") or form.endswith(("ا", "يه")))


def _goes_on(trigger: Trigger) -> bool:
    """«عقد [اجتماع] في بيروت، و[ضم] السفير»: «و» goes on about the noun that the clause before has."""
    return trigger.proclitics == "و" and trigger.form.lemma in _GATHERS


def _noun_before(scene: Scene, trigger: Trigger, nouns: tuple[str, ...], filled: Filled) -> bool:
    """«[اللقاء] الذي جمع الوزيرين», «[اتصال] تلقاه»: the noun may stand before its verb."""
    near_by = range(max(0, trigger.start - _FAR), trigger.start)
    before = [index for index in near_by if scene.is_word(index) and index not in scene.time_over]
    teams = [
        i
        for i in before
        if scene.phrase_over.get(i) is not None and scene.phrase_over[i].kind == "delegation"
    ]
    before = [index for index in before if not teams or index > teams[-1]]  # «في الاجتماع [بوفد] يضم …»
    near = range(trigger.start) if _goes_on(trigger) else before[-4:]
    for index in reversed(near):
        for noun in (
            triggers_at(scene, index) if scene.is_word(index) and index not in scene.phrase_over else ()
        ):
            if not noun.is_verb and noun.form.lemma in nouns:
                filled.noun = noun
                return True
    return False
