"""Which sentences the network reads together."""

from collections.abc import Iterator, Sequence

WORDS = 240  # of a stretch, as in training


def stretches(lengths: Sequence[int]) -> Iterator[range]:
    """Sentences (by their numbers of words) that follow one another, as many as fit; a long one is alone."""
    start = total = 0
    for number, length in enumerate(lengths):
        if number > start and total + length > WORDS:
            yield range(start, number)
            start, total = number, 0
        total += length
    if start < len(lengths):
        yield range(start, len(lengths))
