"""Copies in the store: texts as numbers, fingerprints and links, kept in step with the articles."""

import datetime
import sqlite3
from collections.abc import Collection, Iterable, Mapping

import msgspec
import numpy as np

from khabar.arabic.folding import fold
from khabar.records.copies import (
    Change,
    Codes,
    Comparing,
    CopyLink,
    Found,
    Head,
    credited,
    fingerprints,
    word_codes,
)
from khabar.schema import Report
from khabar.store.rows import as_json

_LITTLE = np.dtype("<u4")
_IN = "IN (SELECT value FROM json_each(?))"
_LINKS = (
    "SELECT l.one, l.other, l.kind, l.share, b.share, l.words, b.words FROM copy_links AS l "
    "JOIN copy_links AS b ON b.one = l.other AND b.other = l.one"
)
_NAMED_LINKS = (
    "SELECT a.id, o.id, l.kind, l.share, b.share, l.words, o.outlet, t.agency, o.published "
    "FROM articles AS a JOIN copy_links AS l ON l.one = a.key "
    "JOIN copy_links AS b ON b.one = l.other AND b.other = l.one "
    "JOIN articles AS o ON o.key = l.other JOIN copy_texts AS t ON t.article = o.key "
)


def links_of(connection: sqlite3.Connection, reports: Collection[str]) -> list[CopyLink]:
    """The links of these articles to others whose text is theirs; passages are none."""
    return _named(connection, f"WHERE a.id {_IN} AND l.kind <> 'passage' ORDER BY a.id, o.id", reports)


def all_links_of(connection: sqlite3.Connection, report: str) -> list[CopyLink]:
    """The links of one article, passages too, the largest share first."""
    return _named(connection, f"WHERE a.id {_IN} ORDER BY l.share DESC, o.id", [report])


def _named(connection: sqlite3.Connection, where: str, reports: Collection[str]) -> list[CopyLink]:
    rows = connection.execute(f"{_NAMED_LINKS} {where}", (as_json(list(reports)),))
    return [CopyLink(**dict(zip(CopyLink.__struct_fields__, row, strict=True))) for row in rows]


class Stored(msgspec.Struct, frozen=True):
    """What the store compares of an article."""

    head: Head
    words: bytes

    @property
    def codes(self) -> Codes:
        """The words as numbers."""
        return np.frombuffer(self.words, _LITTLE)


