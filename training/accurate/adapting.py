"""The pretrained encoder reads news: it learns the language of the field before any task.

Method: masked language modelling (Devlin and others, 2019) on whole words: a word is hidden with all its
pieces, as a piece is too easily guessed from the rest of its word. Gururangan and others (2020) show that
reading texts of the field helps every task in it.
"""

import argparse
import random
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from accurate import documents, keeping
from accurate.documents import Document
from accurate.e5 import Weights
from accurate.encoder import Encoder, table_of
from accurate.examples import BEGIN, END
from accurate.fitting import Settings, Step, fit
from accurate.packing import unpack

_HIDDEN = 0.25  # share of the words
_AS_MASK, _AS_OTHER = 0.8, 0.1  # of the hidden pieces: shown as the mask, as any other piece; the rest stay
_SPECIAL = 4  # the first pieces of the table stand for no text
_LENGTH = 384  # pieces of a sequence with begin and end


class Masked(nn.Module):
    """The encoder with one more piece, the mask, and a guess for each hidden piece from the same table."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        table = encoder.pieces.weight.detach()
        self.mask = len(table)
        encoder.pieces = table_of(torch.cat([table, table.mean(0, keepdim=True)]))
        width = table.shape[1]
        self.guess = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.LayerNorm(width))
        self.rarity = nn.Parameter(torch.zeros(self.mask + 1))

    def forward(self, pieces: Tensor, words: Tensor) -> Tensor:
        """The loss of one batch; `pieces` and the number of the word of each: batch by pieces, no padding."""
        hidden, shown = self._hide(pieces, words)
        begin, end = (torch.full_like(pieces[:, :1], each) for each in (BEGIN, END))
        states = self.encoder(torch.cat([begin, shown, end], 1), padded=False)[:, 1:-1]
        scores = functional.linear(self.guess(states[hidden]), self.encoder.pieces.weight, self.rarity)
        return functional.cross_entropy(scores.float(), pieces[hidden])

    def _hide(self, pieces: Tensor, words: Tensor) -> tuple[Tensor, Tensor]:
        """Which pieces are hidden, and what stands there instead."""
        by_word = torch.rand(pieces.shape, device=pieces.device)
        hidden = by_word.gather(1, words - words[:, :1]) < _HIDDEN
        how = torch.rand(pieces.shape, device=pieces.device)
        other = torch.randint_like(pieces, _SPECIAL, self.mask)
        shown = torch.where(how < _AS_MASK, self.mask, torch.where(how > 1 - _AS_OTHER, other, pieces))
        return hidden, torch.where(hidden, shown, pieces)

    def adapted(self) -> Encoder:
        """The encoder without the mask."""
        self.encoder.pieces = table_of(self.encoder.pieces.weight.detach()[: self.mask])
        return self.encoder


def run(options: argparse.Namespace) -> None:
    """Adapt the pretrained encoder, or with `--again` the adapted one once more, and store it."""
    folder: Path = options.work
    weights = Weights.read(folder)
    start = (
        keeping.encoder(folder) if options.again else Encoder(weights, options.layers or weights.sizes.layers)
    )
    masked = Masked(start).to(options.device)
    pieces, words = (
        each.to(options.device) for each in stream(documents.read(folder / "news.docs"), options.seed)
    )
    steps = plan(masked, pieces, words, options)
    settings = Settings(rate=options.rate, head_rate=options.rate, warm_up=200, least=0.02, memory=0.98)
    fit(masked, steps, settings, options.device)
    keeping.keep(masked.adapted(), folder / keeping.ADAPTED)


def stream(texts: Sequence[Document], seed: int) -> tuple[Tensor, Tensor]:
    """All texts in random order as one row of pieces, and the number of the word of each piece."""
    order = list(texts)
    random.Random(seed).shuffle(order)
    pieces = np.concatenate([unpack(each.pieces).astype(np.int64) for each in order])
    counts = np.concatenate([unpack(each.counts).astype(np.int64) for each in order])
    return torch.from_numpy(pieces), torch.from_numpy(np.repeat(np.arange(len(counts)), counts))


def plan(masked: Masked, pieces: Tensor, words: Tensor, options: argparse.Namespace) -> list[Step]:
    """A step for each batch of each pass; every pass cuts the row at other places."""
    generator = random.Random(options.seed)
    body = min(_LENGTH - 2, len(pieces) // 2)
    steps: list[Step] = []
    for _ in range(options.epochs):
        starts = list(range(generator.randrange(body), len(pieces) - body + 1, body))
        generator.shuffle(starts)
        for first in range(0, len(starts), options.rows):
            steps.append(partial(_loss, masked, pieces, words, starts[first : first + options.rows], body))
    return steps


def _loss(masked: Masked, pieces: Tensor, words: Tensor, starts: Sequence[int], body: int) -> Tensor:
    places = torch.tensor(starts, device=pieces.device)[:, None] + torch.arange(body, device=pieces.device)
    found: Tensor = masked(pieces[places], words[places])
    return found
