"""Constructions: verbs that tell speech in one construction only, and mean something else in others."""

from collections.abc import Callable, Mapping

from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.nouns import is_document, is_head, is_quantifier
from khabar.coding.statements.opening import Opening
from khabar.knowledge.lexicons import content_nouns

_Test = Callable[[Scene, Cue, Opening], bool]

_COURTESIES = frozenset(("شكر", "تهاني", "تهنيه", "تعازي", "تبريكات", "اسمي", "اصدق", "اطيب", "خالص"))
_INFORMANTS = ("person", "organization", "country")
_BLAME = "مسوولي"
_NEAR_BLAME = 6


def is_speech(scene: Scene, cue: Cue, opened: Opening) -> bool:
    """Not «[عبر] حسابه», «[بين] مدينتين», «[أبلغ] المشاعر», «[يحمل] عنوان», «[رفع] دعوى»."""
    form = scene.form(cue.start)
    if form == "عبر":
        start = opened.agent.start if opened.agent is not None else cue.end
        listed = (
            not _is_action(scene.form(cue.end))
            if opened.agent is None
            else is_head(scene.form(start)) or is_quantifier(scene, start)
        )
        return opened.taking.introducer.startswith("عن") and listed
    if form == "بين":
        return opened.taking.introducer == "ان"
    test = _TESTS.get(cue.form.lemma)
    return test is None or test(scene, cue, opened)


def _is_action(form: str) -> bool:
    """«عبر [منع] السفن», «عبر [تقديم] الدعم»: by what means, and nobody speaks."""
    return form in content_nouns() or (form.startswith("ت") and form[-2:-1] == "ي" and not is_head(form))


def _contains(scene: Scene, _cue: Cue, opened: Opening) -> bool:
    """«[تضمن] التقرير أن»: a text says what it contains."""
    return opened.agent is not None and is_document(scene, opened.agent.start)


def _informs(_scene: Scene, cue: Cue, opened: Opening) -> bool:
    """«[أبلغ] الوزير نظيره رفضه», not «[أبلغ] المشاعر»."""
    if cue.form.features.tense == "imperfect" and opened.taking.introducer in ("ب", "bare"):
        return opened.speaker is not None and opened.speaker.kind in _INFORMANTS  # «[تبلغ] تكلفته»
    if opened.taking.introducer != "bare":
        return True
    spoken = opened.speaker is not None or opened.agent is not None
    return spoken or cue.form.features.suffix is not None or cue.form.features.gender == "f"


def _blames(scene: Scene, cue: Cue, opened: Opening) -> bool:
    """«[حمل] الحكومة المسؤولية», not «[يحمل] عنوان»."""
    near = range(cue.end, opened.start + _NEAR_BLAME)
    return not cue.is_finite or any(_BLAME in scene.form(index) for index in near)


def _offers(scene: Scene, _cue: Cue, opened: Opening) -> bool:
    """«[رفع] الشكر للقيادة», not «[رفع] دعمه عنها»."""
    return scene.form(opened.start).removeprefix("ال") in _COURTESIES


def _accuses(_scene: Scene, cue: Cue, opened: Opening) -> bool:
    """«[اتهم] الحكومة بالتقصير», not «واجه انتقادات و[اتهم] بالفساد»: the passive names no object."""
    return not cue.is_finite or cue.form.features.suffix is not None or opened.introduced > cue.end


def _demands(scene: Scene, cue: Cue, opened: Opening) -> bool:
    """«[طالبا] بفتح الممر», not «كان [طالبا] بجامعة القاهرة»."""
    seat = scene.phrase_at.get(cue.end)
    student = scene.form(cue.start) == "طالبا" and seat is not None and seat.proclitics == "ب"
    return not (student and opened.taking.introducer == "ب")


_TESTS: Mapping[str, _Test] = {
    "اتهم": _accuses,
    "طالب": _demands,
    "تضمن": _contains,
    "أبلغ": _informs,
    "حمل": _blames,
    "رفع": _offers,
}
