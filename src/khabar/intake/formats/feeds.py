"""RSS and Atom: every entry with a text is an article."""

import calendar
import datetime
import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from khabar.errors import InputError
from khabar.intake.fields import article_from, reject
from khabar.intake.limits import MAX_FEED_BYTES
from khabar.intake.sources import Options, Source
from khabar.schema import Article, Reject, article_id

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    ("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "tr", "figure")
)
_NO_FEED = Reject(where="", what="no entries found in this feed", remedy="give an RSS or Atom file")
_SILENT = frozenset(("script", "style"))


def read_feed(source: Source, _options: Options) -> Iterator[Article | Reject]:
    """The entries of a feed; `content` is preferred to `summary`, markup becomes lines of text."""
    import feedparser

    try:
        # Relative links stay as they are, and no clean-up of markup is needed: only text is kept.
        feed = feedparser.parse(
            io.BytesIO(source.whole(MAX_FEED_BYTES)), sanitize_html=False, resolve_relative_uris=False
        )
    except InputError as error:
        yield reject(error, source.name)
        return
    if not feed.entries:
        yield Reject(where=source.name, what=_NO_FEED.what, remedy=_NO_FEED.remedy)
    outlet = feed.feed.get("title")
    for number, entry in enumerate(feed.entries, start=1):
        yield _entry(entry, outlet, f"{source.name}:{number}")


def _entry(entry: Mapping[str, object], outlet: object, where: str) -> Article | Reject:
    identity = entry.get("id") or entry.get("link")
    text = _text(_markup(entry))
    fields = {
        "id": identity or article_id(str(entry.get("title")), text),
        "text": text,
        "url": entry.get("link"),
        "outlet": outlet,
        "title": entry.get("title"),
        "byline": entry.get("author"),
        "published": _day(entry.get("published_parsed") or entry.get("updated_parsed")),
    }
    try:
        return article_from(fields)
    except InputError as error:
        return reject(error, where, identity)


def _markup(entry: Mapping[str, object]) -> str:
    contents = entry.get("content")
    values = [str(item.get("value", "")) for item in contents] if isinstance(contents, list) else []
    return max([*values, str(entry.get("summary") or "")], key=len)


def _text(markup: str) -> str:
    """The text of a piece of HTML, a line for each block; text without markup stays as it is."""
    from lxml import etree
    from lxml import html as lxml_html

    if "<" not in markup and "&" not in markup:
        return markup
    try:
        tree = lxml_html.fragment_fromstring(markup, create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return markup
    return "".join(_pieces(tree)).strip("\n")


def _pieces(element: "HtmlElement") -> Iterator[str]:
    """Text of an element in order, with line breaks where blocks begin and end."""
    from lxml import etree

    for event, node in etree.iterwalk(element, events=("start", "end")):
        if not isinstance(node.tag, str):
            continue
        block = node.tag in _BLOCKS
        if event == "start":
            yield "\n" if block and node.tag != "div" else ""
            yield node.text or "" if node.tag not in _SILENT else ""
        else:
            yield "\n" if block and node.tag != "br" else ""
            yield (node.tail or "") if node is not element else ""


def _day(parsed: object) -> str | None:
    """The day of a parsed time, in UTC, which is all that feeds are held to."""
    if not isinstance(parsed, tuple):
        return None
    seconds = calendar.timegm(parsed)
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()
