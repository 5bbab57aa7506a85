"""Describing: a speaker without a name is all that describes him, not the first word that a list knows.

«أكد [متعاملون في أسواق الخضار] أن …», «أوضح [مصدر بالبلدية] أن …», «قال [قائد الشرطة في المنطقة] إن …».
"""

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent, first_behind
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.nouns import COMPLEMENTS, noun_phrase
from khabar.coding.statements.opening import Opening
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import may_be_verb
from khabar.knowledge.words import words

_JOINED = 3  # letters of «ب» with its noun, at least


def described(scene: Scene, phrase: Phrase, cue: Cue, opening: Opening) -> Agent | None:
    """The whole description right behind the verb, where the lists know a part of it only."""
    first = first_behind(scene, cue.end, opening.introduced)
    nameless = phrase.kind in ("group", "person") and phrase.name is None and not phrase.proclitics
    if phrase is not opening.speaker or not nameless or not cue.is_finite or opening.source is not None:
        return None
    start = phrase.start
    reporter = scene.form(start) in lexicon_words("media_nouns")  # «قال [مراسل الأفق] في حلب»
    if start != first or _is_definite(scene, start) or reporter:
        return None
    end = noun_phrase(scene, start, _before_another(scene, phrase, opening.introduced))
    end = max(end, phrase.end, _seat(scene, max(end, phrase.end), opening.introduced))
    return Agent(start, end) if end > phrase.end and _goes_on(scene, phrase.end) else None


def _before_another(scene: Scene, phrase: Phrase, limit: int) -> int:
    """«وزير الخارجية [ووزير الدفاع سامر الخطيب]»: somebody with a name is somebody else."""
    others = (each for each in scene.passage.phrases if each.start >= phrase.end and each.name is not None)
    return min((each.start for each in others if each.proclitics == "و"), default=limit)


def _is_definite(scene: Scene, index: int) -> bool:
    """«وأكد [المتعاملون] …» means those told of before."""
    return scene.form(index).startswith("ال")


def _goes_on(scene: Scene, index: int) -> bool:
    form = scene.form(index)
    sides = form in words("siding")  # «مصادر [معارضة] للحكومة»
    return form in COMPLEMENTS or sides or _joined(scene, index) or form.startswith("و")


def _joined(scene: Scene, index: int) -> bool:
    """«مصدر [بالبلدية]», «مصدر [بجوازات] المنطقة»: a preposition written on the noun."""
    form = scene.form(index)
    phrase = scene.phrase_over.get(index)
    written = phrase is not None and phrase.proclitics == "ب"
    construct = form.startswith("ب") and scene.form(index + 1).startswith("ال") and not may_be_verb(form)
    return len(form) > _JOINED and (form.startswith("بال") or written or construct)


def _seat(scene: Scene, index: int, limit: int) -> int:
    """Past «بجوازات المنطقة»: where somebody serves, with what belongs to it."""
    if index >= limit or not _joined(scene, index):
        return index
    phrase = scene.phrase_over.get(index)
    end = phrase.end if phrase is not None else index + 1
    while end < limit and scene.form(end).startswith("ال") and end not in scene.time_over:
        end += 1
    return end
