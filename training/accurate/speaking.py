"""Who speaks: a pointer from the word that announces speech, taught on a network that stays as it is.

The annotated articles are few, so a small network also learns what a bigger one says of the news: from
every word that it takes for the beginning of a cue, how likely each word names who speaks.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from accurate import documents, keeping
from accurate.encoder import Network
from accurate.examples import Example, by_length
from accurate.fitting import Settings, fit
from accurate.pointers import FarPointer
from accurate.tensors import padded

HEAD, CUE = "speaker", "cue"
_BUDGET = 6_000  # pieces of a batch
_GROUP = 16  # stretches of a step
_LIKELY = 0.4  # probability from which the teacher takes a word for the beginning of a cue
_BEGINS = 1
_DROPOUT = 0.1


class Question(msgspec.Struct, frozen=True):
    """The states of a stretch, words by width; which words ask, and their answers: asking by words."""

    states: Tensor
    asking: Tensor
    answers: Tensor


def run(options: argparse.Namespace) -> None:
    """Teach the pointer of a network of the work folder, and store the network with it."""
    folder: Path = options.work
    network = keeping.without(folder / options.network, folder, HEAD).to(options.device).eval()
    annotated = [each for each in documents.read(folder / "annotated.docs") if HEAD in each.links]
    questions = list(_annotated(network, [e for each in annotated for e in documents.whole(each)]))
    if options.teacher:
        teacher = keeping.network(folder / options.teacher, folder).to(options.device).eval()
        questions += _taught(network, teacher, _news(folder, options))
    print(f"{len(questions)} stretches, {sum(len(each.asking) for each in questions)} questions", flush=True)
    pointer = FarPointer(network.encoder.norm.normalized_shape[0]).to(options.device)
    teach(pointer, questions, options)
    network.pointers[HEAD] = pointer.eval()
    keeping.keep(network, folder / options.network)


def teach(pointer: FarPointer, questions: Sequence[Question], options: argparse.Namespace) -> None:
    """Passes over all questions, in groups of some stretches."""
    generator = random.Random(options.seed)
    steps = []
    for _ in range(options.epochs):
        order = generator.sample(questions, len(questions))
        groups = [order[start : start + _GROUP] for start in range(0, len(order), _GROUP)]
        steps += [partial(_loss, pointer, group) for group in groups]
    rate = options.rate
    fit(pointer, steps, Settings(rate=rate, head_rate=rate, warm_up=50, least=0.02), options.device)


def _loss(pointer: FarPointer, group: Sequence[Question]) -> Tensor:
    """Binary cross-entropy over all words, for one right answer each."""
    total, right = torch.zeros(()), torch.zeros(())
    for each in group:
        states = functional.dropout(each.states.float(), _DROPOUT, training=True)
        scores = pointer(states[None])[0][each.asking]
        total = total + functional.binary_cross_entropy_with_logits(
            scores, each.answers.float(), reduction="sum"
        )
        right = right + each.answers.float().sum()
    return total / right.clamp(min=1)


def _news(folder: Path, options: argparse.Namespace) -> list[Example]:
    """Stretches of articles that nobody annotated."""
    known = {
        each.id for name in ("annotated", "measured") for each in documents.read(folder / f"{name}.docs")
    }
    found = [each for each in documents.read(folder / "news.docs") if each.id not in known]
    random.Random(options.seed).shuffle(found)
    return [example for each in found[: options.articles] for example in documents.whole(each)]


def _annotated(network: Network, examples: Sequence[Example]) -> Iterator[Question]:
    """A question for every cue, answered by every mention of who speaks."""
    for example, states in _states(network, [each for each in examples if len(each.links[HEAD])]):
        pairs = example.links[HEAD]
        asking = np.unique(pairs[:, 0])
        answers = np.zeros((len(asking), len(example.firsts)), dtype=np.float16)
        for row, word in enumerate(asking):
            chosen = pairs[pairs[:, 0] == word, 1]
            answers[row, chosen[chosen >= 0]] = 1
        yield Question(states, torch.from_numpy(asking.astype(np.int64)), torch.from_numpy(answers))


@torch.no_grad()
def _taught(network: Network, teacher: Network, examples: Sequence[Example]) -> list[Question]:
    """A question for every word that the teacher takes for a cue, with its answers."""
    found = []
    for (_, own), (_, other) in zip(_states(network, examples), _states(teacher, examples), strict=True):
        states = other.float()
        begins = functional.softmax(teacher.labels[CUE](states), -1)[:, _BEGINS]
        asking = torch.nonzero(begins > _LIKELY).flatten()
        if len(asking):
            answers = teacher.pointers[HEAD](states[None])[0][asking].sigmoid()
            found.append(Question(own, asking, answers.half()))
    return found


@torch.no_grad()
def _states(network: Network, examples: Sequence[Example]) -> Iterator[tuple[Example, Tensor]]:
    """The states of the words of each stretch, in half floats."""
    for group in by_length(examples, _BUDGET):
        texts = padded([e.pieces for e in group], [e.firsts for e in group], _device(network))
        words = network.words(texts.pieces, texts.firsts).half()
        yield from ((each, words[row, : len(each.firsts)].clone()) for row, each in enumerate(group))


def _device(network: Network) -> str:
    return str(next(network.parameters()).device)
