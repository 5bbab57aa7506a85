"""Draft: an actor while its mentions are being gathered."""

import msgspec

from khabar.coding.analysis import Office
from khabar.schema import Actor, Role, Span
from khabar.schema.report import ActorKind


class Draft(msgspec.Struct):
    """An actor of one article: what it is called, what it holds, where it is mentioned."""

    kind: ActorKind
    name: str
    number: int
    core: tuple[str, ...] = ()
    key: str = ""
    category: str = ""
    entity: str | None = None
    person: str | None = None  # the entity of a name that the knowledge base knows
    country: str | None = None
    sectors: tuple[str, ...] = ()
    offices: list[Office] = []
    roles: list[Role] = []
    mentions: list[Span] = []
    members: tuple[str, ...] = ()
    places: list[tuple[int, int]] = []  # passage and token of each mention
    lineage: bool = False  # a chain of fathers: «محمد بن سلمان بن عبدالعزيز»
    honoured: bool = False  # a personal title introduces the name
    ranks: frozenset[str] = frozenset()  # the ranks that introduce the name: «[سمو] الأمير»
    named: bool = True  # False while only an office stands for the actor

    @property
    def id(self) -> str:
        """The actor's id within its report."""
        return f"a{self.number}"

    def last_before(self, place: tuple[int, int]) -> tuple[int, int]:
        """The latest mention before a place, (-1, -1) where there is none."""
        return max((each for each in self.places if each < place), default=(-1, -1))

    def first_in(self, passage: int) -> int:
        """The token of the first mention in a passage."""
        return min(token for number, token in self.places if number == passage)

    def finish(self) -> Actor:
        """The actor as it stands in the report."""
        return Actor(
            id=self.id,
            kind=self.kind,
            name=self.name,
            entity=self.entity,
            members=self.members,
            sectors=self.sectors,
            country=self.country,
            mentions=tuple(self.mentions),
            roles=tuple(self.roles),
        )
