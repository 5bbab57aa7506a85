"""Coding over local processes: articles in, reports out, in the same order, in bounded memory.

Coding is a pure function of one article, so the number of workers cannot change what comes out.
"""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import msgspec

from khabar.engines.chunks import Chunk, chunks
from khabar.errors import InputError, KhabarError
from khabar.schema import Article, Reject

_NEW_OBJECTS = 50_000  # after so many a worker looks for cycles: coding leaves few, looking cost 3 % of it
_AHEAD = 2  # chunks in flight per worker: enough to keep it busy, few enough to bound memory


class CodingOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How to code: the model (`fast` or `accurate`) and whether hypothetical events are emitted."""

    model: str = "fast"
    hypothetical: bool = False


class Coded(msgspec.Struct, frozen=True):
    """An article with its report as one line of JSON (UTF-8, no line break)."""

    article: Article
    line: bytes


def available_workers() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def code_articles(
    items: Iterable[Article | Reject], options: CodingOptions, workers: int | None = None
) -> Iterator[Coded | Reject]:
    """Code a stream of articles; rejects pass through at their place.

    Processes start only when there is more than one chunk of articles; `workers=1` codes in this one.
    """
    count = workers or available_workers()
    stream = chunks(items)
    head = [chunk for _, chunk in zip(range(2), stream, strict=False)]
    if count == 1 or len(head) < 2:
        yield from _code_here(_joined(head, stream), options)
    else:
        yield from _code_there(_joined(head, stream), options, count)


def code_line(article: Article, options: CodingOptions) -> bytes | Reject:
    """The report of one article as JSON; an article that the coder fails on becomes a reject.

    What no other article could mend either (a missing model, a wrong option) is raised.
    """
    from khabar.coding import code  # the coder loads lexicons: only where something is coded

    try:
        report = code(article, hypothetical=options.hypothetical, model=options.model)
        return msgspec.json.encode(report)
    except InputError as error:
        return Reject(where=error.where or article.id, what=error.what, remedy=error.remedy, id=article.id)
    except KhabarError:
        raise
    except Exception as error:  # one article must never stop the rest
        what = f"coding failed with {type(error).__name__}: {error}"
        return Reject(where=article.id, what=what, remedy="please report it with the article", id=article.id)


def _joined(head: list[Chunk], rest: Iterator[Chunk]) -> Iterator[Chunk]:
    yield from head
    yield from rest


def _code_here(stream: Iterator[Chunk], options: CodingOptions) -> Iterator[Coded | Reject]:
    for chunk in stream:
        for item in chunk:
            if isinstance(item, Reject):
                yield item
            else:
                yield _result(item, code_line(item, options))


def _code_there(stream: Iterator[Chunk], options: CodingOptions, count: int) -> Iterator[Coded | Reject]:
    context = multiprocessing.get_context("spawn")  # fork would copy locks that other threads hold
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_prepare_worker)
    waiting: deque[tuple[Chunk, Future[list[bytes | Reject]]]] = deque()
    try:
        for chunk in stream:
            articles = [item for item in chunk if isinstance(item, Article)]
            waiting.append((chunk, pool.submit(_code_chunk, articles, options)))
            if len(waiting) >= count * _AHEAD:
                yield from _collect(*waiting.popleft())
        while waiting:
            yield from _collect(*waiting.popleft())
    except BrokenProcessPool as error:
        remedy = "it may have run out of memory: try fewer --workers"
        raise KhabarError("a coding process died", remedy=remedy) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _collect(chunk: Chunk, future: Future[list[bytes | Reject]]) -> Iterator[Coded | Reject]:
    results = iter(future.result())
    for item in chunk:
        yield item if isinstance(item, Reject) else _result(item, next(results))


def _result(article: Article, line: bytes | Reject) -> Coded | Reject:
    return line if isinstance(line, Reject) else Coded(article, line)


def _code_chunk(articles: list[Article], options: CodingOptions) -> list[bytes | Reject]:
    return [code_line(article, options) for article in articles]


def _prepare_worker() -> None:
    """Leave Ctrl-C to the parent, end with it even when it is killed, and look for cycles seldom."""
    gc.set_threshold(_NEW_OBJECTS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: "multiprocessing.process.BaseProcess") -> None:
    parent.join()
    os._exit(1)
