"""Engagements that a model's reading adds to those of the frames."""

from collections.abc import Mapping, Sequence
from typing import cast

import msgspec

from khabar.arabic.morphology.features import Features
from khabar.coding.analysis import Passage, Phrase
from khabar.coding.engagements.candidates import Candidate, Party
from khabar.coding.engagements.clauses import clause_ends
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.guesses import Guesses
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import ContactEntry, ContactForm, Kind
from khabar.taggers.reading import Met

LEAST = 0.1  # probability of a contact from which a word is a candidate at all
_SIDE = 0.4  # of an actor as a side: the best of 0.3, 0.4, 0.5 on 310 annotated articles
_ANOTHER = 0.7  # of a further actor of that side: all sides of 23 of 63 are right with it, of 17 without
_MOST = 4  # actors of a side: lists are the frames' business
_FAR = 12  # tokens from the last party to the day
_SAME = 0.5  # overlap of sides from which two engagements of a kind are one


class Found(msgspec.Struct, frozen=True):
    """What a reading adds: engagements that no frame tells, and further tellings of those that one does."""

    new: list[Candidate]
    again: list[tuple[Candidate, Candidate]]  # as a frame tells it, as the model reads it


def guessed(guesses: Guesses, told: Sequence[Candidate]) -> Found:
    """The engagements of the reading beside those `told`, the likeliest first.

    «[اجتماع] ثلاثي على هامش القمة ضم الوزير ونظيريه»: no frame has it, the model has seen its like.
    """
    found: list[Candidate] = []
    again: list[tuple[Candidate, Candidate]] = []
    for met in sorted(guesses.reading.met, key=lambda each: (-each.probability, each.trigger)):
        candidate = _candidate(guesses, met) if met.probability >= LEAST else None
        if candidate is None:
            continue
        same = [each for each in told if is_same(candidate, each)]
        for each in same:
            each.agreed = max(each.agreed, met.probability)
            again.append((each, candidate))
        if not same and not any(is_same(candidate, other) for other in found):
            found.append(candidate)
    return Found(found, again)


def is_told_by(candidate: Candidate, framed: Candidate) -> bool:
    """The word of a reading is the one, or the noun of the one, that has a frame: «أجرى [اتصالا] مع …»."""
    words = (framed.trigger.start, framed.noun)
    return framed.passage is candidate.passage and candidate.trigger.start in words


def is_same(one: Candidate, other: Candidate) -> bool:
    """Two tellings of one engagement: of one kind, with half of the actors in common."""
    shared = 2 * len(one.sides & other.sides)
    return one.kind == other.kind and shared >= _SAME * (len(one.sides) + len(other.sides))


def _candidate(guesses: Guesses, met: Met) -> Candidate | None:
    from_, to = sides(guesses, met)
    if not from_ and not to:
        return None
    passage, token = guesses.place(met.trigger)
    scene = Scene(passage)
    trigger = _trigger(scene, token, met)
    parties = [
        Party(passage, min(named, key=lambda phrase: abs(phrase.start - token)), side)
        for side, actors in (("from", from_), ("to", to))
        for actor in actors
        if (named := [phrase for phrase in passage.phrases if _means(phrase, actor)])
    ]
    end = max(_end(guesses, met, passage, token), *(party.phrase.end for party in parties), 0)
    return Candidate(
        passage=passage,
        trigger=trigger,
        entry=trigger.form.entry,
        kind=trigger.form.entry.kind,
        from_=from_,
        to=to,
        participants=parties,
        end=_to_day(scene, trigger, end),
        met=met,
        topics=[],
        evidence=[],
        readings=[],
        why=[f"read by the model: {trigger.form.form}"],
    )


def sides(guesses: Guesses, met: Met) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The actors on either side, the likeliest first; each on the side where he is likelier."""
    from_, to = guesses.likely(met.from_), guesses.likely(met.to)
    first = {actor: chance for actor, chance in from_.items() if chance >= max(_SIDE, to[actor])}
    second = {actor: chance for actor, chance in to.items() if chance >= _SIDE and chance > from_[actor]}
    return _chosen(first), _chosen(second)


def _chosen(chances: Mapping[str, float]) -> tuple[str, ...]:
    """The likeliest actor of a side, and others that are likely by themselves."""
    order = sorted(chances, key=lambda actor: -chances[actor])
    return tuple(order[:1] + [actor for actor in order[1:_MOST] if chances[actor] >= _ANOTHER])


def _trigger(scene: Scene, token: int, met: Met) -> Trigger:
    """The word as the lexicon has it where it has it of that kind, else as a word without a frame."""
    readings = triggers_at(scene, token)
    kind = _kind(readings, met)
    listed = next((each for each in readings if each.form.entry.kind == kind), None)
    if listed is not None:
        return listed
    form = scene.form(token)
    entry = ContactEntry(id="", lemma=form, part="noun", kind=kind, slots=(), weak=True)
    return Trigger(token, token + 1, 0, "", ContactForm(form, form, entry, Features(tense="masdar")))


def _kind(readings: Sequence[Trigger], met: Met) -> Kind:
    """The likeliest kind of those that the word means by itself («[اتصال]» is a call), else with a noun.

    «[بعث] برقية» is no meeting. A word that no list has may be of any kind.
    """
    entries = [each.form.entry for each in readings]
    by_itself = {entry.kind for entry in entries if not entry.nouns}
    kinds = by_itself or {entry.kind for entry in entries} or met.chances.keys()
    return cast(Kind, max(kinds, key=lambda kind: met.chances[kind]))


def _means(phrase: Phrase, actor: str) -> bool:
    return actor in phrase.actors or any(actor in part.actors for part in phrase.parts)


def _to_day(scene: Scene, trigger: Trigger, end: int) -> int:
    """«ناقش الوزير مع وكلاء الوزارة [ومستشاريها أمس]، الخطة»: on to the day that the clause goes on to."""
    time = next((each for each in scene.passage.times if end <= each.start <= end + _FAR), None)
    if time is None or any(clause_ends(scene, each, trigger) for each in range(end, time.start)):
        return end
    return time.end


def _end(guesses: Guesses, met: Met, passage: Passage, token: int) -> int:
    """The end of the clause as the model sees it, else of the sentence."""
    last = guesses.place(met.evidence[1] - 1) if met.evidence else (None, 0)
    return max(token + 1, last[1] + 1) if last[0] is passage else len(passage.tokens)
