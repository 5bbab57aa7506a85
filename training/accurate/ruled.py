"""What khabar's rules find in news, in the form of an annotation: a first lesson before the annotated ones.

The annotated articles tell of some hundred engagements, too few to learn what one looks like. The rules
find three of five that are there, and what they get wrong the annotated articles put right afterwards.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from accurate.annotations import Annotated, body, read_lines
from khabar.coding import code
from khabar.schema import Event, Report, Statement

_SHORTEST, _LONGEST = 250, 3_000  # characters


def articles(paths: Sequence[Path], wanted: int, without: frozenset[str], seed: int) -> list[Annotated]:
    """So many articles in which the rules find an engagement, by equal share of the files."""
    found: list[Annotated] = []
    generator = random.Random(seed)
    for path in paths:
        records = [line for line in read_lines(path) if line["id"] not in without and _fits(line)]
        generator.shuffle(records)
        chosen = _engaged(records)
        found.extend(each for each, _ in zip(chosen, range(wanted // len(paths)), strict=False))
    return found


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


def _fits(record: dict[str, Any]) -> bool:
    return _SHORTEST <= len(record["text"]) <= _LONGEST


def _engaged(records: Sequence[dict[str, Any]]) -> Iterator[Annotated]:
    for record in records:
        read = body(record)
        report = code(read.article)
        if report.events:
            yield Annotated(read, annotation(report))


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
