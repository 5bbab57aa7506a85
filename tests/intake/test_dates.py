"""The day of publication in addresses and on lines of their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic import fold
from khabar.intake.dates import date_in_lines, date_in_url, date_of_line
from khabar.intake.lines import lines_of


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://dhifaf.example/2015/07/21/article_9.html", "2015-07-21"),
        ("https://dhifaf.example/news/2025/3/9/ميناء", "2025-03-09"),
        ("https://dhifaf.example/2019-12-31-report", "2019-12-31"),
        ("https://dhifaf.example/Issues/20150721/Con20150721784863.htm", "2015-07-21"),
        ("https://dhifaf.example/article/20254079721", None),
        ("https://dhifaf.example/2015/13/21/x", None),
        ("https://dhifaf.example/2015/02/30/x", None),
        ("https://dhifaf.example/?d=/2015/07/21/", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_days_in_addresses(url: str | None, day: str | None) -> None:
    assert date_in_url(url) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("09 شباط , 2025", "2025-02-09"),
        ("٩ شباط ٢٠٢٥", "2025-02-09"),
        ("الخميس 23 يوليو 2015", "2015-07-23"),
        ("5 شباط/فبراير 2025", "2025-02-05"),
        ("5 شباط / فبراير 2025", "2025-02-05"),
        ("20 كانون الأول 2023 - 14:05", "2023-12-20"),
        ("نشر في 10 مارس 2025 (12 و 40 دقيقة)", "2025-03-10"),
        ("آخر تحديث: 3 جوان 2017 10:20", "2017-06-03"),
        ("2015/07/21", "2015-07-21"),
        ("21-07-2015 09:30", "2015-07-21"),
        ("تاريخ النشر: 2015-07-21", "2015-07-21"),
        ("اجتماع 5 يناير 2020 في القاعة", None),
        ("31 شباط 2025", None),
        ("5 مجهول 2020", None),
        ("10 مارس", None),
        ("2025", None),
        ("", None),
    ],
)
def test_days_on_a_line_of_their_own(line: str, day: str | None) -> None:
    assert date_of_line(fold(line)) == day


def test_only_the_first_lines_count() -> None:
    assert date_in_lines(lines_of("عنوان\n\n09 شباط 2025\nنص")) == "2025-02-09"
    assert date_in_lines(lines_of("1\n2\n3\n4\n5\n09 شباط 2025")) is None


@given(st.text(max_size=60))
def test_any_line_and_any_address_give_a_day_or_none(text: str) -> None:
    for day in (date_of_line(fold(text)), date_in_url(text)):
        assert day is None or len(day) == 10
