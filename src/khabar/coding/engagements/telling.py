"""Telling: what somebody says on a day, during or after a meeting of his, dates the meeting."""

from collections.abc import Sequence

from khabar.coding.analysis import Passage, Time
from khabar.coding.engagements.candidates import Candidate
from khabar.coding.scene import Scene

DURING = frozenset(("خلال", "اثناء", "لدي", "عقب", "بعد", "اثر", "هامش", "ختام", "مستهل", "نهايه", "فور"))
_THAT = frozenset(("ان", "انه", "انها", "بان"))
_DAY = 10  # characters of YYYY-MM-DD
_LEAD = 4  # passages in which a lead is taken up


def day_of_telling(scene: Scene, candidate: Candidate) -> Time | None:
    """«أعلن الوزير [الاثنين] أن بلاده مستعدة …، خلال لقاء مع نظيره»: whoever speaks takes part."""
    if not _is_occasion(candidate):
        return None
    return _told_on(scene.passage, candidate, candidate.trigger.start)


def take_day_of_lead(candidate: Candidate, passages: Sequence[Passage]) -> None:
    """«قال الوزير [أمس] إن … ¶ وأضاف الوزير خلال زيارة إلى تونس»: the lead tells when he spoke."""
    told = candidate.date_text is None and candidate.status == "held" and not candidate.background
    if not told or not _is_occasion(candidate):
        return
    lead = next((each for each in passages if each.field == "text" and each.times), None)
    if lead is None or not 0 < candidate.passage.number - lead.number <= _LEAD:
        return
    time = _told_on(lead, candidate, len(lead.tokens))
    if time is not None:
        candidate.settle(time)
        candidate.why.append("told where its speaker goes on: the day of the lead")


def _is_occasion(candidate: Candidate) -> bool:
    """«[عقب] لقائه», «على [هامش] الزيارة»."""
    start = candidate.trigger.start
    return not candidate.trigger.is_verb and not DURING.isdisjoint(
        candidate.passage.forms[max(0, start - 2) : start]
    )


def _told_on(passage: Passage, candidate: Candidate, end: int) -> Time | None:
    """«أعلن [كارتر] الاثنين أن»: the first day in front of «أن», where somebody of the sides stands first."""
    opened = next((index for index in range(end) if passage.forms[index] in _THAT), end)
    times = [time for time in passage.times if len(time.past[0] or "") == _DAY and time.end <= opened]
    first = next((phrase for phrase in passage.phrases if phrase.end <= opened and phrase.actors), None)
    speaks = first is not None and not candidate.sides.isdisjoint(first.actors)
    return times[0] if times and speaks else None
