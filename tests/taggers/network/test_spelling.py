"""The spelling that the network reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.taggers.network.spelling import spell


@pytest.mark.parametrize(
    ("token", "spelt"),
    [
        ("الإمارات", "الامارات"),
        ("آل", "ال"),
        ("محمَّد", "محمد"),
        ("الـ", "ال"),
        ("٢٠١٥", "2015"),
        ("مدرسة", "مدرسة"),
        ("على", "على"),
        ("ﻻ", "لا"),
        ("BBC", "BBC"),
    ],
)
def test_one_spelling(token: str, spelt: str) -> None:
    assert spell(token) == spelt


@given(st.text(alphabet="أإآٱابتةىيَّـ٣3\u200f", max_size=12))
def test_what_is_spelt_stays(token: str) -> None:
    assert spell(spell(token)) == spell(token)
