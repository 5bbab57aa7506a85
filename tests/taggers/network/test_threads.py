"""One thread while the network runs, all of them afterwards."""

import pytest
from threadpoolctl import threadpool_info

from khabar.taggers.network.threads import OneThread


def counts() -> list[int]:
    return [each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"]


def test_there_is_one_thread_inside_and_as_many_as_before_outside() -> None:
    before, one = counts(), OneThread()
    with one:
        assert set(counts()) == {1}
        with one:
            assert set(counts()) == {1}
    assert counts() == before


def test_an_error_gives_the_threads_back() -> None:
    before = counts()
    with pytest.raises(ValueError, match="broken"), OneThread():
        raise ValueError("broken")
    assert counts() == before
