"""Knowledge as claims with a source: names of places, organisations, offices and people."""

from khabar.knowledge.base import Knowledge, load, phrase_of
from khabar.knowledge.names import Category, Holder, HolderStatus, Name

__all__ = ["Category", "Holder", "HolderStatus", "Knowledge", "Name", "load", "phrase_of"]
