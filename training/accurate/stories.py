"""All that an annotated article teaches, and what a corpus of names does, in one form."""

import msgspec

from accurate import contact, speech
from accurate.annotations import Annotated
from accurate.speech import Marks


class Story(msgspec.Struct, frozen=True):
    """The words of a text, how many each sentence has, and what is wanted of them."""

    words: tuple[str, ...]
    sentences: tuple[int, ...]
    wanted: Marks


def story(annotated: Annotated, *, statements: bool = True) -> Story:
    """The words of an article with its engagements and, where they were annotated, its statements."""
    met = contact.contact(annotated)
    said = speech.speech(annotated) if statements else Marks({}, {})
    wanted = Marks({**said.labels, **met.labels}, {**said.links, **met.links})
    words = tuple(token.text for token in annotated.body.tokens)
    return Story(words, annotated.body.sentences, wanted)
