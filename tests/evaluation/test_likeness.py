import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.evaluation.likeness import best_pairs, folded, set_f1, word_f1

TEXT = st.text("اأإىيةهبت \u064b«»a", max_size=12)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("إلى الدَّوحة،", "الي الدوحه"),
        ("رئيس الوزراء", "رييس الوزراء"),
        ("مـــسقط", "مسقط"),
        ("\u2068Ufuq\u2069 نت", "ufuq نت"),
        ("«»", ""),
        (None, ""),
    ],
)
def test_spelling_is_folded(text, plain):
    assert folded(text) == plain


def test_words_count_as_often_as_they_stand():
    assert word_f1("قال إنه قال", "قال") == pytest.approx(0.5)
    assert word_f1("قال إنه قال", "قال قال") == pytest.approx(0.8)


def test_what_has_no_words_is_like_nothing():
    assert word_f1("", "") == word_f1("مسقط", None) == word_f1("…", "…") == 0.0


@given(TEXT, TEXT)
def test_likeness_has_no_side_and_stays_within_bounds(one, other):
    assert word_f1(one, other) == word_f1(other, one)
    assert 0.0 <= word_f1(one, other) <= 1.0
    assert word_f1(one, one) == (1.0 if folded(one) else 0.0)


def test_two_empty_sets_are_the_same_and_one_is_not():
    assert set_f1([], []) == 1.0
    assert set_f1(["a"], []) == 0.0
    assert set_f1(["a", "b"], ["b", "b", "c"]) == 0.5


def test_the_best_pair_is_taken_first_and_each_once():
    assert best_pairs([(0.6, 0, 0), (0.9, 0, 1), (0.8, 1, 1), (0.5, 1, 0)]) == [(0.9, 0, 1), (0.5, 1, 0)]


def test_equal_scores_go_by_order():
    assert best_pairs([(0.6, 1, 0), (0.6, 0, 0), (0.6, 0, 1), (0.6, 1, 1)]) == [(0.6, 0, 0), (0.6, 1, 1)]
