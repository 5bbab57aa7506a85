"""Mojibake: noticed, repaired where nothing was lost, refused where something was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import UnreadableError
from khabar.intake.mojibake import check_lost, mistake, repaired

TEXT = "افتتحت الوزيرة المعرض السنوي للكتاب في العاصمة، وقالت إن الإقبال هذا العام كبير."


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("latin-1", "utf-8"), ("windows-1252", "windows-1256")],
)
def test_a_wrong_decoding_is_noticed_and_undone(wrong: str, right: str) -> None:
    garbled = TEXT.encode(right).decode(wrong)
    assert mistake(garbled) is not None
    assert repaired(garbled) == TEXT


def test_utf8_read_as_the_western_page_is_noticed_and_undone() -> None:
    garbled = "".join(
        bytes([byte]).decode("windows-1252", "ignore") or chr(byte) for byte in TEXT.encode("utf-8")
    )
    assert mistake(garbled) == ("windows-1252", "utf-8")
    assert repaired(garbled) == TEXT


def test_utf8_read_as_the_arabic_page_is_noticed() -> None:
    garbled = TEXT.encode("utf-8").decode("windows-1256", "replace")
    assert mistake(garbled) == ("windows-1256", "utf-8")


def test_what_was_lost_is_not_guessed() -> None:
    garbled = TEXT.encode("utf-8").decode("latin-1").replace("\x83", "?").replace("\x84", "?")
    with pytest.raises(UnreadableError) as caught:
        repaired(garbled)
    assert "utf-8" in caught.value.remedy


@pytest.mark.parametrize("text", [TEXT, "Édition française à Genève", "plain", "", "«نقل» عن Le Temps"])
def test_good_text_is_left_alone(text: str) -> None:
    assert mistake(text) is None
    assert repaired(text) == text


def test_replacement_characters_and_half_characters_are_refused() -> None:
    with pytest.raises(UnreadableError):
        check_lost("�� ��� ������")
    with pytest.raises(UnreadableError):
        check_lost("خبر \ud800")
    check_lost("كلمة واحدة � بين كلمات كثيرة لا ينقصها شيء، فالنص كله مقروء من أوله إلى آخره.")


@given(st.text(alphabet=st.characters(min_codepoint=0x621, max_codepoint=0x64A), max_size=80))
def test_arabic_is_never_taken_for_mojibake(text: str) -> None:
    assert repaired(text) == text
