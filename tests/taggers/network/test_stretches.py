"""Which sentences are read together."""

from hypothesis import given
from hypothesis import strategies as st

from khabar.taggers.network.stretches import WORDS, stretches


def test_sentences_go_together_while_they_fit() -> None:
    assert list(stretches([WORDS - 10, 10, 1])) == [range(2), range(2, 3)]


def test_a_long_sentence_is_alone() -> None:
    assert list(stretches([5, WORDS * 2, 5])) == [range(1), range(1, 2), range(2, 3)]


def test_nothing_gives_nothing() -> None:
    assert list(stretches([])) == []


@given(st.lists(st.integers(min_value=0, max_value=WORDS * 2), max_size=30))
def test_every_sentence_is_read_once_in_order(lengths: list[int]) -> None:
    found = list(stretches(lengths))
    assert [number for stretch in found for number in stretch] == list(range(len(lengths)))
    assert all(len(each) == 1 or sum(lengths[number] for number in each) <= WORDS for each in found)
