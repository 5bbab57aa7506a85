"""What the network is asked, as a plain file: the stages with torch read it and need nothing of khabar."""

from collections.abc import Container, Mapping
from pathlib import Path

import msgspec

FILE = "tasks.json"


class Asking(msgspec.Struct, frozen=True):
    """Words that ask: those that bear one of these labels of a head."""

    head: str
    labels: tuple[int, ...]


class Tasks(msgspec.Struct, frozen=True):
    """Heads of a network.

    `labels`: head → number of labels; `pointers`: head → the words that ask it; `within`: heads of labels
    that are asked at some words only; `weights`: what a head counts in the loss, 1 where it is absent.
    """

    labels: Mapping[str, int]
    pointers: Mapping[str, Asking] = {}
    within: Mapping[str, Asking] = {}
    weights: Mapping[str, float] = {}

    def weight(self, head: str) -> float:
        """What a head counts in the loss."""
        return self.weights.get(head, 1.0)

    def joined(self, other: "Tasks") -> "Tasks":
        """The heads of both."""
        return Tasks(
            {**self.labels, **other.labels},
            {**self.pointers, **other.pointers},
            {**self.within, **other.within},
            {**self.weights, **other.weights},
        )

    def only(self, heads: Container[str]) -> "Tasks":
        """The heads that are among these."""
        return Tasks(
            {name: count for name, count in self.labels.items() if name in heads},
            {name: asking for name, asking in self.pointers.items() if name in heads},
            self.within,
            self.weights,
        )


class AllTasks(msgspec.Struct, frozen=True):
    """The names, and the rest: no text is annotated for both, so each has teachers of its own."""

    names: Tasks
    others: Tasks

    @property
    def together(self) -> Tasks:
        """The heads of the student."""
        return self.names.joined(self.others)

    def write(self, folder: Path) -> None:
        """Store in the work folder."""
        (folder / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(self)))


def read(folder: Path) -> AllTasks:
    """The tasks of a work folder."""
    return msgspec.json.decode((folder / FILE).read_bytes(), type=AllTasks)
