"""Marked: what stands in quotation marks inside a mention of a body is its name, and a mention too."""

import msgspec

from khabar.coding.actors.roster import QUOTED
from khabar.coding.analysis import Analysis
from khabar.schema import Actor

_BODIES = frozenset(("organization", "group"))


def names_in_marks(analysis: Analysis) -> Analysis:
    """«صحيفة "الأفق" المحلية» is «الأفق» as well."""
    return msgspec.structs.replace(analysis, actors=tuple(map(_with_name, analysis.actors)))


def _with_name(actor: Actor) -> Actor:
    """The actor with one more mention: what stands in the first marks of a mention."""
    marked = ((mention, QUOTED.search(mention.text)) for mention in actor.mentions)
    mention, found = next(((each, marks) for each, marks in marked if marks), (None, None))
    known = found is None or any(each.text == found[1] for each in actor.mentions)
    if actor.kind not in _BODIES or mention is None or found is None or known:
        return actor
    start, end = (mention.start + place for place in found.span(1))
    name = msgspec.structs.replace(mention, start=start, end=end, text=found[1])
    return msgspec.structs.replace(actor, mentions=(*actor.mentions, name))
