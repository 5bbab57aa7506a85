"""The big teacher: it first reads news in both directions, then learns all that is annotated.

Its opinion of all articles is what the student learns from (`soften-large`), cut to the student's stretches.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from accurate import adapting, documents, large_weights, soft_labels, tasks
from accurate.documents import LARGE, Document, Lesson, Range
from accurate.encoder import Network
from accurate.examples import BEGIN, END, by_length
from accurate.fitting import Settings, Step, fit
from accurate.large import LargeEncoder
from accurate.packing import Array, pack, unpack
from accurate.soft_labels import Pointed, Soft
from accurate.softening import opinions
from accurate.tasks import Tasks
from accurate.teaching import NAMES, lessons

ADAPTED, TEACHERS = "large-adapted.pt", "large-teacher-*.pt"
_MASK = 3  # piece
_HIDDEN = 0.2  # share of the words
_LENGTH = 1022  # pieces of a row of news
_ROOM, _SHORT, _WORDS = 2_048, 160, 420  # pieces of a sequence; words of one, at least and at most
_BUDGET = 8_192  # pieces of a batch


class Guessing(nn.Module):
    """The encoder guesses hidden words from the piece before each of theirs, as it has learned to go on."""

    def __init__(self, encoder: LargeEncoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, words: Tensor) -> Tensor:
        """The loss of one batch; `pieces` and the number of the word of each: batch by pieces, no padding."""
        by_word = torch.rand(pieces.shape, device=pieces.device)
        hidden = by_word.gather(1, words - words[:, :1]) < _HIDDEN
        begin, end = (torch.full_like(pieces[:, :1], each) for each in (BEGIN, END))
        shown = torch.cat([begin, pieces.masked_fill(hidden, _MASK), end], 1)
        states = self.encoder.states(shown, None)[:, :-2]
        scores = functional.linear(states[hidden], self.encoder.pieces.weight.to(states.dtype))
        return functional.cross_entropy(scores.float(), pieces[hidden])


def adapt(options: argparse.Namespace) -> None:
    """Read so many rows of news with words hidden, and store the encoder."""
    folder: Path = options.work
    encoder = LargeEncoder(large_weights.read(folder / large_weights.FOLDER))
    guessing = Guessing(encoder).to(options.device)
    texts = documents.read(folder / f"news.{LARGE}")
    pieces, words = (each.to(options.device) for each in adapting.stream(texts, options.seed))
    body = min(_LENGTH, len(pieces))
    starts = list(range(0, len(pieces) - body + 1, body))
    random.Random(options.seed).shuffle(starts)
    rows = max(1, _BUDGET // body)
    steps: list[Step] = [
        partial(_read, guessing, pieces, words, starts[first : first + rows], body)
        for first in range(0, min(len(starts), options.rows), rows)
    ]
    settings = Settings(rate=options.rate, head_rate=options.rate, warm_up=40, least=0.1, memory=0.98)
    fit(guessing, steps, settings, options.device)
    torch.save(encoder.bfloat16().state_dict(), folder / ADAPTED)


def _read(guessing: Guessing, pieces: Tensor, words: Tensor, starts: Sequence[int], body: int) -> Tensor:
    places = torch.tensor(starts, device=pieces.device)[:, None] + torch.arange(body, device=pieces.device)
    found: Tensor = guessing(pieces[places], words[places])
    return found


def teach(options: argparse.Namespace) -> None:
    """Teach names, statements and engagements together, and store the teacher."""
    folder: Path = options.work
    asked = tasks.read(folder).together
    encoder = _adapted(folder)
    nn.init.ones_(encoder.norm.weight)  # what it was good for, the next piece, is not asked any more
    network = Network(encoder, asked.labels, tuple(asked.pointers)).to(options.device)
    told = Lesson(documents.read(folder / f"annotated.{LARGE}"), _BUDGET, _SHORT, _WORDS, _ROOM)
    named = Lesson(documents.read(folder / f"names.{LARGE}"), _BUDGET // 2, **NAMES)
    generator = random.Random(options.seed)
    steps: list[Step] = []
    for _ in range(options.epochs):
        found = [
            step
            for each in (told, named)
            for step in lessons(network, each, generator, asked, options.device)
        ]
        generator.shuffle(found)
        steps += found
    settings = Settings(rate=options.rate, head_rate=5e-4, warm_up=80, memory=0.98)
    fit(network, steps, settings, options.device)
    torch.save(network.bfloat16().state_dict(), folder / TEACHERS.replace("*", str(options.seed)))


def _adapted(folder: Path) -> LargeEncoder:
    encoder = _empty(folder)
    encoder.load_state_dict(torch.load(folder / ADAPTED, weights_only=True))
    return encoder


def _empty(folder: Path) -> LargeEncoder:
    return LargeEncoder(large_weights.blank(large_weights.read(folder / large_weights.FOLDER)))


def soften(options: argparse.Namespace) -> None:
    """Write what the big teacher thinks of the news and of the annotated articles, for the student."""
    folder: Path = options.work
    asked = tasks.read(folder).together
    networks = [trained(path, folder, asked, options.device) for path in sorted(folder.glob(TEACHERS))]
    found = [
        soft for name in ("news", "annotated") for soft in thoughts(networks, folder, name, asked, options)
    ]
    print(f"{len(found)} stretches", flush=True)
    soft_labels.write(folder, found)


def trained(path: Path, folder: Path, asked: Tasks, device: str) -> Network:
    """A stored teacher."""
    network = Network(_empty(folder), asked.labels, tuple(asked.pointers)).bfloat16()
    network.load_state_dict(torch.load(path, weights_only=True))
    return network.to(device)


def thoughts(
    networks: Sequence[Network], folder: Path, name: str, asked: Tasks, options: argparse.Namespace
) -> Iterator[Soft]:
    """What the teachers think of the student's stretches of some texts, each read with its neighbours."""
    small, large = documents.read(folder / f"{name}.docs"), documents.read(folder / f"{name}.{LARGE}")
    cuts = [together(documents.stretches(each.sentences, lambda: documents.WORDS)) for each in small]
    long = [
        example
        for document, cut in zip(large, cuts, strict=True)
        for example in documents.examples(document, [(each[0][0], each[-1][1]) for each in cut], _ROOM)
    ]
    parts = [(document, each) for document, cut in zip(small, cuts, strict=True) for each in cut]
    numbered = {id(example): part for example, part in zip(long, parts, strict=True)}
    groups = by_length(long, 4 * _BUDGET)
    in_order = [example for group in groups for example in group]
    for example, soft in zip(in_order, opinions(networks, groups, asked, options.device), strict=True):
        yield from cut_up(*numbered[id(example)], soft)


