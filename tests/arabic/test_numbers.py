import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic import tokenize
from khabar.arabic.numbers import find_numbers, is_ordinal, read_number, value_of_digits

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TENS = ["", "عشرة", "عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"]
HUNDREDS = ["", "مئة", "مئتين", "ثلاثمئة", "أربعمائة", "خمسمئة", "ستمائة", "سبعمئة", "ثمانمئة", "تسعمائة"]
ORDINALS = ["", "الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"]


def spelled(number: int) -> str:
    """Our own spelling of 1 to 999, the mirror of the reader."""
    parts = [HUNDREDS[number // 100]]
    below = number % 100
    if below == 10:
        parts.append("عشرة")
    elif 10 < below < 20:
        first = {11: "أحد", 12: "اثنا"}.get(below, UNITS[below - 10])
        parts.append(f"{first} عشر")
    else:
        parts += [UNITS[below % 10], TENS[below // 10]]
    return " و".join(part for part in parts if part)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("350", 350),
        ("٣٥٠", 350),
        ("۳۵۰", 350),
        ("1,500", 1500),
        ("١٬٢٥٠", 1250),
        ("1.500", 1500),
        ("1.234.567", 1234567),
        ("12,5", 12.5),
        ("٠٫٥", 0.5),
        ("0.125", 0.125),
        ("12.5.2015", None),
    ],
)
def test_digits(text, value):
    assert value_of_digits(text) == value


@pytest.mark.parametrize(
    ("text", "value", "ordinal"),
    [
        ("واحد", 1, False),
        ("عشرون", 20, False),
        ("ثلاثة وعشرين", 23, False),
        ("أحد عشر", 11, False),
        ("إحدى عشرة", 11, False),
        ("اثنا عشر", 12, False),
        ("مائة", 100, False),
        ("خمس مئة وعشرون", 520, False),
        ("مئة وثلاثة وعشرون", 123, False),
        ("ألفين وخمسة عشر", 2015, False),
        ("ثلاثة آلاف وأربعمئة", 3400, False),
        ("مليون ومئتي ألف", 1200000, False),
        ("5 آلاف", 5000, False),
        ("2,5 مليون", 2500000, False),
        ("20 ألفاً", 20000, False),
        ("الأول", 1, True),
        ("الثانية", 2, True),
        ("الحادي عشر", 11, True),
        ("الثالث والعشرين", 23, True),
        ("الثلاثين", 30, True),
        ("الحادي والثلاثين", 31, True),
    ],
)
def test_a_number_of_several_words_is_one_number(text, value, ordinal):
    (number,) = find_numbers(f"عاد {text} من هناك")
    assert (number.text, number.value, number.ordinal) == (text, value, ordinal)


@pytest.mark.parametrize("text", ["قال أحد الوزراء", "وصل يوم الاثنين", "لا شيء هنا", "إحدى المدن"])
def test_what_only_looks_like_a_number(text):
    assert find_numbers(text) == ()


def test_two_numbers_do_not_run_together():
    assert [n.value for n in find_numbers("قتل ثلاثة وأصيب خمسة وعشرون بينهم 4 نساء")] == [3, 25, 4]


def test_reading_says_where_the_number_ends():
    tokens = tokenize("وثلاثة وعشرين يوما")
    read = read_number(tokens, 0)
    assert read is not None
    assert (read.value, tokens[read.end].text, read.proclitics) == (23, "يوما", "و")
    assert read_number(tokens, 9) is None


def test_ordinals_are_told_apart():
    assert is_ordinal("الخامس")
    assert not is_ordinal("خمسه")


@given(st.integers(1, 999))
def test_spelled_numbers_come_back(number):
    (found,) = find_numbers(spelled(number))
    assert found.value == number


@given(st.integers(21, 29))
def test_spelled_ordinals_come_back(number):
    (found,) = find_numbers(f"{ORDINALS[number % 10]} والعشرون")
    assert (found.value, found.ordinal) == (number, True)


@given(st.integers(0, 10**12), st.sampled_from([{}, ARABIC, PERSIAN]))
def test_every_digit_set_and_grouping_says_the_same(number, digits):
    assert value_of_digits(str(number).translate(digits)) == number
    if number >= 1000:
        assert value_of_digits(f"{number:,}".translate(digits)) == number


@given(st.text(alphabet="ثلاثةوعشرينألفمئ 0123٣،.", max_size=60))
def test_spans_are_verbatim_and_in_order(text):
    found = find_numbers(text)
    assert all(text[number.start : number.end] == number.text for number in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
