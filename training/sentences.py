"""Sentences with labels, and how two labelings of them compare."""

from collections.abc import Iterable, Sequence

import msgspec

from khabar.taggers import Entity, EntityKind, Label, entities


class Sentence(msgspec.Struct, frozen=True):
    """Tokens as in running text, and one label for each."""

    tokens: tuple[str, ...]
    labels: tuple[Label, ...]


class Score(msgspec.Struct, frozen=True):
    """Entities found rightly, found, and to be found; an entity is right with exactly its tokens and kind."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of the found that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted that are found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def score(
    gold: Iterable[Sequence[Label]], guesses: Iterable[Sequence[Label]], kind: EntityKind | None = None
) -> Score:
    """The score over all sentences, of one kind or of all together (micro)."""
    right = found = wanted = 0
    for labels, guess in zip(gold, guesses, strict=True):
        one, other = _of_kind(labels, kind), _of_kind(guess, kind)
        right, found, wanted = right + len(one & other), found + len(other), wanted + len(one)
    return Score(right, found, wanted)


def _of_kind(labels: Sequence[Label], kind: EntityKind | None) -> set[Entity]:
    return {entity for entity in entities(labels) if kind is None or entity[2] == kind}
