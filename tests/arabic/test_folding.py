"""Folding: one spelling for all ways to write a word, and the way back to the words as published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic import fold, fold_with_offsets
from khabar.arabic.folding import fold_whole

# Letters with marks, ligatures, presentation forms, Persian letters, digits, Latin and spaces.
MIXED = st.text(
    alphabet=st.one_of(
        st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئـًٌٍَُِّْٰ"),
        st.sampled_from("یکگۀےپچژ٠١٢٣۴۵۶ﻻﷲﷺﻼﺍﺑﻬ"),
        st.sampled_from("\u200f\u200e\u202b\u202c\u2067\u2069\ufeff\u200c\u200d\xa0\xad"),
        st.characters(),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أحمد", "احمد"),
        ("إبراهيم", "ابراهيم"),
        ("آمنة", "امنه"),
        ("ٱلرئيس", "الرييس"),
        ("مستشفى", "مستشفي"),
        ("شؤون", "شوون"),
        ("مسئولة", "مسيوله"),
        ("العربيّةُ", "العربيه"),
        ("الـــوزيـــر", "الوزير"),
        ("هٰذا", "هذا"),
        ("ایران", "ايران"),
        ("کردستان", "كردستان"),
        ("گرگان", "كركان"),
        ("١٢ و۳۴", "12 و34"),
        ("٪٥٫٧", "%5.7"),
        ("UNESCO", "unesco"),
    ],
)
def test_ways_to_write_one_word_fold_to_one_form(written: str, folded: str) -> None:
    assert fold(written) == folded
    assert fold_with_offsets(written).text == folded


def test_presentation_forms_become_plain_letters() -> None:
    assert fold("ﻻ") == "لا"
    assert fold("ﺍﻟﻮﺯﻳﺮ") == fold("الوزير")
    assert fold("ﷲ") == fold("الله")


def test_bidi_and_zero_width_marks_disappear() -> None:
    assert fold("\u202bالوزير\u202c \u2067الأول\u2069\u200f") == "الوزير الاول"
    assert fold("می\u200cرود") == "ميرود"
    assert fold("\ufeffوصل\u00a0الوفد") == "وصل الوفد"


def test_spaces_and_punctuation_stay() -> None:
    assert fold("«قال: نعم، لا؟»") == "«قال: نعم، لا؟»"


def test_offsets_lead_through_a_ligature_and_marks() -> None:
    written = "زار ﻻريسا مَدِينَةً"
    folded = fold_with_offsets(written)
    begin = folded.text.index("مدينه")
    start, end = folded.original(begin, begin + len("مدينه"))
    assert written[start:end].startswith("مَدِينَة")
    begin = folded.text.index("لاريسا")
    start, end = folded.original(begin, begin + len("لاريسا"))
    assert written[start:end] == "ﻻريسا"


def test_an_empty_span_is_a_place() -> None:
    folded = fold_with_offsets("بـيـت")
    assert folded.original(1, 1) == (2, 2)
    assert fold_with_offsets("").original(0, 0) == (0, 0)


def test_letters_beyond_the_first_plane_stay() -> None:
    folded = fold_with_offsets("قال 😀 نعم")
    begin = folded.text.index("نعم")
    assert folded.original(begin, begin + 3) == (6, 9)


@given(MIXED)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(MIXED)
def test_both_ways_of_folding_agree(text: str) -> None:
    assert fold_with_offsets(text).text == fold(text)


@given(MIXED)
def test_origins_rise_and_every_character_leads_back_to_what_it_came_from(text: str) -> None:
    folded = fold_with_offsets(text)
    assert len(folded.origin) == len(folded.text) + 1
    assert folded.origin[-1] == len(text)
    assert list(folded.origin) == sorted(folded.origin)
    for index, letter in enumerate(folded.text):
        start, end = folded.original(index, index + 1)
        assert end == start + 1
        assert letter in fold(text[start:end])


@given(MIXED, st.data())
def test_a_folded_span_leads_back_to_words_that_hold_it(text: str, data: st.DataObject) -> None:
    folded = fold_with_offsets(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.original(start, end)
    assert 0 <= first <= last <= len(text)
    assert folded.text[start:end] in fold(text[first:last])


@given(MIXED | st.text(alphabet="ﷲﻻ😀\uffff"))
def test_a_whole_text_is_folded_as_its_words_are(text):
    assert fold_whole(text) == fold(text) == fold_with_offsets(text).text
