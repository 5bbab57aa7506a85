import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.records.likeness import content_of, likeness, same_speech

CARE = "بلاده تنظر بقلق إلى تعثر المفاوضات وتدعو جميع الأطراف إلى ضبط النفس"


def test_content_is_words_and_figures_without_years():
    content = content_of("إن 18 مصنعا أغلقت في عام 2014 و6,5 مليون عامل")
    assert {"اغلقت", "مليون", "عامل"} <= content.words
    assert not {"ان", "في"} & content.words
    assert content.figures == {"18", "6.5"}


def test_the_same_words_are_one_speech(say):
    assert same_speech(say("x1", CARE), say("x2", CARE.replace("إلى", "الى")))


def test_a_shorter_version_is_the_same_speech(say):
    short = "بلاده تنظر بقلق إلى تعثر المفاوضات"
    found = same_speech(say("x1", CARE), say("x2", short))
    assert found and found.of_shorter == 1


def test_another_sentence_on_the_matter_is_another_speech(say):
    other = "المفاوضات لن تستأنف قبل أن يقبل الوفد بالوثيقة التي سلمها الوسيط"
    assert same_speech(say("x1", CARE), say("x2", other)) is None


@pytest.mark.parametrize(("day", "same"), [("2021-04-07", True), ("2021-04-08", True), ("2021-04-09", False)])
def test_days_must_be_near(say, day, same):
    found = same_speech(say("x1", CARE), say("x2", CARE, published=day))
    assert bool(found) is same
    assert same_speech(say("x1", CARE), say("x2", CARE, published=day), days_apart=None)


def test_another_speaker_needs_nearly_the_same_words(say):
    half = "بلاده تنظر بقلق إلى تعثر المفاوضات وتدعو كل طرف إلى التهدئة"
    assert same_speech(say("x1", CARE), say("x2", half))
    assert same_speech(say("x1", CARE), say("x2", half, speaker="Q9")) is None
    assert same_speech(say("x1", CARE), say("x2", CARE, speaker="Q9"))


def test_reports_with_other_figures_are_other_sentences(say):
    one = "القافلة الأولى تنطلق من الميناء القديم وعدد شاحناتها 95 شاحنة"
    other = "القافلة الأخيرة تنطلق من الميناء الشمالي وعدد شاحناتها 77 شاحنة"
    assert same_speech(say("x1", one), say("x2", other)) is None
    assert same_speech(say("x1", one), say("x2", other.replace("77", "95")))


def test_a_rounded_figure_is_the_same(say):
    one = "كلفة الجسر المعلق ستبلغ 84 مليون دينار في عامين"
    assert same_speech(say("x1", one), say("x2", f"{one.replace('84', '84.540')} ويفتتح في الخريف المقبل"))


def test_statements_of_one_report_are_never_versions_of_each_other(say):
    assert same_speech(say("x1", CARE), say("x1", CARE, at=500)) is None


@given(st.text(alphabet="بتلمن 15", max_size=40), st.text(alphabet="بتلمن 15", max_size=40))
def test_likeness_is_symmetric(one, other):
    left, right = content_of(one), content_of(other)
    assert likeness(left, right) == likeness(right, left)
