"""The corpus of names as one long text: khabar gives the network stretches, so it learns on stretches.

A name that one sentence explains («الرييس جورج بوش») is easier to find in the next («بوش»).
"""

from collections.abc import Sequence

from accurate.speech import Marks
from accurate.stories import Story
from khabar.taggers import LABELS
from khabar.taggers.network import heads
from sentences import Sentence

_NUMBER = {label: number for number, label in enumerate(LABELS)}


def story(sentences: Sequence[Sentence]) -> Story:
    """Sentences that follow one another, with the number of the label of each word."""
    words = tuple(token for sentence in sentences for token in sentence.tokens)
    labels = tuple(_NUMBER[label] for sentence in sentences for label in sentence.labels)
    lengths = tuple(len(sentence.tokens) for sentence in sentences)
    return Story(words, lengths, Marks({heads.NAMES: labels}, {}))
