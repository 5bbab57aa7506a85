"""Channels: through whom speech reached the article (`via`).

«قال الوزير [لوكالة الأنباء] إن …», «في مقابلة مع [القناة]», «…، وفق ما ذكرت [الصحيفة]», «نقلت [الوكالة]
عن …».
"""

from khabar.arabic import fold
from khabar.coding.actors.roster import Roster
from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent, agent_behind
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.finding import Found
from khabar.coding.statements.issuing import issued
from khabar.coding.statements.memory import Channel, Memory
from khabar.coding.statements.opening import Opening
from khabar.coding.statements.particles import AROUND
from khabar.coding.statements.press import is_issuer, is_press, is_told, unlisted_press
from khabar.coding.statements.resolving import actor_of, party, unlisted
from khabar.coding.statements.speakers import agent_actor, speaker_of

_FAR = 12  # tokens of a name and its introduction


def via_of(scene: Scene, found: Found, roster: Roster, memory: Memory, speaker: str) -> str | None:
    """The actor through whom the words came: named with the cue, behind the content, or as before."""
    actor, lasting = _named(scene, found, roster, memory)
    if actor is None and memory.channel is not None and memory.channel.speaker == speaker:
        goes_on = memory.spoke_here or memory.channel.lasting
        actor, lasting = (memory.channel.actor, memory.channel.lasting) if goes_on else (None, False)
    if actor is None:
        actor, lasting = memory.interviews.get(speaker), True
    if actor is None and roster[speaker].kind in ("person", "group"):
        actor = memory.report
    if actor is None or actor == speaker or _is_own(roster[actor].name, memory.own):
        memory.channel = None
        return None
    memory.channel = Channel(speaker, actor, lasting)
    if _is_talk(scene, found):
        memory.interviews[speaker] = actor
    return actor


def _named(scene: Scene, found: Found, roster: Roster, memory: Memory) -> tuple[str | None, bool]:
    """The channel, and whether it goes on behind the sentence: an agency's report, not an interview."""
    if found.relay is not None:
        outer = found.relay.opening
        if _passes_on(outer):
            return _relayer(scene, found.relay, roster, memory), True
        teller = speaker_of(scene, found.relay.cue, outer, roster, memory)[0]
        lasting = outer.taking is not AROUND and teller is not None and roster[teller].kind != "person"
        return teller, lasting
    if _passes_on(found.opening):
        return _relayer(scene, found, roster, memory), True
    text = issued(scene, found.cue)
    if text is not None and text.relay is not None:
        return agent_actor(scene, text.relay, roster, memory), True
    told = _told(scene, found, roster, memory)
    if told is not None or found.after is None:
        return told, told is not None and _is_interview(scene, found)
    source = found.after.opening.speaker  # an agency reports on, an office has said this much
    lasting = source is not None and is_press(scene, source)
    return speaker_of(scene, found.after.cue, found.after.opening, roster, memory)[0], lasting


_INTERVIEW = frozenset(("حوار", "مقابله", "نقلته", "نقلتها"))
_TALKS = frozenset(("حديث", "حديثه", "حديثها"))
_ON_TERMS = frozenset(("شريطه", "مشترطا", "مشترطه"))


def _is_interview(scene: Scene, found: Found) -> bool:
    """«في [مقابلة] مع القناة», «في [تصريح] نقلته الوكالة»: what he goes on to say is from it as well."""
    return _is_talk(scene, found) or any(scene.form(index) in _INTERVIEW for index in _near(scene, found))


def _is_talk(scene: Scene, found: Found) -> bool:
    """«في [حوار] مع الوكالة», «تحدث للوكالة [شريطة] عدم ذكر اسمه»: so is all that he says."""
    for index in _near(scene, found):
        form, following = scene.form(index), scene.form(index + 1)
        if form == "حوار" or form in _ON_TERMS or (form in _TALKS and following in ("مع", "خص", "الي")):
            return True
    return False


def _near(scene: Scene, found: Found) -> tuple[int, ...]:
    """The tokens in front of the cue and from it to its content."""
    return (*_between(scene, found), *range(max(0, found.cue.start - _FAR), found.cue.start))


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
    teller = _teller(scene, found)
    if teller is not None:
        return agent_actor(scene, teller, roster, memory)
    if found.cue.proclitics[:1] != "و" and memory.subject is not None:
        return memory.subject
    return memory.sources.cited


def _teller(scene: Scene, found: Found) -> Agent | None:
    """«نقل [محاميها سامر الخطيب] عن القاضي قوله», «تنقل [المؤرخة] قول الوزير»: who stands behind the verb."""
    source = found.opening.source or found.opening.origin
    if source is None or not found.cue.is_finite or source.start <= found.cue.end:
        return None
    named = [each for each in scene.passage.phrases if found.cue.end < each.start < source.start]
    people = [each for each in named if each.kind == "person" and each.name and not each.proclitics]
    if people and scene.form(people[0].end) == "عن":
        return Agent(people[0].start, people[0].end, people[0])
    return agent_behind(scene, found.cue, source.start - 1)


def _told(scene: Scene, found: Found, roster: Roster, memory: Memory) -> str | None:
    """«قال [لصحيفة الأفق] إن», «وفي مقابلة مع [القناة]، أكد»: between cue and content, or before the cue."""
    opened = found.opening
    for index in _between(scene, found):
        phrase = scene.phrase_at.get(index)
        if phrase is not None and phrase is not opened.speaker and _hears(scene, found.cue, phrase):
            return party(scene, phrase, roster, memory)
        if phrase is None and not _inside(opened.agent, index):
            agent = unlisted_press(scene, index, opened.introduced if opened.start > index else scene.size)
            if agent is not None:
                return unlisted(scene, agent, roster, memory)
    for index in range(max(0, found.cue.start - _FAR), found.cue.start):
        phrase = scene.phrase_at.get(index)
        if phrase is not None and is_told(scene, phrase, between=False):
            return actor_of(scene, phrase, roster, memory)
        agent = unlisted_press(scene, index, found.cue.start) if phrase is None else None
        if agent is not None:
            return unlisted(scene, agent, roster, memory)
    return None


def _between(scene: Scene, found: Found) -> range:
    """The tokens between cue and content, or behind a cue that stands behind its content."""
    start, content = found.cue.end, found.opening.start
    if content >= found.cue.start or found.opening.direct:
        return range(start, content)
    last = min(start + _FAR, scene.size)
    return range(start, next((i for i in range(start, last) if scene.form(i) in (".", "؛", ":")), last))


def _hears(scene: Scene, cue: Cue, phrase: Phrase) -> bool:
    """«لصحيفة [الأفق]», «أبلغ [الأفق] أن», «في بيان صادر عن [الوزارة]»."""
    if is_told(scene, phrase, between=True):
        return True
    plain = not scene.preposition_before(phrase)
    if plain and cue.form.entry.target == "object" and is_press(scene, phrase):
        return True
    return is_issuer(scene, phrase)


def _inside(agent: Agent | None, index: int) -> bool:
    return agent is not None and agent.start <= index < agent.end


def _is_own(name: str, own: tuple[str, ...]) -> bool:
    """«للجزيرة» in an article of «الجزيرة نت» is no channel: the outlet itself asked."""
    parts = {part.strip('"“”«»()') for part in fold(name).split()}
    return any(set(fold(each).split()[:1]) <= parts for each in own)
