"""What the network of khabar-accurate thinks of all articles, for the small network to learn from.

It runs as everywhere, in eight bits: the stages before need not have run on this machine.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np

from accurate import documents, small, tasks
from accurate.examples import Example
from accurate.packing import Array, pack
from accurate.soft_labels import Pointed, Soft
from accurate.tasks import Asking, Tasks
from khabar.taggers.network.tagger import log_softmax
from khabar_accurate.network import Network

HEARD = "heard.msgpack"
_ASKS = 0.05  # from this probability on a word is taken for one that asks


def run(options: argparse.Namespace) -> None:
    """Write the soft labels of the news."""
    folder: Path = options.work
    network, asked = Network(options.model), small.tasks_of(tasks.read(folder).together)
    texts = [example for text in documents.read(folder / "news.docs") for example in documents.whole(text)]
    heard = [*_heard(network, asked, texts)]
    (folder / HEARD).write_bytes(msgspec.msgpack.encode(heard))
    print(f"{len(heard)} stretches heard", flush=True)


def _heard(network: Network, asked: Tasks, texts: list[Example]) -> Iterator[Soft]:
    for text in texts:
        scores = network.of_pieces(text.pieces, text.firsts)
        labels = {name: log_softmax(scores[name]) for name in asked.labels}
        links = {name: _pointed(scores[name], labels, asking) for name, asking in asked.pointers.items()}
        yield Soft(
            pack(text.pieces, "<u2"),
            pack(text.firsts, "<u2"),
            {name: pack(table, "<f2") for name, table in labels.items()},
            {name: found for name, found in links.items() if found is not None},
        )


def _pointed(scores: Array, labels: dict[str, Array], asking: Asking) -> Pointed | None:
    """The probable answers to the words that probably ask."""
    likely = np.exp(labels[asking.head][:, list(asking.labels)]).sum(1)
    chosen = np.flatnonzero(likely > _ASKS)
    if not len(chosen):
        return None
    answers = 1 / (1 + np.exp(-np.clip(scores[chosen], -30, 30)))
    return Pointed(pack(chosen, "<u2"), pack(answers, "<f2"))
