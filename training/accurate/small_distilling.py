"""The small network learns what the network of khabar-accurate thinks of many articles, and is exported.

Method: distillation (Hinton, Vinyals and Dean, 2015); annotated articles and the corpus of names are mixed
in with their own labels, as its teacher is not always right about them.
"""

import argparse
from pathlib import Path

import torch

from accurate import distilling, documents, keeping, small, soft_labels, tasks
from accurate.e5 import Weights
from accurate.fitting import Settings, fit
from khabar.taggers.network.pieces import Vocabulary
from khabar.taggers.network.shapes import write_small

STUDENT = "small.pt"


def run(options: argparse.Namespace) -> None:
    """Train the small network and store it; its table begins as that of the pretrained encoder."""
    folder: Path = options.work
    asked = small.tasks_of(tasks.read(folder).together)
    source = Weights.read(folder)
    pieces = torch.from_numpy(source.matrix("emb.word", source.sizes.width).copy())
    network = keeping.go_on(small.network(pieces, asked), options.start).to(options.device)
    settings = Settings(rate=options.rate, head_rate=options.rate, warm_up=200, least=0.01)
    steps = distilling.plan(network, asked, options, soft_labels.read(folder / options.opinions))
    fit(network, steps, settings, options.device)
    keeping.keep(network, folder / STUDENT)


def export(options: argparse.Namespace) -> None:
    """Write the network as a file of khabar."""
    folder: Path = options.work
    state = torch.load(folder / STUDENT, map_location="cpu", weights_only=True)
    found = {name: value.float().numpy() for name, value in small.arrays(state).items()}
    vocabulary = Vocabulary.decode((folder / documents.PIECES).read_bytes())
    write_small(options.out, vocabulary, small.GAPS, found)
    print(f"wrote {options.out}", flush=True)
