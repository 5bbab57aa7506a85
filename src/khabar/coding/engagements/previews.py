"""Previews: what is yet to come when the article is written, though no word of the future says so.

«[يصل] الوزير اليوم إلى الرباط حيث [يلتقي] نظيره»: the verb before its subject, with a day. The headline
«الوزير يصل إلى الرباط» and «الوزير الذي [يزور] الرباط» tell what is there.
"""

from khabar.coding.analysis import Time
from khabar.coding.engagements.candidates import Candidate
from khabar.coding.engagements.triggers import Trigger, sets_out, triggers_at
from khabar.coding.scene import Scene

_TENSE = "a present tense that tells what is to come"
_GOES_ON = frozenset(("كما", "وكما", "ثم"))
_OPENERS = frozenset(("كما", "ثم", "فيما", "بينما", "حين", "اخر", "اخري", "المقابل", "جانبه", "جهته"))
_WHERE = frozenset(("حيث", "عندما", "حينما"))
_STOPS = frozenset(".؛:،!؟-")
_ON_IT = ("خلالها", "خلاله")
_BEFORE = ("قبل", "قبيل")
_OVER = ("امس", "الماضي", "الماضيه", "الفايت", "المنصرم", "الفارط", "منذ", "الماضيين", "البارحه")
_NOW = ("حاليا", "الان", "هذه الايام")
_SHORTLY = frozenset(("قبيل", "وقبيل"))
_UNITS = frozenset(("ساعات", "ساعه", "ايام", "يوم", "يومين", "اسبوع", "دقايق", "اسابيع"))
_COUNTED = 3  # tokens: «قبل ساعات من»
_SETTING_OUT = frozenset(("لعقد", "لاجراء"))


def why_ahead(scene: Scene, contact: Candidate) -> str | None:
    """What shows that a contact is announced, None where nothing does."""
    trigger = contact.trigger
    if scene.passage.field != "text":
        return None
    if trigger.is_verb:
        return _TENSE if _is_previewed(scene, trigger) or _goes_on(scene, contact) else None
    if _is_upcoming(scene, trigger):
        return "told before it was"
    return "for which somebody has set out" if _is_aim(scene, trigger) else None


def _is_previewed(scene: Scene, verb: Trigger) -> bool:
    """Whether a verb in the present tense announces a contact."""
    if verb.form.features.tense != "imperfect":
        return False
    if _leads_there(scene, verb) or _comes_before(scene, verb) or _goes_on_ahead(scene, verb):
        return True
    return (_opens(scene, verb.start) or _is_part(scene, verb)) and _is_dated(scene, verb)


def _goes_on(scene: Scene, contact: Candidate) -> bool:
    """«كما [يلتقي] الوزير نظيره»: behind the lead, a present tense before its subject.

    Headlines and leads put the subject first or tell the news itself in the present.
    """
    verb = contact.trigger
    opens = verb.start == 1 and scene.form(0) in _GOES_ON and bool(scene.passage.number)
    if not opens or verb.form.features.tense != "imperfect" or contact.kind != "meeting":
        return False
    return not any(time.past[0] is not None and time.start < contact.end for time in scene.passage.times)


def _is_upcoming(scene: Scene, noun: Trigger) -> bool:
    """«قال قبل ساعات [من اجتماع] بين الرئيسين», «أعلن قبيل [توجهه] إلى مسقط»: told before it was."""
    if scene.form(noun.start - 1) in _SHORTLY:
        return noun.form.entry.kind == "visit"
    before = scene.forms[max(0, noun.start - _COUNTED) : noun.start]
    counted = len(before) == _COUNTED and before[0] == "قبل" and before[-1] == "من"
    return counted and before[1] in _UNITS


def _is_aim(scene: Scene, noun: Trigger) -> bool:
    """«توجه الوزير أمس إلى الدوحة [لعقد] مباحثات مع الأمير»: for which somebody has set out."""
    if scene.form(noun.start - 1) not in _SETTING_OUT:
        return False
    for index in range(noun.start - 2, -1, -1):
        if scene.form(index) in (".", "؛", ":"):
            return False
        if index not in scene.phrase_over and sets_out(scene, index):
            return True
    return False


def _leads_there(scene: Scene, verb: Trigger) -> bool:
    """«وصل إلى واشنطن [حيث يلتقي] نظيره»."""
    return scene.form(verb.start - 1) in _WHERE and not verb.proclitics


def _comes_before(scene: Scene, verb: Trigger) -> bool:
    """«قبل أن [يتوجه] إلى أنقرة»: the next stop of a journey."""
    before = scene.form(verb.start - 2).lstrip("و")
    return scene.form(verb.start - 1) == "ان" and before in _BEFORE and verb.form.entry.kind == "visit"


def _opens(scene: Scene, index: int) -> bool:
    """At the beginning of a clause: «من جانب آخر [يلتقي] الوزير»."""
    before = scene.form(index - 1)
    return index == 0 or before in _STOPS or before in _OPENERS


def _is_part(scene: Scene, verb: Trigger) -> bool:
    """«يتوجه الوزير اليوم في زيارة [يلتقي خلالها] نظيره»: what is told of a visit that is announced."""
    if scene.form(verb.end) not in _ON_IT:
        return False
    first = [each for index in (0, 1) for each in triggers_at(scene, index)]
    return any(each.form.features.tense == "imperfect" for each in first)


def _goes_on_ahead(scene: Scene, verb: Trigger) -> bool:
    """«سيغادر الوزير في زيارة عمل [يلتقي خلالها] نظيره»: on a journey that is yet to come."""
    if scene.form(verb.end) not in _ON_IT:
        return False
    return any(each.is_future for index in range(verb.start) for each in triggers_at(scene, index))


def _is_dated(scene: Scene, verb: Trigger) -> bool:
    """A day is told that is not over, and nothing says that it goes on already.

    «بعد زيارته الأسبوع الماضي، [يصل] الوزير اليوم»: the days behind the verb are its own.
    """
    if any(form in _NOW for form in scene.forms):
        return False
    days = [time for time in scene.passage.times if time.kind != "clock"]
    days = [time for time in days if time.start > verb.start] or days
    return bool(days) and not any(_is_over(scene, time) for time in days)


def _is_over(scene: Scene, time: Time) -> bool:
    return any(form in _OVER for form in scene.forms[time.start : time.end])
