"""Splitting: two parties that stand side by side without a word between them."""

import msgspec

from khabar.coding.analysis import Analysis, Passage, Phrase
from khabar.coding.engagements.arguments import arguments
from khabar.coding.engagements.triggers import Trigger, triggers
from khabar.coding.scene import Scene

_SIDES = frozenset(("from", "to", "both"))


def split_parties(analysis: Analysis) -> Analysis:
    """Subject and object of a verb of contact that were read as one party.

    «استقبل [الملك سلمان][وزير الدفاع الأميركي]»: the office behind the name is somebody else's when the
    verb has nobody to act on.
    """
    known = _names(analysis.passages)
    passages = tuple(_split(passage, known) for passage in analysis.passages)
    return msgspec.structs.replace(analysis, passages=passages)


def _names(passages: tuple[Passage, ...]) -> frozenset[tuple[str, ...]]:
    """Every person's name as the article writes it, and its last word."""
    named = [(p, each.name) for p in passages for each in p.phrases if each.kind == "person" and each.name]
    full = {passage.forms[start:end] for passage, (start, end) in named}
    return frozenset(full | {form[-1:] for form in full})


def _split(passage: Passage, known: frozenset[tuple[str, ...]]) -> Passage:
    scene = Scene(passage)
    for trigger in triggers(scene):
        if _wants_object(trigger):
            divided = _divided(scene, trigger, known)
            if divided is not None:
                old, (first, second) = divided
                at = passage.phrases.index(old)
                phrases = (*passage.phrases[:at], first, second, *passage.phrases[at + 1 :])
                return msgspec.structs.replace(passage, phrases=phrases)
    return passage


def _wants_object(trigger: Trigger) -> bool:
    slots = {slot.name: slot.party for slot in trigger.form.entry.slots}
    own = {"subject", "suffix"} & slots.keys()
    acts = trigger.is_verb or "genitive" in slots
    return acts and slots.get("object") in _SIDES and bool(own) and not trigger.form.features.suffix


def _divided(
    scene: Scene, trigger: Trigger, known: frozenset[tuple[str, ...]]
) -> tuple[Phrase, tuple[Phrase, Phrase]] | None:
    found = arguments(scene, trigger)
    complements = {slot.name for slot in trigger.form.entry.slots if slot.party == "to"} - {"object"}
    if not trigger.is_verb and (found.bare and found.bare[0].start != trigger.end):
        return None
    if (
        (found.before is not None and trigger.is_verb)
        or len(found.bare) != 1
        or any(g.slot in complements for g in found.governed)
    ):
        return None
    last = found.bare[0].phrases[-1]
    pair = _two_names(scene, last, known) or (halves(last) if trigger.is_verb else None)
    return None if pair is None else (last, pair)


def _two_names(
    scene: Scene, phrase: Phrase, known: frozenset[tuple[str, ...]]
) -> tuple[Phrase, Phrase] | None:
    """«عقب استقبال [القاسمي] [عبد الله الثاني]»: two names that the article writes apart elsewhere."""
    if phrase.name is None:
        return None
    start, end = phrase.name
    for middle in range(start + 1, end):
        if scene.forms[start:middle] in known and scene.forms[middle:end] in known:
            first = msgspec.structs.replace(phrase, end=middle, name=(start, middle), offices=())
            trailing = tuple(office for office in phrase.offices if office.start >= end)
            return first, Phrase(middle, phrase.end, "person", name=(middle, end), offices=trailing)
    return None


def halves(phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """The two parties that a phrase may be: a name with the office behind it, or two offices."""
    if phrase.kind != "person" or not phrase.offices:
        return None
    if phrase.name is not None:
        trailing = tuple(office for office in phrase.offices if office.start >= phrase.name[1])
        if not trailing or trailing[0].start != phrase.name[1]:
            return None
        first = msgspec.structs.replace(
            phrase, end=trailing[0].start, offices=phrase.offices[: -len(trailing)]
        )
        return first, Phrase(trailing[0].start, phrase.end, "person", offices=trailing)
    if len(phrase.offices) > 1:
        head, rest = phrase.offices[0], phrase.offices[1:]
        first = msgspec.structs.replace(phrase, end=head.end, offices=(head,))
        return first, Phrase(rest[0].start, phrase.end, "person", offices=rest)
    return None
