"""Owners: whose text it is, where a description in the genitive tells: «بيان [المنظمتين]»."""

from khabar.arabic import fold
from khabar.coding.actors.again import described_alike
from khabar.coding.actors.roster import Roster
from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent
from khabar.coding.statements.antecedents import Sources, described_before, in_roster
from khabar.coding.statements.memory import Memory
from khabar.knowledge.lexicons import words as lexicon_words


def of_owner(scene: Scene, agent: Agent, roster: Roster, sources: Sources) -> str | None:
    """«حذرت المنظمتان من …، وانتقد [بيان المنظمتين] الحكومة»: the text is theirs of whom was told."""
    start, end = agent.start + 1, agent.end
    if end != start + 1 or not scene.form(start).startswith("ال") or start in scene.phrase_at:
        return None
    known = described_before(scene, start, end, sources, None) or in_roster(scene, start, end, roster)
    return known or _told_before(scene, start, roster)


def talker(scene: Scene, start: int) -> Phrase | None:
    """«وجاء في [تصريح للوزير سامر الخطيب] أن»: whose talk it is."""
    phrase = scene.phrase_at.get(start + 1)
    talk = scene.form(start) in lexicon_words("channel_nouns")
    his = phrase is not None and phrase.proclitics == "ل" and phrase.kind == "person"
    return phrase if talk and his else None


def _told_before(scene: Scene, start: int, roster: Roster) -> str | None:
    """«المنظمتان» is told again as «المنظمتين», «المحتجون» as «المحتجين»."""
    here, form = scene.tokens[start].start, scene.form(start)
    for actor in roster.all():
        before = actor.kind != "person" and any(each.start < here for each in actor.mentions)
        if before and (described_alike(actor.name, form) or _dual(fold(actor.name)) == _dual(form)):
            return actor.id
    return None


def _dual(form: str) -> str:
    return form.removesuffix("ين") + "ان" if form.endswith("ين") else form


def decreed(scene: Scene, agent: Agent, roster: Roster, memory: Memory) -> str | None:
    """«عزلت [السلطات] مئة موظف، وفق مرسوم نشر اليوم»: a decree is of the power that the text tells of."""
    if scene.form(agent.start).removeprefix("ال") != "مرسوم":
        return None
    power = memory.subject or memory.previous
    if power is None or roster[power].members:
        return None
    memory.sources.add(scene, agent.start, agent.end, power)
    return power
