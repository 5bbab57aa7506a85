"""Candidates: engagements as the frames see them, before times, places and the rest of the article."""

import msgspec

from khabar.coding.analysis import Passage, Phrase, Time
from khabar.coding.engagements.triggers import Trigger
from khabar.knowledge.lexicons import ContactEntry
from khabar.schema import Reading, Span, Status
from khabar.taggers.reading import Met


class Party(msgspec.Struct, frozen=True):
    """Words that put somebody on a side, with the passage they stand in."""

    passage: Passage
    phrase: Phrase
    side: str


class Where(msgspec.Struct, frozen=True):
    """A place with the passage it stands in."""

    passage: Passage
    phrase: Phrase

    @property
    def country(self) -> str | None:
        """ISO 3166 alpha-3 code of the country the place lies in."""
        return self.phrase.known.country if self.phrase.known else None


class Candidate(msgspec.Struct):
    """One reading of a trigger with its parties bound to actors."""

    passage: Passage
    trigger: Trigger
    entry: ContactEntry
    kind: str
    from_: tuple[str, ...]
    to: tuple[str, ...]
    participants: list[Party]
    end: int
    place: Where | None = None
    venue: Where | None = None
    status: Status = "held"
    untold: bool = False  # a noun without a word on its status: «زيارة الوزير» may be over or ahead
    negated: bool = False
    background: bool = False
    symmetric: bool = False
    dropped: bool = False  # the verb leaves its subject out, and nothing else can be it
    paired: bool = False  # «بينهما»: both are named in what was said before
    part: int = 0
    visit: "Candidate | None" = None  # the visit that a meeting is part of
    noun: int | None = None  # where the contact noun of a light verb stands
    attendees: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    date: str | None = None
    date_end: str | None = None
    date_text: Span | None = None
    date_basis: str | None = None
    topics: list[Span] = []
    evidence: list[Span] = []
    readings: list[Reading] = []
    why: list[str] = []
    weight: int = 0
    met: Met | None = None  # what the model read, where it alone tells the engagement
    agreed: float = 0.0  # how likely the model by itself finds the same engagement
    chance: float | None = None  # that it is right, where a model weighed it

    def take_day(self, other: "Candidate") -> None:
        """The day of another engagement, where this has none of its own."""
        if self.date is None:
            self.date, self.date_end = other.date, other.date_end
            self.date_text, self.date_basis = other.date_text, other.date_basis

    def settle(self, time: Time, *, future: bool = False) -> None:
        """The day that a time expression means, as of what is over or ahead."""
        self.date, self.date_end, self.date_basis = time.future if future else time.past
        self.date_text = time.span

    @property
    def sides(self) -> frozenset[str]:
        """Everybody on either side."""
        return frozenset((*self.from_, *self.to))

    @property
    def order(self) -> tuple[int, int]:
        """Where the trigger stands in the article."""
        return self.passage.number, self.trigger.start
