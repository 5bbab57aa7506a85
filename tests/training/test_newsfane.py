"""The corpus reader on lines written for these tests, in the corpus's way of splitting and spelling."""

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "training"
sys.path.insert(0, str(FOLDER))

import newsfane  # noqa: E402  (training is a folder of scripts, no package)
from sentences import score  # noqa: E402


def lines(text: str) -> str:
    """«و/O عمان/B-Nation» as the corpus writes it."""
    return "\n".join(" ".join(piece.rsplit("/", 1)) for piece in text.split()) + "\n\n"


def read(tmp_path: Path, text: str, *, joined: bool = True) -> list[tuple[str, str]]:
    path = tmp_path / "corpus.conll"
    path.write_text(lines(text), "utf-8")
    (sentence,) = newsfane.read(path, joined=joined)
    return list(zip(sentence.tokens, sentence.labels, strict=True))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("و/O عمان/B-Nation", [("وعمان", "B-LOC")]),
        ("ل/O الاردن/B-Nation", [("للاردن", "B-LOC")]),
        ("و/O ب/O السفينة/O", [("وبالسفينة", "O")]),
        ("رحلة/O ه/O", [("رحلته", "O")]),
        ("ان/O ن/O ي/O اسافر/O", [("انني", "O"), ("اسافر", "O")]),
        ("ب/O 30/O درهما/O", [("ب", "O"), ("30", "O"), ("درهما", "O")]),
        ("سمير/B-Artist و/O نجلا/B-Artist", [("سمير", "B-PER"), ("ونجلا", "B-PER")]),
        ("ب/B-Politician هاء/I-Politician الدين/I-Politician", [("بهاء", "B-PER"), ("الدين", "I-PER")]),
        ("لالاردن/B-Nation", [("للاردن", "B-LOC")]),
        ("الالبناني/O", [("اللبناني", "O")]),
    ],
)
def test_pieces_become_words(tmp_path: Path, text: str, words: list[tuple[str, str]]) -> None:
    assert read(tmp_path, text) == words


def test_letters_of_an_agency_stay_apart(tmp_path: Path) -> None:
    words = read(tmp_path, "(/O ا/B-Media ف/I-Media ب/I-Media )/O")
    assert words == [("(", "O"), ("ا", "B-ORG"), ("ف", "I-ORG"), ("ب", "I-ORG"), (")", "O")]


def test_the_tokens_of_the_file_can_be_kept(tmp_path: Path) -> None:
    assert read(tmp_path, "و/O عمان/B-Nation", joined=False) == [("و", "O"), ("عمان", "B-LOC")]


def test_classes_of_other_things_are_no_names(tmp_path: Path) -> None:
    assert read(tmp_path, "العرب/B-Group الاهرامات/B-Book") == [("العرب", "O"), ("الاهرامات", "O")]


def test_the_score_counts_whole_entities() -> None:
    result = score([["B-PER", "I-PER", "O", "B-LOC"]], [["B-PER", "O", "O", "B-LOC"]])
    assert (result.right, result.found, result.wanted) == (1, 2, 2)
    assert result.f1 == 0.5
    assert score([["B-PER", "I-PER", "O", "B-LOC"]], [["B-PER", "O", "O", "B-LOC"]], "LOC").f1 == 1.0
    assert score([[]], [[]]).f1 == 0.0
