"""The JSON form of a record."""

import msgspec
import pytest

from khabar.records import fuse, sightings_of
from khabar.schema import Record

FIELDS = (
    "id kind plover from to part_of date date_end place status status_history reports outlets independent "
    "fields conflicts review"
)


@pytest.fixture
def record(make_report):
    return fuse(sightings_of(make_report("x1")))


def test_every_field_of_the_contract_is_written(record):
    written = msgspec.to_builtins(record)
    assert written.keys() >= set(FIELDS.split())
    assert "from_" not in written
    assert written["reports"][0].keys() >= {"report", "event", "outlet", "agency", "copy_of"}
    assert written["status_history"][0].keys() >= {"status", "known", "report"}


def test_a_record_comes_back_from_its_json(record):
    assert msgspec.json.decode(msgspec.json.encode(record), type=Record) == record
