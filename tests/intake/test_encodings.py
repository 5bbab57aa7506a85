"""Encodings: told by mark, declaration or letter statistics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import UnreadableError
from khabar.intake.encodings import decode, encoding_of, is_utf8, likelihood

TEXT = "وصل وزير الزراعة إلى المدينة الساحلية صباح أمس، والتقى عددا من المزارعين في القاعة الكبرى."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1256", "iso-8859-6"],
)
def test_the_text_comes_back_exactly(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_the_two_code_pages_are_told_apart_without_a_declaration() -> None:
    assert encoding_of(TEXT.encode("windows-1256")) == "windows-1256"
    assert encoding_of(TEXT.encode("iso-8859-6")) == "iso-8859-6"


def test_a_declaration_is_believed_where_it_gives_arabic() -> None:
    assert decode(TEXT.encode("windows-1256"), "windows-1256").text == TEXT


def test_a_wrong_declaration_is_not_believed() -> None:
    assert decode(TEXT.encode("windows-1256"), "utf-8").text == TEXT
    assert decode(TEXT.encode("utf-8"), "windows-1256").text == TEXT
    assert decode(TEXT.encode("utf-8"), "no-such-encoding").text == TEXT


def test_bytes_that_are_no_text_are_refused_with_a_remedy() -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(bytes(range(256)) * 8)
    assert "binary" in caught.value.what
    assert caught.value.remedy


def test_western_text_in_a_code_page_is_not_read_as_arabic() -> None:
    with pytest.raises(UnreadableError):
        decode("été où l'élève a reçu ses thèses à Genève".encode("latin-1"))


def test_a_character_cut_off_at_the_end_does_not_make_a_head_invalid() -> None:
    assert is_utf8("خبر".encode()[:-1])
    assert not is_utf8("خبر".encode("windows-1256") + b"a")


def test_arabic_is_likelier_than_its_letters_shuffled_by_the_other_code_page() -> None:
    other = TEXT.encode("iso-8859-6").decode("windows-1256")
    assert likelihood(TEXT) > -4 > likelihood(other)


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "windows-1256", "bogus"]))
def test_any_bytes_give_text_or_the_one_error(data: bytes, declared: str | None) -> None:
    try:
        assert isinstance(decode(data, declared).text, str)
    except UnreadableError as error:
        assert error.what
