import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from khabar.records.copies.prints import GRAM, RUN, fingerprints, grams

numbers = st.integers(0, 9)


def codes(values):
    return np.array(values, np.uint32)


@given(
    st.lists(numbers, max_size=20),
    st.lists(numbers, min_size=RUN, max_size=20),
    st.lists(numbers, max_size=20),
)
def test_texts_that_share_twelve_words_share_a_fingerprint(before, shared, after):
    one, other = codes([*before, *shared]), codes([*shared, *after])
    assert set(fingerprints(one)) & set(fingerprints(other))


def test_a_short_text_has_one_and_a_shorter_one_none():
    assert len(fingerprints(codes(range(GRAM)))) == 1
    assert fingerprints(codes(range(GRAM - 1))) == []


def test_about_a_quarter_of_all_runs_is_kept():
    random = np.random.default_rng(7).integers(0, 2**32, 4000).astype(np.uint32)
    assert 0.2 < len(fingerprints(random)) / len(random) < 0.3


def test_order_of_words_counts():
    assert grams(codes([1, 2, 3]), 3)[0] != grams(codes([3, 2, 1]), 3)[0]
