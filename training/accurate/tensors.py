"""Batches of examples as tensors."""

from collections.abc import Sequence

import msgspec
import numpy as np
import torch
from torch import Tensor

from accurate.examples import NOTHING, PADDING, Example
from accurate.packing import Array

_MULTIPLE = 8  # lengths that a GPU multiplies well


class Asked(msgspec.Struct, frozen=True):
    """Questions to a pointer: text and word that ask, and for each the answers, 0 to 1: asking by words."""

    texts: Tensor
    words: Tensor
    answers: Tensor


class Texts(msgspec.Struct, frozen=True):
    """`pieces`: batch by pieces; `firsts`: batch by words; `real`: batch by words, False for padding."""

    pieces: Tensor
    firsts: Tensor
    real: Tensor


class Batch(msgspec.Struct, frozen=True):
    """Several examples with their answers; `labels` by task: batch by words, NOTHING in padding."""

    texts: Texts
    labels: dict[str, Tensor]
    links: dict[str, Asked]


def padded(pieces: Sequence[Array], firsts: Sequence[Array], device: str) -> Texts:
    """Texts in one batch."""
    rows, longest, words = len(pieces), max(map(len, pieces)), max(map(len, firsts))
    table = np.full((rows, -(-longest // _MULTIPLE) * _MULTIPLE), PADDING, dtype=np.int64)
    places = np.zeros((rows, words), dtype=np.int64)
    real = np.zeros((rows, words), dtype=bool)
    for row, (one, other) in enumerate(zip(pieces, firsts, strict=True)):
        table[row, : len(one)] = one
        places[row, : len(other)] = other
        real[row, : len(other)] = True
    return Texts(*(torch.from_numpy(each).to(device) for each in (table, places, real)))


def collate(group: Sequence[Example], device: str) -> Batch:
    """One batch of tensors."""
    texts = padded([each.pieces for each in group], [each.firsts for each in group], device)
    words = texts.firsts.shape[1]
    labels = sorted({name for each in group for name in each.labels})
    links = sorted({name for each in group for name in each.links})
    return Batch(
        texts,
        {name: _labels(group, name, words).to(device) for name in labels},
        {name: asked for name in links if (asked := _asked(group, name, words, device)) is not None},
    )


def _labels(group: Sequence[Example], name: str, words: int) -> Tensor:
    table = np.full((len(group), words), NOTHING, dtype=np.int64)
    for row, each in enumerate(group):
        wanted = each.labels.get(name, ())
        table[row, : len(wanted)] = wanted
    return torch.from_numpy(table)


def _asked(group: Sequence[Example], name: str, words: int, device: str) -> Asked | None:
    """A row for each word that asks, with all its answers; None where no word does."""
    answers: dict[tuple[int, int], list[int]] = {}
    for text, each in enumerate(group):
        for asking, answer in each.links.get(name, ()):
            answers.setdefault((text, int(asking)), []).extend([int(answer)] if answer >= 0 else [])
    if not answers:
        return None
    table = np.zeros((len(answers), words), dtype=np.float32)
    for row, found in enumerate(answers.values()):
        table[row, found] = 1
    asking = torch.tensor(list(answers), device=device)
    return Asked(asking[:, 0], asking[:, 1], torch.from_numpy(table).to(device))
