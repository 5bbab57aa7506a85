"""How well records gather the reports of real events: B³ precision and recall, and records per event.

usage: measure_records.py STORE [--labels FILE] [--events]

STORE holds the coded articles. FILE (default training/annotations/records.jsonl) lists events read by
hand, one JSON object a line: `event`, `what`, `kind`, `day`, `parties` (a pattern over folded names for
each), the ids of all `reports` that tell it, `maybe` for reports in doubt, which count neither way, and
the `group` in which it was labelled; figures are given for each group. --events prints a line for each
event.

A record can be the event's when it has its kind, its day or the days beside it or no day, and names all
its parties. The record of the event is the one of these that holds most of its reports. A report of the
event counts by that record, else by another one that can be the event's; without such a record it is
missed and has recall 0. For every report that is found, precision is the share of the record's reports
that tell the event, recall the share of the event's reports that the record holds; both are averaged over
reports. The last three figures: which share of the reports has an event by coding, which is found at all
(sentences in passing included), and what recall would be with all of these in one record for each event.
Intervals: 1,000 samples of the events with replacement.
"""

import argparse
import json
import random
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

import msgspec

import khabar
from khabar.arabic.folding import fold
from khabar.schema import Record
from khabar.store import Reader

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = 1000


class Event(msgspec.Struct):
    """An event as labelled."""

    event: str
    what: str
    kind: str
    day: str
    parties: list[str]
    reports: set[str]
    maybe: set[str] = set()
    group: str = ""


class Held(NamedTuple):
    """A record as far as it is compared."""

    record: str
    kind: str
    day: str | None
    names: frozenset[str]
    reports: frozenset[str]
    passing: frozenset[str]

    @classmethod
    def of(cls, record: Record, names: Iterable[str]) -> "Held":
        """What is compared of a record whose sides and place have these names."""
        reports = frozenset(telling.report for telling in record.reports)
        passing = frozenset(telling.report for telling in record.reports if telling.passing)
        return cls(record.id, record.kind, record.date, frozenset(map(fold, names)), reports, passing)


class Found(NamedTuple):
    """What the store holds of one event: its reports' records, None where missed, and their figures."""

    event: Event
    records: dict[str, str | None]
    precision: list[float]
    recall: list[float]
    coded: list[bool]

    def spread(self) -> int:
        """Over how many records its reports are spread."""
        return len(set(self.records.values()) - {None})


def held_in(news: Reader) -> dict[str, list[Held]]:
    """Article id to the records that it is told in."""
    by_report: dict[str, list[Held]] = {}
    for record in news.records():
        values = [value.value for side in ("from", "to") for value in record.fields.get(side, ())]
        entities = {entity for value in values for entity in value}
        held = Held.of(
            record, [record.place or "", *(each.name for each in news.entities(entities).values())]
        )
        for report in held.reports:
            by_report.setdefault(report, []).append(held)
    return by_report


def compare(event: Event, by_report: dict[str, list[Held]]) -> Found:
    """One event against the records."""
    found = Found(event, {}, [], [], [])
    told_in = {held for report in event.reports for held in by_report.get(report, [])}
    possible = {held for held in told_in if may_be(held, event)}
    main = max(possible, key=lambda held: closeness(held, event), default=None)
    for report in sorted(event.reports):
        fitting = possible.intersection(by_report.get(report, []))
        best = (
            main if main in fitting else max(fitting, key=lambda held: closeness(held, event), default=None)
        )
        found.records[report] = best.record if best else None
        found.coded.append(best is not None and report not in best.passing)
        found.recall.append(len(best.reports & event.reports) / len(event.reports) if best else 0.0)
        if best:
            found.precision.append(len(best.reports & event.reports) / len(best.reports - event.maybe))
    return found


def may_be(held: Held, event: Event) -> bool:
    """Whether kind, day and parties of a record allow that it is the event's."""
    if held.kind != event.kind or (held.day is not None and not near(held.day, event.day)):
        return False
    return all(any(re.search(party, name) for name in held.names) for party in event.parties)


def near(one: str, other: str) -> bool:
    """The same day or the next, or the month that holds the day."""
    if len(one) < len(other):
        return other.startswith(one)
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= 1


def closeness(held: Held, event: Event) -> tuple[int, int, str]:
    """Most reports of the event, then fewest others."""
    ours = held.reports & event.reports
    return len(ours), -len(held.reports - ours), held.record


def interval(found: Sequence[Found], figure: Callable[[Sequence[Found]], float]) -> str:
    """A figure with its 95 % interval."""
    dice = random.Random(0)
    drawn = sorted(figure(dice.choices(found, k=len(found))) for _ in range(SAMPLES))
    low, high = drawn[int(SAMPLES * 0.025)], drawn[int(SAMPLES * 0.975)]
    return f"{figure(found):.3f} ({low:.3f} to {high:.3f})"


def precision(found: Sequence[Found]) -> float:
    """B³ precision, averaged over the reports that were found."""
    each = [value for one in found for value in one.precision]
    return fmean(each) if each else 0.0


def recall(found: Sequence[Found]) -> float:
    """B³ recall, averaged over all reports."""
    return fmean(value for one in found for value in one.recall)


def duplication(found: Sequence[Found]) -> float:
    """Records per event, over the events that any record tells."""
    spreads = [one.spread() for one in found if one.spread()]
    return fmean(spreads) if spreads else 0.0


def present(found: Sequence[Found]) -> float:
    """The share of reports of which a record is found at all."""
    return fmean(record is not None for one in found for record in one.records.values())


def coded(found: Sequence[Found]) -> float:
    """The share of reports that have such an event by coding, not by a sentence in passing."""
    return fmean(each for one in found for each in one.coded)


def attainable(found: Sequence[Found]) -> float:
    """The recall if all reports found of an event were in one record: what is left to matching."""
    shares = [(len(one.records), present([one])) for one in found]
    return sum(count * share**2 for count, share in shares) / sum(count for count, _ in shares)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("store", type=Path)
    parser.add_argument("--labels", type=Path, default=ROOT / "training" / "annotations" / "records.jsonl")
    parser.add_argument("--events", action="store_true", help="a line for each event")
    arguments = parser.parse_args()
    lines = arguments.labels.read_text(encoding="utf-8").splitlines()
    events = [msgspec.convert(json.loads(line), Event) for line in lines]
    with khabar.open(arguments.store) as news:
        by_report = held_in(news)
    found = [compare(event, by_report) for event in events]
    if arguments.events:
        for one in found:
            print(in_words(one))
    groups = list(dict.fromkeys(event.group for event in events))
    for group in groups:
        report(group, [one for one in found if one.event.group == group])
    if len(groups) > 1:
        report("all", found)


def in_words(one: Found) -> str:
    """One event's figures as a line."""
    missed = sum(record is None for record in one.records.values())
    figures = f"{precision([one]):.2f} {recall([one]):.2f}"
    counts = f"{len(one.records):3} reports, {missed} missed, {one.spread()} records"
    return f"{one.event.event}  {figures}  {counts}  {one.event.what}"


def report(group: str, found: Sequence[Found]) -> None:
    """Print the figures of a group of events."""
    print(f"{group} {len(found)} events, {sum(len(one.records) for one in found)} reports".strip())
    for name, figure in (
        ("precision", precision),
        ("recall", recall),
        ("records per event", duplication),
        ("reports coded", coded),
        ("reports found", present),
        ("attainable recall", attainable),
    ):
        print(f"{name:18} {interval(found, figure)}")


if __name__ == "__main__":
    main()
