"""Soft labels: what teachers think of a stretch of text, and how that makes batches."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
import torch
from torch import Tensor

from accurate.packing import Array, Packed, unpack
from accurate.tasks import Asking, Tasks
from accurate.tensors import Asked, Texts, padded

FILE = "soft.msgpack"


class Pointed(msgspec.Struct, frozen=True):
    """The words that probably ask a pointer, and how likely each answer is: asking by words."""

    asking: Packed
    answers: Packed


class Soft(msgspec.Struct, frozen=True):
    """A stretch with its pieces and firsts; `labels` by task: log-probabilities, words by labels."""

    stored: Packed
    places: Packed
    labels: dict[str, Packed]
    links: dict[str, Pointed]

    @property
    def pieces(self) -> Array:
        """The pieces from begin to end."""
        return unpack(self.stored)

    @property
    def firsts(self) -> Array:
        """The place of the first piece of each word."""
        return unpack(self.places)


class SoftBatch(msgspec.Struct, frozen=True):
    """Several stretches; `labels` by task: words of all of them in a row by labels.

    `counts`: for tasks that are asked at some words only, how likely it is that each word is one.
    """

    texts: Texts
    labels: dict[str, Tensor]
    counts: dict[str, Tensor]
    links: dict[str, Asked]


def write(folder: Path, stretches: Sequence[Soft]) -> None:
    """Store in the work folder; labels of 17,000 articles are some 400 MB."""
    (folder / FILE).write_bytes(msgspec.msgpack.encode(stretches))


def read(path: Path) -> list[Soft]:
    """What `write` stored, or what was listened to."""
    return msgspec.msgpack.decode(path.read_bytes(), type=list[Soft])


def likely(labels: Mapping[str, Tensor], asking: Asking) -> Tensor:
    """How likely each word bears one of these labels, out of log-probabilities with labels as last axis."""
    return labels[asking.head][..., list(asking.labels)].exp().sum(-1)


def collate(group: Sequence[Soft], tasks: Tasks, device: str) -> SoftBatch:
    """One batch of tensors."""
    texts = padded([each.pieces for each in group], [each.firsts for each in group], device)
    labels = {name: _row([unpack(each.labels[name]) for each in group]).to(device) for name in tasks.labels}
    return SoftBatch(
        texts,
        labels,
        {name: likely(labels, asking) for name, asking in tasks.within.items()},
        {
            name: _asked(group, name, texts.firsts.shape[1], device)
            for name in tasks.pointers
            if any(name in each.links for each in group)
        },
    )


def _row(tables: Sequence[Array]) -> Tensor:
    return torch.from_numpy(np.concatenate(tables).astype(np.float32))


def _asked(group: Sequence[Soft], name: str, words: int, device: str) -> Asked:
    found = [(text, each.links[name]) for text, each in enumerate(group) if name in each.links]
    asking = [unpack(pointed.asking).astype(np.int64) for _, pointed in found]
    answers = np.zeros((sum(map(len, asking)), words), dtype=np.float32)
    row = 0
    for _, pointed in found:
        table = unpack(pointed.answers)
        answers[row : row + len(table), : table.shape[1]] = table
        row += len(table)
    texts = np.repeat([text for text, _ in found], [len(each) for each in asking])
    return Asked(*(torch.from_numpy(each).to(device) for each in (texts, np.concatenate(asking), answers)))
