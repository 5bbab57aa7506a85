"""How well trained networks do on what they were not taught, before one is exported."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from accurate import documents, keeping, tasks
from accurate.encoder import Network
from accurate.examples import NOTHING, Example, by_length
from accurate.packing import Array, unpack
from accurate.softening import opinions
from khabar.taggers import LABELS
from sentences import score

_RANKED = ("trigger", "content", "cue")  # heads whose label 0 is «none»
_NAMES = "names"
_WORDS = 100  # of a stretch of the corpus of names
_BUDGET = 16_000  # pieces of a batch


def run(options: argparse.Namespace) -> None:
    """Print the figures of networks of the work folder, several as one: the mean of what they think."""
    folder: Path = options.work
    networks = keeping.networks([folder / name for name in options.networks], folder, options.device)
    articles = [each for text in documents.read(folder / "measured.docs") for each in documents.whole(text)]
    for name in _RANKED:
        if name in networks[0].labels and articles:
            wanted, scores = _ranked(networks, articles, name, options)
            print(f"{name}: average precision {average_precision(wanted, scores):.3f} of {wanted.sum()}")
    corpus = documents.read(folder / "names-measured.docs")
    sentences = [each for text in corpus for each in documents.whole(text, _WORDS)]
    if _NAMES in networks[0].labels and sentences:
        print(_named(networks, sentences, options))


def average_precision(wanted: Array, scores: Array) -> float:
    """The mean of the precision at every right word, words in order of their scores."""
    ordered = wanted[np.argsort(-scores, kind="stable")].astype(np.float64)
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float((precision * ordered).sum() / max(ordered.sum(), 1.0))


def _ranked(
    networks: Sequence[Network], examples: Sequence[Example], name: str, options: argparse.Namespace
) -> tuple[Array, Array]:
    """For each word that is asked: does it bear a label, and how likely do the networks think so."""
    annotated = [each for each in examples if name in each.labels]
    found = _labels(networks, annotated, name, options)
    wanted = np.concatenate([each for each, _ in found])
    scores = np.concatenate([1 - np.exp(table[:, 0].astype(np.float32)) for _, table in found])
    return wanted[wanted != NOTHING] > 0, scores[wanted != NOTHING]


def _named(networks: Sequence[Network], examples: Sequence[Example], options: argparse.Namespace) -> str:
    found = _labels(networks, examples, _NAMES, options)
    gold = [[LABELS[number] for number in wanted] for wanted, _ in found]
    guesses = [[LABELS[number] for number in table.argmax(1)] for _, table in found]
    figures = score(gold, guesses)
    return f"names: {figures.precision:.3f} {figures.recall:.3f} F1 {figures.f1:.4f} of {figures.wanted}"


def _labels(
    networks: Sequence[Network], examples: Sequence[Example], name: str, options: argparse.Namespace
) -> list[tuple[Array, Array]]:
    """For each example the wanted labels of one head, and the log-probabilities: words by labels."""
    groups = by_length(examples, _BUDGET)
    asked = tasks.read(options.work).together.only({name})
    thought = opinions(networks, groups, asked, options.device)
    in_order = (each for group in groups for each in group)
    return [
        (each.labels[name], unpack(found.labels[name])) for each, found in zip(in_order, thought, strict=True)
    ]
