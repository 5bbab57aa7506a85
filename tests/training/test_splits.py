"""Parts of a corpus, always in one piece."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

import splits
from sentences import Sentence

CORPUS = [Sentence((f"كلمة{number}",) * 2, ("O", "O")) for number in range(20)]


def test_a_tenth_is_in_one_piece() -> None:
    assert splits.part(CORPUS, "10") == CORPUS[18:]
    assert splits.part(CORPUS, "0.25-0.5") == CORPUS[5:10]


@pytest.mark.parametrize("held_out", [["3"], ["10"], ["3", "7"], ["0.83-1"], []])
def test_what_is_held_out_is_in_no_part_and_the_rest_in_one(held_out: list[str]) -> None:
    kept = [sentence for part in splits.parts(CORPUS, held_out) for sentence in part]
    measured = [sentence for name in held_out for sentence in splits.part(CORPUS, name)]
    assert not set(map(id, kept)) & set(map(id, measured))
    assert sorted(map(id, kept + measured)) == sorted(map(id, CORPUS))


def test_parts_hang_together() -> None:
    assert [len(part) for part in splits.parts(CORPUS, ["3", "7"])] == [4, 6, 6]
