"""Print articles a second per core, the time of each stage, memory, and how both grow with the input.

usage: python -m benchmarks [--articles N]   (N real articles, 1000 unless told; 0 for the sample alone)
"""

import argparse
import platform
import sys
import time
from collections.abc import Sequence
from importlib.metadata import version

from benchmarks.corpora import of_length, real, sample
from benchmarks.runs import peak_megabytes, putting, stored
from benchmarks.speed import by_stage, growth, seconds
from khabar.coding import code
from khabar.errors import UsageError
from khabar.schema import Article
from khabar.taggers import Model, load

REPEATED = 10  # times the sample: long enough for a steady figure, a few seconds
FACTORS = (1, 4, 16, 64)
USUAL = range(250, 351)  # words of an ordinary article
OF_EACH = {"fast": 1000, "accurate": 60}  # articles that measure a model: some half a minute


def loading(article: Article) -> None:
    """The first article waits for the resources."""
    start = time.perf_counter()
    code(article)
    print(f"first article     {time.perf_counter() - start:8.2f} s, resources loaded with it")


def whole(name: str, articles: Sequence[Article]) -> None:
    """Coding alone, as one figure and by stage."""
    spent = seconds(articles).processor
    characters = sum(len(article.text) for article in articles)
    print(f"\n{name}: {len(articles)} articles, {characters / len(articles):.0f} characters each")
    print(
        f"coding            {len(articles) / spent:8.1f} articles/s per core, "
        f"{characters / spent:,.0f} characters/s"
    )
    shares = by_stage(articles, load("fast"))
    total = sum(shares.values())
    for stage, part in shares.items():
        print(f"  {stage:<18}{part * 1000 / len(articles):8.2f} ms an article {part / total:6.1%}")
    print(f"memory            {peak_megabytes():8.0f} MB at most so far")


def usual(model: Model) -> None:
    """Coding of articles of about 300 words, the figure to compare models and versions by."""
    articles = of_length(USUAL, OF_EACH[model])
    if not articles:
        return
    try:
        code(articles[0], model=model)
    except UsageError as error:
        print(f"{model:<10} not measured: {error}")
        return
    spent = seconds(articles, model)
    print(
        f"{model:<10} {len(articles) / spent.processor:8.1f} articles/s of one core "
        f"({len(articles) / spent.clock:.1f} by the clock), {len(articles)} articles"
    )


def through(name: str, articles: Sequence[Article]) -> None:
    """A run into a store, and the same with a quarter of the articles."""
    print(f"\n{name} through khabar run, one worker")
    for count in (len(articles) // 4, len(articles)):
        measured = stored(articles[:count])
        print(
            f"  {count:>6} articles {count / measured.seconds:8.1f} articles/s, "
            f"store {measured.megabytes:.1f} MB, "
            f"memory {peak_megabytes():.0f} MB, {measured.summary.rejected} rejected"
        )


def growing(articles: Sequence[Article]) -> None:
    """What putting in and fusing costs at first, and when the store has grown."""
    parts = putting(articles, 4)
    told = ", ".join(f"{each:.1f}" for each in parts)
    print(f"putting in        {told} ms an article in each quarter, coding left out")


def longer(article: Article) -> None:
    """One article, longer and longer."""
    print("\ngrowth with the length of a text (flat is linear)")
    for characters, milliseconds in growth(article, FACTORS).items():
        print(f"  {characters:>8,} characters {milliseconds:8.2f} ms for each 1,000")


def main() -> int:
    """Print everything."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1000, help="real articles to measure on")
    wanted = parser.parse_args().articles
    print(f"khabar {version('khabar')}, Python {platform.python_version()}, {platform.machine()}, one core")
    repeated = sample(REPEATED)
    loading(repeated[0])
    print("\narticles of about 300 words")
    usual("fast")
    usual("accurate")
    whole("sample", repeated)
    longer(repeated[0])
    through("sample", repeated)
    found = real(wanted)
    if found:
        whole("real news", found)
        through("real news", found)
        growing(found)
    elif wanted:
        print("\nreal news is not beside the project: only the sample was measured")
    return 0


if __name__ == "__main__":
    sys.exit(main())
