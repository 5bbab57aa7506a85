"""Status: whether an engagement was held, is planned, was cancelled or denied, or is only imagined."""

from typing import Literal

from khabar.coding.engagements.agreed import is_agreed
from khabar.coding.engagements.governed import is_sake
from khabar.coding.engagements.triggers import Trigger, sets_out, triggers_at
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import StatusWord, status_words, words
from khabar.knowledge.verbs import is_verb, may_be_verb
from khabar.knowledge.words import words as word_class

_WINDOW = 6  # tokens before the trigger in which a status word governs it
_LONGEST = 4
_REACH = 20  # tokens behind a noun in which its verb may stand
_INVITATION = frozenset(("دعوه", "الدعوه", "دعوته", "دعوتها", "دعاه", "دعاها"))
_MEDIA = frozenset(("message", "call"))
_STOPS = frozenset(".؛:")
_LATER = frozenset(("في وقت لاحق", "لاحقا", "قريبا", "عما قريب"))
_BE = frozenset(("سيكون", "ستكون", "سيشمل", "ستشمل"))
_ANY = frozenset(("اي", "ايه"))
_WITHOUT = frozenset(("دون", "بدون"))  # «حالت الظروف دون [زيارة] الوزير»
_NEVER_OF_THE_PAST = ("planned", "hypothetical", "cancelled")  # «بطلب من الوزير استقبل» was held
_RANK = {"negated": 0, "denied": 1, "cancelled": 2, "hypothetical": 3, "planned": 4, "held": 5}


Found = Literal["held", "planned", "cancelled", "denied", "hypothetical", "negated"]


def status_of(scene: Scene, trigger: Trigger, end: int) -> tuple[Found, str | None]:
    """The status of what a trigger tells, and the word that says so.

    «سيلتقي» is planned, «ألغت لقاء» cancelled, «نفى أن يكون قد التقى» denied, «لم يلتق» negated.
    """
    found: list[tuple[Found, str]] = [
        (each.status, phrase)
        for phrase, end, each in _before(scene, trigger)
        if _governs(each, trigger) or _is_masdar(each, end, trigger)
    ]
    found += [(each.status, phrase) for phrase, each in _behind(scene, trigger, end)]
    if not trigger.is_verb and (scene.form(trigger.start - 1) in _WITHOUT or _is_none(scene, trigger)):
        found.append(("negated", scene.form(trigger.start - 1)))
    if _is_invitation(scene, trigger):
        found.append(("hypothetical", "دعوة"))
    if is_agreed(scene, trigger):
        found.append(("planned", "what is agreed on or promised"))
    if trigger.form.features.tense == "imperfect" and _is_ahead(scene, trigger, end):
        found.append(("planned", "an adverb of what is ahead"))
    if _follows_future(scene, trigger):
        found.append(("planned", "behind a verb of the future"))
    if trigger.is_future or (not trigger.is_verb and _of_the_future(scene, trigger)):
        found.append(("planned", "س"))
    if not found:
        return "held", None
    return min(found, key=lambda each: _RANK[each[0]])


def _is_none(scene: Scene, noun: Trigger) -> bool:
    """«لن نجري [أي محادثات] مع …»: no contact at all."""
    if scene.form(noun.start - 1) not in _ANY:
        return False
    return any(scene.form(index) in word_class("negation") for index in _window(scene, noun.start))


def _is_invitation(scene: Scene, noun: Trigger) -> bool:
    """«وجه [دعوة] إلى الرئيس [لزيارة] اليابان»: an invitation alone is no visit."""
    if noun.is_verb or noun.proclitics.strip("وف") != "ل":
        return False
    return any(scene.form(index) in _INVITATION for index in _window(scene, noun.start))


def _is_ahead(scene: Scene, verb: Trigger, end: int) -> bool:
    """«يلتقي [في وقت لاحق] …», «يزور [قريبا] …»."""
    phrases = (phrase for start in range(verb.end, end) for phrase, _ in _phrases(scene, start, end))
    return any(phrase in _LATER for phrase in phrases)


def _follows_future(scene: Scene, verb: Trigger) -> bool:
    """«سيزور الجزيرة [ويلتقي] الأمير»: «و» goes on with what «س» has begun."""
    if verb.form.features.tense != "imperfect" or verb.proclitics != "و":
        return False
    for index in range(verb.start - 1, max(-1, verb.start - _REACH), -1):
        if scene.form(index) in _STOPS:
            return False
        if index not in scene.phrase_over and is_verb(scene.form(index)):
            return _is_future(scene, index)
    return False


