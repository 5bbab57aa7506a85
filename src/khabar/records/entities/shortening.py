"""Shortening: which longer name a shorter one stands for, the longest names first."""

import heapq
from collections.abc import Collection, Iterable

from khabar.records.entities.clusters import Cluster, Clusters
from khabar.records.entities.deciding import Candidate, Choice, chosen, shared, values
from khabar.records.entities.likeness import Likeness, keys_of, short_name_of
from khabar.records.entities.protocol import Base, EntityStore, Link
from khabar.records.entities.raw import base_of

_MOST = 80  # longer names under one key; where there are more, only a shared office tells who is meant


class Shortening:
    """Decides for clusters of shorter names and for all that their decisions bear on."""

    def __init__(self, store: EntityStore, clusters: Clusters) -> None:
        self._store = store
        self._clusters = clusters
        self._waiting: list[tuple[int, str]] = []
        self._queued: set[str] = set()

    def rebuild(self, changed: Collection[str], lost: Iterable[Base]) -> set[str]:
        """Decide anew about changed clusters and about shorter names near them.

        Returns the clusters whose person may be another now, the changed ones included.
        """
        moved = {*changed, *self._drop(changed)}
        self._push(changed)
        persons = [each for each in self._clusters.get(changed).values() if each.person]
        self._store.near({key for each in persons for key in each.short_keys()}, "full")  # in one go
        self._push_shorter(persons)
        self._push_short_of({key for base in lost for name in base.names for key in keys_of(name).full})
        self._push({each for found in self._store.below(changed).values() for each in found})
        while self._waiting:
            _, identity = heapq.heappop(self._waiting)
            moved |= self._decide(identity, moved)
        return moved

    def _drop(self, changed: Collection[str]) -> set[str]:
        """Take out the decisions of clusters that are no more; returns for whom they stood."""
        alive = self._clusters.get(changed)
        above = self._store.above([each for each in changed if each not in alive])
        self._store.replace_links(above.values(), ())
        return {link.other for link in above.values()}

    def _push(self, ids: Iterable[str]) -> None:
        new = {each for each in ids if each not in self._queued}
        persons = [each for each in self._clusters.get(new).values() if each.person]
        for cluster in persons:
            self._queued.add(cluster.id)
            heapq.heappush(self._waiting, (-cluster.letters, cluster.id))
        self._read_ahead(persons)

    def _read_ahead(self, clusters: Collection[Cluster]) -> None:
        """Read in one go what deciding about these clusters asks for one by one."""
        if len(clusters) > 1:
            self._store.near({key for each in clusters for key in each.short_keys()}, "full")
            self._store.holding({office for each in clusters for office in values(each.traits, "office")})
            bases = {base for each in clusters for base in self._bases_near(each)}
            roots_of(self._store, (*self._clusters.of_bases(bases), *(each.id for each in clusters)))

    def _push_short_of(self, keys: Collection[str]) -> None:
        bases = {base for found in self._store.near(keys, "short").values() for base in found}
        self._push(self._clusters.of_bases(bases))

    def _push_shorter(self, longer: Collection[Cluster]) -> None:
        """Queue the shorter names that may stand for one of these, or share a key that is crowded."""
        keys = {key for each in longer for key in each.full_keys()}
        short, full = self._store.near(keys, "short"), self._store.near(keys, "full")
        near: dict[str, list[Cluster]] = {}
        crowded: set[str] = set()
        for each in longer:
            for key in each.full_keys():
                for base in short.get(key, ()):
                    near.setdefault(base, []).append(each)
                if len(full.get(key, ())) >= _MOST:
                    crowded.update(short.get(key, ()))
        found: list[str] = []
        for identity, cluster in self._clusters.of_bases(near).items():
            bases = {base_of(node) for node in cluster.nodes}
            others = [other for base in bases for other in near.get(base, ())]
            if bases & crowded or any(_likeness(cluster, other) for other in others):
                found.append(identity)
        self._push(found)

    def _decide(self, identity: str, moved: Collection[str]) -> set[str]:
        """Decide about one cluster; it and those it is joined with or parted from, where that changed."""
        cluster = self._clusters.get((identity,))[identity]
        before = self._store.above((identity,)).get(identity)
        choice = chosen(cluster.traits, self._candidates(cluster))
        after = _link(identity, choice)
        if before != after:
            self._store.replace_links(*([each] if each else [] for each in (before, after)))
        other = before.other if before else None
        now = after.other if after else None
        if other == now and (now is None or now not in moved):
            return set()
        self._push_shorter([cluster])
        self._push(self._store.below((identity,)).get(identity, ()))
        return {each for each in (identity, other, now) if each}

    def _candidates(self, cluster: Cluster) -> list[Candidate]:
        found = self._near(cluster)
        if not found:
            return []
        roots = roots_of(self._store, found)
        tops = self._clusters.get({*roots.values()})
        never = self._never(cluster)
        return [
            Candidate(each.id, roots[each.id], each.traits, likeness)
            for each in found.values()
            if (likeness := _likeness(cluster, each)) is not None
            and (cluster.public is None or shared(cluster.traits, each.traits))
            and not _two_public(cluster, each, tops.get(roots[each.id]))
            and not never
            & (each.nodes | (tops[roots[each.id]].nodes if roots[each.id] in tops else frozenset()))
        ]

    def _near(self, cluster: Cluster) -> dict[str, Cluster]:
        near = self._store.near(cluster.short_keys(), "full")
        offices = values(cluster.traits, "office")
        found = self._clusters.of_bases(self._bases_near(cluster))
        crowded = any(len(each) > _MOST for each in near.values())
        return {
            each.id: each
            for each in found.values()
            if each.letters > cluster.letters + 1
            and each.person
            and (not crowded or values(each.traits, "office") & offices)
        }

    def _bases_near(self, cluster: Cluster) -> set[str]:
        """The longer names under its keys, where these are not crowded, and those who hold its offices."""
        near = self._store.near(cluster.short_keys(), "full")
        bases = {base for found in near.values() if len(found) <= _MOST for base in found}
        offices = values(cluster.traits, "office")
        return bases | set(self._store.holding(offices)) if offices else bases

    def _never(self, cluster: Cluster) -> frozenset[str]:
        """The nodes that a person decided this cluster is not."""
        bases = {base_of(node) for node in cluster.nodes}
        decided = [each for each in self._store.judged(bases) if not each.same]
        others = {each.other if each.one in bases else each.one for each in decided}
        return frozenset(node for base in self._store.bases(others).values() for node in base.nodes)


def roots_of(store: EntityStore, clusters: Iterable[str]) -> dict[str, str]:
    """For each cluster the one at the end of the way up, itself where nothing is above it."""
    ends = {each: each for each in clusters}
    waiting = set(ends.values())
    while waiting:
        above = {one: link.other for one, link in store.above(waiting).items()}
        ends = {each: above.get(end, end) for each, end in ends.items()}
        waiting = set(above.values())
    return ends


def _likeness(short: Cluster, full: Cluster) -> Likeness | None:
    found = [
        short_name_of(one, other)
        for one in short.fullest
        for other in full.names
        if one.isascii() == other.isascii()
    ]
    return max((each for each in found if each), key=lambda each: (each.alone, each.score), default=None)


def _two_public(one: Cluster, *others: Cluster | None) -> bool:
    return one.public is not None and any(each is not None and each.public for each in others)


def _link(identity: str, choice: Choice | None) -> Link | None:
    if choice is None:
        return None
    return Link(one=identity, other=choice.node, kind="short", score=choice.score, why=choice.why)
