import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from khabar.cli.bidi import harmless, isolate, left_to_right, right_to_left, shorten


def test_isolates_surround_text_and_nothing_else():
    assert isolate("مسقط") == "\u2068مسقط\u2069"
    assert isolate("") == ""


@pytest.mark.parametrize("text", ["\x1b[31mأحمر", "قبل\u202eبعد", "أ\u2066ب", "سطر\rآخر", "\ud800"])
def test_what_would_steer_a_terminal_is_taken_out_in_place(text):
    clean = harmless(text)
    assert len(clean) == len(text)
    assert not set(clean) & set("\x1b\u202e\u2066\r\ud800")


def test_lines_and_marks_of_arabic_stay():
    assert harmless("وزيرٌ\nثان") == "وزيرٌ\nثان"


def test_shortening_counts_columns_and_leaves_marks_with_their_letters():
    assert shorten("وزيرُ الخارجية", 40) == "وزيرُ الخارجية"
    assert shorten("وَزِيرُ الخَارِجِيَّة", 5) == "وَزِيرُ…"
    assert shorten("سطر\nآخر", 20) == "سطر آخر"


@given(st.text(), st.integers(1, 30))
def test_shortened_text_fits(text, width):
    assert cell_len(shorten(text, width)) <= width


def test_a_line_keeps_its_direction_whatever_its_first_letter():
    assert left_to_right("عكاظ ← agency") == "\u2066عكاظ ← agency\u2069"
    assert right_to_left("okaz ← عن") == "\u2067okaz ← عن\u2069"
