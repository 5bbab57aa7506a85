"""What is no engagement: interviews on television, rounds, what a law concerns, the writer's own visits."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "ظهر الشاعر هاني نصار في لقاء مع الشاعرة آنا كريستنسن على قناة المرفأ الفضائية.",
        "هدد رئيس الوزراء الليبي سامر الخطيب بإشعال جولة جديدة من الصراع في ليبيا.",
        "ينظر اجتماع لجنة التوافقات في القانون المتعلق بالمحكمة الدستورية.",
        "تذكر الوزير سامر الخطيب الأمر لدى زيارتي إلى تونس.",
        "قال الرئيس القبرصي أندرياس نيقولا إنه يحب مسقط رأس والده ويقوم بزيارة إلى مسقط رأسه.",
    ],
)
def test_no_engagement(coded, text):
    assert coded(text).told == []
