"""One reader a format; `FORMATS` says which file-name endings belong to which."""

import re
from collections.abc import Callable, Iterator

from khabar.intake.formats.archives import read_wacz, read_warc
from khabar.intake.formats.feeds import read_feed
from khabar.intake.formats.html import read_html
from khabar.intake.formats.json_lines import read_json, read_json_lines
from khabar.intake.formats.parquet import read_parquet
from khabar.intake.formats.plain import read_markdown, read_text
from khabar.intake.formats.tables import read_csv
from khabar.intake.sources import Options, Source
from khabar.schema import Article, Reject

Reader = Callable[[Source, Options], Iterator[Article | Reject]]

FORMATS: dict[str, Reader] = {
    **dict.fromkeys((".jsonl", ".ndjson", ".jsonlines"), read_json_lines),
    ".json": read_json,
    **dict.fromkeys((".txt", ".text"), read_text),
    **dict.fromkeys((".md", ".markdown"), read_markdown),
    **dict.fromkeys((".html", ".htm", ".xhtml"), read_html),
    **dict.fromkeys((".rss", ".atom", ".xml"), read_feed),
    **dict.fromkeys((".csv", ".tsv"), read_csv),
    ".parquet": read_parquet,
    ".warc": read_warc,
    ".wacz": read_wacz,
}
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.I)
_PAGE = re.compile(rb"<(?:!doctype html|html|head|body|meta|article|div|p)\b", re.I)


def ending(file_name: str) -> str:
    """The ending that tells the format: «a.html.gz» gives «.html»."""
    plain = file_name.lower().removesuffix(".gz")
    return "." + plain.rpartition(".")[2] if "." in plain else ""


def reader_for(source: Source) -> Reader:
    """The reader for a source, by its file's ending, else by its first bytes."""
    by_name = FORMATS.get(ending(source.file_name))
    if by_name is read_json_lines and source.head.lstrip().startswith(b"["):
        return read_json
    return by_name or by_content(source.head)


def by_content(head: bytes) -> Reader:
    """The reader for a stream without a telling name; what is nothing else is plain text."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:2048]
    signs: tuple[tuple[bool, Reader], ...] = (
        (start.startswith(b"WARC/"), read_warc),
        (start.startswith(b"PK\x03\x04"), read_wacz),
        (start.startswith(b"PAR1"), read_parquet),
        (start.startswith(b"{"), read_json_lines),
        (bool(re.match(rb"\[\s*\{", start)), read_json),
        (start.startswith(b"<") and bool(_FEED.search(start)), read_feed),
        (start.startswith(b"<") and bool(_PAGE.search(start)), read_html),
    )
    return next((reader for fits, reader in signs if fits), read_text)
