"""Who is asked for something opens the content."""

import pytest


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "دعا الوزير هلال الرحيلي اللبنانيين إلى القيام بإصلاحات عاجلة.",
            "اللبنانيين إلى القيام بإصلاحات عاجلة",
        ),
        ("طالب الوزير هلال الرحيلي المصارف بخفض الفوائد.", "المصارف بخفض الفوائد"),
        ("دعا الوزير هلال الرحيلي، في بيان، السكان إلى مغادرة الوادي.", "السكان إلى مغادرة الوادي"),
        ("طالب الوزير هلال الرحيلي، أمس، الحكومة بالإفراج عن الموقوفين.", "الحكومة بالإفراج عن الموقوفين"),
        ("دعا الوزير هلال الرحيلي جميع الأطراف إلى ضبط النفس.", "جميع الأطراف إلى ضبط النفس"),
    ],
)
def test_who_is_asked_opens_the_content(coded, text: str, content: str) -> None:
    assert coded(text).said == [("هلال الرحيلي", content)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("دعا الوزير هلال الرحيلي إلى ضبط النفس في المدينة.", "ضبط النفس في المدينة"),
        ("دعا الوزير هلال الرحيلي في بيان إلى ضبط النفس في المدينة.", "ضبط النفس في المدينة"),
        ("وجه الوزير هلال الرحيلي رسالة دعا فيها إلى ضبط النفس في المدينة.", "ضبط النفس في المدينة"),
        ("طالب الوزير هلال الرحيلي أيضا بخفض الفوائد على القروض.", "خفض الفوائد على القروض"),
    ],
)
def test_circumstances_are_nobody_who_is_asked(coded, text: str, content: str) -> None:
    assert [said for _, said in coded(text).said] == [content]


def test_a_subject_in_the_nominative_is_not_asked(coded) -> None:
    found = coded("دعا المشاركون في ختام أعمالهم إلى خفض الفوائد على القروض.")
    assert [said for _, said in found.said] == ["خفض الفوائد على القروض"]


def test_a_participle_asks_whom_it_has_behind_it(coded) -> None:
    found = coded("قال الوزير هلال الرحيلي إن الموسم جيد، داعيا المواطنين إلى الشراء من المزارع.")
    assert found.said[-1] == ("هلال الرحيلي", "المواطنين إلى الشراء من المزارع")


def test_a_quotation_is_the_content_whoever_is_asked(coded) -> None:
    found = coded("دعا الوزير هلال الرحيلي الطرفين إلى «عدم تضييع الفرصة هذه المرة».")
    assert found.said == [("هلال الرحيلي", "عدم تضييع الفرصة هذه المرة")]
