"""One SQLite file: articles, reports, records, judgements, search; several read while one writes."""

from khabar.store.health import problems, unfinished_runs
from khabar.store.reader import Entity, Reader
from khabar.store.searching import Hit
from khabar.store.snippets import Snippet
from khabar.store.tables import TABLES
from khabar.store.writer import Entry, Known, Writer

__all__ = [
    "TABLES",
    "Entity",
    "Entry",
    "Hit",
    "Known",
    "Reader",
    "Snippet",
    "Writer",
    "problems",
    "unfinished_runs",
]
