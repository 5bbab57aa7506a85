import pytest

from khabar.coding.actors.stage import link_actors
from khabar.coding.analysis import Analysis
from khabar.coding.mentions.stage import find_mentions
from khabar.coding.reading import read
from khabar.schema import Actor, Article
from khabar.taggers import load_crf


@pytest.fixture
def actors_of():
    """The actors of a text, by name."""

    def find(text: str) -> dict[str, Actor]:
        analysis = link_actors(find_mentions(read(Analysis(article=Article(id="x", text=text))), load_crf()))
        return {actor.name: actor for actor in analysis.actors}

    return find


@pytest.fixture
def roles_of(actors_of):
    """The roles of one actor as (title, of)."""

    def find(text: str, name: str) -> list[tuple[str, str | None]]:
        return [(role.title, role.of) for role in actors_of(text)[name].roles]

    return find
