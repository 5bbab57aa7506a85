"""Plain text and Markdown: one file is one article, kept character for character."""

import re
from collections.abc import Iterator

from khabar.errors import InputError
from khabar.intake.encodings import decode
from khabar.intake.fields import FIELDS, article_from, check_size, reject
from khabar.intake.limits import MAX_CHARACTERS
from khabar.intake.mojibake import repaired
from khabar.intake.sources import Options, Source
from khabar.schema import Article, Reject, article_id

_WIDEST = 4  # bytes a character takes at most
_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.S)
_PAIR = re.compile(r"^([A-Za-z_]+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$", re.M)
_SYNONYMS = {"date": "published", "author": "byline", "site": "outlet", "source": "outlet", "link": "url"}


def read_text(source: Source, options: Options) -> Iterator[Article | Reject]:
    """One article from a text file; nothing is stripped, so offsets are those of the file."""
    try:
        text = text_of(source, options)
        yield article_from({"id": article_id(source.file_name, text), "text": text})
    except InputError as error:
        yield reject(error, source.name)


def read_markdown(source: Source, options: Options) -> Iterator[Article | Reject]:
    """One article from a Markdown file.

    A front matter («---», `title: …`, `date: …`, `url: …`, `outlet: …`, `author: …`, «---») gives the
    metadata and is no part of the text; all other markup stays in the text as published.
    """
    try:
        text = text_of(source, options)
        fields, start = _front_matter(text)
        body = text[start:]
        yield article_from({"id": article_id(source.file_name, body), **fields, "text": body})
    except InputError as error:
        yield reject(error, source.name)


def text_of(source: Source, options: Options) -> str:
    """The decoded text of a whole source; mojibake is repaired where nothing was lost."""
    data = source.whole(MAX_CHARACTERS * _WIDEST)
    text = decode(data, certain=options.encoding).text
    check_size(len(text))
    return repaired(text)


def _front_matter(text: str) -> tuple[dict[str, object], int]:
    """Fields of the front matter and where the text after it starts."""
    match = _FRONT.match(text)
    if not match:
        return {}, 0
    pairs = {key.lower(): value.strip("\"'") for key, value in _PAIR.findall(match[1])}
    named = {_SYNONYMS.get(key, key): value for key, value in pairs.items()}
    return {key: value for key, value in named.items() if key in FIELDS and value}, match.end()
