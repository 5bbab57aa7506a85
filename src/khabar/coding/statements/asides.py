"""Asides: a clause between the verb of speech and what was said.

«قالت اللجنة [التي كشفت أسماء الفائزين] إن», «وقال سامر الخطيب -[الذي يعتبر أحد أبرز الكتاب]- إن».
"""

from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.knowledge.words import words

_NAMING = frozenset(("الكشف", "كشف", "ذكر", "الاشاره", "نشر", "الافصاح"))
_FAR = 20  # tokens from the verb to the «إن» behind the aside


def passed_over(scene: Scene, cue: Cue, stops: frozenset[int]) -> frozenset[int]:
    """The verbs of the aside behind «قال»: its «إن» is spelt with the hamza below, theirs with it above."""
    if not cue.is_finite:
        return frozenset()
    if cue.form.lemma != "قال":
        return frozenset(stop for stop in stops if cue.end < stop < cue.end + _FAR and _hides(scene, stop))
    inside = [stop for stop in stops if cue.end < stop < cue.end + _FAR and _tells_of_him(scene, stop)]
    return frozenset(stop for stop in inside if _speaks_behind(scene, stop))


def _hides(scene: Scene, index: int) -> bool:
    """«وتابع المصدر الذي [طلب عدم] نشر اسمه أن»: what this verb asks has no «أن»."""
    return scene.form(index + 1) == "عدم" and scene.form(index + 2) in _NAMING


def _tells_of_him(scene: Scene, index: int) -> bool:
    """«الشرطة [التي كشفت]», «سامر الخطيب -[الذي يعتبر]», «ضابط [طلب عدم] كشف اسمه»."""
    if scene.form(index + 1) == "عدم":
        return True
    return scene.form(index - 1) in words("relative") and scene.form(index - 1) != "حيث"


def _speaks_behind(scene: Scene, start: int) -> bool:
    """The next «that» is «إن» and nothing ends the sentence before it."""
    for index in range(start + 1, min(start + _FAR, scene.size)):
        form = scene.form(index)
        if form in (".", "؛", ":") or form in ("بان", "قال", "قالت"):
            return False
        if form in ("ان", "انه", "انها", "انهم"):
            return scene.tokens[index].text.startswith("إ")
    return False
