"""Headline and body tell one engagement; where they disagree both are kept."""


def test_the_headline_tells_the_same_event(coded, told):
    found = coded(
        "استقبل الرئيس الموريتاني أحمد ولد الطالب في نواكشوط أمس وزير الخارجية الإسباني ألفونسو ريفيرا.",
        title="ولد الطالب يستقبل وزير الخارجية الإسباني",
    )
    assert found.told == [told("meeting", "ألفونسو ريفيرا", "أحمد ولد الطالب")]
    assert not found.event.readings


def test_a_headline_that_contradicts_the_body_is_a_second_reading(coded, told):
    found = coded(
        "تلقى وزير الخارجية التونسي منصف الدالي أمس اتصالا هاتفيا من نظيره المالطي جوزيف بورغ.",
        title="وزير الخارجية التونسي منصف الدالي يتصل بنظيره المالطي جوزيف بورغ",
    )
    assert found.told == [told("call", "جوزيف بورغ", "منصف الدالي")]
    (reading,) = found.event.readings
    assert (reading.field, found.names(reading.value)) == ("from", {"منصف الدالي"})
    assert reading.evidence.field == "title"


def test_a_tour_and_the_visit_to_one_of_its_countries_are_told_apart(coded):
    found = coded(
        "بدأ وزير الخارجية اليوناني يورغوس ستافرو أمس جولة تشمل الكويت وقطر بالإضافة إلى العراق.\n\n"
        "ووصل ستافرو إلى الكويت والتقى فيها وزير الخارجية الكويتي فهد الرشود."
    )
    visits = [found.names(event.to) for event in found.report.events if event.kind == "visit"]
    assert {"الكويت"} in visits
    assert {"الكويت", "قطر", "العراق"} in visits
