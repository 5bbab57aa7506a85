"""Labels of tokens, and the entities they spell out."""

from collections.abc import Sequence
from typing import Final, Literal

EntityKind = Literal["PER", "LOC", "ORG"]
Label = Literal["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
Entity = tuple[int, int, EntityKind]

LABELS: Final[tuple[Label, ...]] = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
_KINDS: Final[dict[str, EntityKind]] = {"PER": "PER", "LOC": "LOC", "ORG": "ORG"}


def may_follow(before: Label | None, label: Label) -> bool:
    """Whether a label may stand after another (None: at the start); I- only goes on with its own kind."""
    return not label.startswith("I-") or (before is not None and before[2:] == label[2:])


def entities(labels: Sequence[Label]) -> tuple[Entity, ...]:
    """The entities of one sentence as (start, end, kind), in tokens, `end` exclusive, in order.

    «وصل خالد العطية إلى الدوحة» with O B-PER I-PER O B-LOC gives ((1, 3, "PER"), (4, 5, "LOC")). An I- that
    goes on with nothing begins an entity of its own, so that labels from anywhere can be read.
    """
    found: list[Entity] = []
    start = 0
    for index, label in enumerate(labels):
        before = labels[index - 1] if index else None
        if label == "O":
            continue
        if label.startswith("B-") or not may_follow(before, label):
            start = index
        following = labels[index + 1] if index + 1 < len(labels) else "O"
        if not (following.startswith("I-") and following[2:] == label[2:]):
            found.append((start, index + 1, _KINDS[label[2:]]))
    return tuple(found)
