"""Topics: what was talked about, in the words of the article."""

from khabar.coding.engagements.candidates import Candidate
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import words
from khabar.schema import Span

_INTRODUCERS = frozenset(("حول", "بشان", "بخصوص", "لبحث", "لمناقشه", "لاستعراض"))
_ENDS = frozenset("،.؛:")
_LONGEST = 14


def topics_of(scene: Scene, candidate: Candidate) -> list[Span]:
    """«بحث معه [أوضاع المنطقة]»: the noun phrase behind a verb of discussion in the same sentence."""
    found: list[Span] = []
    for index in range(candidate.trigger.start, scene.size - 1):
        if _introduces(scene, index) and index + 1 not in scene.phrase_at:
            end = _end(scene, index + 1)
            if end - index > 2:
                found.append(scene.passage.span(index + 1, end))
    return found[:3]


def _introduces(scene: Scene, index: int) -> bool:
    form = scene.form(index)
    plain = form[1:] if form[:1] in "وف" else form
    return form in _INTRODUCERS or form in words("topic_verbs") or plain in words("topic_verbs")


def _end(scene: Scene, start: int) -> int:
    end = start
    while end < scene.size and end - start < _LONGEST and scene.form(end) not in _ENDS:
        end += 1
    return end
