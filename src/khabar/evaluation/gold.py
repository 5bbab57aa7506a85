"""Gold: what an annotator wrote down of one article, in the form of the annotation guidelines."""

import msgspec


class GoldRole(msgspec.Struct, frozen=True, kw_only=True):
    """An office of an actor, as the article words it."""

    title: str
    of: str | None = None
    former: bool = False


class GoldActor(msgspec.Struct, frozen=True, kw_only=True):
    """Who takes part or speaks; `key` names the actor inside its article, `members` those of a group."""

    key: str
    kind: str
    name: str
    mentions: tuple[str, ...] = ()
    roles: tuple[GoldRole, ...] = ()
    members: tuple[str, ...] = ()


class GoldEngagement(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One contact; sides hold keys of actors, `date` is `YYYY-MM-DD`, `YYYY-MM` or None."""

    kind: str
    from_: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    place: str | None = None
    date: str | None = None
    date_text: str | None = None
    status: str = "held"
    background: bool = False
    evidence: str = ""
    topics: tuple[str, ...] = ()

    @property
    def sides(self) -> frozenset[str]:
        """Both sides together."""
        return frozenset(self.from_) | frozenset(self.to)


class GoldStatement(msgspec.Struct, frozen=True, kw_only=True):
    """Reported speech: its content, speaker, speech word and channel."""

    speaker: str
    text: str
    direct: bool = False
    cue: str | None = None
    via: str | None = None


class GoldArticle(msgspec.Struct, frozen=True, kw_only=True):
    """All that is annotated of one article; every string stands in it word for word."""

    id: str
    agency: str | None = None
    actors: tuple[GoldActor, ...] = ()
    engagements: tuple[GoldEngagement, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    noise: tuple[str, ...] = ()
