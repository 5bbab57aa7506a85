"""Reads Arabic news and writes down who met, called, visited or said what to whom."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khabar.schema import Actor, Article, Event, Record, Reject, Report, Span, Statement
    from khabar.store import Reader

_TYPES = ("Actor", "Article", "Event", "Record", "Reject", "Report", "Span", "Statement")

__all__ = ["Actor", "Article", "Event", "Record", "Reject", "Report", "Span", "Statement", "open"]


def open(path: str | Path) -> "Reader":
    """Open a store for reading, also while a run writes to it.

    Args:
        path: the file that `khabar run INPUT --db FILE` made.

    Returns:
        A reader: `with khabar.open("news.khabar") as news: …` closes it.

    Errors: StoreError, NotAStoreError, NewerStoreError.
    """
    from khabar.store import Reader

    return Reader(path)


def __getattr__(name: str) -> object:
    """The types, imported when they are first asked for: `import khabar` stays quick."""
    if name in _TYPES:
        import khabar.schema

        return getattr(khabar.schema, name)
    raise AttributeError(f"module 'khabar' has no attribute {name!r}")
