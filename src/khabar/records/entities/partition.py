"""Partition: which raw entities become one along the links between them."""

from collections.abc import Collection, Iterable

_DECIDED = 1.0  # the score of what a person decided


def partition(
    nodes: Collection[str],
    links: Iterable[tuple[str, str, float]],
    apart: Collection[tuple[str, str]],
    public: Collection[str],
) -> list[frozenset[str]]:
    """Nodes joined along links, the surest first, without ever joining what must stay apart.

    `public` are the persons of the knowledge base; two of these never become one. The result
    depends on the set of links alone.
    """
    home = {node: frozenset((node,)) for node in sorted(nodes)}
    forbidden = {frozenset(pair) for pair in apart}
    for one, other, score in sorted(links, key=lambda link: (-link[2], *sorted(link[:2]))):
        left, right = home[one], home[other]
        if left is right or not _may_join(left, right, forbidden, public if score < _DECIDED else ()):
            continue
        joined = left | right
        home.update(dict.fromkeys(joined, joined))
    return sorted(set(home.values()), key=min)


def _may_join(
    left: frozenset[str],
    right: frozenset[str],
    forbidden: Collection[frozenset[str]],
    public: Collection[str],
) -> bool:
    persons = (left | right) & frozenset(public)
    return len(persons) < 2 and not any(pair & left and pair & right for pair in forbidden)
