"""Clusters: raw entities joined by their spellings, kept on record in the store."""

from collections.abc import Collection, Iterable
from functools import cached_property

import msgspec

from khabar.records.entities.likeness import keys_of
from khabar.records.entities.partition import partition
from khabar.records.entities.protocol import Base, EntityStore, LinkKind
from khabar.records.entities.raw import base_of
from khabar.records.entities.spelling import name_words

_SPELLING: tuple[LinkKind, ...] = ("same",)


class Cluster(msgspec.Struct, frozen=True, dict=True):
    """Raw ids that spell one name, with all names and traits; its id is the first of them."""

    id: str
    nodes: frozenset[str]
    names: tuple[str, ...]
    traits: frozenset[str]
    public: str | None
    person: bool

    @cached_property
    def letters(self) -> int:
        """How long the longest of its names is, without «بن», article and spaces."""
        return max(len("".join(name_words(name))) for name in self.names)

    @cached_property
    def fullest(self) -> tuple[str, ...]:
        """The names with the most words; these alone are compared with longer ones."""
        most = max(len(name_words(name)) for name in self.names)
        return tuple(name for name in self.names if len(name_words(name)) == most)

    def short_keys(self) -> set[str]:
        """Under which keys longer names are found that it may stand for."""
        return {key for name in self.fullest for key in keys_of(name).short}

    def full_keys(self) -> set[str]:
        """Under which keys shorter names find it."""
        return {key for name in self.names for key in keys_of(name).full}


class Clusters:
    """Reads and rebuilds clusters; what it has read it keeps for one batch."""

    def __init__(self, store: EntityStore) -> None:
        self._store = store
        self._known: dict[str, Cluster] = {}
        self._homes: dict[str, str] = {}

    def rebuild(self, bases: Iterable[Base], beside: Collection[str]) -> set[str]:
        """Cluster anew all that is or was linked with these bases; the ids of clusters that may differ.

        `beside` are the ids of bases from which a link to them came or went.
        """
        touched = list(bases)
        before = {node for base in touched for node in base.nodes}
        nodes, links = self._connected({*beside, *(base.id for base in touched), *map(base_of, before)})
        known = self._store.bases({base_of(node) for node in nodes})
        alive = {node for base in known.values() for node in base.nodes} & nodes
        old = self._store.clusters(nodes | before)
        public = {base.id for base in known.values() if base.public}
        new: dict[str, str] = {}
        for group in partition(alive, links, self._apart(known), public):
            if not group <= public:  # whom no article names is not on record
                new.update(dict.fromkeys(group, min(group)))
        self._store.put_clusters(new, (nodes | before) - new.keys())
        self._known.clear()
        self._homes.clear()
        return {*old.values(), *new.values(), *(alive & public)}

    def _connected(self, bases: Collection[str]) -> tuple[set[str], list[tuple[str, str, float]]]:
        """All nodes that links of spelling tie to these bases, with the links; bearers go along."""
        nodes: set[str] = set()
        links: set[tuple[str, str, float]] = set()
        asked: set[str] = set()
        waiting = set(bases)
        while waiting:
            asked |= waiting
            nodes |= {node for base in self._store.bases(waiting).values() for node in base.nodes}
            found = self._store.links(waiting, _SPELLING)
            links |= {(link.one, link.other, link.score) for link in found}
            ends = {base_of(end) for link in found for end in (link.one, link.other)}
            waiting = ends - asked
        return nodes, sorted(links)

    def _apart(self, known: dict[str, Base]) -> list[tuple[str, str]]:
        """What persons decided: not the same."""
        return [
            (one, other)
            for each in self._store.judged(list(known))
            if not each.same and each.one in known and each.other in known
            for one in known[each.one].nodes
            for other in known[each.other].nodes
        ]

    def get(self, ids: Collection[str]) -> dict[str, Cluster]:
        """The clusters with these ids, as far as there are any."""
        missing = [each for each in ids if each not in self._known]
        if missing:
            self._load(missing)
        return {each: self._known[each] for each in ids if each in self._known}

    def of_bases(self, bases: Collection[str]) -> dict[str, Cluster]:
        """The clusters that hold a bearer of one of these bases."""
        nodes = [node for base in self._store.bases(bases).values() for node in base.nodes]
        missing = [node for node in nodes if node not in self._homes]
        if missing:
            self._homes.update({node: node for node in missing} | self._store.clusters(missing))
        return self.get({self._homes[node] for node in nodes})

    def _load(self, ids: Collection[str]) -> None:
        members = self._store.members(ids)
        elsewhere = self._store.clusters(ids)  # the node that gave the cluster its id may have joined another
        nodes = {each: members.get(each) or ([] if each in elsewhere else [each]) for each in ids}
        bases = self._store.bases({base_of(node) for found in nodes.values() for node in found})
        owners = {node: base for base in bases.values() for node in base.nodes}
        for each, found in nodes.items():
            held = [node for node in found if node in owners]
            if held:
                self._known[each] = _cluster(each, held, owners)


def _cluster(identity: str, nodes: list[str], owners: dict[str, Base]) -> Cluster:
    bases = {owners[node].id: owners[node] for node in nodes}
    return Cluster(
        identity,
        frozenset(nodes),
        tuple(sorted({name for base in bases.values() for name in base.names})),
        frozenset().union(*(owners[node].nodes[node] for node in nodes)),
        next((base.id for base in bases.values() if base.public), None),
        any(base.kind == "person" for base in bases.values()),
    )
