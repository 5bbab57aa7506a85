"""Channels: through whom speech reached the article (`via`).

«قال الوزير [لوكالة الأنباء] إن …», «في مقابلة مع [القناة]», «…، وفق ما ذكرت [الصحيفة]», «نقلت [الوكالة]
عن …».
"""

from khabar.arabic import fold
from khabar.coding.actors.roster import Roster
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent
from khabar.coding.statements.finding import Found
from khabar.coding.statements.memory import Channel, Memory
from khabar.coding.statements.opening import Opening
from khabar.coding.statements.press import is_told, unlisted_press
from khabar.coding.statements.resolving import actor_of, party, unlisted
from khabar.coding.statements.speakers import speaker_of

_FAR = 12  # tokens of a name and its introduction


def via_of(scene: Scene, found: Found, roster: Roster, memory: Memory, speaker: str) -> str | None:
    """The actor through whom the words came: named with the cue, behind the content, or as before."""
    actor, lasting = _named(scene, found, roster, memory)
    if actor is None and memory.channel is not None and memory.channel.speaker == speaker:
        goes_on = memory.spoke_here or memory.channel.lasting
        actor, lasting = (memory.channel.actor, memory.channel.lasting) if goes_on else (None, False)
    if actor is None or actor == speaker or _is_own(roster[actor].name, memory.own):
        memory.channel = None
        return None
    memory.channel = Channel(speaker, actor, lasting)
    return actor


def _named(scene: Scene, found: Found, roster: Roster, memory: Memory) -> tuple[str | None, bool]:
    """The channel, and whether it goes on behind the sentence: an agency's report, not an interview."""
    if found.relay is not None:
        outer = found.relay.opening
        if _passes_on(outer):
            return _relayer(scene, found.relay, roster, memory), True
        return speaker_of(scene, found.relay.cue, outer, roster, memory)[0], True
    if _passes_on(found.opening):
        return _relayer(scene, found, roster, memory), True
    told = _told(scene, found, roster, memory)
    if told is not None or found.after is None:
        return told, False
    return speaker_of(scene, found.after.cue, found.after.opening, roster, memory)[0], True


def _passes_on(opened: Opening) -> bool:
    return opened.source is not None or opened.origin is not None or opened.carried


def _relayer(scene: Scene, found: Found, roster: Roster, memory: Memory) -> str | None:
    """«[وكالة الأنباء] نقلت عن الوزير», «ونقلت عنه»: the subject of the relay, else who was cited last."""
    opened = found.opening
    if opened.agent is not None:
        return unlisted(scene, opened.agent, roster, memory)
    channel = opened.speaker or scene.phrase_at.get(found.cue.end)
    if channel is not None and channel is not opened.source:
        return party(scene, channel, roster, memory)
    if found.cue.proclitics[:1] != "و" and memory.subject is not None:
        return memory.subject
    return memory.sources.cited


def _told(scene: Scene, found: Found, roster: Roster, memory: Memory) -> str | None:
    """«قال [لصحيفة الأفق] إن», «وفي مقابلة مع [القناة]، أكد»: between cue and content, or before the cue."""
    opened = found.opening
    for index in range(found.cue.end, opened.start):
        phrase = scene.phrase_at.get(index)
        if phrase is not None and phrase is not opened.speaker and is_told(scene, phrase, between=True):
            return actor_of(scene, phrase, roster, memory)
        if phrase is None and not _inside(opened.agent, index):
            agent = unlisted_press(scene, index, opened.introduced)
            if agent is not None:
                return unlisted(scene, agent, roster, memory)
    for index in range(max(0, found.cue.start - _FAR), found.cue.start):
        phrase = scene.phrase_at.get(index)
        if phrase is not None and is_told(scene, phrase, between=False):
            return actor_of(scene, phrase, roster, memory)
    return None


def _inside(agent: Agent | None, index: int) -> bool:
    return agent is not None and agent.start <= index < agent.end


def _is_own(name: str, own: tuple[str, ...]) -> bool:
    """«للجزيرة» in an article of «الجزيرة نت» is no channel: the outlet itself asked."""
    parts = {part.strip('"“”«»()') for part in fold(name).split()}
    return any(set(fold(each).split()[:1]) <= parts for each in own)
