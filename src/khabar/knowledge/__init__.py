"""Knowledge as claims with a source: names of places, organisations, offices and people."""

from khabar.knowledge.base import Knowledge, load, phrase_of
from khabar.knowledge.names import BODIES, Category, Holder, HolderStatus, Name

__all__ = ["BODIES", "Category", "Holder", "HolderStatus", "Knowledge", "Name", "load", "phrase_of"]
