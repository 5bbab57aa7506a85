import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from khabar.records.copies import word_codes
from khabar.records.copies.overlap import overlap, text_of


def sides(one, other):
    return overlap(text_of(word_codes(one)), text_of(word_codes(other)))


def test_the_share_is_of_each_text(prose):
    lead, rest = prose(1, 40), prose(2, 60)
    whole, part = sides(f"{lead} {rest}", lead)
    assert abs(whole.share - 0.4) < 0.06 and part.share == 1.0
    assert part.solid == part.lead == 1.0 and part.passage == 40


def test_single_changed_words_do_not_hide_a_reprint(prose):
    words = prose(1, 80).split()
    words[7::8] = ["غيره"] * len(words[7::8])
    one, _ = sides(" ".join(words), prose(1, 80))
    assert 0.8 < one.share < 0.95 and one.passage == 0


def test_texts_of_the_same_words_in_another_order_share_nothing(prose):
    one, _ = sides(prose(1, 80), " ".join(reversed(prose(1, 80).split())))
    assert one.share < 0.1


@given(st.lists(st.integers(0, 5), max_size=30), st.lists(st.integers(0, 5), max_size=30))
def test_shares_are_shares_and_the_two_sides_only_change_places(one, other):
    first, second = (text_of(np.array(each, np.uint32)) for each in (one, other))
    here, there = overlap(first, second)
    assert overlap(second, first) == (there, here)
    for side, text in ((here, one), (there, other)):
        assert 0.0 <= side.solid <= side.share <= 1.0 and side.passage <= len(text)
