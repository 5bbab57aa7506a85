"""Web archives: WARC, and WACZ which packs WARCs; needs warcio, the extra `khabar[warc]`."""

import io
import zipfile
from collections.abc import Iterator
from typing import IO, Any

from khabar.errors import InputError, TooLargeError, UnreadableError
from khabar.intake.fields import reject
from khabar.intake.formats.html import article_of_page, page_text
from khabar.intake.limits import HEAD_BYTES, MAX_FEED_BYTES, MAX_PAGE_BYTES
from khabar.intake.mojibake import repaired
from khabar.intake.sources import Options, Source
from khabar.schema import Article, Reject, article_id

_MISSING = "web archives need warcio, which is not installed"
_MISSING_REMEDY = "pip install 'khabar[warc]'"
_FOUND = "200"


def read_warc(source: Source, _options: Options) -> Iterator[Article | Reject]:
    """The HTML pages of a WARC; the day of the crawl stands for the date when the page gives none."""
    yield from _pages(source.stream, source.name)


def read_wacz(source: Source, _options: Options) -> Iterator[Article | Reject]:
    """The HTML pages of all WARCs inside a WACZ, in the order of their names."""
    try:
        file = source.path or io.BytesIO(source.whole(MAX_FEED_BYTES))
        with zipfile.ZipFile(file) as packed:
            names = sorted(name for name in packed.namelist() if name.endswith((".warc", ".warc.gz")))
            if not names:
                yield Reject(
                    where=source.name, what="no WARC inside", remedy="give a WACZ made by a web crawler"
                )
            for name in names:
                with packed.open(name) as stream:
                    yield from _pages(stream, f"{source.name}!{name}")
    except InputError as error:
        yield reject(error, source.name)
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError) as error:
        yield reject(UnreadableError(f"not a readable WACZ: {error}", remedy="pack it again"), source.name)


def _pages(stream: IO[bytes], name: str) -> Iterator[Article | Reject]:
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        yield Reject(where=name, what=_MISSING, remedy=_MISSING_REMEDY)
        return
    number = 0
    try:
        for record in ArchiveIterator(io.BufferedReader(stream, HEAD_BYTES)):  # type: ignore[type-var]
            number += 1
            if _is_page(record):
                yield _page(record, f"{name}:{number}")
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError) as error:
        what = f"the archive breaks off after record {number}: {str(error)[:120]}"
        yield Reject(where=name, what=what, remedy="fetch or pack it again")


def _is_page(record: Any) -> bool:  # noqa: ANN401 - warcio has no types
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = record.http_headers.get_header("Content-Type") or ""
    return record.http_headers.get_statuscode() == _FOUND and "html" in kind.lower()


def _page(record: Any, where: str) -> Article | Reject:  # noqa: ANN401
    url = record.rec_headers.get_header("WARC-Target-URI")
    try:
        data = record.content_stream().read(MAX_PAGE_BYTES + 1)
        if len(data) > MAX_PAGE_BYTES:
            raise TooLargeError(f"the page is larger than {MAX_PAGE_BYTES:,} bytes", remedy="leave it out")
        kind = record.http_headers.get_header("Content-Type") or ""
        page = repaired(page_text(data, _charset(kind)))
        return _dated(page, url, record.rec_headers.get_header("WARC-Date"))
    except InputError as error:
        return reject(error, f"{where} {url}")


def _dated(page: str, url: str, crawled: str | None) -> Article:
    given = {"id": article_id(url), "url": url}
    article = article_of_page(page, given)
    if article.published or not crawled:
        return article
    return article_of_page(page, {**given, "published": crawled[:10], "published_kind": "crawled"})


def _charset(kind: str) -> str | None:
    return kind.lower().partition("charset=")[2].strip(" \"';") or None
