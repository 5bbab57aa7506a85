from hypothesis import given
from hypothesis import strategies as st

from khabar.records import Piece
from khabar.records.pieces import differences

WORDS = st.lists(st.sampled_from(["بلاده", "ترحب", "بالحوار", "وتدعو", "إليه"]), max_size=8).map(" ".join)


def test_words_that_differ_are_marked():
    assert differences("بلاده ترحب بالحوار فورا", "بلاده ترحب بكل حوار فورا") == (
        Piece("same", "بلاده ترحب"),
        Piece("left out", "بالحوار"),
        Piece("added", "بكل حوار"),
        Piece("same", "فورا"),
    )


def test_spelling_and_punctuation_make_no_difference():
    assert differences("«إن اللجنة ترحب»", "ان اللجنه، ترحب") == (Piece("same", "ان اللجنه، ترحب"),)


@given(WORDS, WORDS)
def test_either_text_can_be_put_together_again(base, other):
    pieces = differences(base, other)
    assert " ".join(each.text for each in pieces if each.kind != "added") == base
    assert " ".join(each.text for each in pieces if each.kind != "left out") == other
