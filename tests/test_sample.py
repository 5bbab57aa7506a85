"""The sample is what the documents say, its annotation stands in its words, and no figure of it falls."""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from khabar.intake import read_articles
from khabar.schema import ENGAGEMENT_KINDS, Article

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from record_figures import falls, now, recorded  # noqa: E402

ARTICLES = ROOT / "src" / "khabar" / "data" / "sample" / "articles.jsonl"
GOLD = ROOT / "tests" / "data" / "sample.gold.jsonl"


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    read = list(read_articles([ARTICLES]))
    assert all(isinstance(item, Article) for item in read)
    return {item.id: item for item in read if isinstance(item, Article)}


@pytest.fixture(scope="module")
def gold() -> list[dict[str, Any]]:
    return rows(GOLD)


def test_sixteen_articles_or_more_of_four_outlets(articles: dict[str, Article]) -> None:
    assert len(articles) == len(rows(ARTICLES)) >= 16
    assert set(Counter(article.outlet for article in articles.values())) == {
        "marfa",
        "ufuq",
        "baydar",
        "waha",
    }
    assert all(len(article.text.split()) >= 150 for article in articles.values())
    assert any(article.published is None for article in articles.values())


def test_an_agency_report_is_carried_by_two_others(articles: dict[str, Article]) -> None:
    lead = "وأكد الرحيلي أن السلطنة تقف على مسافة واحدة من جميع الأطراف"
    assert {article.outlet for article in articles.values() if lead in article.text} == {
        "marfa",
        "baydar",
        "waha",
    }


def test_every_article_is_annotated(articles: dict[str, Article], gold: list[dict[str, Any]]) -> None:
    assert [row["id"] for row in gold] == list(articles)
    assert any(not row["engagements"] and not row["statements"] for row in gold)
    engagements = [each for row in gold for each in row["engagements"]]
    assert {each["kind"] for each in engagements} == set(ENGAGEMENT_KINDS)
    assert {each["status"] for each in engagements} == {"held", "planned", "cancelled", "denied"}


def test_the_annotation_stands_in_the_words(articles: dict[str, Article], gold: list[dict[str, Any]]) -> None:
    for row in gold:
        article = articles[row["id"]]
        words = "\n".join([article.title or "", article.byline or "", article.text])
        missing = [each for each in verbatim(row) if each not in words]
        assert missing == [], row["id"]
        assert all(article.text.count(noise) == 1 for noise in row["noise"])


def verbatim(row: dict[str, Any]) -> list[str]:
    """Every string of an annotation that has to stand in the article."""
    found = [row["agency"]]
    for actor in row["actors"]:
        found += [actor["name"], *actor["mentions"]]
        found += [role[part] for role in actor["roles"] for part in ("title", "of")]
    for each in row["engagements"]:
        found += [each["place"], each["date_text"], each["evidence"], *each["topics"]]
    for each in row["statements"]:
        found += [each["text"], each["cue"]]
    return [each for each in found if each is not None]


def test_the_annotation_names_its_own_actors(gold: list[dict[str, Any]]) -> None:
    for row in gold:
        keys = {actor["key"] for actor in row["actors"]}
        named = {
            key for each in row["engagements"] for side in ("from", "to", "attendees") for key in each[side]
        }
        named |= {each["speaker"] for each in row["statements"]}
        assert named <= keys, row["id"]


def test_no_figure_of_the_sample_falls() -> None:
    """`make figures` writes tests/data/sample.figures.json when figures rise."""
    before, after = recorded(), now()
    assert before.keys() == after.keys()
    assert falls(before, after) == []
