"""Lines with their places and shapes."""

from hypothesis import given
from hypothesis import strategies as st

from khabar.intake.lines import key_of, lines_of


def test_places_leave_the_edges_out() -> None:
    text = "\n  أول سطر \u200f\n\n\xa0ثان.\t"
    assert [text[line.start : line.end] for line in lines_of(text)] == ["أول سطر", "ثان."]
    assert [line.ended for line in lines_of(text)] == [False, True]


def test_the_key_holds_words_alone() -> None:
    assert key_of("التعليقات (14)") == "التعليقات"
    assert key_of("294") == ""


def test_running_text_is_long_or_closed() -> None:
    short, closed, long = lines_of("سطر قصير\nوقال الوزير إن العمل يبدأ غدا صباحا.\n" + "كلمة " * 12)
    assert (short.prose, closed.prose, long.prose) == (False, True, True)


@given(st.text())
def test_lines_are_verbatim_and_in_order(text: str) -> None:
    reached = 0
    for line in lines_of(text):
        assert reached <= line.start < line.end <= len(text)
        assert text[line.start : line.end].strip()
        reached = line.end
