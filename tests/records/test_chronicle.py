from hypothesis import given
from hypothesis import strategies as st

from khabar.records.chronicle import chronicle
from khabar.schema import Plover, Record


def record(identity, date=None, part_of=None):
    return Record(id=identity, kind="visit", plover=Plover(type="CONSULT"), date=date, part_of=part_of)


def order(*records):
    return [each.id for each in chronicle(records)]


def test_parts_of_the_same_or_of_no_day_follow_their_visit():
    visit, other = record("r-v", "2021-04-06"), record("r-o", "2021-04-06")
    meeting, talk = record("r-m", "2021-04-06", "r-v"), record("r-t", None, "r-v")
    assert order(meeting, visit, other, talk) == ["r-v", "r-m", "r-t", "r-o"]


def test_a_part_of_another_day_stays_with_its_day():
    records = record("r-v", "2021-04-06"), record("r-o", "2021-04-07"), record("r-m", "2021-04-08", "r-v")
    assert order(*records) == ["r-v", "r-o", "r-m"]


def test_a_part_whose_visit_is_not_asked_for_stays_where_it_is():
    assert order(record("r-m", "2021-04-06", "r-gone"), record("r-o", "2021-04-07")) == ["r-m", "r-o"]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), unique_by=lambda pair: pair[0]))
def test_no_record_is_lost_or_told_twice_even_in_a_circle(pairs):
    records = [record(f"r-{own}", None, f"r-{whole}") for own, whole in pairs]
    assert sorted(order(*records)) == sorted(each.id for each in records)
