"""Which sentences become silver labels; the tagger is played, the articles are invented."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

import silver
from khabar.taggers import LABELS
from sentences import Sentence

NAMED = ("وصل", "الوزير", "رامز", "الكيلاني", "إلى", "مسقط")
PLAIN = ("ثم", "عاد", "الجميع", "إلى", "بيوتهم", "مساء")
SHORT = ("وصل", "الكيلاني")


class Sure:
    """Calls every «الكيلاني» a person, with the probability it was made with."""

    def __init__(self, probability: float) -> None:
        self.probability = probability

    def tag_with_scores(self, sentences: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[Any]]:
        labels = [["B-PER" if word == "الكيلاني" else "O" for word in words] for words in sentences]
        table = np.full((max(map(len, sentences)), len(LABELS)), np.log(self.probability), dtype=np.float32)
        return labels, [table[: len(words)] for words in sentences]


def kept(
    probability: float, *articles: list[tuple[str, ...]], tokens: int = 100, **settings: Any
) -> list[Any]:
    chosen = silver.Settings(sure=0.5, **settings)
    found = silver.label(Sure(probability), iter(articles), chosen, tokens)  # type: ignore[arg-type]
    return [sentence.tokens for sentence in found]


def test_a_sentence_is_kept_once_where_the_network_is_sure() -> None:
    assert kept(0.9, [NAMED, NAMED], [NAMED]) == [NAMED]
    assert kept(0.4, [NAMED]) == []


def test_what_is_too_short_is_left_out() -> None:
    assert kept(0.9, [SHORT]) == []


@pytest.mark.parametrize(("share", "found"), [(1.0, [PLAIN]), (0.0, [])])
def test_a_share_of_the_sentences_without_names_is_kept(share: float, found: list[tuple[str, ...]]) -> None:
    assert kept(0.9, [PLAIN], plain=share) == found


def test_it_ends_with_the_article_that_gives_enough() -> None:
    other = (*NAMED[:-1], "صلالة")
    assert kept(0.9, [NAMED], [other], tokens=len(NAMED) - 1) == [NAMED]


def test_articles_that_something_is_measured_on_are_left_out_with_their_copies(tmp_path: Path) -> None:
    long = " ".join(NAMED * 4)
    records = [("a", long), ("copy", long + " أمس"), ("b", " ".join(PLAIN))]
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps({"id": key, "text": text}) + "\n" for key, text in records), "utf-8")
    found = list(silver._articles([path], 1, frozenset(["a"])))
    assert found == [[PLAIN]]


def test_silver_is_read_up_to_a_number_of_tokens(tmp_path: Path) -> None:
    sentences = [Sentence(NAMED, ("O",) * 6), Sentence(PLAIN, ("O",) * 6)]
    path = tmp_path / "silver"
    path.write_bytes(msgspec.msgpack.encode(sentences))
    assert silver.read(path, 100) == sentences
    assert silver.read(path, 11) == sentences[:1]
