"""Which part of a corpus is trained on and which is measured on: always in one piece."""

from collections.abc import Sequence

from sentences import Sentence

Range = tuple[float, float]


def span(text: str) -> Range:
    """The range of the corpus that is meant: «10» is the last tenth, «0.83-1» what its numbers say."""
    start, dash, end = text.partition("-")
    return (float(start), float(end)) if dash else ((int(text) - 1) / 10, int(text) / 10)


def parts(sentences: Sequence[Sentence], held_out: Sequence[str]) -> list[list[Sentence]]:
    """All sentences but those of the tenths or ranges held out; each part hangs together."""
    ranges = [span(text) for text in held_out]
    found: list[list[Sentence]] = [[]]
    for sentence, place in _placed(sentences):
        if any(start <= place < end for start, end in ranges):
            found.append([])
        else:
            found[-1].append(sentence)
    return [part for part in found if part]


def part(sentences: Sequence[Sentence], chosen: str) -> list[Sentence]:
    """The sentences of one tenth or range."""
    start, end = span(chosen)
    return [sentence for sentence, place in _placed(sentences) if start <= place < end]


def _placed(sentences: Sequence[Sentence]) -> list[tuple[Sentence, float]]:
    """Each sentence with the share of the tokens that stand before it."""
    total = sum(len(sentence.tokens) for sentence in sentences)
    done = 0
    placed = []
    for sentence in sentences:
        placed.append((sentence, done / total))
        done += len(sentence.tokens)
    return placed
