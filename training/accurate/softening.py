"""The teachers read all articles: their mean opinion is what the student learns from."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from accurate import documents, keeping, soft_labels, tasks
from accurate.encoder import Network
from accurate.examples import Example, by_length
from accurate.fitting import half
from accurate.packing import pack
from accurate.soft_labels import Pointed, Soft
from accurate.tasks import Tasks
from accurate.tensors import Asked, Texts, padded

_BUDGET = 16_000  # pieces of a batch
_ASKS = 0.08  # from this probability on a word is taken for one that asks


def run(options: argparse.Namespace) -> None:
    """Write the soft labels of the news and of the annotated articles."""
    folder: Path = options.work
    asked = tasks.read(folder)
    texts = [*documents.read(folder / "news.docs"), *documents.read(folder / "annotated.docs")]
    examples = [example for text in texts for example in documents.whole(text)]
    names = keeping.networks(sorted(folder.glob(keeping.NAMES_TEACHERS)), folder, options.device)
    others = keeping.networks(sorted(folder.glob(keeping.TEACHERS)), folder, options.device)
    print(f"{len(examples)} stretches, {len(others)} teachers, {len(names)} of names", flush=True)
    groups = by_length(examples, _BUDGET)
    one = opinions(names, groups, asked.names, options.device)
    other = opinions(others, groups, asked.others, options.device)
    soft_labels.write(folder, [_joined(*pair) for pair in zip(one, other, strict=True)])


def opinions(
    networks: Sequence[Network], groups: Sequence[Sequence[Example]], asked: Tasks, device: str
) -> Iterator[Soft]:
    """What the networks think of each example, in the order of the groups: mean log-probabilities."""
    for network in networks:
        network.eval()
    for group in groups:
        yield from _read(networks, group, asked, device)


@torch.no_grad()
def _read(networks: Sequence[Network], group: Sequence[Example], asked: Tasks, device: str) -> Iterator[Soft]:
    texts = padded([each.pieces for each in group], [each.firsts for each in group], device)
    with half(device):
        words = [network.words(texts.pieces, texts.firsts) for network in networks]
        labels = {name: _labels(networks, words, name) for name in asked.labels}
        links = {
            name: _pointed(networks, words, texts, name, soft_labels.likely(labels, asking))
            for name, asking in asked.pointers.items()
        }
    labels = {name: table.cpu() for name, table in labels.items()}
    for row, example in enumerate(group):
        size = len(example.firsts)
        yield Soft(
            pack(example.pieces, "<u2"),
            pack(example.firsts, "<u2"),
            {name: pack(table[row, :size].numpy(), "<f2") for name, table in labels.items()},
            {name: found for name, each in links.items() if (found := _of(each, row, size)) is not None},
        )


def _labels(networks: Sequence[Network], words: Sequence[Tensor], name: str) -> Tensor:
    """The mean log-probabilities of one head: batch by words by labels."""
    scores = (network.labels[name](each) for network, each in zip(networks, words, strict=True))
    return torch.stack([functional.log_softmax(each.float(), -1) for each in scores]).mean(0)


def _pointed(
    networks: Sequence[Network], words: Sequence[Tensor], texts: Texts, name: str, asks: Tensor
) -> Asked:
    """The probable answers to the words that probably ask one pointer."""
    rows, asking = torch.nonzero((asks > _ASKS) & texts.real, as_tuple=True)
    scores = [
        network.pointed(name, each, rows, asking).float()
        for network, each in zip(networks, words, strict=True)
    ]
    return Asked(rows.cpu(), asking.cpu(), torch.stack(scores).mean(0).sigmoid().cpu())


def _of(asked: Asked, row: int, size: int) -> Pointed | None:
    """What one text of the batch asks, without padding."""
    chosen = asked.texts == row
    if not bool(chosen.any()):
        return None
    answers = asked.answers[chosen, :size]
    return Pointed(pack(asked.words[chosen].numpy(), "<u2"), pack(answers.numpy(), "<f2"))


def _joined(one: Soft, other: Soft) -> Soft:
    """The opinions of two groups of teachers on the same stretch."""
    return Soft(one.stored, one.places, {**one.labels, **other.labels}, {**one.links, **other.links})
