"""A whole run: articles through coding into a store and fused into records, on one core."""

import resource
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from khabar.coding import code
from khabar.engines.run import Summary, run
from khabar.schema import Article
from khabar.store import Entry, Writer

_BATCH = 64  # articles a commit, as in a run


class Measured(NamedTuple):
    """What a run took: seconds, megabytes of the store."""

    summary: Summary
    seconds: float
    megabytes: float


def stored(articles: Sequence[Article]) -> Measured:
    """Run the articles into a store of their own."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "articles.jsonl", Path(folder) / "bench.khabar"
        source.write_bytes(b"\n".join(msgspec.json.encode(article) for article in articles))
        start = time.perf_counter()
        summary = run([source], target, workers=1)
        spent = time.perf_counter() - start
        size = sum(path.stat().st_size for path in Path(folder).glob("bench.khabar*"))
    return Measured(summary, spent, size / 1e6)


def putting(articles: Sequence[Article], parts: int) -> list[float]:
    """Milliseconds of the processor to put one coded article into a store, for each part of the articles."""
    entries = [Entry(article, msgspec.json.encode(code(article))) for article in articles]
    size = max(1, len(entries) // parts)
    spent = []
    with tempfile.TemporaryDirectory() as folder, Writer(Path(folder) / "bench.khabar") as writer:
        number = writer.begin_run("bench")
        for start in range(0, size * parts, size):
            before = time.process_time()
            for first in range(start, start + size, _BATCH):
                writer.put(entries[first : min(first + _BATCH, start + size)], "bench", number)
            spent.append((time.process_time() - before) * 1000 / size)
    return spent


def peak_megabytes() -> float:
    """The most memory that this process has held (Linux counts in kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
