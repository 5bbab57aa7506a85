"""Particles: «بحسب», «وفقا لـ», «على حد قول»: the source follows, the content stands around."""

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.opening import Opening
from khabar.knowledge.lexicons import Taking
from khabar.knowledge.lexicons import words as lexicon_words

AROUND = Taking("around", "statement")
_NEAR = 4  # tokens: «بحسب [بيان صادر عن] الوزارة»
_SHORTEST = 4  # tokens of a content


def particle_content(scene: Scene, cue: Cue) -> Opening | None:
    """«[ارتفعت الصادرات]، بحسب الوزارة»: what stands before, or behind its source.

    Before, the content starts with the clause; the stage ends it at the particle.
    """
    source = _source(scene, cue)
    if source is None:
        return None
    if cue.start <= 1:
        start = source.end + scene.is_comma(source.end)
        return Opening(start, 0, AROUND, source) if start < scene.size - _SHORTEST else None
    start = _clause_start(scene, cue.start)
    return Opening(start, 0, AROUND, source) if cue.start - start >= _SHORTEST else None


def _source(scene: Scene, cue: Cue) -> Phrase | None:
    for index in range(cue.end, min(cue.end + _NEAR, scene.size)):
        if index in scene.phrase_at:
            source = scene.phrase_at[index]
            adjective = source.kind == "group" and scene.form(index - 1) in lexicon_words("channel_nouns")
            return None if adjective and index > cue.end else source  # «وفق بلاغ [صحافي]»
        if scene.is_comma(index):
            return None
    return None


def _clause_start(scene: Scene, end: int) -> int:
    for index in range(end - 2, -1, -1):
        if scene.form(index) in (".", "؛", ":"):
            return index + 1
    return 0
