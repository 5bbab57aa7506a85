"""A run: from inputs to records in a store. What is there already is skipped, so a killed run continues.

Articles are committed in batches together with the records they touch; between two batches the store is
always whole, and whatever stops a run costs at most the batch at hand.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from khabar.engines.workers import Coded, CodingOptions, code_articles
from khabar.schema import Article, Reject
from khabar.store import Entry, Known, Writer
from khabar.store.rows import article_digest

_BATCH = 64  # articles a commit: a second of coding, so that other writers wait no longer than that

Progress = Callable[[int, int], None]


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """What a run did, in articles."""

    coded: int
    skipped: int
    rejected: int


def run(
    inputs: Sequence[str | Path],
    db: str | Path,
    *,
    workers: int | None = None,
    options: CodingOptions | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read, code, store and fuse articles.

    Args:
        inputs: files, folders, globs, or `-` for standard input.
        db: the store; made where there is none.
        workers: processes that code at once; None for one a processor. The result does not depend on it.
        options: model and options of the coder.
        progress: called after each article with (articles done, articles rejected).

    Errors: StoreError where the store cannot be used; input that cannot be read is stored as rejects.
    """
    from khabar.intake import read_articles

    options = options or CodingOptions()
    with Writer(db) as writer:
        return run_articles(read_articles(inputs), writer, workers, options, progress)


def run_articles(
    articles: Iterable[Article | Reject],
    writer: Writer,
    workers: int | None,
    options: CodingOptions,
    progress: Progress | None = None,
) -> Summary:
    """The same for articles that are read already."""
    coder = coder_fingerprint(options)
    batch = _Batch(writer, coder, writer.begin_run(coder))
    new = _Unknown(articles, writer, coder)
    done = rejected = 0
    for result in code_articles(new, options, workers):
        batch.add(result)
        rejected += isinstance(result, Reject)
        done += 1
        if batch.full:
            batch.commit(new.take_skipped())
        if progress:
            progress(done + new.total_skipped, rejected)
    batch.commit(new.take_skipped())
    writer.end_run(batch.run)
    return Summary(coded=done - rejected, skipped=new.total_skipped, rejected=rejected)


def coder_fingerprint(options: CodingOptions) -> str:
    """Digest of all that decides what a report says besides its article."""
    from khabar.coding import fingerprint

    parts = msgspec.json.encode((fingerprint(options.model), options))
    return hashlib.sha256(parts).hexdigest()[:32]


class _Batch:
    """Results that wait to be committed together."""

    def __init__(self, writer: Writer, coder: str, run: int) -> None:
        self.run = run
        self._writer = writer
        self._coder = coder
        self._entries: list[Entry] = []
        self._rejects: list[Reject] = []

    @property
    def full(self) -> bool:
        return len(self._entries) + len(self._rejects) >= _BATCH

    def add(self, result: Coded | Reject) -> None:
        if isinstance(result, Reject):
            self._rejects.append(result)
        else:
            self._entries.append(Entry(result.article, result.line))

    def commit(self, skipped: int) -> None:
        self._writer.put(self._entries, self._coder, self.run, self._rejects, skipped)
        self._entries, self._rejects = [], []


class _Unknown:
    """The articles that the store does not have from this coder yet and did not forget; rejects pass."""

    def __init__(self, articles: Iterable[Article | Reject], writer: Writer, coder: str) -> None:
        self.total_skipped = 0
        self._untold = 0
        self._articles = articles
        self._writer = writer
        self._coder = coder

    def __iter__(self) -> Iterator[Article | Reject]:
        for item in self._articles:
            wanted = self._writer.admitted(item) if isinstance(item, Article) else item
            if wanted is None or (isinstance(wanted, Article) and self._is_known(wanted)):
                self.total_skipped += 1
                self._untold += 1
            else:
                yield wanted

    def take_skipped(self) -> int:
        """How many were skipped since the last call."""
        untold, self._untold = self._untold, 0
        return untold

    def _is_known(self, article: Article) -> bool:
        return self._writer.known(article.id) == Known(article_digest(article), self._coder)
