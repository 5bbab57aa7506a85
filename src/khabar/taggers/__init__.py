"""Statistical models that find names of people, places and organisations, behind one small interface."""

from khabar.taggers.interface import Model, Tagger, load, load_crf
from khabar.taggers.labels import LABELS, Entity, EntityKind, Label, entities
from khabar.taggers.names import split_name

__all__ = [
    "LABELS",
    "Entity",
    "EntityKind",
    "Label",
    "Model",
    "Tagger",
    "entities",
    "load",
    "load_crf",
    "split_name",
]
