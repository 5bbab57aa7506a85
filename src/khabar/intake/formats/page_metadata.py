"""What a page says about itself: Open Graph and article tags, JSON-LD, canonical link."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from khabar.errors import FieldError
from khabar.intake.fields import published_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META = {
    "title": ("og:title", "twitter:title"),
    "outlet": ("og:site_name", "application-name"),
    "byline": ("author", "article:author", "dc.creator"),
    "published": (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "publish-date",
        "pubdate",
    ),
    "url": ("og:url",),
}
_ARTICLE = re.compile("Article$|^Report$|^BlogPosting$")
_TIDY = re.compile(r"\s+")


def page_metadata(tree: "HtmlElement") -> dict[str, str]:
    """`title`, `outlet`, `byline`, `published` (YYYY-MM-DD) and `url`, as far as the page states them."""
    stated = _linked_data(tree)
    for name, content in _metas(tree):
        for field, keys in _META.items():
            if name in keys:
                stated.setdefault(field, content)
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)")
    if canonical:
        stated.setdefault("url", str(canonical))
    if "title" not in stated and (title := _heading(tree)):
        stated["title"] = title
    tidy = {field: _TIDY.sub(" ", value).strip() for field, value in stated.items()}
    return _plausible({field: value for field, value in tidy.items() if value})


def _metas(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content") or ""
        if name and content.strip():
            yield name.lower(), content


def _heading(tree: "HtmlElement") -> str:
    """The only h1 of the page; two or more are no headline."""
    headings = [" ".join(element.itertext()) for element in tree.iter("h1")]
    filled = [heading for heading in headings if heading.strip()]
    return filled[0] if len(filled) == 1 else ""


def _linked_data(tree: "HtmlElement") -> dict[str, str]:
    """Headline, publisher, author and date of the first article among the JSON-LD objects."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(value):
            if any(_ARTICLE.search(kind) for kind in _kinds(thing)):
                return _of_article(thing)
    return {}


def _things(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, list):
        for item in value:
            yield from _things(item)
    elif isinstance(value, dict):
        yield value
        yield from _things(value.get("@graph"))


def _kinds(thing: dict[str, object]) -> list[str]:
    kind = thing.get("@type")
    return [str(item) for item in kind] if isinstance(kind, list) else [str(kind)]


def _of_article(thing: dict[str, object]) -> dict[str, str]:
    found = {
        "title": thing.get("headline"),
        "outlet": _name(thing.get("publisher")),
        "byline": _name(thing.get("author")),
        "published": thing.get("datePublished"),
    }
    return {field: value for field, value in found.items() if isinstance(value, str) and value.strip()}


def _name(value: object) -> object:
    if isinstance(value, list):
        return _name(value[0]) if value else None
    return value.get("name") if isinstance(value, dict) else value


def _plausible(stated: dict[str, str]) -> dict[str, str]:
    """Without a date in another form than ISO, an author given as a link, or a relative address."""
    if not stated.get("url", "http").startswith("http"):
        del stated["url"]
    if stated.get("byline", "").startswith(("http:", "https:", "@")):
        del stated["byline"]
    if "published" in stated:
        try:
            stated["published"] = published_date(stated["published"]) or ""
        except FieldError:
            del stated["published"]
    return stated
