"""A store with real articles and reports in it."""

import msgspec
import pytest

from khabar.schema import Article
from khabar.store import Entry, Writer


def article_of(report):
    names = [name for name in Article.__struct_fields__ if hasattr(report, name)]
    return Article(**{name: getattr(report, name) for name in names})


@pytest.fixture
def fill():
    """Store reports in a file, one batch; returns the path."""

    def put(path, reports, coder="c1", rejects=()):
        entries = [Entry(article_of(report), msgspec.json.encode(report)) for report in reports]
        with Writer(path) as writer:
            run = writer.begin_run(coder)
            writer.put(entries, coder, run, rejects)
            writer.end_run(run)
        return path

    return put
