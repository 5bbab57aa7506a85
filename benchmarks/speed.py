"""How long coding takes on one core: as a whole, stage by stage, and with growing texts."""

import time
from collections.abc import Sequence
from functools import partial

from benchmarks.corpora import lengthened
from khabar.coding import code
from khabar.coding.analysis import Analysis, Stage
from khabar.coding.pipeline import stages
from khabar.schema import Article
from khabar.taggers import Tagger


def seconds(articles: Sequence[Article]) -> float:
    """Seconds to code the articles, one after the other in this process."""
    start = time.perf_counter()
    for article in articles:
        code(article)
    return time.perf_counter() - start


def by_stage(articles: Sequence[Article], tagger: Tagger) -> dict[str, float]:
    """Seconds spent in each stage, in the order of the pipeline."""
    spent: dict[str, float] = {}
    for article in articles:
        analysis = Analysis(article=article)
        for stage in stages(tagger):
            start = time.perf_counter()
            analysis = stage(analysis)
            name = _name(stage)
            spent[name] = spent.get(name, 0.0) + time.perf_counter() - start
    return spent


def growth(article: Article, times: Sequence[int]) -> dict[int, float]:
    """Milliseconds for 1,000 characters of the article repeated: flat where time grows with length."""
    found = {}
    for factor in times:
        longer = lengthened(article, factor)
        found[len(longer.text)] = seconds([longer]) * 1e6 / len(longer.text)
    return found


def _name(stage: Stage) -> str:
    return str(getattr(stage.func if isinstance(stage, partial) else stage, "__name__", stage))
