"""The first stages: what is text and what is page furniture, and the passages to be read."""

from collections.abc import Iterator

import msgspec

from khabar.arabic import Sentence, sentences
from khabar.coding.analysis import Analysis, Passage
from khabar.intake.agency import find_agency
from khabar.intake.noise import find_noise
from khabar.schema import Field, Noise


def mark_noise(analysis: Analysis) -> Analysis:
    """Page furniture is marked and left uncoded; the text and its offsets stay as they are."""
    return msgspec.structs.replace(analysis, noise=find_noise(analysis.article))


def credit(analysis: Analysis) -> Analysis:
    """The agency or outlet that the article credits: «واس - جدة»."""
    return msgspec.structs.replace(analysis, agency=find_agency(analysis.article))


def read(analysis: Analysis) -> Analysis:
    """Cut text, title and byline into passages, the text first, so that it leads where they disagree."""
    article = analysis.article
    passages: list[Passage] = []
    sources: tuple[tuple[Field, str | None], ...] = (
        ("text", article.text),
        ("title", article.title),
        ("byline", article.byline),
    )
    for field, source in sources:
        noise = analysis.noise if field == "text" else ()
        passages.extend(_passages(field, source or "", noise, len(passages)))
    return msgspec.structs.replace(analysis, passages=tuple(passages))


def _passages(field: Field, source: str, noise: tuple[Noise, ...], number: int) -> Iterator[Passage]:
    paragraph = 0
    last_end = 0
    for sentence in sentences(source):
        if any(mark.start < sentence.end and sentence.start < mark.end for mark in noise):
            sentence = _outside(sentence, noise)  # noqa: PLW2901
        if "\n" in source[last_end : sentence.start]:
            paragraph += 1
        last_end = sentence.end
        if any(token.kind == "word" for token in sentence.tokens):
            yield Passage(number, field, paragraph, source, sentence.tokens)
            number += 1


def _outside(sentence: Sentence, noise: tuple[Noise, ...]) -> Sentence:
    """The tokens of a sentence that stand in no furniture."""
    tokens = tuple(t for t in sentence.tokens if not any(m.start < t.end and t.start < m.end for m in noise))
    return Sentence(sentence.start, sentence.end, tokens)
