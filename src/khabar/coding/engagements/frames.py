"""Frames: which argument is which side, by the lexicon's notation."""

import msgspec

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.arguments import Arguments, Group, arguments
from khabar.coding.engagements.candidates import Candidate, Party, Where
from khabar.coding.engagements.discourse import Discourse, actors_of, subject_of_passage
from khabar.coding.engagements.plausible import plausible
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import ContactEntry, Slot, contact_forms, words
from khabar.knowledge.words import words as words_of

_SIDES = frozenset(("from", "to", "both"))
_PARTIES = ("from", "to", "both", "attendee", "mediator", "host")
_PLACES = frozenset(("place", "country"))


class _Filled(msgspec.Struct):
    """The slots of one frame with what stands in them."""

    groups: dict[str, list[Group]]
    implied: dict[str, tuple[str, ...]]
    noun: Trigger | None = None


def candidates_of(scene: Scene, trigger: Trigger, discourse: Discourse) -> list[Candidate]:
    """The engagements that one reading of a trigger tells; several when «كل من» lists counterparts."""
    entry = trigger.form.entry
    found = arguments(scene, trigger)
    voices = (
        ("active", "passive") if entry.passive and trigger.form.features.voice == "passive" else ("active",)
    )
    results: list[Candidate] = []
    for voice in voices:
        filled = _fill(scene, trigger, entry.frame(voice), found, discourse)
        if filled is not None and _meets_needs(scene, trigger, entry, found):
            results.extend(_candidates(scene, trigger, filled, entry.frame(voice), found))
    return results


def _meets_needs(scene: Scene, trigger: Trigger, entry: ContactEntry, found: Arguments) -> bool:
    """«phone»: a word such as «هاتفيا» in the clause; «cable»: «برقية»."""
    clause = scene.forms[max(0, trigger.start - 6) : found.end]
    if "phone" in entry.needs and not _has_word(clause, words("remote_words")):
        return False
    return "cable" not in entry.needs or _has_word(clause, words("cable_words"))


def _has_word(clause: tuple[str, ...], wanted: frozenset[str]) -> bool:
    return any(form in wanted or form[1:] in wanted for form in clause)


def _fill(
    scene: Scene, trigger: Trigger, frame: tuple[Slot, ...], found: Arguments, discourse: Discourse
) -> _Filled | None:
    filled = _Filled({}, {})
    if not _find_noun(scene, trigger, frame, found, filled):
        return None
    if trigger.is_verb:
        _verb_slots(scene, trigger, frame, found, filled, discourse)
    else:
        _noun_slots(scene, trigger, frame, found, filled, discourse)
    for slot in frame:
        if slot.name not in ("subject", "object", "genitive", "suffix"):
            filled.groups.setdefault(slot.name, []).extend(found.under(slot.name))
    return filled


def _find_noun(
    scene: Scene, trigger: Trigger, frame: tuple[Slot, ...], found: Arguments, filled: _Filled
) -> bool:
    """A light verb needs its contact noun: «أجرى [اتصالا]», «قام [بزيارة]»."""
    nouns = trigger.form.entry.nouns
    wanted = {slot.name for slot in frame if slot.party == "noun"}
    if not nouns or not wanted:
        return True
    for preposition, noun in found.nouns:
        slots = {"subject", "object"} if not preposition else {preposition}
        if noun.form.lemma in nouns and slots & wanted:
            filled.noun = noun
            return True
    relative = "subject" in wanted or trigger.form.features.suffix is not None
    return relative and _noun_before(scene, trigger, nouns, filled)


def _noun_before(scene: Scene, trigger: Trigger, nouns: tuple[str, ...], filled: _Filled) -> bool:
    """«[اللقاء] الذي جمع الوزيرين», «[اتصال] تلقاه»: the noun may stand before its verb."""
    for index in range(trigger.start - 1, max(-1, trigger.start - 5), -1):
        for noun in (
            triggers_at(scene, index) if scene.is_word(index) and index not in scene.phrase_over else ()
        ):
            if not noun.is_verb and noun.form.lemma in nouns:
                filled.noun = noun
                return True
    return False


