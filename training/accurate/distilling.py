"""The student: a few layers that learn what the teachers think of many articles.

Method: distillation (Hinton, Vinyals and Dean, 2015); annotated examples are mixed in with their own
labels, as the teachers are not always right about them.
"""

import argparse
import random
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from torch import Tensor

from accurate import documents, keeping, soft_labels, tasks
from accurate.documents import Lesson
from accurate.encoder import Network
from accurate.examples import batches
from accurate.fitting import Settings, Step, fit
from accurate.losses import soft
from accurate.soft_labels import Soft
from accurate.tasks import Tasks
from accurate.teaching import NAMES, lessons

_BUDGET, _NAMES_BUDGET = 10_000, 6_000  # pieces of a batch


def run(options: argparse.Namespace) -> None:
    """Train the student on the first layers of the adapted encoder, with all heads, and store it."""
    folder: Path = options.work
    asked = tasks.read(folder).together
    network = keeping.go_on(keeping.new(folder, asked, options.layers), options.start).to(options.device)
    settings = Settings(rate=options.rate, warm_up=200, least=0.01)
    fit(
        network,
        plan(network, asked, options, soft_labels.read(folder / soft_labels.FILE)),
        settings,
        options.device,
    )
    keeping.keep(network, folder / keeping.STUDENT)


def plan(network: Network, asked: Tasks, options: argparse.Namespace, thought: Sequence[Soft]) -> list[Step]:
    """A step for each batch of each pass: soft ones, annotated ones and names in random order."""
    generator = random.Random(options.seed)
    told = (
        Lesson(documents.read(options.work / "annotated.docs"), _BUDGET),
        Lesson(documents.read(options.work / "names.docs"), _NAMES_BUDGET, **NAMES),
    )
    print(f"{len(thought)} stretches with soft labels", flush=True)
    steps: list[Step] = []
    for _ in range(options.epochs):
        groups = batches(thought, _BUDGET, generator)
        found: list[Step] = [partial(_loss, network, group, asked, options.device) for group in groups]
        for lesson in told:
            found += lessons(network, lesson, generator, asked, options.device)
        generator.shuffle(found)
        steps += found
    return steps


def _loss(network: Network, group: Sequence[Soft], asked: Tasks, device: str) -> Tensor:
    return soft(network, soft_labels.collate(group, asked, device), asked)
