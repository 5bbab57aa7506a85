"""The digest of the compiled resources."""

from khabar.knowledge import load
from khabar.knowledge.digest import resources_sha256


def test_the_digest_is_the_same_each_time():
    first = resources_sha256()
    resources_sha256.cache_clear()
    assert resources_sha256() == first == load().sha256
    assert len(first) == 64