class Copying:
    """Implements `khabar.records.copies.CopyStore`, and gathers what a batch changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._comparing = Comparing(self)
        self._before: dict[int, Stored | None] = {}
        self._after: dict[int, Stored | None] = {}

    def put(self, article: int, report: Report) -> None:
        """An article of this batch has this text now."""
        self._remember(article)
        codes = word_codes(report.text, report.noise)
        self._after[article] = Stored(_head(report, len(codes)), codes.astype(_LITTLE).tobytes())

    def drop(self, article: int) -> None:
        """An article of this batch is no more."""
        self._remember(article)
        self._after[article] = None

    def settle(self) -> set[int]:
        """Bring links up to date with the batch; the articles whose links to copies have changed."""
        changed = [
            article for article in sorted(self._after) if self._before[article] != self._after[article]
        ]
        changes = [
            Change(article, _prints(self._before[article]), _prints(self._after[article]))
            for article in changed
        ]
        self._write_prints(changes)
        for article in changed:
            self._write_text(article)
        self._before.clear()
        self._after.clear()
        return self._comparing.update(changes) if changes else set()

    def forget_batch(self) -> None:
        """Let go of what was gathered, as when the batch is rolled back."""
        self._before.clear()
        self._after.clear()
        self._comparing = Comparing(self)

    def heads(self, articles: Collection[int]) -> Mapping[int, Head]:
        """Outlet, day, credit and address of these articles."""
        sql = (
            f"SELECT article, outlet, day, agency, url, length(words) / 4 FROM copy_texts WHERE article {_IN}"
        )
        return {row[0]: Head(*row[1:]) for row in self._ask(sql, articles)}

    def codes(self, article: int) -> Codes:
        """The words of an article; none where the store has no such article."""
        stored = self._stored(article)
        return stored.codes if stored else np.empty(0, _LITTLE)

    def numbers(self, prints: Collection[int], limit: int) -> Mapping[int, int]:
        """How many articles hold each fingerprint, counted no further than `limit`."""
        sql = (
            "SELECT value, (SELECT count(*) FROM (SELECT 1 FROM passages WHERE print = value LIMIT ?2)) "
            "FROM json_each(?1)"
        )
        return dict(self._connection.execute(sql, (as_json(sorted(prints)), limit)))

    def holders(self, prints: Collection[int]) -> Mapping[int, list[int]]:
        """The articles that hold each fingerprint."""
        found: dict[int, list[int]] = {}
        for mark, article in self._ask(f"SELECT print, article FROM passages WHERE print {_IN}", prints):
            found.setdefault(mark, []).append(article)
        return found

    def at_addresses(self, urls: Collection[str]) -> Mapping[str, list[int]]:
        """The articles under each address."""
        found: dict[str, list[int]] = {}
        for url, article in self._ask(f"SELECT url, article FROM copy_texts WHERE url {_IN}", urls):
            found.setdefault(url, []).append(article)
        return found

    def linked(self, articles: Collection[int]) -> list[Found]:
        """All links that touch these articles, each once."""
        rows = self._ask(f"{_LINKS} WHERE l.one {_IN}", articles)
        pairs = {(min(row[0], row[1]), max(row[0], row[1])): row for row in rows}
        return [Found(*(row if row[0] == pair[0] else _turned(row))) for pair, row in pairs.items()]

    def unlink(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Take out the links of these pairs."""
        both = [pair for one, other in pairs for pair in ((one, other), (other, one))]
        self._connection.executemany("DELETE FROM copy_links WHERE one = ? AND other = ?", both)

    def link(self, found: Iterable[Found]) -> None:
        """Put in links."""
        rows = [
            row
            for each in found
            for row in (
                (each.one, each.other, each.kind, each.share, each.words),
                (each.other, each.one, each.kind, each.back, each.words_back),
            )
        ]
        self._connection.executemany("INSERT INTO copy_links VALUES (?, ?, ?, ?, ?)", rows)

    def _remember(self, article: int) -> None:
        if article not in self._before:
            self._before[article] = self._stored(article)

    def _write_prints(self, changes: Iterable[Change]) -> None:
        """In the order of the table, so that neighbours are written together."""
        gone = sorted((mark, each.article) for each in changes for mark in each.before - each.after)
        new = sorted((mark, each.article) for each in changes for mark in each.after - each.before)
        self._connection.executemany("DELETE FROM passages WHERE print = ? AND article = ?", gone)
        self._connection.executemany("INSERT INTO passages VALUES (?, ?)", new)

    def _write_text(self, article: int) -> None:
        after = self._after[article]
        if after is None:
            self._connection.execute("DELETE FROM copy_texts WHERE article = ?", (article,))
            return
        head = after.head
        row = (article, head.outlet, head.day, head.agency, head.url, after.words)
        self._connection.execute("INSERT OR REPLACE INTO copy_texts VALUES (?, ?, ?, ?, ?, ?)", row)

    def _stored(self, article: int) -> Stored | None:
        sql = "SELECT outlet, day, agency, url, length(words) / 4, words FROM copy_texts WHERE article = ?"
        row = self._connection.execute(sql, (article,)).fetchone()
        return Stored(Head(*row[:5]), row[5]) if row else None

    def _ask(self, sql: str, values: Collection[int] | Collection[str]) -> sqlite3.Cursor:
        return self._connection.execute(sql, (as_json(list(values)),))


def _prints(stored: Stored | None) -> frozenset[int]:
    return frozenset(fingerprints(stored.codes)) if stored else frozenset()


def _head(report: Report, words: int) -> Head:
    return Head(
        outlet=fold(report.outlet) if report.outlet else None,
        day=_day(report.published),
        agency=credited(report),
        url=report.url or None,
        words=words,
    )


def _day(published: str | None) -> int | None:
    try:
        return datetime.date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def _turned(
    row: tuple[int, int, str, float, float, int, int],
) -> tuple[int, int, str, float, float, int, int]:
    one, other, kind, share, back, words, words_back = row
    return other, one, kind, back, share, words_back, words
