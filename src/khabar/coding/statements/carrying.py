"""Carrying: who goes on speaking where the cue names nobody."""

from collections.abc import Iterator

from khabar.coding.actors.roster import Roster
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.memory import Memory

_LEANS = "participle leans on the subject of the clause"


def carried(scene: Scene, cue: Cue, roster: Roster, memory: Memory) -> tuple[str | None, str]:
    """Who spoke or acted before, where the cue names nobody; the gender of the verb has a say."""
    plural = scene.form(cue.start).endswith("وا")  # «ودعوا»: three or more as well as two
    if cue.form.features.number == "du" and memory.sides and not plural:
        span = scene.passage.span(cue.start, cue.end, cue.skip)
        return roster.together(memory.sides, span), "dual verb: both sides of the contact"
    candidates = list(_candidates(scene, cue, memory))
    features = cue.form.features
    fitting = (
        each for each in candidates if memory.voices.fits(roster[each[0]], features.gender, features.number)
    )
    return next(fitting, candidates[0] if candidates else (None, "nobody before"))


def _candidates(scene: Scene, cue: Cue, memory: Memory) -> Iterator[tuple[str, str]]:
    """Who may go on speaking, the likeliest first."""
    if cue.form.features.number == "pl":
        for phrase in reversed(scene.passage.phrases):
            if phrase.end <= cue.start and phrase.kind == "group" and phrase.actors:
                yield phrase.actors[0], "those named in the sentence"
    if cue.is_participle and memory.spoke_here and memory.speaker is not None:
        yield memory.speaker, _LEANS
    leaning = cue.is_participle or not memory.spoke_here
    if leaning and memory.subject:  # «ثمّن [كمال] الدور العماني، وقال: …»
        yield memory.subject, _LEANS if cue.is_participle else "subject of the sentence"
    for actor in (memory.speaker, memory.subject, memory.previous):
        if actor is not None:
            yield actor, "speaker carried over"
    for actor in reversed(memory.voices.heard):
        yield actor, "speaker carried over"
