"""What is measured: the bundled sample, repeated, and real news where it lies beside the project."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import msgspec

from khabar.intake import read_articles
from khabar.schema import Article

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "src" / "khabar" / "data" / "sample" / "articles.jsonl"
REAL = ROOT.parent / "shared" / "data" / "news" / "saudi-2015-07.jsonl.gz"


def sample(times: int) -> list[Article]:
    """The eighteen sample articles, `times` over, each copy with an id of its own."""
    once = [item for item in read_articles([SAMPLE]) if isinstance(item, Article)]
    return [
        msgspec.structs.replace(article, id=f"{article.id}-{number}")
        for number in range(times)
        for article in once
    ]


def real(count: int) -> list[Article]:
    """The first `count` real articles; none where they are not at hand."""
    return list(itertools.islice(_real(), count)) if REAL.is_file() else []


def of_length(words: range, count: int) -> list[Article]:
    """The first `count` real articles that have so many words; none where they are not at hand."""
    found = (article for article in _real() if len(article.text.split()) in words)
    return list(itertools.islice(found, count)) if REAL.is_file() else []


def _real() -> Iterator[Article]:
    return (item for item in read_articles([REAL]) if isinstance(item, Article))


def lengthened(article: Article, times: int) -> Article:
    """The article with its text `times` over."""
    text = "\n\n".join([article.text] * times)
    return msgspec.structs.replace(article, id=f"{article.id}-x{times}", text=text)
