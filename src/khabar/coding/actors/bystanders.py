"""Bystanders: words of office that stand for nobody in particular and take part in nothing."""

from collections.abc import Iterator

import msgspec

from khabar.arabic import fold
from khabar.coding.analysis import Analysis
from khabar.coding.mentions.multitudes import is_multitude
from khabar.schema import Actor


def leave_out_bystanders(analysis: Analysis) -> Analysis:
    """Drop actors that are one bare word of office and that no event and no statement needs.

    «طائرة بدون [طيار]», «من أصل ثلاثين [عضوا]», «الدور [الرئيس] للجنة»: no person is meant. Whoever has
    a name, an office of something («رئيس الحكومة») or an entity stays, and so does whoever acts or speaks.
    """
    needed = frozenset(_needed(analysis))
    kept = tuple(actor for actor in analysis.actors if actor.id in needed or not _is_bare(actor))
    return msgspec.structs.replace(analysis, actors=kept)


def _is_bare(actor: Actor) -> bool:
    """One word that is nothing but an office, «عضو», «الوزير»; a multitude, «المرضى»."""
    if " " in actor.name or actor.entity is not None:
        return False
    if actor.kind == "group":
        return is_multitude(fold(actor.name))
    unnamed = any(role.title == actor.name and role.of is None for role in actor.roles)
    return actor.kind == "person" and unnamed


def _needed(analysis: Analysis) -> Iterator[str | None]:
    """The ids that anything in the report points to."""
    for event in analysis.events:
        yield from (*event.from_, *event.to, *event.attendees, *event.mediators)
        yield from (each.actor for each in event.participants)
        yield from (key for each in event.readings if isinstance(each.value, tuple) for key in each.value)
    for statement in analysis.statements:
        yield from (statement.speaker, statement.addressee, statement.via, statement.target)
    for actor in analysis.actors:
        yield from actor.members
