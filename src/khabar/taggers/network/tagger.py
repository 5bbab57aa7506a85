"""The tagger of a network: its probabilities and the scores of the linear chain, decoded together."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

import numpy as np

from khabar.taggers.crf import CrfTagger
from khabar.taggers.decoding import best_paths
from khabar.taggers.labels import LABELS, Label
from khabar.taggers.network import heads
from khabar.taggers.network.guessing import Speaking, met, speech
from khabar.taggers.network.reached import Rows
from khabar.taggers.network.spans import Scores
from khabar.taggers.network.stretches import stretches
from khabar.taggers.reading import Met, Reading

# the network's scores of a stretch of words, and where it can tell who speaks
Read = tuple[dict[str, Scores], Rows | None]
Stretch = tuple[range, Read]  # numbers of sentences, and what was read of their words


class Network(Protocol):
    """Words in, for each head of `heads` an array with one row a word out. `sha256` tells networks apart."""

    sha256: str

    def scores(self, words: Sequence[str]) -> dict[str, Scores]:
        """The scores of one stretch of words."""
        ...


@runtime_checkable
class Together(Protocol):
    """A network that reads several stretches at once for less, each as if it were alone."""

    def together(self, texts: Sequence[Sequence[str]]) -> Sequence[Read]:
        """The scores of each stretch, and who speaks there."""
        ...


class NetworkTagger:
    """Finds names with a network that has seen a lot of Arabic and a CRF that knows the lists of names.

    Method: product of experts (Hinton, 2002): both models' scores for a label are added up, the network's
    with a weight of `weight`, and one Viterbi pass finds the best labels with the CRF's transitions.
    The same pass of the network gives engagements and speech (`read`).
    """

    def __init__(self, name: str, network: Network, chain: CrfTagger, weight: float = 1.0) -> None:
        self.name = name
        self._network, self._chain, self._weight = network, chain, weight
        self._text: tuple[tuple[str, ...], ...] | None = None
        self._stretches: list[Stretch] = []
        self.sha256 = hashlib.sha256(f"{network.sha256} {chain.sha256}".encode()).hexdigest()

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        """One label for each token of each sentence; sentences of one call are taken as one text.

        «استقبل», «خالد», «العطية», «في», «الدوحة» gives O, B-PER, I-PER, O, B-LOC.
        """
        return self.tag_with((), sentences)

    def tag_beside(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        """The labels of titles and bylines, which the network was not taught to read: the chain's alone."""
        return self._chain.tag(sentences)

    def tag_with(
        self, beside: Sequence[Sequence[str]], sentences: Sequence[Sequence[str]]
    ) -> list[list[Label]]:
        """The labels of `tag`, then those of `tag_beside`, in one pass through the chain."""
        network, size = self._names(sentences), len(sentences)
        chain = self._chain.scores([*sentences, *beside])
        scores = [self._weight * one + other for one, other in zip(network, chain[:size], strict=True)]
        return self._labels([*scores, *chain[size:]])

    def tag_with_scores(self, sentences: Sequence[Sequence[str]]) -> tuple[list[list[Label]], list[Scores]]:
        """The labels of `tag`, and the network's log-probabilities, tokens by labels for each sentence."""
        return self.tag(sentences), self._names(sentences)

    def _labels(self, scores: Sequence[Scores]) -> list[list[Label]]:
        paths = best_paths(scores, self._chain.transitions, self._chain.first)
        return [[LABELS[number] for number in path] for path in paths]

    def read(self, sentences: Sequence[Sequence[str]]) -> Reading:
        """What is said and who meets whom; after `tag` on the same sentences it costs next to nothing."""
        lengths = tuple(len(sentence) for sentence in sentences)
        engaged: list[Met] = []
        speaking: list[Speaking] = []
        support = np.zeros(sum(lengths), dtype=np.float32)
        for first, (scores, speaker) in self._placed(sentences):
            engaged += met(scores, first)
            chances = speech(scores)
            support[first : first + len(chances)] = chances
            if speaker is not None:
                speaking.append(Speaking(first, speaker))
        speech_of = tuple(support.round(4).tolist())
        return Reading(lengths, self.name, tuple(engaged), speech_of, tuple(speaking))

    def placed(self, sentences: Sequence[Sequence[str]]) -> Iterator[tuple[int, dict[str, Scores]]]:
        """The first word of each stretch and its scores, where there are heads beside the names."""
        return ((first, scores) for first, (scores, _) in self._placed(sentences))

    def _placed(self, sentences: Sequence[Sequence[str]]) -> Iterator[tuple[int, Read]]:
        starts = np.cumsum([0, *(len(sentence) for sentence in sentences)])
        for numbers, read in self._read(sentences):
            if heads.CONTENT in read[0]:
                yield int(starts[numbers.start]), read

    def _names(self, sentences: Sequence[Sequence[str]]) -> list[Scores]:
        """The network's log-probabilities, tokens by labels for each sentence."""
        nothing = np.zeros((0, len(LABELS)), dtype=np.float32)
        found: list[Scores] = []
        for numbers, (scores, _) in self._read(sentences):
            table = log_softmax(scores[heads.NAMES]) if scores else nothing
            ends = np.cumsum([len(sentences[number]) for number in numbers])
            found.extend(np.split(table, ends[:-1]))
        return found

    def _read(self, sentences: Sequence[Sequence[str]]) -> list[Stretch]:
        """Every stretch of a text with its scores; the last text is kept for the next question."""
        text = tuple(tuple(sentence) for sentence in sentences)
        if text != self._text:
            numbers = list(stretches([len(sentence) for sentence in text]))
            words = [[word for number in each for word in text[number]] for each in numbers]
            self._stretches = list(zip(numbers, self._scores(words), strict=True))
            self._text = text
        return self._stretches

    def _scores(self, texts: Sequence[Sequence[str]]) -> Sequence[Read]:
        if isinstance(self._network, Together) and all(texts):
            return self._network.together(texts)
        found = [self._network.scores(words) if words else {} for words in texts]
        return [(scores, scores.get(heads.SPEAKER)) for scores in found]


def log_softmax(scores: Scores) -> Scores:
    """The logarithms of the probabilities that scores stand for, by row."""
    least = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(least - np.log(np.exp(least).sum(axis=-1, keepdims=True)), dtype=np.float32)
