import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from khabar.arabic.analyser import forms, term, terms, variants, words
from khabar.arabic.folding import fold


def _term(word):
    return term(fold(word))


@pytest.mark.parametrize(
    "forms",
    [
        "الرئيس والرئيس للرئيس وللرئيس رئيسهم رئيسه رئيسها بالرئيس رئيس",
        "الحكومة حكومة حكومته حكوماتهم حكومتنا للحكومة والحكومات",
        "السلطة السلطات سلطته",
        "مسؤول المسؤولين مسؤولون للمسؤولين",
        "الوزيران وزير والوزيران",
        "دولة الدولتين دولتان",
        "لقاء لقائه لقاؤهم اللقاءات",
        "السعودية السعودي سعوديين",
        "ألمانيا المانيا وألمانيا",
    ],
)
def test_forms_of_one_word_share_a_term(forms):
    assert len({_term(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سلطان", "سلطة"),
        ("عدنان", "عدن"),
        ("عرفات", "عرف"),
        ("وليد", "ليد"),
        ("ياسين", "ياس"),
        ("والد", "الد"),
    ],
)
def test_names_keep_apart_from_words_inside_them(one, other):
    assert _term(one) != _term(other)


@pytest.mark.parametrize("name", ["وليد", "بلال", "فيصل", "كمال", "فتح", "لبنان", "بغداد", "كتائب", "وائل"])
def test_names_that_begin_like_a_proclitic_stay_whole_and_are_found_with_one(name):
    assert _term(name) == fold(name)
    for proclitic in ("و", "ل", "ب", "ول"):
        assert _term(proclitic + name) in variants(name)


def test_a_query_never_cuts_a_name():
    assert _term("ليد") not in variants("وليد")
    assert _term("يصل") not in variants("فيصل")


def test_terms_keep_the_order_of_words_and_numbers():
    assert terms("وصل الرئيس، في 15 آذار.") == ["وصل", "رييس", "في", "15", "اذار"]
    assert [token.text for token in words("«فتح» NATO؟")] == ["فتح", "NATO"]


def test_latin_words_are_lower_case_and_have_no_variants():
    assert variants("NATO") == ("nato",)


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءةىأإ", min_size=1, max_size=12))
def test_every_word_finds_itself_and_no_term_is_empty(word):
    assert _term(word) in variants(word)
    assert all(variants(word))


@given(st.text(alphabet="ابوة لأّ\u200fـ١2.,٫'’-aZ_«؟\n"))
def test_forms_are_those_of_words(text):
    assume(not re.search("[0-9١'’.,٫-][ـّ\u200f]|[ـّ\u200f][0-9١'’.,٫-]", text))
    assert forms(text) == [token.form for token in words(text)]
