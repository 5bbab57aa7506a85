"""HTML pages: the article's text by trafilatura, the metadata from the page's own statements."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from khabar.errors import EmptyArticleError, InputError, TooLargeError
from khabar.intake.encodings import decode
from khabar.intake.fields import article_from, reject
from khabar.intake.formats.page_metadata import page_metadata
from khabar.intake.limits import MAX_PAGE_BYTES, MIN_PAGE_LETTERS
from khabar.intake.mojibake import repaired
from khabar.intake.sources import Options, Source
from khabar.schema import Article, Basis, Reject, article_id

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.I)
_XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9_.-]+)""", re.I)
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
_ARABIC = re.compile("[\u0621-\u064a]")
_DECLARED_WITHIN = 4096
_UNREADABLE = "no page can be read from this HTML"
_NO_ARTICLE = "no article text found in this page"
_NO_ARTICLE_REMEDY = "give the page of one article, or its text in `text`"


def read_html(source: Source, options: Options) -> Iterator[Article | Reject]:
    """One article from an HTML page in a file."""
    try:
        page = repaired(page_text(source.whole(MAX_PAGE_BYTES), certain=options.encoding))
        yield article_of_page(page, {}, source.file_name)
    except InputError as error:
        yield reject(error, source.name)


def page_text(data: bytes, declared: str | None = None, certain: str | None = None) -> str:
    """The decoded page; the encoding that its server or it itself declares is tried first."""
    head = data[:_DECLARED_WITHIN]
    match = _XML_CHARSET.search(head) or _CHARSET.search(head)
    return decode(data, declared or (match[1].decode("ascii") if match else None), certain).text


def article_of_page(page: str, given: Mapping[str, object], name: str = "") -> Article:
    """The article on a page; `given` fields of the contract win over what the page says.

    Raises EmptyArticleError when the page is no article, TooLargeError when it is too long.
    """
    if len(page) > MAX_PAGE_BYTES:
        raise TooLargeError(
            f"the page is longer than {MAX_PAGE_BYTES:,} characters", remedy=_NO_ARTICLE_REMEDY
        )
    tree = _tree(page)
    found = page_metadata(tree)
    text = _article_text(page)
    fields = {**found, **{key: value for key, value in given.items() if value is not None}, "text": text}
    if "id" not in fields:
        fields["id"] = article_id(found.get("url") or name, text)
    article = article_from(fields)
    return _with_basis(article, given)


def _tree(page: str) -> "HtmlElement":
    from lxml import etree
    from lxml import html as lxml_html

    try:
        return lxml_html.document_fromstring(_XML_HEAD.sub("", page) or " ")
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise EmptyArticleError(_UNREADABLE, remedy=_NO_ARTICLE_REMEDY) from error


def _article_text(page: str) -> str:
    """The text of the article; comments and tables of links are left out by trafilatura."""
    import trafilatura

    text = trafilatura.extract(page, include_comments=False, include_tables=False, with_metadata=False)
    if not text or len(_ARABIC.findall(text)) < MIN_PAGE_LETTERS:
        raise EmptyArticleError(_NO_ARTICLE, remedy=_NO_ARTICLE_REMEDY)
    return str(text)


def _with_basis(article: Article, given: Mapping[str, object]) -> Article:
    """Mark what came from the page and not from the input."""

    def basis(name: str) -> Basis | None:
        if getattr(article, name) is None:
            return None
        return "given" if given.get(name) else "page"

    return msgspec.structs.replace(
        article,
        outlet_basis=basis("outlet"),
        title_basis=basis("title"),
        byline_basis=basis("byline"),
    )
