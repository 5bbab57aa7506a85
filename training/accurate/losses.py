"""What a network is punished for: answers other than the annotated ones, or other than the teachers'."""

import torch
from torch import Tensor
from torch.nn import functional

from accurate.encoder import Network
from accurate.examples import NOTHING
from accurate.soft_labels import SoftBatch
from accurate.tasks import Tasks
from accurate.tensors import Asked, Batch


def hard(network: Network, batch: Batch, tasks: Tasks) -> Tensor:
    """Cross-entropy with the annotated labels, binary for the pointers, of the tasks that are annotated."""
    words = network.words(batch.texts.pieces, batch.texts.firsts)
    total = 0.0 * words.float().sum()  # a batch without any answer teaches nothing
    for name, wanted in batch.labels.items():
        if name in network.labels and bool((wanted != NOTHING).any()):
            scores = network.labels[name](words).float().flatten(0, 1)
            loss = functional.cross_entropy(scores, wanted.flatten(), ignore_index=NOTHING)
            total = total + tasks.weight(name) * loss
    return total + _pointers(network, words, batch.texts.real, batch.links, tasks)


def soft(network: Network, batch: SoftBatch, tasks: Tasks) -> Tensor:
    """Distance from the teachers' probabilities.

    Method: distillation (Hinton, Vinyals and Dean, 2015), at temperature 1: Kullback-Leibler divergence of
    each word's labels; what is asked at some words only counts as far as the teachers see one of these.
    """
    words = network.words(batch.texts.pieces, batch.texts.firsts)
    real = words[batch.texts.real]
    total = 0.0 * words.float().sum()
    for name, wanted in batch.labels.items():
        found = functional.log_softmax(network.labels[name](real).float(), -1)
        far = functional.kl_div(found, wanted, log_target=True, reduction="none").sum(-1)
        counts = batch.counts.get(name)
        mean = far.mean() if counts is None else (far * counts).sum() / counts.sum().clamp(min=1)
        total = total + tasks.weight(name) * mean
    return total + _pointers(network, words, batch.texts.real, batch.links, tasks)


def _pointers(network: Network, words: Tensor, real: Tensor, links: dict[str, Asked], tasks: Tasks) -> Tensor:
    """Binary cross-entropy over all words, for one right answer each: there are many more wrong ones."""
    total = torch.zeros((), device=words.device)
    for name, asked in links.items():
        if name in network.pointers:
            scores = network.pointed(name, words, asked.texts, asked.words).float()
            entropy = functional.binary_cross_entropy_with_logits(
                scores, asked.answers, weight=real[asked.texts].float(), reduction="sum"
            )
            total = total + tasks.weight(name) * entropy / asked.answers.sum().clamp(min=1)
    return total
