"""Speakers: who says it, named with the cue or carried over from what came before."""

from collections.abc import Iterator

import msgspec

from khabar.coding.actors.linking import mention_span
from khabar.coding.actors.roster import Roster
from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.opening import Opening
from khabar.knowledge.lexicons import contact_forms, speech_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_NEAR = 3  # tokens between a party and the verb behind it: «الوزير، أمس، أكد»
_SPEAKING = frozenset(
    ("person", "organization", "country", "group", "counterpart", "delegation", "sides", "anaphor")
)
_LONGEST_UNNAMED = 8
_OWNER = 6  # tokens back to the owner of «شكره»


class Memory(msgspec.Struct):
    """What the article has said so far about who speaks and who acts."""

    speaker: str | None = None
    via: str | None = None
    spoke_here: bool = False  # whether somebody has spoken in this sentence
    subject: str | None = None
    previous: str | None = None  # whom the sentence before was about
    sides: tuple[str, ...] = ()


def speaker_of(
    scene: Scene, cue: Cue, opening: Opening, roster: Roster, memory: Memory
) -> tuple[str | None, str]:
    """The speaker's actor id and the reason, for the report's `why`."""
    if opening.carried:
        return _carried(scene, cue, roster, memory)
    for phrase, reason in _named(scene, cue, opening):
        actor = actor_of(scene, phrase, roster, memory)
        if actor is not None:
            return actor, reason
    owner = _owner(scene, cue, roster, memory)
    if owner is not None:
        return owner, "pronoun on the cue"
    if cue.is_finite and opening.speaker is None and not cue.form.features.suffix:
        named = _unnamed(scene, cue, opening, roster, memory)
        if named is not None:
            return named, "unnamed speaker behind the cue"
    return _carried(scene, cue, roster, memory)


def _named(scene: Scene, cue: Cue, opening: Opening) -> Iterator[tuple[Phrase, str]]:
    """The parties that the sentence itself offers as speaker, the likeliest first."""
    if opening.source is not None:
        yield opening.source, "somebody else passes on the words"
    if opening.speaker is not None:
        yield opening.speaker, "speaker stands behind the cue"
    antecedent = _antecedent(scene, cue)
    if antecedent is not None:
        yield antecedent, "antecedent of the relative clause"
    before = _before(scene, cue)
    if before is not None and (not cue.is_participle or scene.form(cue.start - 1) not in ("،", ",")):
        yield before, "speaker stands before the cue"


def _owner(scene: Scene, cue: Cue, roster: Roster, memory: Memory) -> str | None:
    """«أعرب النخالة عن [شكره]», «عن تميم [قوله]»: the pronoun is the party named last before it."""
    if not cue.is_noun or cue.form.features.suffix is None:
        return None
    for index in range(cue.start - 1, max(-1, cue.start - 1 - _OWNER), -1):
        phrase = scene.phrase_over.get(index)
        if phrase is not None and phrase.kind in _SPEAKING - {"country"}:
            return actor_of(scene, phrase, roster, memory)
        if scene.form(index) in (".", "؛", ":", "،"):
            return None
    return None


def _antecedent(scene: Scene, cue: Cue) -> Phrase | None:
    """«من [قاليباف]، الذي أكد»: whom the relative pronoun points back to."""
    position = cue.start - 1 - (scene.form(cue.start - 1) in _AUXILIARY)
    if not cue.is_finite or scene.form(position) not in words("relative"):
        return None
    position -= 1 + scene.is_comma(position - 1)
    phrase = scene.phrase_over.get(position)
    return phrase if phrase is not None and phrase.kind in _SPEAKING else None


def _carried(scene: Scene, cue: Cue, roster: Roster, memory: Memory) -> tuple[str | None, str]:
    """Who spoke or acted before, where the cue names nobody."""
    if cue.form.features.number == "du" and memory.sides:
        span = scene.passage.span(cue.start, cue.end, cue.skip)
        return roster.together(memory.sides, span), "dual verb: both sides of the contact"
    if cue.is_participle:
        return memory.subject or memory.speaker, "participle leans on the subject of the clause"
    if memory.subject and not memory.spoke_here:  # «ثمّن [كمال] الدور العماني، وقال: …»
        return memory.subject, "subject of the sentence"
    return memory.speaker or memory.subject or memory.previous, "speaker carried over"


def actor_of(scene: Scene, phrase: Phrase, roster: Roster, memory: Memory) -> str | None:
    """The actor that a phrase stands for when it speaks; a delegation speaks with its leader's voice."""
    if phrase.kind == "sides":
        if not memory.sides:
            return None
        return roster.together(memory.sides, scene.passage.span(phrase.start, phrase.end, phrase.skip))
    if phrase.kind == "place":
        return roster.unnamed(mention_span(scene.passage, phrase), "country")
    if len(phrase.actors) > 1:
        return phrase.actors[-1] if phrase.kind == "delegation" else phrase.actors[0]
    return phrase.actors[0] if phrase.actors else None


def _before(scene: Scene, cue: Cue) -> Phrase | None:
    """A party right before the verb: «[وزير الخارجية] أكد», «[الوزير]، أمس، أعلن»."""
    for index in range(cue.start - 1, max(-1, cue.start - 1 - _NEAR), -1):
        phrase = scene.phrase_over.get(index)
        if phrase is not None:
            return phrase if phrase.kind in _SPEAKING and scene.stands_free(phrase) else None
        if not (scene.is_comma(index) or index in scene.time_over or scene.form(index) in _AUXILIARY):
            return None
    return None


_AUXILIARY = frozenset(("قد", "كان", "كانت", "ايضا"))


def _unnamed(scene: Scene, cue: Cue, opening: Opening, roster: Roster, memory: Memory) -> str | None:
    """«وقال [متحدث أمني] إن …»: a noun phrase that no list holds, between verb and content."""
    if opening.taking.introducer == "bare":
        return None
    start = cue.end
    end = start
    limit = min(opening.start, start + _LONGEST_UNNAMED)
    if scene.form(start) in words("quantity") and scene.form(start + 1) == "من":
        end += 2
    while end < limit and _nominal(scene, end) and not (end > start and _is_object(scene, end)):
        end += 1
    first = scene.forms[start] if end > start else ""
    if (
        not first
        or first in _NOT_SPEAKERS
        or first.startswith("ب")
        or first in lexicon_words("channel_nouns")
    ):
        return None
    if first in words("describing_office") and memory.speaker and roster[memory.speaker].kind == "person":
        return memory.speaker  # «وأضافت [المشرعة الأميركية] أن»: she who spoke before
    return roster.unnamed(scene.passage.span(start, end))


_NOT_SPEAKERS = frozenset(("ان", "انه", "انها", "بان", "خلاله", "خلالها", "فيه", "فيها", "ما"))


def _is_object(scene: Scene, index: int) -> bool:
    """«ختمت الأسرة [بيانها] …»: what the verb acts on, no more of who acts."""
    form = scene.form(index)
    return form in lexicon_words("channel_nouns") or form.endswith(("ها", "هم", "هما"))


def _nominal(scene: Scene, index: int) -> bool:
    form = scene.form(index)
    if form.lstrip("و") in contact_forms() or form in speech_forms():  # «ركز الاجتماع على» is no speech
        return False
    if not scene.is_word(index) or index in scene.time_over or index in scene.phrase_over:
        return False
    return not any(
        form in words(name) for name in ("preposition", "conjunction", "relative", "pronoun", "adverb")
    )
