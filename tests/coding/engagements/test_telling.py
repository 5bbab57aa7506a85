"""The day on which somebody speaks of his meeting is the day of the meeting."""

import pytest

from khabar.coding.coder import code
from khabar.schema import Article

_AFTER = "قال الرئيس القبرصي أندرياس نيقولا يوم 3 مارس 2021 عقب لقائه الرئيس الكيني بيتر كاماو إن الملف معقد."
_DURING = (
    "أعلن الرئيس القبرصي أندرياس نيقولا يوم 3 مارس 2021 أن بلاده مستعدة لتعزيز التعاون في مجال الصيد، "
    "خلال لقاء مع نظيره الكيني بيتر كاماو."
)
_LEAD = "قال الرئيس القبرصي أندرياس نيقولا يوم 3 مارس 2021 إن بلاده مستعدة لتعزيز التعاون.\n\n"
_FURTHER = "وأضاف الرئيس نيقولا خلال لقاء مع الرئيس الكيني بيتر كاماو أن الملف معقد."
_OTHER = "وأضاف الوزير التركي سامر الخطيب خلال لقاء مع الرئيس الكيني بيتر كاماو أن الملف معقد."
_BEFORE = (
    "قال الرئيس القبرصي أندرياس نيقولا يوم 3 مارس 2021 قبل لقائه الرئيس الكيني بيتر كاماو إن الملف معقد."
)


@pytest.mark.parametrize("text", [_AFTER, _DURING, _LEAD + _FURTHER])
def test_who_speaks_met_that_day(coded, text):
    assert coded(text).event.date == "2021-03-03"


@pytest.mark.parametrize("text", [_BEFORE, _LEAD + _OTHER])
def test_ahead_of_a_meeting_or_by_somebody_else_it_is_another_day(coded, text):
    assert coded(text).event.date is None


def test_a_reception_at_an_airport_is_of_the_day_of_the_arrival(coded):
    found = coded(
        "وصل الرئيس القبرصي أندرياس نيقولا يوم 3 مارس 2021 إلى كينيا.\n\n"
        "وكان في استقباله في مطار العاصمة السفير التركي سامر الخطيب."
    )
    assert [event.date for event in found.report.events] == ["2021-03-03", "2021-03-03"]


def test_a_reading_goes_on_to_the_day():
    text = "بحث وزير الزراعة المهندس سامر الخطيب، مع وكلاء الوزارة ومستشاريها في مكتبه أمس، خطة الوزارة."
    assert [event.date for event in code(Article(id="x", text=text, published="2024-05-15")).events] == [
        "2024-05-14"
    ]


def test_from_when_something_lasts_is_no_day_of_a_letter(coded):
    found = coded(
        "تبدأ الهدنة اعتبارا من يوم 3 مارس 2021 بطلب في رسالة بعث بها الرئيس القبرصي أندرياس نيقولا "
        "إلى الرئيس الكيني بيتر كاماو."
    )
    assert [(event.kind, event.date) for event in found.report.events] == [("message", None)]
