"""Effect: which judgements stand once those that undo others are taken into account."""

from collections.abc import Iterable

from khabar.schema import Judgement


def order(judgement: Judgement) -> tuple[str, str]:
    """By time; the id settles what two stores noted in the same microsecond."""
    return judgement.at, judgement.id


def effective(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that are not undone, earliest first, without those that undo.

    An undoing can itself be undone: what it took away then stands again.
    """
    undone: set[str] = set()
    standing: list[Judgement] = []
    for judgement in sorted(judgements, key=order, reverse=True):
        if judgement.id in undone:
            continue
        if judgement.undoes:
            undone.add(judgement.undoes)
        else:
            standing.append(judgement)
    return standing[::-1]
