"""Exact copies: articles whose words are the same, whatever their spelling, marks and line breaks."""

import hashlib
import re
from collections.abc import Iterable

from khabar.arabic import fold_with_offsets
from khabar.schema import Article

_WORD = re.compile(r"[^\W_]+")
_BYTES = 16


def fingerprint(text: str) -> str:
    """The digest of a text's folded words: «استقبلَ الوزيرُ» and «استقبل الوزير.» have the same."""
    words = _WORD.findall(fold_with_offsets(text).text)
    return hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).hexdigest()[: 2 * _BYTES]


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """Id of every article that repeats an earlier one, to the id of the first with the same words.

    A text without a single word is a copy of nothing. Method: equal digests; reprints that change
    words are a matter for `khabar.records`.
    """
    first: dict[str, str] = {}
    found: dict[str, str] = {}
    for article in articles:
        if not _WORD.search(article.text):
            continue
        original = first.setdefault(fingerprint(article.text), article.id)
        if original != article.id:
            found[article.id] = original
    return found
