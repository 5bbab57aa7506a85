"""Where a verb tells, by what stands behind it."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "وعن زيارته الأخيرة إلى المدينة التي يرأسها أوضح سامر الخطيب أن المحادثات مفيدة جدا.",
        "وفي أول جولة له عقب افتتاح السوق أكد سامر الخطيب، أن المحادثات مفيدة جدا.",
    ],
)
def test_a_party_and_that_show_the_verb(coded, text):
    assert coded(text).said == [("سامر الخطيب", "المحادثات مفيدة جدا")]


def test_a_verb_behind_that_is_not_told(coded):
    assert coded("وكان لا بد من أن يؤكد سامر الخطيب أن المحادثات مفيدة.").said == []


def test_by_that_stands_for_that(coded):
    found = coded("وكشف المدير العام سامر الخطيب بأن السد جاهز للعمل.")
    assert found.said == [("سامر الخطيب", "السد جاهز للعمل")]


def test_what_the_outlet_lets_know_is_not_told(coded):
    found = coded("وقال سامر الخطيب علما بأن الميناء مغلق منذ عام.")
    assert found.said == []


def test_what_is_led_on_to_is_told(coded):
    found = coded("ودرس مجلس الأعيان العراقي الخطة ليؤكد أن السد جاهز للعمل.")
    assert found.said == [("مجلس الأعيان العراقي", "السد جاهز للعمل")]
