"""Officers of several states meet, and no second side is named."""

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("يجتمع وزراء خارجية الدول الأعضاء في بروكسل اليوم.", "وزراء خارجية الدول الأعضاء"),
        ("عقد وزراء داخلية دول الجوار اجتماعا في عمان أمس.", "وزراء داخلية دول الجوار"),
    ],
)
def test_many_on_one_side(coded, text, who):
    found = coded(text)
    assert (found.event.kind, found.names(found.event.from_), found.event.to) == ("meeting", {who}, ())


def test_a_board_of_one_town_is_no_assembly(coded):
    assert coded("عقد أعضاء مجلس إدارة الشركة اجتماعا في عمان أمس.").told == []


def test_who_takes_part_in_a_summit(coded, told):
    found = coded("وافق الرئيس القبرصي أندرياس نيقولا على الخطة خلال قمة لمجموعة العشرين أمس.")
    assert found.told == [told("meeting", "أندرياس نيقولا", "مجموعة العشرين")]


def test_on_the_margin_of_a_summit(coded, told):
    found = coded("التقى الوزير سامر الخطيب نظيره هاني نصار على هامش قمة مجموعة العشرين.")
    assert found.told == [told("meeting", "سامر الخطيب", "هاني نصار")]


def test_officers_who_come_to_the_meeting_of_a_committee(coded, told):
    text = "بدأ في الخرطوم أمس اجتماع اللجنة الفنية للسد بمشاركة الوزير سامر الخطيب، والوزير هاني نصار."
    assert coded(text).told == [told("meeting", "سامر الخطيب", "هاني نصار")]


def test_a_single_officer_only_attends(coded):
    assert coded("بدأ أمس اجتماع اللجنة الفنية للسد بحضور الوزير سامر الخطيب.").told == []


def test_officers_of_several_countries(coded, told):
    text = "تواصلت أمس في الخرطوم اجتماعات اللجنة بمشاركة وزراء الري في مصر والسودان لبحث الملف."
    assert coded(text).told == [told("meeting", "مصر", "السودان")]


def test_those_who_head_a_committee_together_meet(coded):
    text = (
        "عقدت اللجنة العليا المشتركة اجتماعا في نيروبي برئاسة الوزير سامر الخطيب والسفير الكيني بيتر كاماو."
    )
    assert coded(text).together == {"سامر الخطيب", "بيتر كاماو"}
