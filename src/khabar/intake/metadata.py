"""Metadata that the input leaves out, looked for in address and text, each with its basis.

What is given always wins. Title and byline are never made up: spans point into them, so they stay
what the input gives; a headline that stands in the text is found by `find_headline`.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from khabar.intake.credits import pieces
from khabar.intake.dates import date_in_lines, date_in_url, date_of_line
from khabar.intake.furniture import is_clock, is_count, is_site_name
from khabar.intake.lines import Line, lines_of
from khabar.intake.noise import find_noise
from khabar.intake.outlets import host_of, outlet_of
from khabar.intake.placed_credits import credit_line
from khabar.schema import Article, Basis, Span, span_of

_HEADLINE_WORDS = 24
_HEADLINE_LINES = 6


def complete_metadata(article: Article) -> Article:
    """The article with outlet and date of publication where address or text tell them.

    A date alone on one of the first lines («09 شباط , 2025») or in the address («/2015/07/21/») gives
    `published`; the host name or the site's own name above the text gives `outlet`. Applied twice, the
    result is the same.
    """
    lines = lines_of(article.text)
    return _with_bases(_with_outlet(_with_date(article, lines), lines))


def _with_date(article: Article, lines: Sequence[Line]) -> Article:
    if article.published:
        return article
    bases: tuple[tuple[str | None, Basis], ...] = (
        (date_in_url(article.url), "url"),
        (date_in_lines(lines), "text"),
    )
    for found, basis in bases:
        if found:
            return replace(article, published=found, published_kind="published", published_basis=basis)
    return article


def _with_outlet(article: Article, lines: Sequence[Line]) -> Article:
    if article.outlet:
        return article
    if name := outlet_of(article.url) or host_of(article.url):
        return replace(article, outlet=name, outlet_basis="url")
    named = next(
        (piece.name for piece in pieces(article.byline or "", article) if piece.sort == "media"), None
    )
    if named is None and lines and is_site_name(lines[0]):
        named = article.text[lines[0].start : lines[0].end]
    return replace(article, outlet=named, outlet_basis="text") if named else article


def _with_bases(article: Article) -> Article:
    """Mark what was given without a basis."""
    return replace(
        article,
        outlet_basis=article.outlet_basis or ("given" if article.outlet else None),
        title_basis=article.title_basis or ("given" if article.title else None),
        byline_basis=article.byline_basis or ("given" if article.byline else None),
        published_basis=article.published_basis or ("given" if article.published else None),
    )


def find_headline(article: Article) -> Span | None:
    """The headline inside the text of an article without a title; None when the text has none.

    Method: the first line that is no furniture, date or credit, when it is short, does not close like a
    sentence and a paragraph follows.
    """
    if article.title:
        return None
    noise = {mark.start for mark in find_noise(article)}
    lines = lines_of(article.text)
    for index, line in enumerate(lines[:_HEADLINE_LINES]):
        if line.start in noise or _is_frame(article, line):
            continue
        follows = any(below.prose for below in lines[index + 1 :])
        short = bool(line.form) and 2 < line.words <= _HEADLINE_WORDS
        stops = article.text[line.end - 1] in ".،؛:"
        return span_of(article.text, line.start, line.end) if short and follows and not stops else None
    return None


def _is_frame(article: Article, line: Line) -> bool:
    """Whether a line frames the article: its date, a counter, a credit."""
    if not line.form or line.prose:
        return False
    dated = date_of_line(line.form) is not None or is_clock(line) or is_count(line)
    return dated or bool(credit_line(article, line.start, line.end))
