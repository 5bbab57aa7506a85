"""How long coding takes on one core: as a whole, stage by stage, and with growing texts."""

import time
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from benchmarks.corpora import lengthened
from khabar.coding import code
from khabar.coding.analysis import Analysis, Stage
from khabar.coding.pipeline import stages
from khabar.schema import Article
from khabar.taggers import Tagger


class Spent(NamedTuple):
    """Seconds of the processor and of the clock; the clock also counts what others do on the machine."""

    processor: float
    clock: float


def seconds(articles: Sequence[Article], model: str = "fast") -> Spent:
    """What it takes to code the articles, one after the other in this process."""
    processor, clock = time.process_time(), time.perf_counter()
    for article in articles:
        code(article, model=model)
    return Spent(time.process_time() - processor, time.perf_counter() - clock)


def by_stage(articles: Sequence[Article], tagger: Tagger) -> dict[str, float]:
    """Seconds spent in each stage, in the order of the pipeline."""
    spent: dict[str, float] = {}
    for article in articles:
        analysis = Analysis(article=article)
        for stage in stages(tagger):
            start = time.process_time()
            analysis = stage(analysis)
            name = _name(stage)
            spent[name] = spent.get(name, 0.0) + time.process_time() - start
    return spent


def growth(article: Article, times: Sequence[int]) -> dict[int, float]:
    """Milliseconds for 1,000 characters of the article repeated: flat where time grows with length."""
    found = {}
    for factor in times:
        longer = lengthened(article, factor)
        found[len(longer.text)] = seconds([longer]).processor * 1e6 / len(longer.text)
    return found


def _name(stage: Stage) -> str:
    return str(getattr(stage.func if isinstance(stage, partial) else stage, "__name__", stage))
