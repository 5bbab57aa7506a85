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
_NEAR_VOICE = 2  # tokens: «عبر كذلك عن أمله»; «عبر مهرجانات تعطي صورة عن المنطقة» is by means of them


def is_speech(scene: Scene, cue: Cue, opened: Opening) -> bool:
    """Not «[عبر] حسابه», «[بين] مدينتين», «[أبلغ] المشاعر», «[يحمل] عنوان», «[رفع] دعوى»."""
    form = scene.form(cue.start).removeprefix("و")
    if form == "عبر":
        start = opened.agent.start if opened.agent is not None else cue.end
        listed = (
            not _is_action(scene.form(cue.end))
            if opened.agent is None
            else is_head(scene.form(start)) or is_quantifier(scene, start)
        )
        unsaid = opened.speaker is None and opened.agent is None and cue.start - 1 not in scene.phrase_over
        far = unsaid and opened.introduced > cue.end + _NEAR_VOICE
        return opened.taking.introducer.startswith("عن") and listed and not far
    if form == "بين":
        return opened.taking.introducer == "ان" and not _is_between(scene, cue, opened)
    test = _TESTS.get(cue.form.lemma)
    return test is None or test(scene, cue, opened)


def _is_action(form: str) -> bool:
    """«عبر [منع] السفن», «عبر [تقديم] الدعم»: by what means, and nobody speaks."""
    return form in content_nouns() or (form.startswith("ت") and form[-2:-1] == "ي" and not is_head(form))


def _is_between(scene: Scene, cue: Cue, opened: Opening) -> bool:
    """«المنافسة [بين] النادي والاتحاد … أن», «بينه و[بين] الفقر أن»: two that something lies between."""
    joined = any(scene.form(index).startswith("و") for index in range(cue.end, opened.introduced))
    return joined or scene.form(cue.start - 1) in ("بينه", "بينها", "بينهم")


_NAMES = frozenset(("هويته", "هويتها", "هويتهم", "اسمه", "اسمها", "اسماءهم", "اسمايهم"))
_NEAR_NAME = 6


def _hides(scene: Scene, cue: Cue, _opened: Opening) -> bool:
    """«مسؤول [طلب] عدم الكشف عن هويته», «[رفض] ذكر اسمه»: on what terms somebody spoke."""
    near = range(cue.end, min(cue.end + _NEAR_NAME, scene.size))
    return not any(scene.form(index) in _NAMES for index in near)


def _shows(_scene: Scene, cue: Cue, opened: Opening) -> bool:
    """«بث ناشطون صورا [تظهر] الدخان»: the pictures do."""
    subject = opened.speaker is not None or opened.agent is not None
    return cue.form.features.tense != "imperfect" or subject or opened.taking.introducer != "bare"


_WISHES = frozenset(("مشاعر", "عبارات", "معاني", "التعازي", "التهاني", "المواساه"))


def _contains(scene: Scene, _cue: Cue, opened: Opening) -> bool:
    """«[تضمن] التقرير أن»: a text says what it contains."""
    return opened.agent is not None and is_document(scene, opened.agent.start)


def _informs(scene: Scene, cue: Cue, opened: Opening) -> bool:
    """«[أبلغ] الوزير نظيره رفضه», not «[أبلغ] المشاعر»."""
    if scene.form(cue.end) in _WISHES:
        return False  # «عن [أبلغ] مشاعر المواساة»
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
    "طلب": _hides,
    "أظهر": _shows,
    "رفض": _hides,
}
