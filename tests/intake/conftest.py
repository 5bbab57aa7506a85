"""A small knowledge base with invented agencies, so that the rules are tested and not the resources."""

from collections.abc import Mapping
from types import MappingProxyType, ModuleType

import pytest

from khabar.intake import agency, credits, relays
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


class SmallKnowledge:
    """The part of a knowledge base that intake asks."""

    given_names: Mapping[str, int] = MappingProxyType({"اسامه": 5})
    surnames: Mapping[str, int] = MappingProxyType({"الحداد": 9})

    def lookup(self, phrase: str) -> tuple[Name, ...]:
        return tuple(Name(form, category, None, name) for form, category, name in _KNOWN if form == phrase)


@pytest.fixture(autouse=True)
def small_knowledge(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every module of intake that looks names up sees these names only."""
    known = SmallKnowledge()
    modules: tuple[ModuleType, ...] = (agency, credits, relays)
    for module in modules:
        monkeypatch.setattr(module, "load", lambda: known)
