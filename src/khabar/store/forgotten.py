"""Forgotten: what must not come in again, known by digests under a key of the store and by no word."""

import hashlib
import secrets
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Literal

from khabar.schema import Article
from khabar.store.redacting import Name, Redactor, letters, redacted_article

_KEY = "forgetting_key"
_BYTES = 16
Kind = Literal["article", "address", "person", "judgement"]


class Forgotten:
    """The articles, names and judgements that a store was told to forget, on one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def note_article(self, article: str, url: str | None) -> None:
        """An article, by its id and its address."""
        self._note("article", article)
        if url:
            self._note("address", url)

    def note_names(self, names: Iterable[Name]) -> None:
        """The full names of a person."""
        for name in names:
            self._note("person", letters(name), len(letters(name)))

    def note_judgement(self, judgement: str) -> None:
        """A judgement that quoted what is forgotten."""
        self._note("judgement", judgement)

    def holds(self, kind: Kind, value: str) -> bool:
        """Whether this is forgotten."""
        if not self.any():
            return False
        sql = "SELECT 1 FROM forgotten WHERE digest = ?"
        return self._connection.execute(sql, (self._digest(kind, value),)).fetchone() is not None

    def any(self) -> bool:
        """Whether anything is: hardly a store has been told to, and every article asks."""
        return self._connection.execute("SELECT 1 FROM forgotten LIMIT 1").fetchone() is not None

    def redactor(self) -> Redactor | None:
        """Finds the forgotten names, by their digests; None when there are none."""
        sql = "SELECT DISTINCT letters FROM forgotten WHERE subject = 'person'"
        lengths = [length for (length,) in self._connection.execute(sql)]
        if not lengths:
            return None
        return Redactor(lengths, lambda name: self.holds("person", name))

    def admitted(self, article: Article) -> Article | None:
        """The article as it may come in: without forgotten names; None when it is forgotten itself."""
        if not self.any():
            return article
        if self.holds("article", article.id) or (article.url and self.holds("address", article.url)):
            return None
        redactor = self.redactor()
        return redacted_article(article, redactor) if redactor else article

    def _note(self, kind: Kind, value: str, length: int = 0) -> None:
        row = (self._digest(kind, value), kind, length, datetime.now(UTC).date().isoformat())
        self._connection.execute("INSERT OR IGNORE INTO forgotten VALUES (?, ?, ?, ?)", row)

    def _digest(self, kind: Kind, value: str) -> str:
        data = f"{kind}\x1f{value}".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(data, key=self._key(), digest_size=_BYTES).hexdigest()

    def _key(self) -> bytes:
        """The key of this store; made when something is forgotten for the first time."""
        sql = "SELECT value FROM meta WHERE name = ?"
        row = self._connection.execute(sql, (_KEY,)).fetchone()
        if row is None:
            row = (secrets.token_hex(_BYTES),)
            self._connection.execute("INSERT INTO meta VALUES (?, ?)", (_KEY, row[0]))
        return bytes.fromhex(row[0])
