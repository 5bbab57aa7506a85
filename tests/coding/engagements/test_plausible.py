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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("زارت منظمة الصحة العالمية نيروبي أمس.", "نيروبي"),
        ("قامت جمعية الأمل الخيرية أمس بزيارة مستشفى المدينة.", "مستشفى المدينة"),
        ("عاد الوزير القبرصي أندرياس نيقولا أمس من نيروبي.", "نيروبي"),
    ],
)
def test_bodies_visit_and_who_comes_back_was_there(coded, text, place):
    assert (coded(text).event.kind, coded(text).event.place.text) == ("visit", place)


def test_home_is_not_visited_on_the_way_back(coded, told):
    found = coded("غادر الوزير القبرصي أندرياس نيقولا أمس فنلندا عائدا إلى تركيا.")
    assert found.told == [told("visit", "أندرياس نيقولا", "فنلندا")]


def test_a_body_and_its_country_send_delegations(coded, told):
    found = coded("فنلندا والسويد سترسلان وفدين إلى تركيا غدا.")
    assert found.told == [told("visit", "فنلندا + السويد", "تركيا")]


def test_an_act_of_calling_is_a_call(coded, told):
    found = coded("قام الوزير القبرصي أندرياس نيقولا بإجراء اتصال هاتفي مع الوزير الكيني بيتر كاماو.")
    assert found.told == [told("call", "أندرياس نيقولا", "بيتر كاماو")]


@pytest.mark.parametrize(
    "text",
    [
        "تنطلق غدا جولة المفاوضات بين الوزير سامر الخطيب والمدير هاني نصار في الخرطوم.",
        "بدأت أعمال الجولة السابعة للجنة الفنية في الخرطوم بحضور الوزير سامر الخطيب.",
    ],
)
def test_a_round_of_talks_is_no_tour(coded, text):
    assert "visit" not in {kind for kind, *_ in coded(text).told}


def test_officials_of_a_nation_are_named(coded, told):
    found = coded("قال الرئيس القبرصي أندرياس نيقولا إنه سيناقش غدا مع المسؤولين الفنلنديين ملف العضوية.")
    assert found.told == [told("meeting", "أندرياس نيقولا", "المسؤولين الفنلنديين")]
