"""Short invented articles, coded by the rules and the linear chain for names, shown by name.

These tests are of the grammar: what the small network adds and takes away is tested in test_fast.py, so
that new weights of it do not hide what a rule does.
"""

from collections.abc import Callable, Iterable

import pytest

from khabar.coding import code
from khabar.schema import Actor, Article, Event, Report, Statement

Told = tuple[str, frozenset[str], frozenset[str]]
Said = tuple[str, str]


class Coded:
    """A report with its ids turned back into names."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._actors = {actor.id: actor for actor in report.actors}

    def names(self, ids: Iterable[str]) -> frozenset[str]:
        """What the actors with these ids are called."""
        return frozenset(self._actors[each].name for each in ids)

    def actor(self, name: str) -> Actor:
        """The one actor of that name."""
        (found,) = (actor for actor in self.report.actors if actor.name == name)
        return found

    def mentions(self, name: str) -> list[str]:
        """The words that name an actor, in order."""
        return [mention.text for mention in self.actor(name).mentions]

    def roles(self, name: str) -> list[tuple[str, str | None]]:
        """The offices of an actor."""
        return [(role.title, role.of) for role in self.actor(name).roles]

    @property
    def told(self) -> list[Told]:
        """Every engagement as (kind, from, to)."""
        return [(e.kind, self.names(e.from_), self.names(e.to)) for e in self.report.events]

    @property
    def event(self) -> Event:
        """The one engagement of the article."""
        (found,) = self.report.events
        return found

    @property
    def together(self) -> frozenset[str]:
        """All sides of the one engagement, whatever the direction."""
        return self.names((*self.event.from_, *self.event.to))

    @property
    def said(self) -> list[Said]:
        """Every statement as (speaker, content)."""
        return [(self._actors[each.speaker].name, each.text) for each in self.report.statements]

    @property
    def statement(self) -> Statement:
        """The one statement of the article."""
        (found,) = self.report.statements
        return found


@pytest.fixture
def coded() -> Callable[..., Coded]:
    """Code a text of 15 May 2024, a Wednesday; other fields of the article by name."""

    def make(text: str, *, hypothetical: bool = False, **fields: str | None) -> Coded:
        given = {"id": "x1", "published": "2024-05-15", **fields}
        return Coded(code(Article(text=text, **given), hypothetical=hypothetical, model="rules"))  # type: ignore[arg-type]

    return make


@pytest.fixture
def told() -> Callable[[str, str, str], Told]:
    """An expected engagement: names on one side are parted by « + »."""

    def make(kind: str, from_: str, to: str) -> Told:
        return kind, _side(from_), _side(to)

    return make


def _side(names: str) -> frozenset[str]:
    return frozenset(names.split(" + ")) if names else frozenset()
