"""Report: everything coded from one article. The JSON form is the contract's, field for field."""

from typing import Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from khabar.schema.article import Basis, PublishedKind
from khabar.schema.spans import Span

ActorKind = Literal["person", "organization", "country", "group"]
Status = Literal["held", "planned", "cancelled", "denied", "hypothetical"]
Side = Literal["from", "to", "attendee", "mediator"]
Act = Literal["support", "accuse", "reject", "request", "threaten", "promise", "condole", "plain"]
Judged = Literal["accepted", "corrected", "rejected", "added"]  # by a person
ENGAGEMENT_KINDS = ("meeting", "call", "visit", "message")


class Noise(Span, frozen=True, gc=False, kw_only=True):
    """Page furniture inside the text: not coded, offsets untouched."""

    reason: str = "page furniture"


class Agency(Span, frozen=True, gc=False, kw_only=True):
    """The news agency or outlet that the article credits as its origin."""

    name: str


class Role(Span, frozen=True, gc=False, kw_only=True):
    """An office that an actor holds, as the article words it."""

    title: str
    of: str | None = None
    former: bool = False


class Actor(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Who acts, in one article, with every mention.

    `country` is an ISO 3166 alpha-3 code, `sectors` are PLOVER's, `members` the ids of the actors
    that a group is made of (joint statements).
    """

    id: str
    kind: ActorKind
    name: str
    entity: str | None = None
    members: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    country: str | None = None
    mentions: tuple[Span, ...] = ()
    roles: tuple[Role, ...] = ()


class Participant(Span, frozen=True, gc=False, kw_only=True):
    """The words that put an actor on one side of an event."""

    actor: str
    role: Side


class Place(Span, frozen=True, gc=False, kw_only=True):
    """Where an event took place; coordinates are WGS 84 degrees."""

    name_en: str | None = None
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None


class Size(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Numbers of people that an event touched."""

    dead: int | None = None
    injured: int | None = None
    arrested: int | None = None


class Reading(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What else the article says against the chosen value of a field."""

    field: str
    value: tuple[str, ...] | str
    evidence: Span


class Plover(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The PLOVER coding, derived from kind, status and parties."""

    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None


class Event(msgspec.Struct, frozen=True, gc=False, kw_only=True, rename={"from_": "from"}):
    """One thing that an article reports.

    Sides follow the act, not the grammar: «استقبل الوزير وفدا» is from the delegation to the minister.
    `date` is `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or None; `date_basis` says in words how it was settled,
    or why not. Where a person has judged, `review` says so and `machine` holds what the coder had said of
    the fields that were corrected.
    """

    id: str
    kind: str
    status: Status = "held"
    background: bool = False
    symmetric: bool = False
    from_: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    trigger: Span
    place: Place | None = None
    date: str | None = None
    date_end: str | None = None
    date_text: Span | None = None
    date_basis: str | None = None
    topics: tuple[Span, ...] = ()
    size: Size = Size()
    evidence: tuple[Span, ...] = ()
    readings: tuple[Reading, ...] = ()
    part_of: str | None = None
    statement: str | None = None
    plover: Plover
    confidence: float
    why: tuple[str, ...] = ()
    review: Judged | UnsetType = UNSET
    machine: dict[str, Any] | UnsetType = UNSET


class Statement(Span, frozen=True, gc=False, kw_only=True):
    """Reported speech; the span is its content without speech verb and speaker. `review` as in events."""

    id: str
    speaker: str
    addressee: str | None = None
    direct: bool = False
    cue: Span
    via: str | None = None
    act: Act = "plain"
    target: str | None = None
    confidence: float
    why: tuple[str, ...] = ()
    review: Judged | UnsetType = UNSET
    machine: dict[str, Any] | UnsetType = UNSET


class Source(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One link of the source chain; without a span when it comes from the article's metadata."""

    role: Literal["outlet", "agency", "office", "media", "anonymous"]
    name: str
    start: int | None = None
    end: int | None = None
    text: str | None = None
    field: Literal["title", "byline"] | UnsetType = UNSET


class Coder(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What coded the report: the same coder and input give the same report."""

    version: str
    model: str
    resources: str
    models: str


class Report(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Everything coded from one article. `nothing` says why an article yields no event and no statement."""

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    published_kind: PublishedKind = "published"
    published_basis: Basis | None = None
    text: str
    noise: tuple[Noise, ...] = ()
    agency: Agency | None = None
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    sources: tuple[Source, ...] = ()
    nothing: str | None = None
    coder: Coder

    def to_dict(self) -> dict[str, object]:
        """The report in the JSON form of the contract."""
        result: dict[str, object] = msgspec.json.decode(msgspec.json.encode(self))
        return result
