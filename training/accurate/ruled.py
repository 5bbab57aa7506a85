"""What khabar's rules find in news, in the form of an annotation: a first lesson before the annotated ones.

What the rules get wrong the annotated articles put right afterwards.
"""

import random
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from accurate.annotations import Annotated, body
from khabar.coding import code
from khabar.schema import Event, Report, Statement

_SHORTEST, _LONGEST = 250, 3_500  # characters
# words of contact: as many as these make it likely that an article tells of an engagement
_CONTACT = re.compile("التق|استقب|اجتما|لقا|مباحث|محادث|اتصال|زيار|زار|وصل|برقي|رسال|بحث")
_MANY = 3
_OTHERS = 0.12  # share of the articles with fewer words of contact: that there is nothing is a lesson too


def articles(records: Sequence[dict[str, Any]], wanted: int, generator: random.Random) -> Iterator[Annotated]:
    """The first articles that fit, up to so many, as the rules read them."""
    chosen = (record for record in records if _fits(record, generator))
    for record in islice(chosen, wanted):
        read = body(record)
        yield Annotated(read, annotation(code(read.article, model="rules")))


def annotation(report: Report) -> dict[str, Any]:
    """A report as the annotation that it would be."""
    actors = [
        {
            "key": actor.id,
            "name": actor.name,
            "mentions": [span.text for span in actor.mentions],
            "members": list(actor.members),
        }
        for actor in report.actors
    ]
    return {
        "id": report.id,
        "actors": actors,
        "statements": [_statement(each) for each in report.statements],
        "engagements": [_engagement(each) for each in report.events],
    }


def _fits(record: dict[str, Any], generator: random.Random) -> bool:
    if not _SHORTEST <= len(record["text"]) <= _LONGEST:
        return False
    return len(_CONTACT.findall(record["text"])) >= _MANY or generator.random() < _OTHERS


def _statement(each: Statement) -> dict[str, Any]:
    return {"speaker": each.speaker, "text": each.text, "cue": each.cue.text, "via": each.via}


def _engagement(each: Event) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "from": list(each.from_),
        "to": list(each.to),
        "status": each.status,
        "background": each.background,
        "evidence": each.evidence[0].text if each.evidence else each.trigger.text,
    }
