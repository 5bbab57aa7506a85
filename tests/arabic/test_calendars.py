import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hijridate import Hijri
from hypothesis import assume, given
from hypothesis import strategies as st

from khabar.arabic import fold
from khabar.arabic.calendars import (
    add_months,
    calendar_of_year,
    calendar_words,
    day_of,
    days_of_month,
    hijri_month_number,
    hijri_of,
    month_number,
    weekday_number,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("names", "number"),
    [
        (["كانون الثاني", "يناير", "جانفي"], 1),
        (["شباط", "فبراير", "فيفري"], 2),
        (["آذار", "مارس"], 3),
        (["نيسان", "أبريل", "إبريل", "أفريل"], 4),
        (["أيار", "مايو", "ماي"], 5),
        (["حزيران", "يونيو", "يونيه", "جوان"], 6),
        (["تموز", "يوليو", "يوليه", "جويلية", "يوليوز"], 7),
        (["آب", "أغسطس", "أوت", "غشت"], 8),
        (["أيلول", "سبتمبر", "شتنبر"], 9),
        (["تشرين الأول", "أكتوبر"], 10),
        (["تشرين الثاني", "نوفمبر", "نونبر"], 11),
        (["كانون الأول", "ديسمبر", "دجنبر"], 12),
    ],
)
def test_a_month_in_every_system(names, number):
    assert [month_number(fold(name)) for name in names] == [number] * len(names)


@pytest.mark.parametrize(
    ("name", "number"), [("محرم", 1), ("رمضان", 9), ("شوال", 10), ("ذي القعدة", 11), ("ذو الحجة", 12)]
)
def test_hijri_months(name, number):
    assert hijri_month_number(fold(name)) == number


@pytest.mark.parametrize(
    ("name", "number"), [("الإثنين", 0), ("الاثنين", 0), ("الثلاثاء", 1), ("الأربعاء", 2), ("الأحد", 6)]
)
def test_weekdays(name, number):
    assert weekday_number(fold(name)) == number


def test_other_words_are_no_names():
    assert month_number("كتاب") is None
    assert hijri_month_number("كتاب") is None
    assert weekday_number("كتاب") is None


@given(st.integers(1343, 1500), st.integers(1, 12), st.integers(1, 29))
def test_hijri_days_agree_with_hijridate(year, month, day):
    assume(day <= Hijri(year, month, 1).month_length())  # a Ramadan of 28 days is in the tables
    converted = Hijri(year, month, day).to_gregorian()
    assert day_of(year, month, day, "hijri") == date(converted.year, converted.month, converted.day)


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)))
def test_there_and_back(day):
    hijri = hijri_of(day)
    assert hijri is not None
    assert day_of(*hijri, "hijri") == day


def test_days_that_do_not_exist():
    assert day_of(2015, 2, 30) is None
    assert day_of(1342, 1, 1, "hijri") is None
    assert hijri_of(date(1700, 1, 1)) is None
    assert days_of_month(2015, 13) is None


def test_months_have_a_first_and_a_last_day():
    assert days_of_month(2016, 2) == (date(2016, 2, 1), date(2016, 2, 29))
    first, last = days_of_month(1436, 9, "hijri") or (None, None)
    assert (first, last) == (date(2015, 6, 18), date(2015, 7, 16))


def test_years_tell_their_calendar():
    assert [calendar_of_year(year) for year in (2015, 1436, 350)] == ["gregorian", "hijri", None]


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(-500, 500))
def test_adding_months_is_undone_by_taking_them(year, month, count):
    assert add_months(*add_months(year, month, count), -count) == (year, month)


def test_every_row_has_a_source_and_is_folded():
    assert all(form == fold(form) for forms in calendar_words().values() for form in forms)


def test_the_compiled_lexicon_is_that_of_the_resources():
    command = [sys.executable, str(ROOT / "scripts" / "compile_calendar.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
