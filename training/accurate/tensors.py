"""Batches of examples as tensors."""

from collections.abc import Sequence

import msgspec
import numpy as np
import torch
from torch import Tensor

from accurate.examples import NOTHING, Encoded


class Batch(msgspec.Struct, frozen=True):
    """Tensors of several examples; `labels` by task: batch by words; `links`: batch by words by words."""

    pieces: Tensor
    firsts: Tensor
    labels: dict[str, Tensor]
    links: dict[str, Tensor]


def collate(group: Sequence[Encoded], padding: int) -> Batch:
    """One batch of tensors; padded words have no answer in any task."""
    rows, words = len(group), max(len(each.firsts) for each in group)
    pieces = np.full((rows, max(len(each.pieces) for each in group)), padding, dtype=np.int64)
    firsts = np.zeros((rows, words), dtype=np.int64)
    for row, each in enumerate(group):
        pieces[row, : len(each.pieces)] = each.pieces
        firsts[row, : len(each.firsts)] = each.firsts
    labels = {
        name: _labels(group, name, words)
        for name in sorted({key for each in group for key in each.example.labels})
    }
    links = {
        name: _links(group, name, words)
        for name in sorted({key for each in group for key in each.example.links})
    }
    return Batch(torch.from_numpy(pieces), torch.from_numpy(firsts), labels, links)


def _labels(group: Sequence[Encoded], name: str, words: int) -> Tensor:
    table = np.full((len(group), words), NOTHING, dtype=np.int64)
    for row, each in enumerate(group):
        wanted = each.example.labels.get(name, ())[: len(each.firsts)]
        table[row, : len(wanted)] = wanted
    return torch.from_numpy(table)


def _links(group: Sequence[Encoded], name: str, words: int) -> Tensor:
    """1 where the word of the column answers the word of the row, 0 where not, NOTHING where nobody asks."""
    table = np.full((len(group), words, words), NOTHING, dtype=np.float32)
    for row, each in enumerate(group):
        size = len(each.firsts)
        for asking, answer in each.example.links.get(name, ()):
            if asking < size:
                line = table[row, asking]
                line[:size] = np.maximum(line[:size], 0)
                if 0 <= answer < size:
                    line[answer] = 1
    return torch.from_numpy(table)
