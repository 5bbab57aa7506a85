"""What joining entities needs from a store; the store implements it."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, Protocol

import msgspec

from khabar.schema.report import ActorKind

LinkKind = Literal["same", "short", "office", "apart"]


class Base(msgspec.Struct, frozen=True, kw_only=True):
    """A name with its bearers: `nodes` leads from each raw id to what articles say of it.

    `public` marks a person of the knowledge base, who has several names.
    """

    id: str
    kind: ActorKind
    names: tuple[str, ...]
    nodes: dict[str, frozenset[str]]
    public: bool = False


class Link(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Why two raw entities are one (`same`, `short`, `office`) or in spite of their name are not (`apart`).

    Of a short name or an office `one` is the short name or office, `other` the person it stands for.
    """

    one: str
    other: str
    kind: LinkKind
    score: float
    why: str


class Judged(msgspec.Struct, frozen=True):
    """A person's decision that two entities are one, or are not; by the bases of their ids."""

    one: str
    other: str
    same: bool
    why: str


class Named(msgspec.Struct, frozen=True):
    """How many articles of a day name an entity as holder of an office."""

    entity: str
    day: str
    articles: int


class EntityStore(Protocol):
    """Finds names, bearers and links, and replaces what was decided, inside one transaction of the store."""

    def bases(self, ids: Collection[str]) -> dict[str, Base]:
        """The bases with these ids that the store or the knowledge base has."""
        ...

    def near(self, keys: Collection[str], role: Literal["same", "full", "short"]) -> dict[str, list[str]]:
        """For each key the bases that are found under it in this role."""
        ...

    def holding(self, offices: Collection[str]) -> list[str]:
        """The bases of which a bearer is said to hold one of these offices (keys)."""
        ...

    def judged(self, bases: Collection[str]) -> list[Judged]:
        """The decisions of persons in force that touch one of these bases."""
        ...

    def links(self, bases: Collection[str], kinds: Collection[LinkKind]) -> list[Link]:
        """Links of these kinds at either end of which stands a bearer of one of these bases."""
        ...

    def replace_links(self, gone: Iterable[Link], new: Iterable[Link]) -> None:
        """Take out and put in links."""
        ...

    def clusters(self, nodes: Collection[str]) -> dict[str, str]:
        """The cluster of each node that has one on record."""
        ...

    def members(self, clusters: Collection[str]) -> dict[str, list[str]]:
        """The nodes on record of each cluster."""
        ...

    def put_clusters(self, clusters: Mapping[str, str], gone: Collection[str]) -> None:
        """Note the cluster of each node; forget the nodes `gone`."""
        ...

    def above(self, clusters: Collection[str]) -> dict[str, Link]:
        """The link from a cluster to the longer name it stands for, where there is one."""
        ...

    def below(self, clusters: Collection[str]) -> dict[str, list[str]]:
        """The clusters that stand for each of these as shorter names."""
        ...

    def entities(self, nodes: Collection[str]) -> dict[str, str]:
        """The entity of each raw id that has one on record."""
        ...

    def put_entities(self, entities: Mapping[str, str]) -> None:
        """Note the entity of raw ids."""
        ...

    def office_nodes(self, offices: Collection[str]) -> dict[str, list[str]]:
        """For each office the raw ids of those who are only called by it."""
        ...

    def named(self, office: str, since: str, until: str) -> list[Named]:
        """Who is named as holder of an office on the days from `since` to `until`, both included."""
        ...

    def offices_of(self, nodes: Collection[str]) -> list[str]:
        """The offices that these raw ids are said to hold."""
        ...
