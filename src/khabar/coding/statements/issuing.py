"""Issuing: who speaks in a text or talk that the sentence tells of.

«أصدرت [أسرة الضحية] بيانا أكدت فيه», «نقلت الوكالة بيانا ل[الوزارة] قالت فيه»,
«ألقى [الوزير] كلمة دعا خلالها».
"""

import msgspec

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent
from khabar.coding.statements.clauses import tells_within
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.nouns import noun_phrase
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_BACK = 8  # tokens from the verb to the text it belongs to: «بيانا لوزارة الخارجية السورية [قالت] فيه»
_FAR = 14  # tokens from a text to the verb that issues it
_TEXTS = ("channel_nouns", "document_nouns")
_SPEAKING = frozenset(("person", "organization", "country", "group", "delegation"))


class Issued(msgspec.Struct, frozen=True):
    """Whose words a text holds, and who passed it on where that is somebody else."""

    author: Agent
    relay: Agent | None = None


def issued(scene: Scene, cue: Cue) -> Issued | None:
    """The author of the text that the verb with «فيه» or «خلاله» belongs to."""
    if not cue.is_finite or not tells_within(scene, cue.end):
        return None
    text = next(
        (i for i in range(cue.start - 1, max(-1, cue.start - 1 - _BACK), -1) if _is_text(scene, i)), None
    )
    if text is None:
        return None
    subject = _subject(scene, text)
    owner = scene.phrase_at.get(text + 1)
    written = owner is not None and owner.proclitics == "ل" and not _is_sent(scene.form(text))
    if owner is not None and written and owner.kind in _SPEAKING:
        return Issued(Agent(owner.start, owner.end, owner), subject)
    return Issued(subject) if subject is not None else None


def _is_text(scene: Scene, index: int) -> bool:
    form = scene.form(index)
    bare = form[:-1] if form.endswith("ا") else form  # «بيانا», «مقالا»
    if index in scene.phrase_over and index not in scene.phrase_at:
        return False
    return any(each in lexicon_words(name) for each in (form, bare) for name in _TEXTS)


def _is_sent(form: str) -> bool:
    """«رسالة [للرئيس]», «كلمة [للحضور]»: «ل» names who gets it, not whose text it is."""
    return form in words("sent_text")


def _subject(scene: Scene, text: int) -> Agent | None:
    """The noun phrase behind «أصدر», «نشر», «وجه», «ألقى» in front of the text."""
    for index in range(text - 1, max(-1, text - _FAR), -1):
        form = scene.form(index)
        if form in (".", "؛", ":"):
            return None
        if form.removeprefix("و") in words("issuing") or form in words("issuing"):
            return _behind(scene, index + 1, text)
    return None


def _behind(scene: Scene, start: int, limit: int) -> Agent | None:
    phrase: Phrase | None = scene.phrase_at.get(start)
    if phrase is not None and phrase.kind in _SPEAKING:
        return Agent(phrase.start, phrase.end, phrase)
    end = noun_phrase(scene, start, limit)
    return Agent(start, end) if end > start else None
