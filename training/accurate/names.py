"""Examples of names: sentences of the corpus, one to four that follow one another taken together.

khabar gives the network stretches of an article, so it learns on stretches too: a name that one sentence
explains («الرييس جورج بوش») is easier to find in the next («بوش»).
"""

import random
from collections.abc import Sequence

from accurate.examples import Example
from khabar.taggers import LABELS
from khabar_accurate import heads
from sentences import Sentence

_NUMBER = {label: number for number, label in enumerate(LABELS)}
_TOGETHER = 4  # sentences
_WORDS = 120  # of a stretch


def examples(sentences: Sequence[Sentence], generator: random.Random) -> list[Example]:
    """Stretches of random length, other ones on every call."""
    found: list[Example] = []
    group: list[Sentence] = []
    wanted = 1
    for sentence in sentences:
        full = sum(len(each.tokens) for each in group) + len(sentence.tokens) > _WORDS
        if group and (len(group) == wanted or full):
            found.append(join(group))
            group, wanted = [], generator.randint(1, _TOGETHER)
        group.append(sentence)
    return [*found, join(group)] if group else found


def join(group: Sequence[Sentence]) -> Example:
    """One example out of sentences that follow one another."""
    words = tuple(token for sentence in group for token in sentence.tokens)
    labels = tuple(_NUMBER[label] for sentence in group for label in sentence.labels)
    return Example(words, {heads.NAMES: labels})
