"""Examples of statements and engagements: stretches of annotated articles."""

import random
from collections.abc import Sequence

import msgspec

from accurate import contact, speech
from accurate.annotations import Annotated, Range
from accurate.examples import Example, Link
from accurate.speech import Marks
from khabar_accurate.stretches import WORDS


class Story(msgspec.Struct, frozen=True):
    """The words of an annotated article, how many each sentence has, and what is wanted of them."""

    words: tuple[str, ...]
    sentences: tuple[int, ...]
    wanted: Marks


def story(annotated: Annotated) -> Story:
    """All that an annotated article teaches."""
    said, met = speech.speech(annotated), contact.contact(annotated)
    wanted = Marks({**said.labels, **met.labels}, {**said.links, **met.links})
    words = tuple(token.text for token in annotated.body.tokens)
    return Story(words, annotated.body.sentences, wanted)


def examples(stories: Sequence[Story], generator: random.Random) -> list[Example]:
    """Stretches of random length of every article, other ones on every call."""
    return [_cut(each, stretch) for each in stories for stretch in _stretches(each.sentences, generator)]


def _stretches(sentences: Sequence[int], generator: random.Random) -> list[Range]:
    found: list[Range] = []
    start = end = 0
    limit = generator.randint(WORDS // 3, WORDS)
    for length in sentences:
        if end > start and end - start + length > limit:
            found.append((start, end))
            start, limit = end, generator.randint(WORDS // 2, WORDS)
        end += length
    return [*found, (start, end)] if end > start else found


def _cut(each: Story, stretch: Range) -> Example:
    """The part of a story between two words; links that leave it have no answer, so «nobody»."""
    start, end = stretch
    labels = {name: row[start:end] for name, row in each.wanted.labels.items()}
    links = {name: tuple(_inside(found, stretch)) for name, found in each.wanted.links.items()}
    return Example(each.words[start:end], labels, links)


def _inside(links: Sequence[Link], stretch: Range) -> list[Link]:
    start, end = stretch
    return [
        (asking - start, answer - start if start <= answer < end else -1)
        for asking, answer in links
        if start <= asking < end
    ]