def _verb_slots(
    scene: Scene,
    trigger: Trigger,
    frame: tuple[Slot, ...],
    found: Arguments,
    filled: _Filled,
    discourse: Discourse,
) -> None:
    """Subject and object of a finite verb, in both word orders, also left out or attached."""
    names = {slot.name: slot.party for slot in frame}
    bare = [group for group in found.bare if actors_of(group) or group.phrases[0].kind in _PLACES]
    if bare and not _reaches(scene, trigger, bare[0]):
        bare = []
    wants_object = names.get("object") in _SIDES
    noun_is_subject = names.get("subject") == "noun"
    if noun_is_subject:
        subject, objects = None, bare
    elif found.before is not None and (not bare or wants_object or not _agrees_behind(trigger)):
        subject, objects = found.before, bare
    else:
        subject, objects = (bare[0] if bare else None), bare[1:]
    if wants_object and not objects and subject is not None and subject is not found.before:
        subject, objects = _share(scene, trigger, subject, discourse)
    if trigger.form.features.suffix and wants_object and not objects:
        filled.implied["object"] = _pronoun(scene, trigger, discourse)
    if subject is not None:
        filled.groups["subject"] = [subject]
    elif not noun_is_subject:
        filled.implied["subject"] = _left_out(scene, trigger, discourse)
    if objects:
        filled.groups["object"] = objects[:1]


def _reaches(scene: Scene, trigger: Trigger, group: Group) -> bool:
    """Whether nothing but times, commas and prepositional phrases stands between verb and party.

    «تجري [بلاده] اتصالات»: an unknown noun there is the subject, and not the party behind it.
    """
    circumstance = False
    for index in range(trigger.end, group.start):
        form = scene.form(index)
        if scene.is_comma(index) or index in scene.time_over:
            circumstance = False
        elif form in words_of("preposition") or form[:1] in ("ب", "ل") or index in scene.phrase_over:
            circumstance = True
        elif scene.is_word(index) and not circumstance and not _passes(form):
            return False
        elif form in contact_forms() and trigger.form.entry.nouns:
            return False  # «بدأ جولة تشمل [الجزائر]»: behind the object stands no subject
    return True


def _passes(form: str) -> bool:
    return form in contact_forms() or any(
        form in words_of(name) for name in ("adverb", "pronoun", "distributive")
    )


