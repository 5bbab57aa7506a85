"""Teachers: networks of all layers, some for names and some for the rest, each with a seed of its own."""

import argparse
import random
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from torch import Tensor

from accurate import documents, keeping, tasks
from accurate.documents import Lesson
from accurate.encoder import Network
from accurate.examples import Example, batches
from accurate.fitting import Settings, Step, fit
from accurate.losses import hard
from accurate.tasks import Tasks
from accurate.tensors import collate

NAMES = {"shortest": 10, "longest": 120}  # words: sentences of the corpus follow one another loosely


def others(options: argparse.Namespace) -> None:
    """Teach statements and engagements: one pass over what the rules read, then the annotated articles."""
    folder: Path = options.work
    asked = tasks.read(folder).others
    network = keeping.new(folder, asked).to(options.device)
    ruled = Lesson(documents.read(folder / "ruled.docs"), 10_000)
    annotated = Lesson(documents.read(folder / "annotated.docs"), 5_000)
    for lesson, epochs in ((ruled, 1), (annotated, options.epochs)):
        if lesson.documents:
            _teach(network, lesson, epochs, Settings(rate=1e-4), asked, options)
    keeping.keep(network, folder / keeping.TEACHERS.replace("*", str(options.seed)))


def names(options: argparse.Namespace) -> None:
    """Teach names with the corpus."""
    folder: Path = options.work
    asked = tasks.read(folder).names
    network = keeping.new(folder, asked).to(options.device)
    lesson = Lesson(documents.read(folder / "names.docs"), 1_200, **NAMES)
    _teach(network, lesson, options.epochs, Settings(rate=1.2e-4), asked, options)
    keeping.keep(network, folder / keeping.NAMES_TEACHERS.replace("*", str(options.seed)))


def _teach(
    network: Network,
    lesson: Lesson,
    epochs: int,
    settings: Settings,
    asked: Tasks,
    options: argparse.Namespace,
) -> None:
    print(f"{len(lesson.documents)} documents, {epochs} passes", flush=True)
    generator = random.Random(options.seed)
    steps = [
        step for _ in range(epochs) for step in lessons(network, lesson, generator, asked, options.device)
    ]
    fit(network, steps, settings, options.device)


def lessons(
    network: Network, lesson: Lesson, generator: random.Random, asked: Tasks, device: str
) -> list[Step]:
    """A step for each batch of one pass."""
    groups = batches(lesson.draw(generator), lesson.budget, generator)
    return [partial(_loss, network, group, asked, device) for group in groups]


def _loss(network: Network, group: Sequence[Example], asked: Tasks, device: str) -> Tensor:
    return hard(network, collate(group, device), asked)
