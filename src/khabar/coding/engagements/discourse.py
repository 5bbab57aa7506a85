"""Discourse: whom a missing subject or an attached pronoun means."""

import msgspec

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.arguments import Group
from khabar.coding.engagements.triggers import Trigger
from khabar.coding.scene import Scene


class Discourse(msgspec.Struct):
    """The parties that the sentences so far were about."""

    subject: tuple[str, ...] = ()
    other: tuple[str, ...] = ()


_PERSONS = frozenset(("person", "counterpart", "anaphor"))


def subject_of_passage(scene: Scene, trigger: Trigger) -> Phrase | None:
    """The party an attached pronoun most likely means, within the sentence.

    «ودعا [الرئيس] خلال لقائه المبعوث …»: the last bare party before; «وخلال زيارته التقى [الوزير] …»:
    the first bare one behind.
    """
    if trigger.form.entry.kind == "visit":
        near = [
            p for p in scene.passage.phrases if p.kind in _PERSONS and p.actors and p.end <= trigger.start
        ]
        if near:
            return near[-1]  # «استقبل الملك [الوزير] خلال زيارته»
    bare = [phrase for phrase in scene.passage.phrases if _bare(scene, phrase)]
    before = [phrase for phrase in bare if phrase.end <= trigger.start]
    if before:
        return before[0] if len(before) == 1 else _main(before)
    after = [
        phrase for phrase in bare if phrase.start > trigger.end + 1 and _behind_comma(scene, phrase, trigger)
    ]
    return after[0] if after else None


def _main(before: list[Phrase]) -> Phrase:
    """The subject of the main verb: the first bare party of the sentence that has an actor."""
    return next((phrase for phrase in before if phrase.actors), before[0])


def _bare(scene: Scene, phrase: Phrase) -> bool:
    return (
        phrase.kind not in ("place", "country")
        and not scene.preposition_before(phrase)
        and bool(phrase.actors)
    )


def _behind_comma(scene: Scene, phrase: Phrase, trigger: Trigger) -> bool:
    return (
        any(scene.is_comma(index) for index in range(trigger.end, phrase.start))
        or phrase.start - trigger.end > 2
    )


def actors_of(group: Group | None) -> tuple[str, ...]:
    """All actors of a group, each once."""
    if group is None:
        return ()
    return tuple(dict.fromkeys(actor for phrase in group.phrases for actor in phrase.actors))
