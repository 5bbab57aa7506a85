"""What only the reading takes for somebody's words: a content that no rule opens, behind a word of speech.

«صاح الوزير غاضبا [لن نتراجع أبدا]»: the words, the nearest word of speech, and whom the
reading points to from there, each of them sure enough; otherwise nothing is added.
"""

from collections.abc import Iterator, Sequence

from khabar.coding.analysis import Analysis, Range
from khabar.coding.guesses import Guesses
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.cues import cues
from khabar.coding.statements.listening import REASON, Listener
from khabar.schema import Statement, statement_id

_WORD, _MEAN = 0.5, 0.85  # how likely each word is somebody's, and all of them on average
_SHORTEST = 4  # words
_NEAR = 12  # tokens from a cue to the content, or from the content to a cue behind it
_SURE = 0.6  # probability of the speaker


def read_alone(
    analysis: Analysis, guesses: Guesses, listener: Listener, ruled: Sequence[Statement]
) -> list[Statement]:
    """The statements that the reading alone sees, none where a rule has opened one."""
    taken = {word for each in ruled for word in guesses.words(each)}
    found: list[Statement] = []
    first = 0
    for passage in guesses.passages:
        size = len(passage.tokens)
        speech = guesses.reading.speech[first : first + size]
        for start, end in _runs(speech):
            if taken.isdisjoint(range(first + start, first + end)):
                said = _statement(analysis, Scene(passage), (start, end), listener)
                found.extend([said] if said is not None else [])
        first += size
    return found


def _runs(speech: Sequence[float]) -> Iterator[Range]:
    """Words in a row that are likely somebody's, long and sure enough."""
    start = 0
    for end in range(len(speech) + 1):
        if end == len(speech) or speech[end] < _WORD:
            if end - start >= _SHORTEST and sum(speech[start:end]) / (end - start) >= _MEAN:
                yield start, end
            start = end + 1


def _statement(analysis: Analysis, scene: Scene, said: Range, listener: Listener) -> Statement | None:
    cue = _cue(scene, said)
    speaker = listener.pointed(scene, cue, _SURE) if cue is not None else None
    if cue is None or speaker is None:
        return None
    start, end = said[0] + (said[0] in scene.quotes), said[1]
    content = scene.passage.span(start, end - (end - 1 in scene.quotes.values()))
    entry = cue.form.entry
    return Statement(
        id=statement_id(analysis.article.id, scene.passage.field, content.start, content.end),
        speaker=speaker,
        direct=said[0] in scene.quotes or said[0] - 1 in scene.quotes,
        cue=scene.passage.span(cue.start, cue.end, cue.skip),
        act=entry.act,
        confidence=0.5,
        why=(f"{entry.lemma}: the model reads speech", REASON),
        start=content.start,
        end=content.end,
        text=content.text,
        field=content.field,
    )


def _cue(scene: Scene, said: Range) -> Cue | None:
    """The nearest word of speech before the content, else right behind it."""
    known = cues(scene)
    before = [cue for cue in known if said[0] - _NEAR <= cue.end <= said[0]]
    behind = [cue for cue in known if said[1] <= cue.start <= said[1] + _NEAR // 3]
    return before[-1] if before else (behind[0] if behind else None)
