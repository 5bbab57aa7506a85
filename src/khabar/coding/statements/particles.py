"""Particles: «بحسب», «وفقا لـ», «على حد قول»: the source follows, the content stands around."""

import msgspec

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.nouns import COMPLEMENTS, noun_phrase
from khabar.coding.statements.opening import Opening
from khabar.knowledge.lexicons import Taking
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import is_verb
from khabar.knowledge.words import words

AROUND = Taking("around", "statement")
_FAR = 5  # tokens from a channel to «عن»
_NEAR = 4  # tokens: «بحسب [بيان صادر عن] الوزارة»
_SHORT = 6  # tokens in front of a particle that are no content yet
_SHORTEST = 4  # tokens of a content


def particle_content(scene: Scene, cue: Cue) -> Opening | None:
    """«[ارتفعت الصادرات]، بحسب الوزارة»: what stands before, or behind its source.

    Before, the content starts with the clause; the stage ends it at the particle.
    """
    found = _source(scene, cue)
    if found is None:
        return None
    source, agent = found
    if source is not None:
        return _around(scene, cue, source.end, Opening(0, 0, AROUND, source, source=_quoted(scene, source)))
    return _around(scene, cue, agent.end if agent else cue.end, Opening(0, 0, AROUND, None, agent=agent))


def _quoted(scene: Scene, channel: Phrase) -> Phrase | None:
    """«بحسب ما نقلت الصحيفة عن [جنود]»: whose words the channel passes on."""
    if scene.form(channel.start - 2) != "ما" and scene.form(channel.start - 3) != "ما":
        return None
    for index in range(channel.end, min(channel.end + _FAR, scene.size)):
        phrase = scene.phrase_at.get(index)
        if phrase is not None and scene.form(index - 1) == "عن":
            return phrase
        if scene.is_comma(index) or scene.form(index) in _STOPS:
            return None
    return None


def _around(scene: Scene, cue: Cue, end: int, opened: Opening) -> Opening | None:
    """The content before the particle or behind its source."""
    end = _past_hearer(scene, end)
    if cue.start <= 1:
        start = _past_apposition(scene, end + scene.is_comma(end))
        return msgspec.structs.replace(opened, start=start) if start < scene.size - _SHORTEST else None
    start = _clause_start(scene, cue.start)
    if _goes_on(scene, start, cue.start, end):
        return msgspec.structs.replace(opened, start=end + scene.is_comma(end))
    if cue.start - start <= _SHORT and scene.is_comma(cue.start - 1) and scene.is_comma(end):
        start = end + 1  # «ويأتي اللقاء، وفق البيان، [تعزيزا للتعاون]»
        return msgspec.structs.replace(opened, start=start) if start < scene.size - _SHORTEST else None
    joined = len(_joined(scene, start))
    found = msgspec.structs.replace(opened, start=start, skip=joined)
    return found if cue.start - start >= _SHORTEST else None


_APPOSED = 24  # tokens of what somebody is
_SO = frozenset(("فان", "فانه", "فانها", "فقد"))


def _past_apposition(scene: Scene, start: int) -> int:
    """«وبحسب سامر الخطيب، [الكاتب العام للجامعة]، فإن اللجنة …»: behind who he is."""
    for index in range(start, min(start + _APPOSED, scene.size)):
        if scene.form(index) in _SO and scene.is_comma(index - 1):
            return index
        if scene.form(index) in (".", "؛", ":") or is_verb(scene.form(index)):
            return start
    return start


def _past_hearer(scene: Scene, position: int) -> int:
    """«وبحسب مصادر [لـ«الأفق»]، فإن …»: to whom the source spoke."""
    if scene.form(position) == "ل" and position + 1 in scene.quotes:
        return scene.quotes[position + 1] + 1
    phrase = scene.phrase_at.get(position)
    told = phrase is not None and phrase.proclitics == "ل" and phrase.kind in ("organization", "group")
    return phrase.end if told and phrase is not None else position


def _joined(scene: Scene, start: int) -> str:
    """The «و» that ties the sentence to the one before it: «[و]الزيارة مقررة غدا، بحسب مكتبه»."""
    form = scene.form(start)
    phrase = scene.phrase_at.get(start)
    known = form.startswith("وال") or (phrase is not None and phrase.proclitics == "و")
    return "و" if known or (form.startswith("و") and is_verb(form[1:]) and not is_verb(form)) else ""


def _goes_on(scene: Scene, start: int, particle: int, end: int) -> bool:
    """«ويأتي اللقاء، وفق البلاغ، [اعتبارا لجودة العلاقات بين البلدين]»: put in, with the more behind it."""
    following = end + scene.is_comma(end)
    if not scene.is_comma(end) and not (scene.is_comma(particle - 1) and following in scene.phrase_at):
        return False
    if not scene.is_word(following) or scene.form(following)[:1] in ("و", "ف"):
        return False
    stop = next((i for i in range(following, scene.size) if scene.form(i) in _STOPS), scene.size)
    return stop - following > particle - start


_STOPS = frozenset((".", "؛", "،", ":"))


def _source(scene: Scene, cue: Cue) -> tuple[Phrase | None, Agent | None] | None:
    """The party behind the particle, or a noun phrase that no list holds: «بحسب [تقرير للصحيفة]»."""
    measure = scene.form(cue.end).endswith("ها") and scene.form(cue.end + 1) in COMPLEMENTS
    if measure or any(scene.form(cue.end)[skip:] in words("norm_noun") for skip in (0, 1)):
        return None  # «وفق [القانون]», «بحسب [قربها] من المدينة» are no source
    agent = _described(scene, cue)
    if agent is not None:
        return None, agent
    for index in range(cue.end, min(cue.end + _NEAR, scene.size)):
        if index in scene.phrase_at:
            source = scene.phrase_at[index]
            longer = _longer(scene, source)
            if longer is not None:
                return None, longer
            adjective = source.kind == "group" and scene.form(index - 1) in lexicon_words("channel_nouns")
            return None if adjective and index > cue.end else (source, None)  # «وفق بلاغ [صحافي]»
        if scene.is_comma(index):
            return None
    return None


def _longer(scene: Scene, source: Phrase) -> Agent | None:
    """«وحسب [مصدر من اللجنة التنفيذية]», «[بعض المسؤولين في الوزارة]»: the lists know the first word."""
    open_end = COMPLEMENTS & {scene.form(source.end - 1), scene.form(source.end)}
    if source.kind != "group" or source.proclitics or not open_end:
        return None
    end = noun_phrase(scene, source.start, scene.size)
    return Agent(source.start, end) if end > source.end else None


def _described(scene: Scene, cue: Cue) -> Agent | None:
    """«وفقا ل[لبيان]», «وفق [البلاغ ذاته]», «بحسب [مصادر] للوكالة»."""
    start = cue.end
    skip = len(cue.form.entry.speaker) if cue.form.entry.speaker == "ل" else 0
    form = scene.form(start)
    bare = "ال" + form[2:] if skip and form.startswith("لل") else form[skip:]
    document = bare in lexicon_words("document_nouns")
    if not document and (start in scene.phrase_at or bare not in lexicon_words("anonymous_sources")):
        return None
    end = noun_phrase(scene, start, scene.size, head=bare)
    return Agent(start, end, skip=skip) if end > start else None


def _clause_start(scene: Scene, end: int) -> int:
    for index in range(end - 2, -1, -1):
        if scene.form(index) in (".", "؛", ":"):
            return index + 1
    return 0
