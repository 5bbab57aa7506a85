"""How two names relate: spellings, shorter forms, and what keeps them apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.records.entities.likeness import keys_of, same_name, short_name_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمديان", "أحمد يان"),
        ("إسماعيل هنية", "اسماعيل هنيه"),
        ("علي باقري كني", "علي باقري كاني"),
        ("أنطونيو غوتيريس", "أنطونيو جوتيريس"),
    ],
)
def test_spellings_of_one_name(one, other):
    assert same_name(one, other) is not None
    assert keys_of(one).same & keys_of(other).same


@pytest.mark.parametrize(("one", "other"), [("سالم الرحيلي", "سليم الرحيلي"), ("هلال ناصر", "سعود ناصر")])
def test_given_names_are_not_spellings_of_each_other(one, other):
    assert same_name(one, other) is None


@pytest.mark.parametrize(
    ("short", "full", "needs"),
    [
        ("محمد باقر قاليباف", "محمد باقر ناصر قاليباف", "nothing"),
        ("قاليباف", "محمد باقر قاليباف", "context"),
    ],
)
def test_a_shorter_form_and_what_it_needs(short, full, needs):
    found = short_name_of(short, full)
    assert found is not None and found.needs == needs
    assert keys_of(short).short & keys_of(full).full


def test_the_father_is_no_shorter_form():
    assert short_name_of("سلمان بن عبدالعزيز", "محمد بن سلمان بن عبدالعزيز") is None


def test_sons_of_two_fathers_are_two():
    assert short_name_of("هلال بن ناصر", "هلال بن سعود بن ناصر") is None
    assert short_name_of("هلال بن سعود", "هلال بن سعود بن ناصر") is not None


words = st.lists(st.sampled_from(["هلال", "سعود", "بن", "عبد", "ال", "«", "لندكويست", "Omar"]), max_size=5)


@given(words.map(" ".join), words.map(" ".join), st.booleans())
def test_likeness_is_symmetric_and_fails_on_no_name(one, other, person):
    assert (same_name(one, other, person=person) is None) == (same_name(other, one, person=person) is None)
    short_name_of(one, other)
    keys_of(one, person=person)
