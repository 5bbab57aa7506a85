"""Aims: what stands behind a verb of speech and is its object: who is asked, accused, warned.

«مطالبا [السويد] بإنهاء دعمها», «واتهم [الحكومة] بالتقصير».
"""

from khabar.coding.actors.roster import Roster
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent
from khabar.coding.statements.agreement import disagrees, is_object
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.memory import Memory
from khabar.coding.statements.opening import Opening


def is_asked(scene: Scene, cue: Cue, opening: Opening, memory: Memory, roster: Roster) -> bool:
    """«مطالبا [السويد] بإنهاء دعمها», «دعت السفارة إلى …، وطالبت [القادة] بـ»: who is asked."""
    phrase = opening.speaker
    assert phrase is not None
    if is_object(scene, cue, phrase.start) or disagrees(scene, cue, phrase.start, phrase):
        return True
    if _only_accused(cue, opening, phrase.end):
        return True
    if cue.is_participle and phrase.kind == "group":
        return True  # «مثمنا [إعلان] …»
    if cue.form.entry.target != "object":
        return False
    joined = cue.proclitics[:1] == "و" and phrase.kind != "person"
    goes_on = joined and memory.spoke_here and memory.goes_on(cue.form.features.gender)
    return cue.is_participle or goes_on or (joined and _acts_on(cue, opening, memory, roster))


_SECOND = 4  # tokens in front of the second verb of a sentence, at least


def _acts_on(cue: Cue, opening: Opening, memory: Memory, roster: Roster) -> bool:
    """«اعتبرت المحكمة القانون باطلا، وطالبت [السلطات] بـ»: the subject of the first verb has the second."""
    phrase, subject = opening.speaker, memory.subject
    if phrase is None or subject is None or memory.spoke_here or subject in phrase.actors:
        return False
    lone = phrase.start == cue.end and phrase.end == opening.introduced and cue.start >= _SECOND
    return lone and memory.voices.fits(roster[subject], cue.form.features.gender)


def _only_accused(cue: Cue, opening: Opening, end: int) -> bool:
    """«واتهم [الحكومة] بالتقصير»: the one party between this verb and its content is the object."""
    accuses = cue.is_finite and cue.form.lemma == "اتهم" and cue.form.features.suffix is None
    return accuses and end == opening.introduced and opening.taking.introducer in ("ب", "بان")


def is_aimed_at(scene: Scene, cue: Cue, opening: Opening, agent: Agent) -> bool:
    """«كما انتقد [حكومات المنطقة] لتأخرها»: the noun phrase behind the verb is its object."""
    if is_object(scene, cue, agent.start):
        return True
    return disagrees(scene, cue, agent.start, agent.phrase) or _only_accused(cue, opening, agent.end)
