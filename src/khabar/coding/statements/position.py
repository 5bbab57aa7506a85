"""Position: whether a cue stands where a clause of its own can open."""

from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.knowledge.words import words

_OPENERS = frozenset('،,.؛:-–"“«”»()[]!؟…')
_BEFORE = frozenset(
    ("قد", "وقد", "كان", "كانت", "وكان", "وكانت", "كما", "فيما", "بينما", "حيث", "ثم", "الذي", "التي", "لن")
)
_SUBORDINATING = frozenset(("ان", "لا", "لم", "لن", "ما", "كي", "لكي", "حتي", "هل", "اذا", "لو"))


def opens_clause(scene: Scene, cue: Cue) -> bool:
    """«، مؤكدا أن», «وقال», «الوزير أكد» open a clause; «أن يؤكد», «المؤكد», «الدفاع عن» do not."""
    if cue.form.features.person == 1:
        return False
    if cue.form.features.suffix == "ه" and scene.tokens[cue.start].text.endswith("ة"):
        return False  # «تهنئة» is no verb with «ه»
    if cue.is_participle:
        return _participle(scene, cue)
    if cue.is_noun:
        return _noun(cue)
    return _finite(scene, cue) if cue.is_finite else True


def _participle(scene: Scene, cue: Cue) -> bool:
    """The accusative «مؤكدا» leans on a clause; «مؤكدة» and «مؤكدين» need a comma to show that they do."""
    form = scene.form(cue.start)
    if form.lstrip("وف").startswith("ال") or cue.form.features.state == "definite":
        return False
    if cue.proclitics.strip("وف"):
        return False
    masculine = form.endswith("ا") and cue.form.features.gender != "f"
    return masculine or _after_break(scene, cue)


def _noun(cue: Cue) -> bool:
    """«قوله إن», «تأكيده على»: with a pronoun; a bare «تأكيد» or «الدفاع» is no cue."""
    return cue.form.features.suffix is not None and not cue.form.entry.caution


def _finite(scene: Scene, cue: Cue) -> bool:
    before = scene.form(cue.start - 1)
    if before in _SUBORDINATING or "ل" in cue.proclitics or _impersonal(scene, cue):
        return False
    if _after_break(scene, cue) or before in _BEFORE or _exception(scene, cue.start):
        return True
    over = cue.start - 1
    if over in scene.time_over or over in scene.phrase_over:
        return True
    return before in words("adverb") or before in words("pronoun") or _turn(cue.start)


def _exception(scene: Scene, start: int) -> bool:
    """«إلا أنه أوضح», «غير أنها أكدت»."""
    return scene.form(start - 1) in ("انه", "انها", "انهم") and scene.form(start - 2) in (
        "الا",
        "غير",
        "بيد",
        "لكن",
    )


def _impersonal(scene: Scene, cue: Cue) -> bool:
    """«يذكر أن», «ويشار إلى أن»: the outlet itself goes on, nobody speaks."""
    if scene.form(cue.start).lstrip("و") not in words("impersonal"):
        return False
    following = scene.form(cue.end)
    return following in ("ان", "انه", "انها", "بان") or (
        following == "الي" and scene.form(cue.end + 1) == "ان"
    )


def starts_anew(scene: Scene, cue: Cue) -> bool:
    """Whether a cue can end the content of another one: it needs a break before, or leans on its speaker."""
    if not cue.is_finite:
        return True
    return _after_break(scene, cue) or scene.form(cue.start - 1) in _BEFORE or _exception(scene, cue.start)


def _after_break(scene: Scene, cue: Cue) -> bool:
    before = scene.form(cue.start - 1)
    return (
        cue.start == 0 or before in _OPENERS or cue.proclitics[:1] in ("و", "ف") or not before[:1].isalnum()
    )


def _turn(start: int) -> bool:
    """«من جهته أكد», «في هذا السياق أوضح»: only a short way from the start of the sentence."""
    return start <= 5
