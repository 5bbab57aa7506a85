"""One contact or several."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "استقبل الوزير هلال الرحيلي السفيرة جولي تريمبلي، ثم السفير بيتر كاماو.",
        "استقبل الوزير هلال الرحيلي، كلا على حدة، السفيرة جولي تريمبلي والسفير بيتر كاماو.",
    ],
)
def test_one_after_the_other(coded, told, text):
    assert coded(text).told == [
        told("meeting", "جولي تريمبلي", "هلال الرحيلي"),
        told("meeting", "بيتر كاماو", "هلال الرحيلي"),
    ]


def test_two_at_once(coded, told):
    found = coded("استقبل الوزير هلال الرحيلي السفيرة جولي تريمبلي والسفير بيتر كاماو.")
    assert found.told == [told("meeting", "جولي تريمبلي + بيتر كاماو", "هلال الرحيلي")]


def test_a_brother_is_the_other_of_two(coded):
    found = coded("عقد الأمير هلال الرحيلي، وأخوه الرئيس سامر الخطيب، جلسة مباحثات رسمية في القصر.")
    assert found.together == {"هلال الرحيلي", "سامر الخطيب"}


@pytest.mark.parametrize(
    "end", ["على ما أفاد مصدر دبلوماسي", "وفق ما ذكر مسؤول تركي", "في حين غاب المدير سالم البدري"]
)
def test_who_tells_of_it_and_what_else_happened_are_no_side(coded, told, end):
    found = coded(f"يلتقي وزيرا الخارجية اليوناني بيتر كاماو والتركي هلال الرحيلي في أثينا، الجمعة، {end}.")
    assert found.together == {"بيتر كاماو", "هلال الرحيلي"}
