"""Naming: the id that a person has across articles, out of all raw ids that are one."""

from collections.abc import Collection

from khabar.records.entities.clusters import Cluster, Clusters
from khabar.records.entities.protocol import Base, EntityStore
from khabar.records.entities.raw import base_of
from khabar.records.entities.shortening import roots_of
from khabar.records.entities.spelling import name_words


class Naming:
    """Gives every touched raw id its entity."""

    def __init__(self, store: EntityStore, clusters: Clusters) -> None:
        self._store = store
        self._clusters = clusters

    def rebuild(self, changed: Collection[str]) -> dict[str, str]:
        """The new entity of every raw id whose entity changed with these clusters."""
        trees = self._with_siblings(self._trees(changed))
        bases = self._store.bases({base_of(node) for tree in trees for each in tree for node in each.nodes})
        now = {node: entity for tree in trees for node, entity in _named(tree, bases).items()}
        before = self._store.entities(list(now))
        moved = {node: entity for node, entity in now.items() if before.get(node) != entity}
        self._store.put_entities(moved)
        return {node: entity for node, entity in moved.items() if before.get(node, base_of(node)) != entity}

    def _trees(self, clusters: Collection[str]) -> list[list[Cluster]]:
        """The whole trees that these clusters are part of: a full name and all that stand for it."""
        roots = set(roots_of(self._store, self._clusters.get(clusters)).values())
        return [self._tree(root) for root in sorted(roots)]

    def _tree(self, root: str) -> list[Cluster]:
        found = [root]
        for each in found:  # grows while it is walked
            found.extend(self._store.below((each,)).get(each, ()))
        return list(self._clusters.get(found).values())

    def _with_siblings(self, trees: list[list[Cluster]]) -> list[list[Cluster]]:
        """Also the trees of other bearers of the same names, whose ids tell them apart."""
        bases = {base_of(node) for tree in trees for cluster in tree for node in cluster.nodes}
        return self._trees(self._clusters.of_bases(bases))


def _named(tree: list[Cluster], bases: dict[str, Base]) -> dict[str, str]:
    """The entity of all nodes of one person: the knowledge base's id, else the fullest name's."""
    nodes = [node for cluster in tree for node in cluster.nodes if node != cluster.public]
    public = sorted(cluster.public for cluster in tree if cluster.public)
    entity = public[0] if public else _own(sorted(tree[0].nodes), bases)
    return dict.fromkeys(nodes, entity)


def _own(nodes: list[str], bases: dict[str, Base]) -> str:
    """The id of the fullest name; a second bearer of it has what tells him apart at the end."""
    held = {base_of(node) for node in nodes}
    fullest = min(held, key=lambda base: (*_fullness(bases[base]), base))
    first = min(node for node in nodes if base_of(node) == fullest)
    if first == min(bases[fullest].nodes):
        return fullest
    return f"{fullest}-{first.partition('@')[2].lower().replace('.', '-')}"


def _fullness(base: Base) -> tuple[int, int]:
    words = max((name_words(name) for name in base.names), key=len)
    return -len(words), -sum(map(len, words))
