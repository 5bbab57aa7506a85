"""Marked: what stands in quotation marks inside a mention of a body is its name, and a mention too."""

import re

import msgspec

from khabar.coding.analysis import Analysis
from khabar.schema import Actor, Span, field_of, span_of

_QUOTED = re.compile(r'["“«]([^"“”«»]{2,40})["”»]')
_BODIES = frozenset(("organization", "group"))


def names_in_marks(analysis: Analysis) -> Analysis:
    """«صحيفة "الأفق" المحلية» is «الأفق» as well."""
    sources = {
        "text": analysis.article.text,
        "title": analysis.article.title,
        "byline": analysis.article.byline,
    }
    actors = tuple(_with_name(actor, sources) for actor in analysis.actors)
    return msgspec.structs.replace(analysis, actors=actors)


def _with_name(actor: Actor, sources: dict[str, str | None]) -> Actor:
    """The actor with one more mention, where the first that has marks is longer than what stands in them."""
    if actor.kind not in _BODIES:
        return actor
    for mention in actor.mentions:
        found = _QUOTED.search(mention.text)
        source = sources[field_of(mention)]
        if found and source is not None:
            start, end = (mention.start + place for place in found.span(1))
            name: Span = span_of(source, start, end, field_of(mention))
            known = any(each.text == name.text for each in actor.mentions)
            return actor if known else msgspec.structs.replace(actor, mentions=(*actor.mentions, name))
    return actor
