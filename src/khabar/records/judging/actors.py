"""Actors that a person names: found again in whatever report the article has now, made where it has none."""

from collections.abc import Sequence
from typing import get_args

from khabar.arabic.folding import fold
from khabar.errors import UsageError
from khabar.records.judging.locating import found, overlaps, plain, relocated
from khabar.schema import Actor, ActorKind, ActorWords, Report, Span

KINDS: tuple[str, ...] = get_args(ActorKind)


class Cast:
    """The actors of a report, to which a person's are added; equal ones are added once."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._own = len(report.actors)
        self.actors = list(report.actors)

    def actor_id(self, words: ActorWords) -> str | None:
        """The id of the actor meant: by entity, by name, by words; None when the words are gone."""
        place = relocated(self._report, words)
        for actor in self.actors:
            if words.entity and actor.entity == words.entity:
                return actor.id
        if place is None:
            return None
        for actor in self.actors:
            if fold(actor.name) == fold(words.name):
                return actor.id
        for actor in self.actors:
            if actor.kind == words.kind and overlaps(place, actor.mentions):
                return actor.id
        return self._make(words, place)

    def _make(self, words: ActorWords, place: Span) -> str:
        actor = Actor(
            id=f"j{len(self.actors) - self._own + 1}",
            kind=words.kind,
            name=words.name,
            entity=words.entity,
            mentions=(plain(place),),
        )
        self.actors.append(actor)
        return actor.id


def actor_words(report: Report, given: str, near: int = 0) -> ActorWords:
    """What a person means by an actor id, an entity id, a name or `kind:words of the article`.

    «organization:مجلس المدينة» makes an organization where the report has no such actor; without a kind
    it is a person. Errors: UsageError when the words do not stand in the article.
    """
    kind, separator, rest = given.partition(":")
    name = rest.strip() if separator and kind in KINDS else given.strip()
    actor = _known(report.actors, name)
    if actor is not None:
        named = [span for span in actor.mentions if fold(span.text) == fold(actor.name)]
        place = next(iter((*named, *actor.mentions)), None) or found(report, actor.name)
        if place is not None:
            return _words(place, actor.name, actor.kind, actor.entity)
    place = found(report, name, near)
    if place is None:
        remedy = "name an actor of its report (khabar show prints them) or words that stand in it"
        raise UsageError(f"no actor and no words of the article: {given!r}", report.id, remedy)
    chosen: ActorKind = kind if separator and kind in KINDS else "person"  # type: ignore[assignment]
    return _words(place, place.text, chosen)


def _known(actors: Sequence[Actor], name: str) -> Actor | None:
    for actor in actors:
        if name in (actor.id, actor.entity):
            return actor
    return next((actor for actor in actors if fold(actor.name) == fold(name)), None)


def _words(place: Span, name: str, kind: ActorKind, entity: str | None = None) -> ActorWords:
    return ActorWords(
        start=place.start,
        end=place.end,
        text=place.text,
        field=place.field,
        name=name,
        kind=kind,
        entity=entity,
    )
