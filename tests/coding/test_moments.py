"""When: each date rests on words of the article, and none is invented."""

import pytest

MEETING = "التقى وزير النفط العراقي ضياء الجبوري {} نظيره التركي أورهان كايا في أنقرة."

# 15 May 2024 was a Wednesday.
DATES = [
    ("أمس", "2024-05-14"),
    ("اليوم", "2024-05-15"),
    ("أول من أمس", "2024-05-13"),
    ("أمس الثلاثاء", "2024-05-14"),
    ("يوم الاثنين", "2024-05-13"),
    ("الأحد الماضي", "2024-05-12"),
    ("في 3 أيار/مايو الجاري", "2024-05-03"),
    ("في 28 نيسان الماضي", "2024-04-28"),
    ("يوم 9 أفريل", "2024-04-09"),
    ("في 20 غشت 2023", "2023-08-20"),
    ("في الخامس من مارس الماضي", "2024-03-05"),
    ("مساء الجمعة", "2024-05-10"),
    ("١٢ مايو", "2024-05-12"),
    ("في ديسمبر 2022", "2022-12"),
]


@pytest.mark.parametrize(("words", "date"), DATES)
def test_past(coded, words, date):
    event = coded(MEETING.format(words)).event
    assert event.date == date
    assert event.date_text is not None
    assert event.date_text.text in words
    assert event.date_basis
    assert event.status == "held"


@pytest.mark.parametrize(
    ("words", "date"),
    [("غدا", "2024-05-16"), ("يوم الأحد المقبل", "2024-05-19"), ("في 2 يونيو المقبل", "2024-06-02")],
)
def test_future(coded, words, date):
    event = coded(f"سيلتقي وزير النفط العراقي ضياء الجبوري {words} نظيره التركي أورهان كايا.").event
    assert (event.status, event.date) == ("planned", date)


def test_without_a_time_in_the_words_there_is_no_date(coded):
    event = coded("التقى وزير النفط العراقي ضياء الجبوري نظيره التركي أورهان كايا.").event
    assert (event.date, event.date_text) == (None, None)


@pytest.mark.parametrize("words", ["أمس", "يوم الاثنين", "الأحد الماضي", "اليوم"])
def test_a_relative_day_without_publication_stays_open(coded, words):
    event = coded(MEETING.format(words), published=None).event
    assert event.date is None
    assert event.date_text is not None
    assert event.date_basis


def test_a_full_date_needs_no_publication(coded):
    event = coded(MEETING.format("في 20 غشت 2023"), published=None).event
    assert event.date == "2023-08-20"


def test_the_basis_names_what_it_was_reckoned_from(coded):
    basis = coded(MEETING.format("أمس")).event.date_basis
    assert basis is not None
    assert "أمس" in basis
    assert "2024-05-15" in basis


def test_each_engagement_keeps_its_own_day(coded):
    found = coded(
        "استقبل وزير النفط العراقي ضياء الجبوري أمس السفيرة الكندية جولي تريمبلي. "
        "ويزور الجبوري تركيا يوم الأحد المقبل."
    )
    assert [(e.kind, e.date) for e in found.report.events] == [
        ("meeting", "2024-05-14"),
        ("visit", "2024-05-19"),
    ]


def test_the_day_of_what_was_said_is_not_the_day_of_the_meeting(coded):
    found = coded(
        "استقبل وزير النفط العراقي ضياء الجبوري السفيرة الكندية جولي تريمبلي. "
        "وأكد الجبوري أن الحقل سيفتح يوم الأحد المقبل."
    )
    assert found.event.date is None


def test_a_visit_over_several_days_has_an_end(coded):
    event = coded("زار وزير النفط العراقي ضياء الجبوري تركيا من 3 إلى 5 مايو الجاري.").event
    assert (event.date, event.date_end) == ("2024-05-03", "2024-05-05")


def test_a_crawl_date_is_said_to_be_one(coded):
    event = coded(MEETING.format("أمس"), published_kind="crawled").event
    assert event.date == "2024-05-14"
    assert event.date_basis is not None
    assert "crawl" in event.date_basis
