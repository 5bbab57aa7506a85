from hypothesis import given
from hypothesis import strategies as st

from khabar.evaluation.places import Place, find, near


def test_words_are_looked_for_in_text_then_title_then_byline(make_report):
    report = make_report(byline="العقبة - المرفأ")
    assert find(report, "العقبة") == Place("text", 36, 42)
    assert find(report, "الكيلاني يستقبل").field == "title"
    assert find(report, "المرفأ").field == "byline"
    assert find(report, "صنعاء") is None
    assert find(report, None) is find(report, "") is None


def test_of_several_occurrences_the_nearest_is_taken(make_report):
    report = make_report()
    said = find(report, "السدود امتلأت هذا الشتاء")
    place = near(report, ("الكيلاني", "رامز الكيلاني"), said)
    assert report.text[place.start - 5 : place.end] == "وأكد الكيلاني"
    assert near(report, ("الغائب", ""), said) is None
    assert near(report, ("الكيلاني",), None) is None


def test_of_two_forms_as_near_the_longer_one_is_taken(make_report):
    report = make_report(text="قال رامز الكيلاني: نعم")
    said = find(report, "نعم")
    assert near(report, ("الكيلاني", "رامز الكيلاني"), said) == Place("text", 4, 17)


@given(st.text("ابت ", min_size=1, max_size=30), st.text("ابت", min_size=1, max_size=3))
def test_a_place_holds_the_words_that_were_looked_for(text, form):
    from khabar.schema import Coder, Report

    report = Report(id="x", text=text, coder=Coder(version="", model="", resources="", models=""))
    place = find(report, form)
    assert (place is None) == (form not in text)
    assert place is None or text[place.start : place.end] == form
