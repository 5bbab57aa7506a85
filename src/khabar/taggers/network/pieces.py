"""Words to pieces: the unigram segmentation of the pretrained model, over the pieces that were kept.

Method: unigram language model (Kudo, 2018): of all ways to cut a word, the one whose pieces have the
highest sum of log-probabilities, found by dynamic programming. Twenty lines instead of a dependency.
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from khabar.taggers.network.spelling import spell

WORD_START = "\u2581"
_UNKNOWN_COST = 10.0  # below the worst piece, as the pretrained model has it
_REMEMBERED = 50_000  # words kept ready, some 10 MB


class Vocabulary(msgspec.Struct, frozen=True):
    """The pieces with their log-probabilities, by number, and the numbers of the four special ones."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    begin: int
    end: int
    padding: int
    unknown: int

    def write(self, path: Path) -> None:
        """Store as MessagePack."""
        path.write_bytes(msgspec.msgpack.encode(self))

    @classmethod
    def decode(cls, raw: bytes) -> "Vocabulary":
        """Read what `write` stored; raises msgspec.DecodeError on anything else."""
        return msgspec.msgpack.decode(raw, type=cls)


class Segmenter:
    """Cuts words into numbers of pieces; the same word always alike."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        special = {vocabulary.begin, vocabulary.end, vocabulary.padding, vocabulary.unknown}
        self.vocabulary = vocabulary
        numbers = {
            piece: (number, vocabulary.scores[number])
            for number, piece in enumerate(vocabulary.pieces)
            if number not in special
        }
        self._worst = min(score for _, score in numbers.values()) - _UNKNOWN_COST
        # what a piece begins with leads on to it, without being one
        begun = {piece[:size]: () for piece in numbers for size in range(1, len(piece))}
        self._numbers: dict[str, tuple[int, float] | tuple[()]] = {**begun, **numbers}
        self._known: dict[str, tuple[int, ...]] = {}

    def word(self, token: str) -> tuple[int, ...]:
        """The pieces of one token, at least one: «والرئيس» may be «▁وال», «رئيس»."""
        found = self._known.get(token)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[token] = self._cut(WORD_START + spell(token))
        return found

    def sentence(self, tokens: Sequence[str]) -> tuple[list[int], list[int]]:
        """All pieces between begin and end, and for each token the place of its first piece."""
        numbers, firsts = [self.vocabulary.begin], []
        for token in tokens:
            firsts.append(len(numbers))
            numbers.extend(self.word(token))
        return [*numbers, self.vocabulary.end], firsts

    def _cut(self, text: str) -> tuple[int, ...]:
        """The pieces from the end to the beginning, back on the best way; letters not known are one piece."""
        (starts, numbers), unknown = self._best_ways(text), self.vocabulary.unknown
        pieces: list[int] = []
        size = len(text)
        while size:
            number, size = numbers[size], starts[size]
            if number != unknown or not pieces or pieces[-1] != number:
                pieces.append(number)
        return tuple(reversed(pieces))

    def _best_ways(self, text: str) -> tuple[list[int], list[int]]:
        """For each place where the best way to it comes from, and by which piece.

        Every piece that begins at a place is a way to its end, the unknown one to the next letter.
        """
        size, known, worst = len(text), self._numbers.get, self._worst
        best = [0.0] + [float("-inf")] * size
        starts, numbers = [0] * (size + 1), [0] * (size + 1)
        for start in range(size):
            begun, end = best[start], start + 1
            if begun + worst > best[end]:
                best[end], starts[end], numbers[end] = begun + worst, start, self.vocabulary.unknown
            while end <= size:
                piece = known(text[start:end])
                if piece is None:  # nor does any longer piece begin so
                    break
                if piece:
                    total = begun + piece[1]
                    if total > best[end]:
                        best[end], starts[end], numbers[end] = total, start, piece[0]
                end += 1
        return starts, numbers
