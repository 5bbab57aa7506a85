"""Ids stay what they are: judgements bind to them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.schema import article_id, event_id, record_id, statement_id

Parts = st.tuples(
    st.text(max_size=8), st.sampled_from(["meeting", "call"]), st.integers(0, 999), st.integers(0, 999)
)


def test_ids_of_earlier_versions_stay() -> None:
    """Written down once: a change here loses every judgement that somebody has made."""
    assert event_id("a17", "meeting", "text", 0, 6) == "e-9f41b19c7000155b"
    assert statement_id("a17", "text", 116, 146) == "s-3a1e8f21d44918f2"
    assert record_id("e-0123456789abcdef") == "r-fa6cba0b7505e71e"
    assert article_id("news.jsonl", "وصل الوفد.") == "a-6be68c4b1d38ff98"


@pytest.mark.parametrize(
    ("make", "prefix"),
    [
        (lambda: event_id("x", "call", "text", 1, 2), "e-"),
        (lambda: statement_id("x", "text", 1, 2), "s-"),
        (lambda: record_id("e-1"), "r-"),
        (lambda: article_id("x"), "a-"),
    ],
)
def test_an_id_shows_what_it_names(make: Callable[[], str], prefix: str) -> None:
    identity = make()
    assert identity.startswith(prefix)
    assert len(identity) == len(prefix) + 16
    int(identity.removeprefix(prefix), 16)


def test_every_part_counts() -> None:
    told = [
        event_id("a", "meeting", "text", 1, 2),
        event_id("b", "meeting", "text", 1, 2),
        event_id("a", "call", "text", 1, 2),
        event_id("a", "meeting", "title", 1, 2),
        event_id("a", "meeting", "text", 0, 2),
        event_id("a", "meeting", "text", 1, 3),
        event_id("a", "meeting", "text", 1, 2, part=1),
    ]
    assert len(set(told)) == len(told)


@given(Parts, Parts)
def test_other_events_have_other_ids(
    first: tuple[str, str, int, int], second: tuple[str, str, int, int]
) -> None:
    ids = [event_id(article, kind, "text", start, end) for article, kind, start, end in (first, second)]
    assert (ids[0] == ids[1]) == (first == second)


@given(st.lists(st.text(alphabet="ابج1 ", max_size=5), min_size=1, max_size=4))
def test_parts_do_not_run_together(parts: list[str]) -> None:
    assert len(parts) == 1 or article_id(*parts) != article_id("".join(parts))
