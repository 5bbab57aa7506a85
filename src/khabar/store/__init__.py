"""One SQLite file: articles, reports, records, judgements, search; several read while one writes."""

from khabar.store.archives import Rewritten, rewrite_archive, without_articles, without_names
from khabar.store.health import problems, unfinished_runs
from khabar.store.losing import Loss
from khabar.store.noted import Noted
from khabar.store.profiles import Profile
from khabar.store.reader import Entity, Reader
from khabar.store.searching import Hit
from khabar.store.snippets import Snippet
from khabar.store.tables import TABLES
from khabar.store.wanted import WantedEvent, WantedStatement
from khabar.store.writer import Entry, Known, Writer

__all__ = [
    "TABLES",
    "Entity",
    "Entry",
    "Hit",
    "Known",
    "Loss",
    "Noted",
    "Profile",
    "Reader",
    "Rewritten",
    "Snippet",
    "WantedEvent",
    "WantedStatement",
    "Writer",
    "problems",
    "rewrite_archive",
    "unfinished_runs",
    "without_articles",
    "without_names",
]