def together(stretches: Sequence[Range]) -> list[list[Range]]:
    """Neighbouring stretches in groups of as many words as the big teacher reads at once."""
    found: list[list[Range]] = []
    for each in stretches:
        if not found or each[1] - found[-1][0][0] > _WORDS:
            found.append([])
        found[-1].append(each)
    return found


def cut_up(document: Document, stretches: Sequence[Range], soft: Soft) -> Iterator[Soft]:
    """The opinion of a long stretch as opinions of the student's own; what points outside points nowhere."""
    begin, read = stretches[0][0], len(soft.firsts)
    for example, (start, _) in zip(documents.examples(document, stretches), stretches, strict=True):
        first = start - begin
        last = first + len(example.firsts)
        if last <= read:
            yield Soft(
                pack(example.pieces, "<u2"),
                pack(example.firsts, "<u2"),
                {name: pack(unpack(table)[first:last], "<f2") for name, table in soft.labels.items()},
                {name: found for name, each in soft.links.items() if (found := _inside(each, first, last))},
            )


def _inside(pointed: Pointed, first: int, last: int) -> Pointed | None:
    asking: Array = unpack(pointed.asking).astype(np.int64)
    chosen = (asking >= first) & (asking < last)
    if not chosen.any():
        return None
    answers = unpack(pointed.answers)[chosen, first:last]
    return Pointed(pack(asking[chosen] - first, "<u2"), pack(answers, "<f2"))
