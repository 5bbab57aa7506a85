from hypothesis import given
from hypothesis import strategies as st

from khabar.engines.chunks import chunks
from khabar.schema import Article, Reject


@given(st.lists(st.one_of(st.integers(0, 50_000), st.none()), max_size=60))
def test_chunks_keep_all_items_in_order_and_stay_small(sizes):
    items = [
        Reject(where=str(number), what="x") if size is None else Article(id=str(number), text="س" * size)
        for number, size in enumerate(sizes)
    ]
    cut = list(chunks(items))
    assert [item for chunk in cut for item in chunk] == items
    assert all(0 < len(chunk) <= 16 for chunk in cut)
    texts = [[len(item.text) for item in chunk if isinstance(item, Article)] for chunk in cut]
    assert all(sum(lengths[:-1]) < 400_000 for lengths in texts)


def test_a_long_text_travels_with_little_else():
    long, short = Article(id="1", text="س" * 400_000), Article(id="2", text="س")
    assert list(chunks([long, short])) == [[long], [short]]


def test_items_are_taken_one_chunk_ahead_and_no_more():
    taken = []

    def endless():
        number = 0
        while True:
            taken.append(number)
            yield Reject(where=str(number), what="x")
            number += 1

    next(chunks(endless()))
    assert len(taken) == 16
