"""Cutting words into pieces."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.taggers.network.pieces import Segmenter, Vocabulary

PIECES = {"<s>": 0, "<pad>": 0, "</s>": 0, "<unk>": 0}
PIECES |= {
    "▁": -4.0,
    "▁و": -3.0,
    "▁وال": -2.5,
    "▁ال": -2.0,
    "رئيس": -3.0,
    "▁رئيس": -2.0,
    "ر": -9.0,
    "ئيس": -9.0,
}
VOCABULARY = Vocabulary(tuple(PIECES), tuple(map(float, PIECES.values())), 0, 2, 1, 3)


def cut(word: str) -> list[str]:
    return [VOCABULARY.pieces[number] for number in Segmenter(VOCABULARY).word(word)]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("رئيس", ["▁رئيس"]),
        ("والرئيس", ["▁وال", "رئيس"]),
        ("ورئيس", ["▁و", "رئيس"]),
        ("ررئيس", ["▁", "ر", "رئيس"]),
        ("漢字", ["▁", "<unk>"]),
        ("", ["▁"]),
    ],
)
def test_the_likeliest_pieces_win(word: str, pieces: list[str]) -> None:
    assert cut(word) == pieces


def test_each_word_of_a_sentence_has_its_first_piece() -> None:
    numbers, firsts = Segmenter(VOCABULARY).sentence(["والرئيس", "رئيس"])
    assert [VOCABULARY.pieces[number] for number in numbers] == ["<s>", "▁وال", "رئيس", "▁رئيس", "</s>"]
    assert firsts == [1, 3]


@given(st.text(alphabet="والرئيس", max_size=10))
def test_known_letters_come_back(word: str) -> None:
    pieces = cut(word)
    if "<unk>" not in pieces:
        assert "".join(pieces).replace("▁", "") == word


def test_a_vocabulary_comes_back_from_its_file(tmp_path: Path) -> None:
    VOCABULARY.write(tmp_path / "pieces")
    assert Vocabulary.decode((tmp_path / "pieces").read_bytes()) == VOCABULARY


def test_another_file_is_no_vocabulary() -> None:
    with pytest.raises(msgspec.DecodeError):
        Vocabulary.decode(b"\x93\x01\x02\x03")
