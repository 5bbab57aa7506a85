"""Addressed: who is asked for something opens the content, «دعا الوزير [اللبنانيين إلى القيام بإصلاحات]»."""

from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.nouns import is_head
from khabar.coding.statements.opening import Opening
from khabar.knowledge.verbs import may_be_verb
from khabar.knowledge.words import words

_INTRODUCERS = frozenset(("ب", "بان", "الي", "الي ان", "علي", "علي ان", "ل", "لان", "ان"))
_LONGEST = 14  # tokens of who is asked
_NO_PARTY = frozenset(
    (
        "ايضا",
        "مجددا",
        "كذلك",
        "ذلك",
        "فيه",
        "فيها",
        "خلاله",
        "خلالها",
        "هناك",
        "هنا",
        "انه",
        "ما",
        "عدم",
        "ضروره",
    )
)
_OPENING = ("ال", "كل", "كاف", "جميع", "مختلف", "باقي", "بقيه", "ساير", "ابناء", "عموم")
_SUFFIXES = ("ه", "ها", "هم", "هما", "نا")


def content_start(scene: Scene, cue: Cue, opened: Opening, reason: str) -> tuple[int, int]:
    """Token and letters to skip where the content starts: at who is asked, else behind the introducer."""
    entry = cue.form.entry
    asks = entry.act == "request" and entry.target == "object"
    if not asks or opened.direct or opened.start < cue.end or opened.taking.introducer not in _INTRODUCERS:
        return opened.start, opened.skip
    start = _past_circumstances(scene, _behind_speaker(cue, opened, reason), opened.introduced)
    if start < opened.introduced <= start + _LONGEST and _may_be_asked(scene, start):
        return start, 0
    return opened.start, opened.skip


def _behind_speaker(cue: Cue, opened: Opening, reason: str) -> int:
    """«طالب [الوزير] الحكومة بـ»: past who speaks, where he stands behind the cue."""
    if reason == "noun phrase behind the cue" and opened.agent is not None:
        return max(cue.end, opened.agent.end)
    if reason == "speaker stands behind the cue" and opened.speaker is not None:
        return max(cue.end, opened.speaker.end)
    return cue.end


def _past_circumstances(scene: Scene, start: int, end: int) -> int:
    """«دعا الوزير[، في بيان، أمس] الحكومة إلى»."""
    commas = [index for index in range(start, end) if scene.is_comma(index)]
    if commas and commas[-1] + 1 < end:
        start = commas[-1] + 1
    while start < end and (start in scene.time_over or scene.form(start) in _NO_PARTY):
        start += 1
    return start


def _may_be_asked(scene: Scene, position: int) -> bool:
    form = scene.form(position)
    if not scene.is_word(position) or form in words("relative") or form.endswith("ون"):
        return False  # «دعا [المشاركون]»: in the nominative stands who speaks
    phrase = scene.phrase_at.get(position)
    if phrase is not None:
        return not phrase.proclitics
    return form.startswith(_OPENING) or is_head(form) or (form.endswith(_SUFFIXES) and not may_be_verb(form))
