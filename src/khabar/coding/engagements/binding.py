"""Binding: the parties in the slots of a frame become the two sides of a candidate."""

from itertools import pairwise

import msgspec

from khabar.arabic import fold, readings
from khabar.coding.engagements.arguments import Arguments, Group
from khabar.coding.engagements.assemblies import is_assembly
from khabar.coding.engagements.candidates import Candidate, Party, Where
from khabar.coding.engagements.discourse import actors_of
from khabar.coding.engagements.filled import Filled
from khabar.coding.engagements.parties import Bound, bound_parties, flat, is_of_nation
from khabar.coding.engagements.plausible import plausible
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import Slot
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import may_be_verb
from khabar.knowledge.words import words

_SHORTEST = 4  # letters of a noun
_NEAR = 2  # tokens: «المحادثة [الهاتفية]», «لقاء [عبر الفيديو]»
_REACH = 14  # tokens from a visit to where it leads
_APART = frozenset(("منفصله", "منفصلين", "منفصل", "منفصلا", "منفصلتين", "منفرده", "منفردين"))
_BY_WAY = frozenset(("عبر", "عن"))
_WORDS = (2, 3, 4)
_TOWARDS = frozenset(("الي", "علي"))
_FAR = 8  # tokens: «لقاء مع الشاعرة الكبيرة على [قناة] …»
_EACH_ALONE = ("كلا علي حده", "كل علي حده", "كل منهم علي حده", "كل منهما علي حده")
_OVER = frozenset(("علي", "عبر", "في", "مع"))
_CHANNELS = frozenset(("قناه", "شاشه", "برنامج", "فضاييه", "تلفزيون", "اذاعه", "صحيفه", "موقع", "مجله"))


def candidates_from(
    scene: Scene, trigger: Trigger, filled: Filled, frame: tuple[Slot, ...], found: Arguments
) -> list[Candidate]:
    """One candidate for a filled frame, or one for each party that «كل من» lists."""
    base = _bind(scene, trigger, filled, frame, found) or _apart(scene, trigger, filled, frame, found)
    if base is None:
        return []
    in_turn = _in_turn(scene, trigger, filled, found) if base.kind in ("meeting", "call") else None
    if in_turn is not None:
        return _one_each(base, in_turn)
    listed = next(
        (
            group
            for name, groups in filled.groups.items()
            for group in groups
            if group.each and len(group.phrases) > 1 and not (name == "subject" and filled.noun is not None)
        ),
        None,
    )  # «عقد كل من الوزير والسفير لقاء مع …»: one meeting of all
    if base.kind in ("message", "visit") or any(
        slot.party == "to" and slot.name == "subject" for slot in frame
    ):
        return [base]  # «استقبل كلا من …», «رسالة إلى كل من …», «وصل كل من …»: together
    noun = filled.noun or trigger
    listed = listed or _several(noun, filled, frame, apart=scene.form(noun.end) in _APART)
    return [base] if listed is None else _one_each(base, listed)


def _in_turn(scene: Scene, trigger: Trigger, filled: Filled, found: Arguments) -> Group | None:
    """«استقبل [السفيرة، ثم السفير]», «التقى، كلا على حدة، [السفيرة والسفير]»: one after the other."""
    clause = " ".join(scene.forms[trigger.end : found.end])
    apart = any(told in clause for told in _EACH_ALONE)
    groups = (group for name, slot in filled.groups.items() for group in slot if name != "subject")
    return next(
        (group for group in groups if len(group.phrases) > 1 and (apart or _has_then(scene, group))), None
    )


def _has_then(scene: Scene, group: Group) -> bool:
    return any(scene.form(phrase.start - 1) == "ثم" for phrase in group.phrases[1:])


def _apart(
    scene: Scene, trigger: Trigger, filled: Filled, frame: tuple[Slot, ...], found: Arguments
) -> Candidate | None:
    """«قمة تجمع قادة [أستراليا] و[الهند]»: without another side those of each country are the sides."""
    groups = [group for slot in filled.groups.values() for group in slot if group.rest]
    for group in groups:
        group.phrases.extend(group.rest)
        group.rest = []
    return _bind(scene, trigger, filled, frame, found) if groups else None


def _several(noun: Trigger, filled: Filled, frame: tuple[Slot, ...], *, apart: bool) -> Group | None:
    """«لقاءات مع [الوزير] و[القائد]», «محادثات منفصلة مع …»: one contact with each."""
    plural = noun.form.features.number == "pl" and fold(noun.form.lemma) in words("countable_contact")
    if noun.is_verb or not (plural or apart):
        return None
    slots = [slot.name for slot in frame if slot.party == "to"]
    groups = [group for name in slots for group in filled.groups.get(name, ())]
    return next((group for group in groups if len(group.phrases) > 1), None)


