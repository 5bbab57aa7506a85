"""The statements that the network sees, one stretch of text at a time; coding asks for less."""

from collections.abc import Mapping, Sequence

import msgspec

from khabar.taggers.network import heads
from khabar.taggers.network.guessing import guesses, moved, speech
from khabar.taggers.network.spans import Range, Scores, ranges
from khabar.taggers.reading import Guess


class Said(msgspec.Struct, frozen=True):
    """A statement: «أكد الوزير أن بلاده سترد» has content «بلاده سترد», cue «أكد», speaker «الوزير».

    `speakers` and `channels` hold the likeliest words first; where nobody in sight is likely they are
    empty. `probability` is the mean over the words of the content.
    """

    content: Range
    cue: Range | None
    probability: float
    speakers: tuple[Guess, ...] = ()
    channels: tuple[Guess, ...] = ()


def said(scores: Mapping[str, Scores], offset: int) -> list[Said]:
    """The statements of a stretch whose first word is word `offset` of the text."""
    table = scores[heads.CONTENT]
    sure = speech(scores)
    cues = ranges(scores[heads.CUE])
    return [_said(scores, content, cues, sure, offset) for content in ranges(table)]


def _said(
    scores: Mapping[str, Scores], content: Range, cues: Sequence[Range], sure: Scores, offset: int
) -> Said:
    pointed = scores[heads.CUE_OF][content[0]]
    cue = max(cues, key=lambda each: float(pointed[each[0]]), default=None)
    if cue is None:
        return Said(moved(content, offset), None, float(sure[slice(*content)].mean()))
    return Said(
        moved(content, offset),
        moved(cue, offset),
        float(sure[slice(*content)].mean()),
        guesses(scores[heads.SPEAKER][cue[0]], offset),
        guesses(scores[heads.CHANNEL][cue[0]], offset),
    )
