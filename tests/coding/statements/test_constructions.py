"""Verbs that tell speech in one construction and mean something else in others."""

import pytest


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ورفع هلال الرحيلي الشكر للقيادة على دعمها.", "الشكر للقيادة على دعمها"),
        ("كما هنأ هلال الرحيلي اللاعبين على فوزهم بالكأس.", "اللاعبين على فوزهم بالكأس"),
        ("وحمل هلال الرحيلي الحكومة مسؤولية الأزمة.", "الحكومة مسؤولية الأزمة"),
    ],
)
def test_in_the_construction_of_speech(coded, text, content):
    assert coded(text).said == [("هلال الرحيلي", content)]


@pytest.mark.parametrize(
    "text",
    [
        "ورفع هلال الرحيلي الحظر عن السفن.",
        "ومن هنا القاهرة تبدأ الرحلة إلى الجنوب.",
        "وحمل هلال الرحيلي الكتب إلى المدرسة.",
    ],
)
def test_in_another_construction(coded, text):
    assert coded(text).said == []


def test_here_does_not_stop_the_way_to_a_content(coded):
    found = coded("أكد هلال الرحيلي هنا أن الميناء سيتوسع.")
    assert found.said == [("هلال الرحيلي", "الميناء سيتوسع")]


def test_by_means_of_something_nobody_speaks(coded):
    assert coded("وأعدت اللجنة خطة كاملة، عبر أربعة مهرجانات تعطي صورة جميلة عن المنطقة.").said == []


def test_the_body_mourns_and_does_not_describe(coded):
    found = coded('ونعت وزارة شؤون الرئاسة "إلى شعب الدولة والأمة العربية رحيل الشيخ الكبير".')
    assert [speaker for speaker, _ in found.said] == ["وزارة شؤون الرئاسة"]


def test_a_noun_behind_a_verb_of_coming_is_no_speech(coded):
    assert coded("ويأتي طلب النيابة بعد انتهاء التحقيقات التي استغرقت أكثر من عام.").said == []
