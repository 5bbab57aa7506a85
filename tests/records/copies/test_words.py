from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic import fold
from khabar.records.copies import word_codes
from khabar.schema import Noise


def test_spelling_and_marks_do_not_matter():
    assert word_codes("استقبلَ الوزيرُ، وفدًا.").tolist() == word_codes("استقبل الوزير وفدا").tolist()
    assert word_codes("استقبل الوزير").tolist() != word_codes("الوزير استقبل").tolist()
    assert not len(word_codes(" … "))


def test_page_furniture_is_left_out():
    text = "رابط الخبر هنا\nزار الوفد المصنع\nللتواصل أرسل رسالة"
    furniture = [
        Noise(start=start, end=start + len(words), text=words)
        for words in ("رابط الخبر هنا", "للتواصل أرسل رسالة")
        for start in [text.index(words)]
    ]
    assert word_codes(text, furniture).tolist() == word_codes("زار الوفد المصنع").tolist()


@given(st.lists(st.text("ابتثجحخدذرز١٢", min_size=1, max_size=8), max_size=40))
def test_equal_words_have_equal_codes_wherever_they_stand_and_others_do_not(words):
    codes = word_codes(" ".join(words))
    forms = [fold(word) for word in words]
    assert len(codes) >= len(words)
    if len(codes) == len(words):
        assert len(set(codes.tolist())) == len(set(forms))
        assert dict(zip(forms, codes.tolist(), strict=True)) == {
            form: int(word_codes(form)[0]) for form in forms
        }
