"""Exact copies by folded words."""

from hypothesis import given
from hypothesis import strategies as st

from khabar.intake import copies, fingerprint
from khabar.schema import Article


def test_spelling_marks_and_line_breaks_do_not_matter() -> None:
    assert fingerprint("استقبلَ الوزيرُ  وفدًا\nمن الأهالي.") == fingerprint("استقبل الوزير وفدا من الاهالي")
    assert fingerprint("استقبل الوزير") != fingerprint("الوزير استقبل")


def test_each_copy_points_to_the_first() -> None:
    texts = {
        "a": "زار الوفد المصنع.",
        "b": "خبر آخر",
        "c": "زار الوفد المصنع",
        "d": "زارَ الوفد المصنع!",
        "e": "..",
        "f": "..",
    }
    articles = [Article(id=name, text=text) for name, text in texts.items()]
    assert copies(articles) == {"c": "a", "d": "a"}


@given(st.text())
def test_a_text_is_a_copy_of_itself(text: str) -> None:
    assert fingerprint(text) == fingerprint(text + " \n")
