"""The sets of annotated articles, coded and scored with each model that is installed."""

import gzip
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from khabar.engines import Coded, CodingOptions, code_articles
from khabar.errors import KhabarError, UsageError
from khabar.evaluation import Alignment, Evaluation, GoldArticle, align, evaluate, read_gold, resolve
from khabar.evaluation.second import as_report
from khabar.intake import complete_metadata, read_articles
from khabar.schema import Article, Report
from khabar.taggers import load

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
ANNOTATIONS = ROOT / "training" / "annotations"
SAMPLE = ROOT / "src" / "khabar" / "data" / "sample" / "articles.jsonl"
SAMPLE_GOLD = ROOT / "tests" / "data" / "sample.gold.jsonl"
MODELS = ("fast", "accurate")


class AnnotatedSet(NamedTuple):
    """Articles with their gold, and how many were left out because another set holds them."""

    name: str
    gold: list[GoldArticle]
    articles: dict[str, Article]
    left_out: int = 0


def development() -> AnnotatedSet:
    """The private articles that the coder was developed on."""
    articles = by_id([SHARED / "gold" / "dev.docs.jsonl"])
    return AnnotatedSet("development", words(SHARED / "gold" / "dev.gold.jsonl", articles), articles)


def held_out(known: AnnotatedSet) -> AnnotatedSet:
    """The articles that nobody opens, without those that the development set holds, too."""
    gold = read_gold(ANNOTATIONS / "test.jsonl")
    articles = news(gold.ids)
    seen = {article.text for article in known.articles.values()}
    annotated = resolve(gold, articles)
    unseen = [each for each in annotated if articles[each.id].text not in seen]
    return AnnotatedSet("held out", unseen, articles, len(annotated) - len(unseen))


def sample() -> AnnotatedSet:
    """The invented articles that khabar brings along."""
    articles = by_id([SAMPLE])
    return AnnotatedSet("sample", words(SAMPLE_GOLD, articles), articles)


def by_id(inputs: Iterable[Path]) -> dict[str, Article]:
    """The articles of files."""
    return {item.id: item for item in read_articles(inputs) if isinstance(item, Article)}


def words(path: Path, articles: Mapping[str, Article]) -> list[GoldArticle]:
    """A gold file in words."""
    return resolve(read_gold(path), articles)


def news(wanted: Iterable[str]) -> dict[str, Article]:
    """The articles with these ids among the private news, without reading the metadata of all others."""
    ids, found = frozenset(wanted), {}
    for path in sorted((SHARED / "data" / "news").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["id"] in ids:
                    found[row["id"]] = complete_metadata(msgspec.convert(row, Article))
    return found


def installed() -> list[str]:
    """The models that this installation has."""
    return [model for model in MODELS if _is_installed(model)]


def scored(annotated: AnnotatedSet, model: str) -> Evaluation:
    """The figures of a model on a set."""
    return evaluate(list(_aligned(annotated, model)))


def _aligned(annotated: AnnotatedSet, model: str) -> Iterable[Alignment]:
    wanted = [annotated.articles[each.id] for each in annotated.gold if each.id in annotated.articles]
    results = code_articles(wanted, CodingOptions(model=model))
    coded = (each for each in results if isinstance(each, Coded))
    reports = {each.article.id: msgspec.json.decode(each.line, type=Report) for each in coded}
    return (align(each, reports.get(each.id)) for each in annotated.gold)


def agreement(annotated: AnnotatedSet) -> Evaluation | None:
    """A second annotation of some articles, scored against the first; None where there is none."""
    path = ANNOTATIONS / "agreement.jsonl"
    if not path.exists():
        return None
    first = {each.id: each for each in annotated.gold}
    second = read_gold(path)
    articles = annotated.articles | news(second.ids - annotated.articles.keys())
    pairs = [(first[each.id], each) for each in resolve(second, articles) if each.id in first]
    aligned = [align(gold, as_report(other, articles[gold.id])) for gold, other in pairs]
    return evaluate(aligned) if aligned else None


def _is_installed(model: str) -> bool:
    try:
        load(model)  # type: ignore[arg-type]
    except UsageError:
        return False
    except KhabarError as error:
        raise SystemExit(f"the model {model} is broken: {error}") from error
    return True