def _left_out(scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[str, ...]:
    """The subject of a verb that names none: «أعلن [الوزير] أنه سيتوجه إلى …», else whom the text is about."""
    if trigger.start > 1:
        phrase = subject_of_passage(scene, trigger)
        if phrase is not None and phrase.end <= trigger.start:
            return phrase.actors
    return discourse.subject


def _agrees_behind(trigger: Trigger) -> bool:
    """A dual or plural verb has its subject before it: «والوزيران يبحثان»."""
    return trigger.form.features.number not in ("du", "pl")


def _share(
    scene: Scene, trigger: Trigger, only: Group, discourse: Discourse
) -> tuple[Group | None, list[Group]]:
    """One bare party for subject and object: it is the object when the subject was named before.

    «أعلن [الوزير] أنه سيلتقي الرئيس»; «كما التقى [الوزير] …» goes on about somebody else.
    """
    earlier = subject_of_passage(scene, trigger)
    if (
        earlier is not None
        and earlier.end <= trigger.start
        and not set(earlier.actors) & set(actors_of(only))
    ):
        return Group("subject", earlier.start, [earlier]), [only]
    goes_on = trigger.proclitics[:1] in ("و", "ف") or scene.form(trigger.start - 1) in (
        "كما",
        "وكما",
        "ثم",
        "ايضا",
    )
    if discourse.subject and goes_on and not set(actors_of(only)) & set(discourse.subject):
        return None, [only]
    return only, []


def _noun_slots(
    scene: Scene,
    trigger: Trigger,
    frame: tuple[Slot, ...],
    found: Arguments,
    filled: _Filled,
    discourse: Discourse,
) -> None:
    """What a noun of contact has written on it and behind it: «لقائه المبعوث», «زيارة الوزير»."""
    names = {slot.name for slot in frame}
    bare = [group for group in found.bare if group.start - trigger.end <= _gap(scene, trigger, group)]
    if trigger.form.features.suffix:
        filled.implied["suffix"] = _pronoun(scene, trigger, discourse)
        if "object" in names and bare:
            filled.groups["object"] = bare[:1]
    elif bare and not _is_definite(scene, trigger):
        filled.groups["genitive"] = bare[:1]
        if "object" in names and bare[1:]:
            filled.groups["object"] = bare[1:2]
    if not filled.groups.get("genitive") and not filled.implied.get("suffix") and found.governed:
        filled.implied["genitive"] = _who_has(scene, trigger, discourse)


def _who_has(scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[str, ...]:
    """Whose contact a noun without genitive tells: «بحث الوزير، في [اتصال] بنظيره، …»."""
    if _is_definite(scene, trigger):
        return ()
    phrase = subject_of_passage(scene, trigger)
    if phrase is not None and phrase.end <= trigger.start:
        return phrase.actors
    return discourse.subject


def _is_definite(scene: Scene, trigger: Trigger) -> bool:
    """«اللقاء» has nobody in the genitive."""
    return scene.form(trigger.start)[trigger.skip :].startswith("ال")


def _gap(scene: Scene, trigger: Trigger, group: Group) -> int:
    """Times and commas may stand between a noun and its party, other words not."""
    between = range(trigger.end, group.start)
    return (
        len(between)
        if all(i in scene.time_over or scene.is_comma(i) or _light(scene, i) for i in between)
        else -1
    )


def _light(scene: Scene, index: int) -> bool:
    return not scene.is_word(index) or scene.form(index) in (
        "كل",
        "من",
        "كلا",
        "هاتفيا",
        "الهاتفي",
        "الرسمي",
        "الرسميه",
    )


def _pronoun(scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[str, ...]:
    phrase = subject_of_passage(scene, trigger)
    return phrase.actors if phrase is not None and phrase.actors else discourse.subject


def _candidates(
    scene: Scene, trigger: Trigger, filled: _Filled, frame: tuple[Slot, ...], found: Arguments
) -> list[Candidate]:
    base = _bind(scene, trigger, filled, frame, found)
    if base is None:
        return []
    listed = next(
        (g for groups in filled.groups.values() for g in groups if g.each and len(g.phrases) > 1), None
    )
    return [base] if listed is None else _one_each(base, listed)


def _bind(
    scene: Scene, trigger: Trigger, filled: _Filled, frame: tuple[Slot, ...], found: Arguments
) -> Candidate | None:
    """The parties of the frame as sides."""
    parties: dict[str, list[tuple[str, ...]]] = {name: [] for name in _PARTIES}
    participants: list[Party] = []
    place: Phrase | None = None
    venue: Phrase | None = None
    for slot in frame:
        for group in filled.groups.get(slot.name, ()):
            for phrase in group.phrases:
                if _is_venue(scene, phrase):
                    venue = venue or phrase
                    continue
                if phrase.kind == "place" or slot.party in ("place", "origin"):
                    place = place or (phrase if slot.party in ("place", "to", "host") else None)
                elif slot.party in parties:
                    parties[slot.party].append(phrase.actors)
                    participants.append(Party(scene.passage, phrase, slot.party))
                    if phrase.kind == "country" and trigger.form.entry.kind == "visit" and slot.party == "to":
                        place = place or phrase
        if slot.party in parties and slot.name in filled.implied and not filled.groups.get(slot.name):
            parties[slot.party].append(filled.implied[slot.name])
    attendees = [actor for group in found.under("attendance") for actor in actors_of(group)]
    participants.extend(
        Party(scene.passage, phrase, "attendee")
        for group in found.under("attendance")
        for phrase in group.phrases
    )
    candidate = _candidate(scene, trigger, filled, found, (parties, participants, place or venue, attendees))
    if candidate is None or not plausible(candidate):
        return None
    if place is None and venue is not None:
        candidate.place, candidate.venue = None, Where(scene.passage, venue)
    return candidate


def _is_venue(scene: Scene, phrase: Phrase) -> bool:
    """«زار [المسجد النبوي]»: a place to be, not a party."""
    return phrase.kind == "organization" and scene.forms[phrase.start][phrase.skip :] in words_of("venue")


def _candidate(
    scene: Scene,
    trigger: Trigger,
    filled: _Filled,
    found: Arguments,
    bound: tuple[dict[str, list[tuple[str, ...]]], list[Party], Phrase | None, list[str]],
) -> Candidate | None:
    parties, participants, place, attendees = bound
    from_, to = _sides(parties, together=_together(trigger, found))
    kind = (
        filled.noun.form.entry.kind
        if filled.noun and trigger.form.entry.kind == "meeting"
        else trigger.form.entry.kind
    )
    if kind == "visit":
        if not from_ or not (to or place):
            return None
    elif not from_ or not to:
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
        place=Where(scene.passage, place) if place else None,
        attendees=tuple(dict.fromkeys((*_flat(parties["attendee"]), *attendees))),
        mediators=_flat(parties["mediator"]),
        symmetric=bool(parties["both"]),
        topics=[],
        evidence=[],
        readings=[],
        why=[
            f"{trigger.form.lemma}: {' '.join(f'{slot.name}={slot.party}' for slot in trigger.form.entry.slots)}"
        ],
    )


def _together(trigger: Trigger, found: Arguments) -> bool:
    """Whether those on one side may be the two sides: «اجتمع الوزير والسفير», «والرئيسان يبحثان»."""
    if trigger.form.features.number in ("du", "pl") or (found.before and len(found.before.phrases) > 1):
        return True
    return not trigger.form.entry.weak


def _flat(parties: list[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor for actors in parties for actor in actors))


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
    first = _flat(from_)
    return first, tuple(actor for actor in _flat(to) if actor not in first)


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
