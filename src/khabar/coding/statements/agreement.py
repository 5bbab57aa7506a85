"""Agreement: a verb before its subject shows the subject's gender, so what disagrees is its object.

«ودعا [السلطات] إلى …», «كما انتقد [حكومات المنطقة]»: a masculine verb, and nobody beside it who could speak.
"""

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.knowledge.words import words

_SHORTEST_PLURAL = 6  # letters: «اليمين» is none
_THINGS = ("country", "organization", "group")


def disagrees(scene: Scene, cue: Cue, start: int, phrase: Phrase | None = None) -> bool:
    """Whether a noun phrase behind a verb has a gender that the verb has not."""
    if not cue.is_finite or start < cue.end or (phrase is not None and phrase.kind not in _THINGS):
        return False
    if phrase is not None and phrase.kind == "group" and _is_oblique(scene, start):
        return True
    head = head_of(scene, start, phrase)
    country = phrase is not None and phrase.kind == "country" and phrase.end == start + 1
    known = _gender_of_country(head) if country else gender_of(head)
    gender = cue.form.features.gender
    return known == "f" and gender == "m" and cue.form.features.number == "sg"


def _is_oblique(scene: Scene, start: int) -> bool:
    """«ودعت [المواطنين] للتظاهر»: the sound plural in «ين» is no subject; that is «المواطنون»."""
    form = scene.form(start)
    return form.startswith("ال") and form.endswith("ين") and len(form) > _SHORTEST_PLURAL


def head_of(scene: Scene, start: int, phrase: Phrase | None) -> str:
    """The first word of a noun phrase without what is written before it."""
    form = scene.form(start)[phrase.skip if phrase is not None else 0 :]
    return form.removeprefix("ال")


def gender_of(head: str) -> str | None:
    """«وزارة», «سلطات», «قوات» are feminine, «حزب», «مجلس» masculine; «قادة», «طلبة» are men."""
    if head in words("masculine_body"):
        return "m"
    if head in words("men_in_a"):
        return None
    return "f" if head.endswith(("ه", "ات")) or head in words("feminine_plural") else None


def _gender_of_country(head: str) -> str | None:
    return "m" if head in words("masculine_country") else "f"
