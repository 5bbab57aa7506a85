import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.records.names import name_likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("هلال بن سعود الرحيلي", "هلال الرحيلي"),
        ("هلال بن سعود بن عبد العزيز", "هلال بن سعود"),
        ("هلال بن عبدالعزيز آل ناصر", "هلال بن عبد العزيز"),
        ("إدوارد لندكويست", "ادوارد لندكويست"),
        ("إدوارد لندكويست", "إدوارد ليندكويست"),
        ("إدوارد لندكويست", "لندكويست"),
        ("أبو مرزوق", "ابومرزوق"),
    ],
)
def test_names_that_can_be_one_persons(one, other):
    assert name_likeness(one, other) > 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("هلال بن سعود الرحيلي", "سعود الرحيلي"),
        ("هلال بن سعود بن ناصر", "هلال بن ناصر"),
        ("سالم الرحيلي", "هلال الرحيلي"),
        ("سعد ناصر", "سعيد ناصر"),
        ("لندكويست", "كارلسون"),
        ("", "كارلسون"),
    ],
)
def test_names_of_different_persons(one, other):
    assert name_likeness(one, other) == 0


words = st.lists(
    st.sampled_from(["هلال", "سعود", "ناصر", "بن", "عبد", "ال", "العزيز", "لندكويست"]), max_size=5
)


@given(words.map(" ".join), words.map(" ".join))
def test_likeness_is_symmetric(one, other):
    assert name_likeness(one, other) == name_likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("إيدفارد لنجكفيست", "إدفرد لنغكفست", True),
        ("إيدفارد لنجكفيست", "إدفرد لنغكفست هولم", False),
        ("سالم لنجكفيست", "سليم لنغكفست", False),
        ("إيدفارد لنجكفيست", "إدفرد رنغكفست", False),
    ],
)
def test_foreign_names_are_one_by_their_consonants(one, other, alike):
    assert (name_likeness(one, other) > 0) is alike
