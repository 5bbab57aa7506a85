"""Whether an office alone means somebody named."""

import pytest

PREMIER = "قال رئيس الحكومة الليبية سامر الخطيب إن الطريق مفتوح."
PRESIDENT = "قال رئيس فنلندا سامر الخطيب إن الطريق مفتوح."


@pytest.mark.parametrize("title", ["رئيس الوزراء", "رئيس الحكومة", "رئيس مجلس الوزراء"])
def test_a_head_of_government_has_three_titles(coded, title: str) -> None:
    found = coded(f"{PREMIER}\n\nوأكد {title} أن الجسر جاهز.")
    assert [name for name, _ in found.said] == ["سامر الخطيب"] * 2


@pytest.mark.parametrize("title", ["رئيس الدولة الفنلندية", "الرئيس الفنلندي", "رئيس الجمهورية"])
def test_so_has_a_head_of_state(coded, title: str) -> None:
    found = coded(f"{PRESIDENT}\n\nوأكد {title} أن الجسر جاهز.")
    assert [name for name, _ in found.said] == ["سامر الخطيب"] * 2


def test_the_head_of_another_state_is_somebody_else(coded) -> None:
    found = coded(f"{PRESIDENT}\n\nوأكد رئيس الدولة التونسية أن الجسر جاهز.")
    assert [name for name, _ in found.said] == ["سامر الخطيب", "رئيس الدولة التونسية"]


def test_the_head_of_a_council_is_no_head_of_state(coded) -> None:
    found = coded("قال رئيس مجلس النواب سامر الخطيب إن الطريق مفتوح.\n\nوأكد رئيس الجمهورية أن الجسر جاهز.")
    assert [name for name, _ in found.said] == ["سامر الخطيب", "رئيس الجمهورية"]


def test_a_secretary_general_of_another_body_is_another_man(coded):
    found = coded(
        "وصف الأمين العام لحركة النهضة، سامر الخطيب القرار بالمتسرع. "
        "وقال الخطيب ذلك بعد أن التقى بالأمين العام للاتحاد العام التونسي للشغل."
    )
    assert found.mentions("سامر الخطيب") == ["سامر الخطيب", "الخطيب"]
