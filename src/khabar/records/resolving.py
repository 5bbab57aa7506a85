"""Resolving: which raw entities stand behind the actors of one report.

The store joins raw entities of several articles (`khabar.records.entities`); here each article is alone.
"""

from khabar.records.entities.raw import raw_of
from khabar.records.slugs import slug
from khabar.schema import Actor, Report

__all__ = ["entities_of", "entity_of", "slug"]


def entity_of(actor: Actor, published: str | None = None) -> str:
    """The raw entity of an actor in an article published on a day."""
    return raw_of(actor, published).id


def entities_of(report: Report) -> dict[str, tuple[str, ...]]:
    """The raw entities behind each actor id; a group that names its members stands for them."""
    actors = {actor.id: actor for actor in report.actors}
    raw = {key: entity_of(actor, report.published) for key, actor in actors.items()}
    return {key: tuple(dict.fromkeys(_entities(actor, actors, raw, ()))) for key, actor in actors.items()}


def _entities(
    actor: Actor, actors: dict[str, Actor], raw: dict[str, str], above: tuple[str, ...]
) -> list[str]:
    members = [actors[key] for key in actor.members if key in actors and key not in above]
    if not members or actor.entity:
        return [raw[actor.id]]
    return [entity for member in members for entity in _entities(member, actors, raw, (*above, actor.id))]
