"""Searching: articles that hold the words of a query, best first."""

import sqlite3
from collections.abc import Iterator

import msgspec

from khabar.store.queries import parse_query
from khabar.store.snippets import Snippet, snippet

# bm25 weights of title, body, title terms, body terms: a word in the title counts four times a word in
# the body, the very word typed twice another form of it.
_WEIGHTS = "8.0, 2.0, 4.0, 1.0"
_SQL = (
    "SELECT a.id, a.outlet, a.published, a.title, a.url, a.text, "
    f"bm25(search, {_WEIGHTS}) AS score FROM search JOIN articles AS a ON a.key = search.rowid "
    "WHERE search MATCH ? ORDER BY score, a.published DESC, a.id LIMIT ? OFFSET ?"
)
_COUNT = "SELECT count(*) FROM search WHERE search MATCH ?"


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """An article that matches: its metadata, a snippet, and a score (higher is better)."""

    article: str
    outlet: str | None
    published: str | None
    title: str | None
    url: str | None
    snippet: Snippet
    score: float


def search_articles(connection: sqlite3.Connection, text: str, limit: int, offset: int) -> Iterator[Hit]:
    """The articles that match a query, best first."""
    query = parse_query(text)
    for row in connection.execute(_SQL, (query.expression(), limit, offset)):
        article, outlet, published, title, url, body, score = row
        yield Hit(
            article=article,
            outlet=outlet,
            published=published,
            title=title,
            url=url,
            snippet=snippet(body, query),
            score=round(-score, 4),
        )


def count_matches(connection: sqlite3.Connection, text: str) -> int:
    """How many articles match a query."""
    return int(connection.execute(_COUNT, (parse_query(text).expression(),)).fetchone()[0])
