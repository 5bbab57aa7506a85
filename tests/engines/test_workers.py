import subprocess
import sys
import time

import msgspec
import pytest

from khabar.engines import Coded, CodingOptions, code_articles
from khabar.errors import KhabarError, UsageError
from khabar.intake import read_articles
from khabar.schema import Article, Reject, Report

OPTIONS = CodingOptions()


def test_the_number_of_workers_changes_nothing(news):
    path = news(50)
    alone, together = (
        [item.line for item in code_articles(read_articles([path]), OPTIONS, workers)] for workers in (1, 2)
    )
    assert alone == together
    assert [msgspec.json.decode(line, type=Report).id for line in alone] == [f"x{n}" for n in range(50)]


def test_rejects_keep_their_place():
    items = [
        Article(id="x1", text="وصل الوزير."),
        Reject(where="news.jsonl:2", what="no text"),
        Article(id="x2", text="غادر الوزير."),
    ]
    results = list(code_articles(items, OPTIONS, 1))
    assert [type(item) for item in results] == [Coded, Reject, Coded]


def test_what_no_article_can_mend_stops_the_run():
    with pytest.raises(UsageError):
        list(code_articles([Article(id="x1", text="وصل الوزير.")], CodingOptions(model="none"), 1))


def test_an_error_in_a_worker_reaches_the_caller(news):
    with pytest.raises(KhabarError):
        list(code_articles(read_articles([news(40)]), CodingOptions(model="none"), 2))


def test_an_article_that_the_coder_fails_on_is_a_reject(monkeypatch):
    import khabar.coding

    def fail(article, **options):
        if article.id == "x1":
            raise IndexError("list index out of range")
        return real(article, **options)

    real = khabar.coding.code
    monkeypatch.setattr(khabar.coding, "code", fail)
    items = [Article(id="x1", text="وصل الوزير."), Article(id="x2", text="غادر الوزير.")]
    rejected, coded = code_articles(items, OPTIONS, 1)
    assert isinstance(rejected, Reject) and isinstance(coded, Coded)
    assert (rejected.id, rejected.what) == ("x1", "coding failed with IndexError: list index out of range")


def test_workers_end_when_their_parent_is_killed(news):
    program = (
        "import sys, time\n"
        "from khabar.engines import CodingOptions, code_articles\n"
        "from khabar.intake import read_articles\n"
        "import multiprocessing\n"
        "if __name__ == '__main__':\n"
        "    results = code_articles(read_articles([sys.argv[1]]), CodingOptions(), 2)\n"
        "    next(results)\n"
        "    print(*(child.pid for child in multiprocessing.active_children()), flush=True)\n"
        "    time.sleep(60)\n"
    )
    script = news(2, "script.py")
    script.write_text(program, encoding="utf-8")
    command = [sys.executable, script, news(80)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        children = [int(pid) for pid in parent.stdout.readline().split()]
        parent.kill()
    assert children
    deadline = time.monotonic() + 10
    while any(_lives(pid) for pid in children) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(_lives(pid) for pid in children)


def _lives(pid):
    import os

    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:  # noqa: PTH123
        return stat.read().rsplit(")", 1)[1].split()[0] != "Z"


def test_reading_runs_only_a_few_chunks_ahead(news):
    taken = 0

    def counted():
        nonlocal taken
        for item in read_articles([news(600)]):
            taken += 1
            yield item

    results = code_articles(counted(), OPTIONS, 2)
    next(results)
    assert taken <= 16 * 6, "memory in flight must not grow with the input"
    results.close()
