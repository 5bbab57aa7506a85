"""Unread words: where a report has the words of a speech, though no statement was read there.

Before it is said that a report leaves a speech out, its sentences are compared with the speech.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from khabar.arabic.tokens import sentences
from khabar.records.likeness import Content, content_of, likeness
from khabar.records.speeches import Named, Speech
from khabar.schema import Report, Span, span_of

_FEWEST = 4  # shared content words: with three every headline about a minister has them
_OF_SPEECH = 0.65  # of the speech's content words stand in the sentence
_ALIKE = 0.36  # of all content words of both


class Passage(msgspec.Struct, frozen=True):
    """A sentence, or two that follow each other, and the words that it is compared by."""

    span: Span
    content: Content


def find_unread(speeches: Sequence[Speech], reports: Mapping[str, Report]) -> tuple[Speech, ...]:
    """The speeches with the reports that have their words after all taken from `missing` to `elsewhere`."""
    passages: dict[str, list[Passage]] = {}
    found: list[Speech] = []
    for speech in speeches:
        content = content_of(speech.versions[0].statement.text)
        named: list[Named] = []
        for report in speech.missing:
            if report not in passages:
                passages[report] = list(passages_of(reports[report]))
            passage = best_passage(content, passages[report])
            if passage:
                named.append(Named(report=report, span=passage.span))
        there = {each.report for each in named}
        missing = tuple(report for report in speech.missing if report not in there)
        found.append(msgspec.structs.replace(speech, missing=missing, elsewhere=tuple(named)))
    return tuple(found)


def passages_of(report: Report) -> Iterator[Passage]:
    """The sentences of a report, alone and with the one behind."""
    listed = [(each.start, each.end) for each in sentences(report.text)]
    if report.title:
        yield Passage(span_of(report.title, 0, len(report.title), "title"), content_of(report.title))
    both = [(one[0], other[1]) for one, other in pairwise(listed)]
    for start, end in (*listed, *both):
        span = span_of(report.text, start, end)
        yield Passage(span, content_of(span.text))


def best_passage(content: Content, passages: Sequence[Passage]) -> Passage | None:
    """The passage most like a speech, if it is like enough; of equals the first."""
    best: tuple[float, Passage] | None = None
    for passage in passages:
        alike = likeness(content, passage.content)
        if alike.shared < _FEWEST:
            continue
        enough = alike.shared >= _OF_SPEECH * len(content.words) or alike.of_all >= _ALIKE
        if enough and (best is None or alike.of_all > best[0]):
            best = (alike.of_all, passage)
    return best[1] if best else None
