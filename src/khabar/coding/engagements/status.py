"""Status: whether an engagement was held, is planned, was cancelled or denied, or is only imagined."""

from typing import Literal

from khabar.coding.engagements.triggers import Trigger
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import StatusWord, status_words, words

_WINDOW = 6  # tokens before the trigger in which a status word governs it
_LONGEST = 4
_NEVER_OF_THE_PAST = ("planned", "hypothetical", "cancelled")  # «بطلب من الوزير استقبل» was held
_RANK = {"negated": 0, "denied": 1, "cancelled": 2, "hypothetical": 3, "planned": 4, "held": 5}


Found = Literal["held", "planned", "cancelled", "denied", "hypothetical", "negated"]


def status_of(scene: Scene, trigger: Trigger, end: int) -> tuple[Found, str | None]:
    """The status of what a trigger tells, and the word that says so.

    «سيلتقي» is planned, «ألغت لقاء» cancelled, «نفى أن يكون قد التقى» denied, «لم يلتق» negated.
    """
    found: list[tuple[Found, str]] = [
        (each.status, phrase) for phrase, each in _before(scene, trigger) if _governs(each, trigger)
    ]
    found += [(each.status, phrase) for phrase, each in _behind(scene, trigger, end)]
    if trigger.is_future:
        found.append(("planned", "س"))
    if not found:
        return "held", None
    return min(found, key=lambda each: _RANK[each[0]])


def _governs(word: StatusWord, trigger: Trigger) -> bool:
    if word.tense is not None and trigger.form.features.tense != word.tense:
        return False
    if word.kind == "particle":
        return trigger.is_verb
    if trigger.form.features.tense == "perfect" and word.status in _NEVER_OF_THE_PAST:
        return False
    return word.kind in ("verb", "noun", "phrase")


def _before(scene: Scene, trigger: Trigger) -> list[tuple[str, StatusWord]]:
    found: list[tuple[str, StatusWord]] = []
    for start in _window(scene, trigger.start):
        if start in scene.phrase_over or _cut_off(scene, start, trigger.start):
            continue
        for phrase, end in _phrases(scene, start, trigger.start):
            for word in status_words().get(phrase, ()):
                if word.kind != "particle" or trigger.start - end <= 1:
                    found.append((phrase, word))
    return found


def _window(scene: Scene, end: int) -> list[int]:
    """The tokens before a trigger that may govern it; a party between counts as nothing."""
    open_tokens = [index for index in range(end) if index not in scene.phrase_over]
    return open_tokens[-_WINDOW:]


def _behind(scene: Scene, trigger: Trigger, end: int) -> list[tuple[str, StatusWord]]:
    """«اللقاء [المرتقب]», «الزيارة [المقررة]»: adjectives of the noun itself."""
    if trigger.is_verb:
        return []
    behind = (scene.form(index) for index in range(trigger.end, min(end, trigger.end + 2)))
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


def _cut_off(scene: Scene, start: int, end: int) -> bool:
    """A comma, a stop or «خلال» between keeps a status word from reaching: «دعا خلال [لقائه]» was held."""
    between = (scene.form(index) for index in range(start, end))
    return any(form in ("،", ".", "؛", ":") or form in words("occasion_words") for form in between)
