"""The accurate tagger: the network's probabilities and the scores of the fast tagger, decoded together."""

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np

from khabar.taggers import LABELS, Label
from khabar.taggers.decoding import best_paths
from khabar.taggers.fast import FastTagger
from khabar.taggers.reading import Met, Reading
from khabar_accurate import heads
from khabar_accurate.guessing import Said, met, said, speech
from khabar_accurate.network import Network, Scores
from khabar_accurate.stretches import stretches

WEIGHT = 1.0  # of the network's log-probability beside the fast tagger's scores
Stretch = tuple[range, dict[str, Scores]]  # numbers of sentences, and the network's scores of their words


class AccurateTagger:
    """Finds names with a network that has read a lot of Arabic and a CRF that knows the lists of names.

    Method: product of experts (Hinton, 2002): both models' scores for a label are added up, the network's
    with a weight of `weight`, and one Viterbi pass finds the best labels with the CRF's transitions.
    The same pass of the network gives statements and engagements (`read`).
    """

    name = "accurate"

    def __init__(self, network: Network, fast: FastTagger, weight: float = WEIGHT) -> None:
        self._network, self._fast, self._weight = network, fast, weight
        self._text: tuple[tuple[str, ...], ...] | None = None
        self._stretches: list[Stretch] = []
        self.sha256 = hashlib.sha256(f"{network.sha256} {fast.sha256}".encode()).hexdigest()

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        """One label for each token of each sentence; sentences of one call are taken as one text.

        «استقبل», «خالد», «العطية», «في», «الدوحة» gives O, B-PER, I-PER, O, B-LOC.
        """
        return self.tag_with_scores(sentences)[0]

    def tag_with_scores(self, sentences: Sequence[Sequence[str]]) -> tuple[list[list[Label]], list[Scores]]:
        """The labels of `tag`, and the network's log-probabilities, tokens by labels for each sentence."""
        network = self._names(sentences)
        scores = [
            self._weight * one + other
            for one, other in zip(network, self._fast.scores(sentences), strict=True)
        ]
        paths = best_paths(scores, self._fast.transitions, self._fast.first)
        return [[LABELS[number] for number in path] for path in paths], network

    def read(self, sentences: Sequence[Sequence[str]]) -> Reading:
        """What is said and who meets whom; after `tag` on the same sentences it costs next to nothing."""
        lengths = tuple(len(sentence) for sentence in sentences)
        engaged: list[Met] = []
        support = np.zeros(sum(lengths), dtype=np.float32)
        for first, scores in self._placed(sentences):
            engaged += met(scores, first)
            chances = speech(scores)
            support[first : first + len(chances)] = chances
        return Reading(lengths, tuple(engaged), tuple(support.round(4).tolist()))

    def statements(self, sentences: Sequence[Sequence[str]]) -> list[Said]:
        """The statements as the network alone sees them, likely or not; coding asks for `read` only."""
        return [each for first, scores in self._placed(sentences) for each in said(scores, first)]

    def _placed(self, sentences: Sequence[Sequence[str]]) -> Iterator[tuple[int, dict[str, Scores]]]:
        """The first word of each stretch and its scores, where there are heads beside the names."""
        starts = np.cumsum([0, *(len(sentence) for sentence in sentences)])
        for numbers, scores in self._read(sentences):
            if heads.CONTENT in scores:
                yield int(starts[numbers.start]), scores

    def _names(self, sentences: Sequence[Sequence[str]]) -> list[Scores]:
        """The network's log-probabilities, tokens by labels for each sentence."""
        nothing = np.zeros((0, len(LABELS)), dtype=np.float32)
        found: list[Scores] = []
        for numbers, scores in self._read(sentences):
            table = log_softmax(scores[heads.NAMES]) if scores else nothing
            ends = np.cumsum([len(sentences[number]) for number in numbers])
            found.extend(np.split(table, ends[:-1]))
        return found

    def _read(self, sentences: Sequence[Sequence[str]]) -> list[Stretch]:
        """Every stretch of a text with its scores; the last text is kept for the next question."""
        text = tuple(tuple(sentence) for sentence in sentences)
        if text != self._text:
            self._stretches = [
                (numbers, self._scores([word for number in numbers for word in text[number]]))
                for numbers in stretches([len(sentence) for sentence in text])
            ]
            self._text = text
        return self._stretches

    def _scores(self, words: Sequence[str]) -> dict[str, Scores]:
        return self._network.scores(words) if words else {}


def log_softmax(scores: Scores) -> Scores:
    """The logarithms of the probabilities that scores stand for, by row."""
    least = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(least - np.log(np.exp(least).sum(axis=-1, keepdims=True)), dtype=np.float32)
