"""A small knowledge base with invented agencies, so that the rules are tested and not the resources."""

from types import ModuleType

import pytest

from khabar.intake import agency, credits, relays
from khabar.knowledge.base import Knowledge, Names, Persons
from khabar.knowledge.names import Category, Name

_KNOWN: tuple[tuple[str, Category, str], ...] = (
    ("برق", "agency", "وكالة برق للأنباء"),
    ("وكاله برق للانباء", "agency", "وكالة برق للأنباء"),
    ("ب ق ر", "agency", "وكالة برق للأنباء"),
    ("نداء", "agency", "وكالة نداء"),
    ("المنارة الحره", "media", "المنارة الحرة"),
    ("المناره الحره", "media", "المنارة الحرة"),
    ("صور", "city", "صور"),
    ("طرطوس", "city", "طرطوس"),
    ("سوريا", "country", "سوريا"),
)


@pytest.fixture(autouse=True)
def small_knowledge(monkeypatch: pytest.MonkeyPatch) -> Knowledge:
    """Every module of intake that looks names up sees these names only."""
    senses: dict[str, tuple[Name, ...]] = {
        phrase: (Name(phrase, category, None, name),) for phrase, category, name in _KNOWN
    }
    names = Names(senses, {phrase.split()[0]: 4 for phrase in senses}, (), {})
    known = Knowledge(names, Persons("", {}, {"اسامه": 5}, {"الحداد": 9}))
    modules: tuple[ModuleType, ...] = (agency, credits, relays)
    for module in modules:
        monkeypatch.setattr(module, "load", lambda: known)
    return known
