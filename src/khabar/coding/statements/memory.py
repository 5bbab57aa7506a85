"""Memory: the subject that a clause leaves behind for the participles after it."""

from khabar.coding.actors.roster import Roster
from khabar.coding.scene import Scene
from khabar.coding.statements.speakers import Memory, actor_of


def remember_subject(scene: Scene, memory: Memory, before: int, roster: Roster) -> None:
    """The first party of the passage that no preposition governs: «استقبل [الملك] الوزير، مؤكدا …»."""
    for phrase in scene.passage.phrases:
        if phrase.start >= before:
            return
        if phrase.kind != "place" and not scene.preposition_before(phrase):
            memory.subject = actor_of(scene, phrase, roster, memory)
            if memory.subject is not None:
                return
