"""An article's gold beside its report: who is who, what was found, what of it is right.

Counts and lists of errors both read this one structure, so that they cannot disagree.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from khabar.evaluation.actors import Casting, cast
from khabar.evaluation.engagements import EngagementPair, match_engagements
from khabar.evaluation.gold import GoldArticle
from khabar.evaluation.likeness import word_f1
from khabar.evaluation.statements import StatementPair, match_statements
from khabar.schema import ENGAGEMENT_KINDS, Event, Report, Statement

_SAME_AGENCY = 0.5


class Alignment(msgspec.Struct, frozen=True):
    """Gold and report of one article, matched; `report` is None where there is none."""

    gold: GoldArticle
    report: Report | None
    casting: Casting
    events: tuple[Event, ...]
    engagements: tuple[EngagementPair, ...]
    statements: tuple[StatementPair, ...]

    @property
    def said(self) -> tuple[Statement, ...]:
        """The report's statements."""
        return self.report.statements if self.report else ()

    @property
    def foreground(self) -> tuple[EngagementPair, ...]:
        """The matched engagements that the gold does not have as background."""
        return tuple(pair for pair in self.engagements if not self.gold.engagements[pair.gold].background)

    @property
    def agency_right(self) -> bool:
        """Whether the credited agency is the gold's, or both have none."""
        found = self.report.agency if self.report else None
        if not self.gold.agency:
            return found is None
        return found is not None and word_f1(self.gold.agency, found.text) >= _SAME_AGENCY


def align(gold: GoldArticle, report: Report | None) -> Alignment:
    """Match what gold and report say of one article."""
    casting = cast(gold.actors, report.actors if report else ())
    events = tuple(event for event in (report.events if report else ()) if event.kind in ENGAGEMENT_KINDS)
    statements = report.statements if report else ()
    return Alignment(
        gold,
        report,
        casting,
        events,
        tuple(match_engagements(gold.engagements, events, casting)),
        tuple(match_statements(gold.statements, statements, casting)),
    )


def ungrounded(report: Report) -> Iterator[dict[str, Any]]:
    """The spans of a report whose words do not stand where they say."""
    return (span for span, right in spans(report) if not right)


def spans(report: Report) -> Iterator[tuple[dict[str, Any], bool]]:
    """Every span of a report, however deep, and whether its words stand where it says."""
    sources = {"text": report.text, "title": report.title or "", "byline": report.byline or ""}
    for span in _spans({key: value for key, value in report.to_dict().items() if key != "coder"}):
        source = sources.get(str(span.get("field") or "text"), "")
        yield span, bool(span["text"]) and source[span["start"] : span["end"]] == span["text"]


def _spans(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys() and isinstance(value["start"], int):
            yield value
        for each in value.values():
            yield from _spans(each)
    elif isinstance(value, list):
        for each in value:
            yield from _spans(each)


def furniture(alignment: Alignment) -> tuple[frozenset[int], frozenset[int]]:
    """Characters of the text, white space left out, that are page furniture by gold and by report."""
    if not alignment.report:
        return frozenset(), frozenset()
    text = alignment.report.text
    known = ((text.find(words), len(words)) for words in alignment.gold.noise)
    wanted = {at for start, length in known if start >= 0 for at in range(start, start + length)}
    marked = {at for span in alignment.report.noise for at in range(span.start, span.end)}
    blank = {at for at in wanted | marked if text[at].isspace()}
    return frozenset(wanted - blank), frozenset(marked - blank)
