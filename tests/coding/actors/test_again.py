"""Two wordings of one description."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.coding.actors.again import described_alike

WORDS = st.lists(st.sampled_from(["مسؤول", "شهود", "خبراء", "أوروبي", "عيان"]), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("مسؤولون أوروبيون", "المسؤولين الأوروبيين"),
        ("شهود عيان", "شهود العيان"),
        ("مصادر موثوقة", "«المصادر الموثوقة»"),
    ],
)
def test_article_and_case_make_nobody_else(first: str, second: str) -> None:
    assert described_alike(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("مسؤول أوروبي", "مسؤولين أوروبيين"),
        ("مسؤولون أوروبيون", "مسؤولون آسيويون"),
        ("مصادر", "مصادر موثوقة"),
    ],
)
def test_other_words_and_other_numbers_do(first: str, second: str) -> None:
    assert not described_alike(first, second)


@given(WORDS)
def test_the_definite_form_is_the_indefinite_one(words: list[str]) -> None:
    assert described_alike(" ".join(words), " ".join("ال" + word for word in words))


def test_a_group_told_again_is_one_actor(coded) -> None:
    found = coded("قال مسؤولون أوروبيون إن الاقتراح قيد البحث. وأكد المسؤولون الأوروبيون أن الرد قريب.")
    assert [name for name, _ in found.said] == ["مسؤولون أوروبيون"] * 2