def _bind(
    scene: Scene, trigger: Trigger, filled: Filled, frame: tuple[Slot, ...], found: Arguments
) -> Candidate | None:
    """The parties of the frame as sides."""
    bound = bound_parties(scene, trigger, filled, frame)
    attended = found.under("attendance")
    bound.participants.extend(
        Party(scene.passage, phrase, "attendee") for group in attended for phrase in group.phrases
    )
    attendees = [actor for group in attended for actor in actors_of(group)]
    candidate = _candidate(scene, trigger, filled, found, (bound, attendees))
    if candidate is None or not plausible(candidate):
        return None
    seat = scene.phrase_at.get(trigger.end)
    seated = seat is not None and seat.kind == "place" and not seat.proclitics
    if seated and seat and candidate.place is None and candidate.kind == "meeting" and not trigger.is_verb:
        candidate.place = Where(scene.passage, seat)  # «مباحثات [القاهرة] بين الرئيسين»
    if bound.countries > 1:
        candidate.place = None  # «جولة تشمل قطر والكويت» is in no one place
    if bound.place is None and bound.venue is not None:
        candidate.place, candidate.venue = None, Where(scene.passage, bound.venue)
    return candidate


def _candidate(
    scene: Scene,
    trigger: Trigger,
    filled: Filled,
    found: Arguments,
    told: tuple[Bound, list[str]],
) -> Candidate | None:
    bound, attendees = told
    parties, participants, place = bound.parties, bound.participants, bound.place or bound.venue
    kind = _kind(scene, trigger, filled, found.end)
    together = _together(trigger, found) and kind != "visit" and not (parties["to"] and kind == "message")
    from_, to = _sides(parties, together=together)
    if _is_interview(scene, filled.noun or trigger):
        return None
    if kind == "visit":
        if not from_ or not (to or place or _goes_somewhere(scene, trigger, filled)):
            return None
    elif not from_ or not (to or _is_assembly(scene, filled.noun or trigger, kind, participants)):
        return None
    return Candidate(
        passage=scene.passage,
        trigger=trigger,
        entry=trigger.form.entry,
        kind=kind,
        from_=from_,
        to=to,
        participants=participants,
        end=found.end,
        noun=filled.noun.start if filled.noun else None,
        place=Where(scene.passage, place) if place else None,
        attendees=tuple(dict.fromkeys((*flat(parties["attendee"]), *attendees))),
        mediators=flat(parties["mediator"]),
        symmetric=bool(parties["both"]),
        dropped=filled.dropped,
        paired=filled.paired,
        topics=[],
        evidence=[],
        readings=[],
        why=[_reason(trigger)],
    )


def _is_assembly(scene: Scene, noun: Trigger, kind: str, parties: list[Party]) -> bool:
    """«يجتمع [وزراء خارجية الدول الأعضاء]»: those of one side are many enough."""
    sides = [party.phrase for party in parties if party.side in ("from", "both")]
    return kind == "meeting" and any(is_assembly(scene, each, noun) for each in sides)


def _goes_somewhere(scene: Scene, trigger: Trigger, filled: Filled) -> bool:
    """«قام المدير بجولة [على المستشفيات]», «الزيارة التي قام بها الوزير [إلى الجهة]»: no place by name."""
    if trigger.form.entry.weak or not trigger.is_verb:
        return False
    if filled.noun is None and any(slot.name == "object" for slot in trigger.form.entry.slots):
        return _has_plain_object(scene, trigger, filled)
    word = filled.noun if filled.noun is not None and filled.noun.start > trigger.start else trigger
    behind = [each for each in range(word.end, min(scene.size, word.end + _REACH)) if _open(scene, each)]
    forms = [scene.form(index) for index in behind[:_NEAR]]
    thing = bool(forms) and forms[0][:1] == "ل" and _is_thing(scene, word.end, forms[0][1:])
    bare = word is not trigger and word.form.features.state == "indefinite" and not word.form.features.suffix
    there = bare and bool(forms) and forms[0].startswith("ال") and behind[0] == word.end
    thing = thing or (there and _is_thing(scene, word.end, forms[0]))  # «بزيارة [المكان]»
    return thing or any(form in _TOWARDS or form.startswith("لل") or _venue(form) for form in forms)


def _has_plain_object(scene: Scene, trigger: Trigger, filled: Filled) -> bool:
    """«زار الوزير [الوحدات المتقدمة]», «ولي العهد يزور [حاملة الطائرات]»: a thing, and no party by name."""
    behind = [
        group.phrases[-1].end for group in filled.groups.get("subject", ()) if group.start >= trigger.end
    ]
    index = max([trigger.end, *behind])
    while scene.is_comma(index) or index in scene.time_over:
        index += 1
    form = scene.form(index)
    some = form in words("partitive") or form in words("quantity")  # «زار [أحد المساجد]»
    return _open(scene, index) and (some or _venue(form) or _is_thing(scene, index, form))


