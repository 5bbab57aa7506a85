"""Sightings built by hand, and a store of them in memory."""

import pytest

from khabar.records import Sighting, blocks
from khabar.schema import Plover, event_id


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
        return Sighting(report=report, **{**given, **fields})

    return make


class Memory:
    """`RecordStore` over plain lists, the second implementation beside SQLite."""

    def __init__(self):
        self.held = {}
        self.records = {}
        self.redirects = {}

    def put(self, sighting):
        self.held[sighting.event] = sighting

    def sightings(self, events):
        return [self.held[event] for event in sorted(events) if event in self.held]

    def candidates(self, wanted):
        return [each for each in self.held.values() if set(blocks(each)) & set(wanted)]

    def records_of(self, events):
        homes = {telling.event: record.id for record in self.records.values() for telling in record.reports}
        return {event: homes[event] for event in events if event in homes}

    def events_of(self, records):
        held = {record: self.records[record].reports for record in records if record in self.records}
        return {record: [telling.event for telling in reports] for record, reports in held.items()}

    def replace(self, gone, records, moved):
        for old in gone:
            self.records.pop(old, None)
        self.records.update({record.id: record for record in records})
        self.redirects.update(moved)


@pytest.fixture
def memory():
    return Memory
