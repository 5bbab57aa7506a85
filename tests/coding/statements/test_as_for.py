"""Who is set against the one before: «أما … ف…»."""

import pytest


@pytest.mark.parametrize(
    ("topic", "speaker"),
    [
        ("المندوب الكيني سامر الخطيب", "سامر الخطيب"),
        ("المندوب الكيني سامر الخطيب،", "سامر الخطيب"),
        ("وزارة الصحة العراقية", "وزارة الصحة العراقية"),
        ("سكان القرية", "سكان القرية"),
        ("والد الضحية،", "والد الضحية"),
    ],
)
def test_who_is_set_against_the_one_before_speaks(coded, topic, speaker):
    found = coded(f"طالبت الوزيرة بتحقيق شفاف، أما {topic} فقال إن الطريق مغلق منذ أيام.")
    assert found.said == [("الوزيرة", "تحقيق شفاف"), (speaker, "الطريق مغلق منذ أيام")]


def test_what_a_party_is_told_about_does_not_say_it(coded):
    found = coded(
        "قال السفير سامر الخطيب إن الموسم طويل. "
        "وبشأن مؤسسات البحث العلمي الكينية قال المتحدث ذاته إنها تفتح مختبراتها غدا."
    )
    assert {speaker for speaker, _ in found.said} == {"سامر الخطيب"}


def test_either_sets_nobody_against_anybody(coded):
    found = coded("قال هلال الرحيلي إن الخيار إما الميناء أو المطار فقال سامر الخطيب إن المال لا يكفي.")
    assert found.said[-1][0] == "سامر الخطيب"
