"""How good the names of a model are: the network alone, the fast tagger alone, both together.

training/measure_accurate.py runs it.
"""

from collections.abc import Sequence

import numpy as np

from khabar.taggers import LABELS, Label
from khabar.taggers.crf import CrfTagger
from khabar.taggers.decoding import best_paths, forbid
from khabar.taggers.labels import may_follow
from khabar.taggers.network.tagger import Network
from khabar_accurate.tagger import AccurateTagger
from sentences import Score, Sentence, score


def alone(network: Network, fast: CrfTagger, sentences: Sequence[Sentence]) -> list[list[Label]]:
    """The labels of the network without the fast tagger: the likeliest that may follow one another."""
    _, scores = AccurateTagger(network, fast).tag_with_scores([each.tokens for each in sentences])
    size = len(LABELS)
    allowed = np.array([[may_follow(before, label) for label in LABELS] for before in LABELS])
    free = forbid(np.zeros((size, size), dtype=np.float32), allowed)
    paths = best_paths(scores, free, fast.first)
    return [[LABELS[number] for number in path] for path in paths]


def together(
    network: Network, fast: CrfTagger, sentences: Sequence[Sentence], weight: float
) -> list[list[Label]]:
    """The labels of both, the network's log-probabilities counting `weight` times."""
    return AccurateTagger(network, fast, weight).tag([each.tokens for each in sentences])


def line(name: str, sentences: Sequence[Sentence], labels: Sequence[Sequence[Label]]) -> str:
    """One line of figures: F1 by kind, then precision, recall and F1 of all."""
    gold = [each.labels for each in sentences]
    kinds = [f"{kind} {score(gold, labels, kind).f1:.3f}" for kind in ("PER", "LOC", "ORG")]
    whole: Score = score(gold, labels)
    figures = f"{whole.precision:.3f} {whole.recall:.3f} {whole.f1:.4f}"
    return f"{name:<18} {' '.join(kinds)}   all {figures}   of {whole.wanted}"
