"""Chunks: a stream of articles cut into pieces worth sending to another process."""

from collections.abc import Iterable, Iterator

from khabar.schema import Article, Reject

Chunk = list[Article | Reject]

_ARTICLES = 16  # an article takes tens of milliseconds, so a chunk outweighs the cost of sending it
_CHARACTERS = 400_000  # long texts travel alone: memory in flight stays bounded


def chunks(items: Iterable[Article | Reject]) -> Iterator[Chunk]:
    """Cut a stream into lists of at most 16 items or about 400,000 characters, order kept."""
    chunk: Chunk = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.text) if isinstance(item, Article) else 0
        if len(chunk) >= _ARTICLES or size >= _CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
