"""Where an engagement took place, with coordinates."""

import pytest


def test_place_with_coordinates(coded):
    place = coded("التقى وزير النفط العراقي ضياء الجبوري في أنقرة نظيره التركي أورهان كايا.").event.place
    assert place is not None
    assert (place.text, place.name_en, place.country) == ("أنقرة", "Ankara", "TUR")
    assert place.lat == pytest.approx(39.9, abs=0.2)
    assert place.lon == pytest.approx(32.9, abs=0.2)
    assert place.geonames is not None


@pytest.mark.parametrize(
    ("where", "name", "country"),
    [
        ("بالرباط", "Rabat", "MAR"),
        pytest.param("في العاصمة الأردنية عمان", "Amman", "JOR"),
        ("في مدينة وهران", "Oran", "DZA"),
        ("في قصر الضيافة ببغداد", "Baghdad", "IRQ"),
        ("في بيروت", "Beirut", "LBN"),
    ],
)
def test_the_place_of_a_meeting(coded, where, name, country):
    place = coded(f"التقى السفير الروسي إيغور ماكاروف {where} السفيرة الكندية جولي تريمبلي.").event.place
    assert place is not None
    assert (place.name_en, place.country) == (name, country)


def test_a_call_has_no_place(coded):
    found = coded("في بيروت، أجرى وزير الدفاع اللبناني جورج خليفة اتصالا هاتفيا بنظيره السوري عدنان المصري.")
    assert found.event.place is None


def test_an_envoy_is_met_where_he_is_posted(coded):
    found = coded("التقى السفير الروسي في دمشق إيغور ماكاروف وزير الأشغال السوري عدنان المصري.")
    assert found.event.place.text == "دمشق"


def test_on_the_way_on_a_day_ahead_is_planned(coded):
    found = coded("يبقى الرئيس القبرصي أندرياس نيقولا هنا حتى مغادرته الأحد المقبل متوجها إلى إثيوبيا.")
    assert (found.event.kind, found.event.status) == ("visit", "planned")


def test_a_place_set_off_behind_the_topic(coded):
    found = coded(
        "بدأت مشاورات بين الحكومة اليمنية وجماعة الحوثي حول فتح طرق تعز ومحافظات أخرى، بالعاصمة عمّان."
    )
    assert found.event.place.text == "عمّان"


def test_a_minister_called_as_a_month(coded):
    found = coded(
        "قالت تيريزا ماي ذلك. سيلتقي الرئيس القبرصي أندرياس نيقولا بعد ماي الرئيس الكيني جون موانغي."
    )
    assert all(event.date_text is None for event in found.report.events)


def test_the_day_of_a_statement_is_not_that_of_the_visit(coded):
    found = coded("صدر اليوم بيان بمناسبة زيارة وزير الصحة الأردني سامر الخطيب إلى الكويت.")
    assert found.event.date is None


def test_a_hospital_is_a_place_to_visit(coded):
    found = coded("قام وزير الصحة الأردني سامر الخطيب بزيارة مستشفى الأمل.")
    assert (found.event.kind, found.event.to) == ("visit", ())


def test_days_counted_from_another_event_are_no_date(coded):
    found = coded(
        "يأتي لقاء وزير الصحة الأردني سامر الخطيب مع نظيره القبرصي أندرياس نيقولا قبل يومين فقط من المؤتمر."
    )
    assert found.event.date is None


def test_a_visit_that_is_in_the_plans(coded):
    found = coded("تبدأ زيارة الرئيس القبرصي أندرياس نيقولا المخطط لها إلى الأردن.")
    assert found.event.status == "planned"


def test_the_place_of_a_noun_told_after_stands_behind_it(coded):
    found = coded(
        "أكد الرئيس القبرصي أندرياس نيقولا في طوكيو، بعد لقائه الرئيس الكيني بيتر كاماو في روما، شكره."
    )
    assert found.event.place.text == "روما"


def test_last_year_is_no_date_that_the_text_writes(coded):
    found = coded("أشار الرئيس القبرصي أندرياس نيقولا إلى زيارته إلى فنلندا العام الماضي.")
    assert (found.event.date, found.event.date_text.text) == (None, "العام الماضي")


def test_since_when_something_lasts_is_no_day_of_it(coded):
    found = coded("يعد الوزير سامر الخطيب أول مسؤول قبرصي يزور كينيا منذ 12 عاما.")
    assert [event.date for event in found.report.events] == [None]
