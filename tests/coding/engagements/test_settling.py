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


def test_no_place_is_taken_from_an_office(coded):
    found = coded("التقى السفير الروسي في دمشق إيغور ماكاروف وزير الأشغال السوري عدنان المصري.")
    assert found.event.place is None
