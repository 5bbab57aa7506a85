"""Subjects: whom a passage leaves behind for the cues after it."""

from khabar.coding.actors.roster import Roster
from khabar.coding.scene import Scene
from khabar.coding.statements.memory import Memory
from khabar.coding.statements.resolving import actor_of


def remember_subject(scene: Scene, memory: Memory, before: int, roster: Roster) -> None:
    """The first party of the passage that no preposition governs: «استقبل [الملك] الوزير، مؤكدا …»."""
    for phrase in scene.passage.phrases:
        if phrase.start >= before:
            return
        if phrase.kind != "place" and not scene.preposition_before(phrase):
            memory.subject = actor_of(scene, phrase, roster, memory)
            if memory.subject is not None:
                return


def introduce(scene: Scene, memory: Memory) -> None:
    """The unnamed of the passage, «[مسؤول في البلدية]», so that «المسؤول» finds them later."""
    for phrase in scene.passage.phrases:
        definite = scene.form(phrase.start)[phrase.skip :].startswith("ال")
        if phrase.kind == "group" and phrase.actors and not definite:
            memory.sources.add(scene, phrase.start, phrase.end, phrase.actors[0], skip=phrase.skip)
