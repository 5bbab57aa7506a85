import pytest

from khabar.records.coverage import Calendar, CoverageRow, window


def rows(outlet, counts, kind="published"):
    return [CoverageRow(outlet, day, kind, count) for day, count in counts.items()]


WEEK = {f"2021-04-0{day}": 40 for day in range(1, 8)}


@pytest.fixture
def calendar():
    partly = {**WEEK, "2021-04-06": 12}
    return Calendar([*rows("الأفق", WEEK), *rows("المدى", partly), *rows("الشروق", WEEK, "crawled")])


def test_the_window_holds_the_days_told_and_the_one_after_the_first():
    assert window(["2021-04-06T10:00", "2021-04-09"]) == ("2021-04-06", "2021-04-07", "2021-04-09")
    assert window(["2021-04", "2021"]) == ()


def test_a_day_with_few_articles_is_partly_read(calendar):
    day = calendar.day("المدى", "2021-04-06")
    assert (day.articles, day.usual, day.reading) == (12, 40, "partly read")
    assert calendar.day("المدى", "2021-04-07").reading == "read"
    assert calendar.day("المدى", "2021-04-09").reading == "not read"


def test_without_a_usual_day_or_with_a_handful_of_articles_nothing_is_read():
    short = Calendar([*rows("الأفق", {"2021-04-06": 50}), *rows("المدى", dict.fromkeys(WEEK, 4))])
    assert short.day("الأفق", "2021-04-06").reading == "partly read"
    assert short.day("المدى", "2021-04-06").reading == "partly read"


def test_silence_is_told_only_of_outlets_that_were_read(calendar):
    found = {each.outlet: each for each in calendar.silences(["2021-04-05"], ["الأفق"])}
    assert {outlet: each.found for outlet, each in found.items()} == {"الشروق": "nothing", "المدى": "unknown"}
    assert found["المدى"].why == (
        "2021-04-05 read, 40 articles, usually 40; 2021-04-06 partly read, 12 articles, usually 40"
    )


def test_days_of_a_crawler_make_it_weak(calendar):
    weak = {each.outlet: each.weak for each in calendar.silences(["2021-04-01"], [])}
    assert weak == {"الأفق": False, "الشروق": True, "المدى": False}


def test_an_article_that_names_the_parties_makes_it_unclear(calendar):
    (found,) = calendar.silences(["2021-04-01"], ["الافق", "المدى"], {"الشروق": ["x9"]})
    assert (found.outlet, found.found, found.naming) == ("الشروق", "unclear", ("x9",))


def test_of_an_event_without_days_nothing_is_said(calendar):
    assert calendar.silences([], []) == ()


def test_spellings_of_an_outlet_are_one():
    calendar = Calendar([*rows("المدى", {"2021-04-01": 5}), *rows("المدي", {"2021-04-01": 6})])
    assert calendar.outlets == ("المدى",)
    assert calendar.day("المدى", "2021-04-01").articles == 11


def test_articles_that_name_the_parties_count_under_every_spelling_of_their_outlet(calendar):
    naming = {"الشروق": ["x8"], "الشُّروق": ["x9"]}
    (found,) = calendar.silences(["2021-04-01"], ["الأفق", "المدى"], naming)
    assert (found.found, found.naming) == ("unclear", ("x8", "x9"))