def _of_the_future(scene: Scene, noun: Trigger) -> bool:
    """«[سيعقد] اجتماعا», «زيارة الوزير … [ستشهد] …»: the verb that a noun of contact hangs on."""
    if noun.proclitics.strip("وف") == "ل" and any(sets_out(scene, i) for i in _window(scene, noun.start)):
        return True  # «توجه إلى الدوحة [للقاء] الأمير»
    for index in reversed(_window(scene, noun.start)):
        if _is_future(scene, index) and not _cut_off(
            scene, index, noun.start, commas=not _carries(scene, noun)
        ):
            return True
    if any(scene.form(index) in words("occasion_words") for index in (noun.start - 1, noun.start - 2)):
        return False
    for index in range(noun.end, min(scene.size, noun.end + _REACH)):
        if scene.form(index) in _STOPS:
            return False
        if index not in scene.phrase_over and may_be_verb(scene.form(index)):
            return _is_future(scene, index)
    return False


def _carries(scene: Scene, noun: Trigger) -> bool:
    """«سيجري الرئيس، اليوم، [زيارة]»: the object of a light verb, which commas do not part from it."""
    verbs = [each for index in range(noun.start) for each in triggers_at(scene, index) if each.is_verb]
    return bool(verbs) and noun.form.lemma in verbs[-1].form.entry.nouns


def _is_future(scene: Scene, index: int) -> bool:
    """«سيعقد», «وستشهد»: the imperfect behind «س»."""
    form = scene.form(index)
    form = form[1:] if form[:3] in ("وسي", "وست", "فسي", "فست") else form
    if index in scene.phrase_over or form[:2] not in ("سي", "ست"):
        return False
    return form in _BE or any(each.is_future for each in triggers_at(scene, index)) or is_verb(form)


def _governs(word: StatusWord, trigger: Trigger) -> bool:
    if word.tense is not None and trigger.form.features.tense != word.tense:
        return False
    if word.kind == "particle":
        return trigger.is_verb
    if trigger.form.features.tense == "perfect" and word.status in _NEVER_OF_THE_PAST:
        return False
    return word.kind in ("verb", "noun", "phrase")


def _is_masdar(word: StatusWord, end: int, trigger: Trigger) -> bool:
    """«من المقرر [عقد] اجتماع»: right behind what is ahead stands the noun, not the verb of the past."""
    ahead = word.status == "planned" and word.kind == "phrase" and end == trigger.start
    return ahead and not word.lemma.endswith("أن")  # «شدد على أن [مباحثات] الوزير …» plans nothing


def _before(scene: Scene, trigger: Trigger) -> list[tuple[str, int, StatusWord]]:
    found: list[tuple[str, int, StatusWord]] = []
    for start in _window(scene, trigger.start):
        cut = _cut_off(scene, start, trigger.start) or is_sake(scene, start)
        if start in scene.phrase_over or cut or _is_medium(scene, trigger):
            continue
        for phrase, end in _phrases(scene, start, trigger.start):
            for word in status_words().get(phrase, ()):
                if word.kind != "particle" or trigger.start - end <= 1:
                    found.append((phrase, end, word))
    return found


def _is_medium(scene: Scene, noun: Trigger) -> bool:
    """«دعت الوزارة [في رسالة] إلى الأمين العام تركيا إلى»: what is asked for is not the letter."""
    sent = noun.form.entry.kind in _MEDIA and not noun.is_verb
    return sent and scene.form(noun.start - 1) in ("في", "وفي", "عبر")


def _window(scene: Scene, end: int) -> list[int]:
    """The tokens before a trigger that may govern it; a party between counts as nothing."""
    open_tokens = [index for index in range(end) if index not in scene.phrase_over]
    return open_tokens[-_WINDOW:]


def _behind(scene: Scene, trigger: Trigger, end: int) -> list[tuple[str, StatusWord]]:
    """«اللقاء [المرتقب]», «الزيارة [المقررة]»: adjectives of the noun itself."""
    if trigger.is_verb:
        return []
    owner = scene.phrase_at.get(trigger.end)
    whose = owner is not None and owner.proclitics in ("", "ل")  # «زيارة للوزير [مرتقبة] في مايو»
    start = owner.end if owner is not None and whose else trigger.end
    behind = (scene.form(index) for index in range(start, min(max(end, start + 2), start + 2)))
    return [
        (form, word) for form in behind for word in status_words().get(form, ()) if word.kind == "adjective"
    ]


def _phrases(scene: Scene, start: int, limit: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for end in range(start + 1, min(limit, start + _LONGEST) + 1):
        phrase = " ".join(scene.forms[start:end])
        found.append((phrase, end))
        if phrase[:1] in ("و", "ف"):
            found.append((phrase[1:], end))
    return found


def _cut_off(scene: Scene, start: int, end: int, *, commas: bool = True) -> bool:
    """A comma, a stop or «خلال» between keeps a status word from reaching: «دعا خلال [لقائه]» was held."""
    between = (scene.form(index) for index in range(start, end))
    stops = _STOPS | {"،"} if commas else _STOPS
    return any(form in stops or form in words("occasion_words") for form in between)
