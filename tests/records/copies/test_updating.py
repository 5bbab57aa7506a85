import random as randomness

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.records.copies import updating


def batches(texts, split):
    """The batches of a seeded shuffle of articles by key."""
    order = sorted(texts)
    random = randomness.Random(split)
    random.shuffle(order)
    while order:
        size = random.randint(1, len(order))
        yield {key: texts[key] for key in order[:size]}
        order = order[size:]


def arrive(store, given):
    for batch in given:
        store.put(batch)
    return store.links


@pytest.fixture
def few(monkeypatch):
    """A passage is a formula from the third article on."""
    monkeypatch.setattr(updating, "FREQUENT", 2)


def test_reprints_are_linked_and_others_are_not(texts, prose, head):
    store = texts()
    changed = store.put({1: (prose(1), head()), 2: (prose(1), head("المدى")), 3: (prose(2), head())})
    assert changed == {1, 2}
    (link,) = store.links.values()
    assert (link.one, link.other, link.kind, link.share, link.words) == (1, 2, "exact", 1.0, 60)


def test_a_text_that_changes_or_goes_takes_its_links_along(texts, prose, head):
    store = texts()
    store.put({1: (prose(1), head()), 2: (prose(1), head("المدى"))})
    assert store.put({2: (prose(5), head("المدى"))}) == {1, 2} and not store.links
    store.put({2: (prose(1), head("المدى"))})
    assert store.put({2: None}) == {1, 2} and not store.links


def test_a_later_credit_makes_agency_text_of_it(texts, prose, head):
    store = texts()
    store.put({1: (prose(1), head()), 2: (prose(1), head("المدى"))})
    assert store.put({2: (prose(1), head("المدى", agency="وكالة المشرق"))}) == {1, 2}
    assert [link.kind for link in store.links.values()] == ["agency text"]


def test_what_rests_on_a_formula_alone_is_lost_when_it_becomes_one_and_comes_back(texts, prose, head, few):
    passage = prose(1, 30)
    store = texts()
    store.put({1: (passage, head()), 2: (f"{passage} {prose(9, 6)}", head("المدى"))})
    assert store.links
    assert store.put({3: (f"{prose(8, 6)} {passage}", head("النهار"))}) >= {1, 2}
    assert not any(set(pair) == {1, 2} for pair in store.links)
    store.put({3: None})
    assert list(store.links) == [(1, 2)]


def test_one_address_is_compared_without_a_common_fingerprint(texts, prose, head, few):
    store = texts()
    same = {key: (prose(1), head(day=key, url="http://x/1" if key < 3 else None)) for key in (1, 2, 3, 4)}
    store.put(same)
    assert [link.kind for link in store.links.values()] == ["version"]


def test_order_and_batches_of_arrival_do_not_matter(texts, prose, head, few):
    parts = [prose(number, 30) for number in range(4)]
    heads = [head(outlet, day) for outlet in ("الأفق", "المدى") for day in (1, 4)]

    @given(
        st.lists(
            st.tuples(st.lists(st.sampled_from(parts), min_size=1, max_size=3), st.sampled_from(heads)),
            max_size=6,
        ),
        st.integers(0, 999),
        st.sets(st.integers(0, 5), max_size=3),
    )
    def check(given, split, gone):
        arriving = {key: (" ".join(chosen), head) for key, (chosen, head) in enumerate(given)}
        staying = {key: value for key, value in arriving.items() if key not in gone}
        leaving = {key: None for key in arriving if key in gone}
        one_by_one = arrive(texts(), [*batches(arriving, split), *batches(leaving, split)])
        assert one_by_one == arrive(texts(), [staying])

    check()
