"""The fast tagger: a linear-chain model (CRF) over letters, neighbours and known names, in numpy alone.

Method: conditional random field (Lafferty, McCallum and Pereira, 2001), trained by training/fast_tagger.py.
The weights of a symbol are added up once for each place it can be seen from and remembered; tagging a
text is then a few look-ups by row and one Viterbi pass.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from khabar.arabic import fold
from khabar.knowledge import Knowledge
from khabar.taggers.decoding import Scores, best_paths, forbid
from khabar.taggers.features import REACH, REMEMBERED, SentenceReader, Stream
from khabar.taggers.forms import PAD
from khabar.taggers.labels import LABELS, Label, may_follow
from khabar.taggers.weights import Weights


class _Rows:
    """The added-up weights of every symbol of one stream: one row for each distance it is seen from."""

    def __init__(self, stream: Stream, weights: Weights) -> None:
        self._stream = stream
        # room that nothing is written to takes no memory; growing would copy all that is there
        self._shape = (REMEMBERED + 1024, len(stream.distances), len(weights.labels))
        columns = {distance: column for column, distance in enumerate(stream.distances)}
        self._views = [
            (view[0], [columns[distance] for distance in view], weights.seen_from(*view))
            for view in stream.views
        ]
        self._clear()

    def _clear(self) -> None:
        self._table: Scores = np.zeros(self._shape, dtype=np.float32)
        self._rows: dict[str, int] = {}

    def scores(self, symbols: list[str]) -> Scores:
        """What the stream adds to each token between the first and the last padding: tokens by labels."""
        try:
            rows = list(map(self._rows.__getitem__, symbols))
        except KeyError:
            if len(self._rows) > REMEMBERED:
                self._clear()
            self._add([symbol for symbol in dict.fromkeys(symbols) if symbol not in self._rows])
            rows = list(map(self._rows.__getitem__, symbols))
        seen = self._table.take(rows, axis=0)
        total = np.zeros((max(0, len(symbols) - 2 * REACH), seen.shape[2]), dtype=np.float32)
        for column, distance in enumerate(self._stream.distances):
            begin = REACH + distance
            total += seen[begin : begin + len(total), column]
        return total

    def _add(self, symbols: list[str]) -> None:
        """New symbols, all at once: a call of numpy for each would cost more than all its sums."""
        if not symbols:
            return
        known, end = len(self._rows), len(self._rows) + len(symbols)
        while end > len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        features = [self._stream.features(symbol) for symbol in symbols]
        for fullest, columns, seen in self._views:
            self._table[known:end, columns] = seen.sums([each.get(fullest, ()) for each in features])
        self._rows.update(zip(symbols, range(known, end), strict=True))


class CrfTagger:
    """Tags about a thousand words in a few milliseconds on one core; the same text always alike.

    `transitions` (labels by labels, from and to) and `first` (which labels may begin a sentence) are what
    `scores` are decoded with, alone or together with those of another model.
    """

    name = "rules"

    def __init__(self, weights: Weights, knowledge: Knowledge) -> None:
        self.sha256 = weights.sha256
        self._labels = tuple(label for stored in weights.labels for label in LABELS if label == stored)
        self._reader = SentenceReader(knowledge)
        self._rows = tuple(_Rows(stream, weights) for stream in self._reader.streams)
        self.transitions = forbid(weights.transitions, _allowed(self._labels))
        self.first = np.array([may_follow(None, label) for label in self._labels])

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        """One label for each token, as written or folded, of each sentence.

        «استقبل», «خالد», «العطيه», «في», «الدوحه» gives O, B-PER, I-PER, O, B-LOC.
        """
        paths = best_paths(self.scores(sentences), self.transitions, self.first)
        return [[self._labels[number] for number in path] for path in paths]

    def scores(self, sentences: Sequence[Sequence[str]]) -> list[Scores]:
        """Before decoding: for each sentence an array tokens by labels, in the order of `LABELS`."""
        return self._emissions([[fold(token) for token in sentence] for sentence in sentences])

    def _emissions(self, sentences: list[list[str]]) -> list[Scores]:
        """All sentences in one sequence, with padding between them."""
        padding = [PAD] * REACH
        streams: list[list[str]] = [list(padding) for _ in self._rows]
        starts = []
        for forms in sentences:
            starts.append(len(streams[0]) - REACH)
            for stream, symbols in zip(streams, self._reader.symbols(forms), strict=True):
                stream.extend([*symbols, *padding])
        total = sum(rows.scores(stream) for rows, stream in zip(self._rows, streams, strict=True))
        return [
            np.asarray(total)[start : start + len(forms)]
            for start, forms in zip(starts, sentences, strict=True)
        ]


def _allowed(labels: tuple[Label, ...]) -> npt.NDArray[np.bool_]:
    return np.array([[may_follow(before, label) for label in labels] for before in labels])
