from datetime import date, timedelta

import pytest
from hijridate import Hijri
from hypothesis import assume, given
from hypothesis import strategies as st

from khabar.arabic.calendars import calendar_words
from khabar.coding.time import Settled, find_times, resolve

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
MONTHS = sorted((form, value) for form, value in calendar_words()["month"].items())
MONTHS_OF_YEAR = [max(form for form, value in MONTHS if value == number) for number in range(1, 13)]
HIJRI_MONTHS = sorted((form, value) for form, value in calendar_words()["hijri_month"].items())
EXPRESSIONS = [
    "أمس",
    "الخميس الماضي",
    "أمس الخميس",
    "9 مارس",
    "يومي 8 و9 مارس",
    "29 فبراير",
    "5 شوال",
    "شهر رمضان",
    "أيلول المقبل",
    "الأسبوع الماضي",
    "الشهر المقبل",
    "قبل نحو 10 سنوات",
    "قبل 5000 عام",
    "منذ 90000 يوم",
    "قبل ساعتين",
    "الخريف الماضي",
    "اليوم التالي",
    "الاثنين 29 فبراير",
    "الأحد والاثنين",
]


def settle(words: str, published: str | None, **options: object) -> Settled:
    (time,) = find_times(words)
    return resolve(time, published, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("published", ["2015-03-10", "2015-03-10T21:40:00Z", "2015-03-10T21:40:00+03:00"])
def test_a_full_time_counts_as_its_day(published):
    assert settle("أمس", published).date == "2015-03-09"


@pytest.mark.parametrize("published", [None, "", "March 2015", "2015-03"])
def test_without_a_day_of_publication_nothing_is_counted_from_it(published):
    assert settle("أمس", published).date is None
    assert settle("عام 2013", published).date == "2013"


def test_a_crawl_date_is_named_in_the_basis():
    assert settle("أمس", "2015-07-23", crawled=True).basis == "أمس, relative to crawled 2015-07-23"


@pytest.mark.parametrize(
    ("words", "previous", "expected"),
    [
        ("عقب ذلك", "2015-07-22", "2015-07-22"),
        ("عقب ذلك", "2015-07", "2015-07"),
        ("اليوم نفسه", "2015-07-22", "2015-07-22"),
        ("ذلك اليوم", "2015-07-22", "2015-07-22"),
        ("اليوم التالي", "2015-07-31", "2015-08-01"),
        ("اليوم التالي", "2015-07", None),
        ("الشهر نفسه", "2015-07-22", "2015-07"),
        ("العام ذاته", "2015-07-22", "2015"),
        ("العام التالي", "2015-07-22", None),
        ("عقب ذلك", None, None),
        ("قبل يومين من الانتخابات", "2015-07-22", None),
    ],
)
def test_what_is_told_from_the_event_before(words, previous, expected):
    assert settle(words, "2015-08-01", previous=previous).date == expected


@pytest.mark.parametrize(
    ("words", "published", "future", "expected"),
    [
        ("غدا الخميس", "2015-07-23", True, "2015-07-23"),  # written on Wednesday, dated on Thursday
        ("أمس الخميس", "2015-07-26", False, "2015-07-23"),
        ("مساء اليوم الاربعاء", "2017-03-22", False, "2017-03-22"),
        ("الخميس الماضي", "2015-07-24", False, "2015-07-23"),
        ("السبت", "2015-07-25", True, "2015-07-25"),
        ("29 يوليو (تموز)", "2015-07-22", True, "2015-07-29"),
        ("29 يوليو (تموز)", "2015-07-22", False, "2014-07-29"),
        ("يومي 8 و9 مارس", "2017-03-08", False, "2017-03-08"),
        ("يومي 8 و9 مارس", "2017-03-09", True, "2017-03-08"),
        ("مارس الماضي", "2015-03-10", False, "2014-03"),
        ("مارس الجاري", "2015-03-10", False, "2015-03"),
        ("مارس المقبل", "2015-03-10", True, "2016-03"),
        ("ديسمبر", "2015-03-10", False, None),
        ("في ديسمبر", "2015-03-10", False, "2014-12"),
        ("بعد غد الأربعاء المقبل", "2015-07-20", True, "2015-07-22"),
        ("29 فبراير", "2015-03-10", False, "2012-02-29"),
        ("قبل ساعتين", "2015-03-10", False, "2015-03"),
        ("قبل ساعتين", "2015-03-01", False, None),
        ("قبل نحو شهرين", "2015-06-10", False, "2015"),
        ("قبل نحو شهرين", "2015-02-10", False, None),
        ("قبل أكثر من عام", "2015-02-10", False, None),
        ("منذ عقدين", "2015-02-10", False, None),
        ("هذا الشهر", "2015-02-10", False, "2015-02"),
        ("الصيف الماضي", "2015-07-10", False, "2014"),
        ("الشتاء المقبل", "2015-07-10", True, None),
        ("خريف العام الماضي", "2015-07-10", False, "2014"),
        ("15 الجاري", "2015-07-22", False, "2015-07-15"),
        ("29 الحالي", "2015-07-22", True, "2015-07-29"),
        ("الخامس من الشهر المقبل", "2015-12-22", True, "2016-01-05"),
        ("31 من الشهر الماضي", "2015-07-22", False, None),
        ("9 رمضان 1331 الموافق لـ 12 أغسطس 1913", None, False, "1913-08-12"),
        ("9 رمضان 1331", None, False, None),
        ("يوم الأحد القادم الموافق 26 يوليو", "2015-07-21", True, "2015-07-26"),
        ("شهر ذي القعدة المقبل", "2015-07-26", True, "2015"),
        ("ليلة الخميس - الجمعة", "2015-07-25", False, "2015-07-23"),
    ],
)
def test_by_tense_and_direction(words, published, future, expected):
    times = find_times(words)
    found = resolve(times[0], published, future=future).date if times else None
    assert found == expected


@given(DAYS, st.sampled_from(MONTHS), st.sampled_from([{}, ARABIC, PERSIAN]), st.sampled_from(["", "م"]))
def test_dates_come_back_in_every_month_system_and_digit_set(day, month, digits, era):
    form, number = month
    assume(day.day < 29)
    words = f"{day.day} {form} {day.year}".translate(digits) + era
    assert settle(words, None).date == day.replace(month=int(number)).isoformat()


@given(
    DAYS,
    st.sampled_from(
        ["{0.day}/{0.month}/{0.year}", "{0.year}-{0.month:02}-{0.day:02}", "{0.day}.{0.month}.{0.year}"]
    ),
)
def test_dates_in_digits_come_back(day, form):
    assume(day.day > 12)
    assert settle(form.format(day), None).date == day.isoformat()


@given(st.integers(1343, 1499), st.sampled_from(HIJRI_MONTHS), st.integers(1, 29))
def test_hijri_dates_agree_with_hijridate(year, month, day):
    form, number = month
    assume(day <= Hijri(year, int(number), 1).month_length())  # 1343 had a Ramadan of 28 days
    expected = Hijri(year, int(number), day).to_gregorian()
    settled = settle(f"{day} {form} {year}هـ", None)
    assert settled.date == f"{expected.year}-{expected.month:02}-{expected.day:02}"
    assert "Umm al-Qura" in settled.basis


@given(DAYS, st.integers(0, 6))
def test_weekdays_are_the_nearest_by_tense(published, weekday):
    past = date.fromisoformat(settle(WEEKDAYS[weekday], published.isoformat()).date or "")
    coming = date.fromisoformat(settle(WEEKDAYS[weekday], published.isoformat(), future=True).date or "")
    before = date.fromisoformat(settle(f"{WEEKDAYS[weekday]} الماضي", published.isoformat()).date or "")
    after = date.fromisoformat(settle(f"{WEEKDAYS[weekday]} المقبل", published.isoformat()).date or "")
    assert {day.weekday() for day in (past, coming, before, after)} == {weekday}
    assert timedelta() <= published - past < timedelta(days=7)
    assert timedelta() <= coming - published < timedelta(days=7)
    assert timedelta() < published - before <= timedelta(days=7)
    assert timedelta() < after - published <= timedelta(days=7)


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_lies_within_a_year(published, month, day):
    words = f"{day} {MONTHS_OF_YEAR[month - 1]}"
    past = date.fromisoformat(settle(words, published.isoformat()).date or "")
    coming = date.fromisoformat(settle(words, published.isoformat(), future=True).date or "")
    assert past <= published <= coming
    assert (coming - past).days in (0, 365, 366)


@given(st.sampled_from(EXPRESSIONS), DAYS, st.booleans())
def test_settling_is_deterministic_and_well_formed(words, published, future):
    first = settle(words, published.isoformat(), future=future)
    assert first == settle(words, published.isoformat(), future=future)
    assert first.basis
    assert first.date is None or len(first.date) in (4, 7, 10)
    assert first.date_end is None or first.date is None or first.date <= first.date_end