def _is_thing(scene: Scene, index: int, form: str) -> bool:
    """A noun, as far as the closed classes and the lists of verbs tell."""
    closed = (
        "preposition",
        "conjunction",
        "relative",
        "auxiliary",
        "clause_end",
        "adverb",
        "pronoun",
        "negation",
    )
    if not scene.is_word(index) or len(form) < _SHORTEST or any(form in words(name) for name in closed):
        return False
    return form[:1] not in "وفبل" and not may_be_verb(form) and not triggers_at(scene, index)


def _open(scene: Scene, index: int) -> bool:
    return index not in scene.phrase_over and index not in scene.time_over


def _venue(form: str) -> bool:
    return any(rest in words("venue") for _, rest in readings(form))


def _is_interview(scene: Scene, word: Trigger) -> bool:
    """«لقاء [صحفي]», «مؤتمر [إعلامي]»: no engagement."""
    if any(form in lexicon_words("interview_words") for form in scene.forms[word.end : word.end + _NEAR]):
        return True
    pairs = pairwise(scene.forms[word.end : word.end + _FAR])
    return not word.is_verb and any(
        one in _OVER and two.removeprefix("ال") in _CHANNELS for one, two in pairs
    )


def _kind(scene: Scene, trigger: Trigger, filled: Filled, end: int) -> str:
    """The kind of the contact noun where a light verb has one; a meeting by telephone is a call."""
    word = filled.noun or trigger
    kind = word.form.entry.kind if trigger.form.entry.kind == "meeting" else trigger.form.entry.kind
    return "call" if kind == "meeting" and _is_remote(scene.forms[word.end : end], _NEAR) else kind


def _is_remote(behind: tuple[str, ...], near: int) -> bool:
    """«محادثات [هاتفية]» near its noun; «اجتمع مع نظيره [عبر الهاتف]» also behind the parties."""
    remote = lexicon_words("remote_words")
    if any(form in remote for form in behind[:near]):
        return True
    return any(
        form in _BY_WAY and any(" ".join(behind[at : at + size]) in remote for size in _WORDS)
        for at, form in enumerate(behind)
    )


def _reason(trigger: Trigger) -> str:
    """The word and its frame, as the lexicon notes them."""
    slots = (f"{slot.name}={slot.party}" for slot in trigger.form.entry.slots)
    return f"{trigger.form.lemma}: {' '.join(slots)}"


def _together(trigger: Trigger, found: Arguments) -> bool:
    """Whether those on one side may be the two sides: «اجتمع الوزير والسفير», «والرئيسان يبحثان»."""
    if trigger.form.features.number in ("du", "pl") or (found.before and len(found.before.phrases) > 1):
        return True
    if any(is_of_nation(phrase) for group in found.bare[:1] for phrase in group.phrases[1:]):
        return True  # «بحث [الجانبان المصري والتونسي] …»
    if trigger.form.entry.kind == "call" or any(
        p.kind == "counterpart" for g in found.bare for p in g.phrases
    ):
        return True  # «بحث الوزير و[نظيره] …», «بحث الأمير والوزير هاتفيا …»
    return not trigger.form.entry.weak or bool(trigger.form.entry.nouns)


def _sides(
    parties: dict[str, list[tuple[str, ...]]], *, together: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Both sides; «بين X وY» and «الوزيران» fill the empty one from those who take part alike.

    A delegation is one party: «وفد حماس برئاسة درويش» is not the two sides of anything.
    """
    from_, to, both = parties["from"], parties["to"], parties["both"]
    if both and not from_ and not to:
        from_, to = both[:1], both[1:]
    elif both and from_:
        to = [*to, *both]
    elif both:
        from_ = both
    if len(from_) > 1 and not to and together:
        from_, to = from_[:1], from_[1:]
    if len(to) > 1 and not from_ and together:
        from_, to = to[:1], to[1:]
    first = flat(from_)
    return first, tuple(actor for actor in flat(to) if actor not in first)


def _one_each(base: Candidate, listed: Group) -> list[Candidate]:
    """«التقى كلا من [الرئيس] و[رئيس البرلمان]»: one engagement with each."""
    result: list[Candidate] = []
    everybody = actors_of(listed)
    for part, phrase in enumerate(listed.phrases):
        others = set(everybody) - set(phrase.actors)
        one = msgspec.structs.replace(
            base,
            from_=tuple(actor for actor in base.from_ if actor not in others),
            to=tuple(actor for actor in base.to if actor not in others),
            participants=[
                each
                for each in base.participants
                if each.phrase not in listed.phrases or each.phrase is phrase
            ],
            part=part,
            topics=[],
            evidence=[],
            readings=[],
            why=[*base.why, "one engagement with each of those listed"],
        )
        if one.from_ and one.to:
            result.append(one)
    return result
