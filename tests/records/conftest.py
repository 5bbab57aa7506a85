"""Sightings built by hand, and a store of them in memory."""

import msgspec
import pytest

from khabar.records import Sighting, blocks
from khabar.records.judging import decided
from khabar.records.likeness import Saying, content_of
from khabar.records.parties import Party
from khabar.schema import Plover, Span, Statement, event_id, statement_id


def persons(*entities):
    """Persons of whom nothing is known but who they are."""
    return tuple(Party(entity=entity, kind="person", name=f"{entity} {entity}") for entity in entities)


@pytest.fixture
def sight():
    def make(report, **fields):
        kind = fields.get("kind", "meeting")
        given = {
            "event": event_id(report, kind, "text", fields.get("position", 0), 1),
            "position": 0,
            "kind": kind,
            "from_": ("Q1",),
            "to": ("Q2",),
            "date": "2021-04-06",
            "place": "مسقط",
            "place_key": "مسقط",
            "trigger": "استقبل",
            "plover": Plover(type="CONSULT"),
            "outlet": "الأفق",
            "published": "2021-04-07",
            "copy": f"text of {report}",
        }
        given |= fields
        sides = {"parties_from": persons(*given["from_"]), "parties_to": persons(*given["to"])}
        return Sighting(report=report, **{**sides, **given})

    return make


class Memory:
    """`RecordStore` over plain lists, the second implementation beside SQLite."""

    def __init__(self):
        self.held = {}
        self.keys = {}
        self.records = {}
        self.redirects = {}
        self.links = []
        self.sets = {}
        self.judgements = []

    def decisions(self, events):
        wanted = set(events)
        return decided(each for each in self.judgements if wanted & {bound.id for bound in each.about})

    def put(self, sighting):
        self.held[sighting.event] = sighting
        self.keys[sighting.event] = set(blocks(sighting))

    def sightings(self, events):
        return [self.held[event] for event in sorted(events) if event in self.held]

    def candidates(self, keys):
        found = {}
        for each in self.held.values():
            for key in self.keys[each.event].intersection(keys):
                found.setdefault(key, []).append(each)
        return found

    def records_of(self, events):
        homes = {telling.event: record.id for record in self.records.values() for telling in record.reports}
        return {event: homes[event] for event in events if event in homes}

    def events_of(self, records):
        held = {record: self.records[record].reports for record in records if record in self.records}
        return {record: [telling.event for telling in reports] for record, reports in held.items()}

    def copy_links(self, reports):
        return [link for link in self.links if link.report in reports]

    def connected(self, records):
        named = {self.sets[record] for record in records if record in self.records}
        return {record for record in self.records if self.sets[record] in named}

    def replace(self, gone, records, moved, sets):
        for old in gone:
            self.records.pop(old, None)
        self.sets.update(sets)
        self.records.update({record.id: record for record in records})
        self.redirects.update(moved)

    def parts_of(self, events):
        return [each for each in self.held.values() if each.part_of in events]

    def in_visits(self, records):
        return {record.id for record in self.records.values() if record.part_of in records}

    def place(self, visits):
        for record, visit in visits.items():
            self.records[record] = msgspec.structs.replace(self.records[record], part_of=visit)


@pytest.fixture
def memory():
    return Memory


def saying(report, text, *, speaker="Q1", cue="قال", published="2021-04-07", outlet="الأفق", at=0):
    """A statement of a report, as if its text began at an offset."""
    end = at + len(text)
    statement = Statement(
        id=statement_id(report, "text", at, end),
        speaker="a1",
        cue=Span(start=0, end=len(cue), text=cue),
        start=at,
        end=end,
        text=text,
        confidence=0.9,
    )
    return Saying(
        statement=statement,
        report=report,
        outlet=outlet,
        published=published,
        speaker=speaker,
        content=content_of(text),
    )


@pytest.fixture(scope="session")
def say():
    return saying
