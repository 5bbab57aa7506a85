"""Entities: which names of several articles are one person or body, and why."""

from khabar.records.entities.holders import claimed, named_around
from khabar.records.entities.joining import join_entities
from khabar.records.entities.protocol import Base, EntityStore, Judged, Link, LinkKind, Named
from khabar.records.entities.raw import Raw, base_of, base_of_entity, raw_of

__all__ = [
    "Base",
    "EntityStore",
    "Judged",
    "Link",
    "LinkKind",
    "Named",
    "Raw",
    "base_of",
    "base_of_entity",
    "claimed",
    "join_entities",
    "named_around",
    "raw_of",
]
