import os
import signal
import subprocess
import sys
import time

import pytest

from khabar.engines import CodingOptions, run
from khabar.store import Reader, problems, unfinished_runs

ARTICLES = 600


def contents(path):
    with Reader(path) as news:
        assert problems(news) == []
        records = sorted(news.records(), key=lambda record: record.id)
        return list(news.articles()), list(news.report_lines()), records, list(news.rejects())


@pytest.fixture
def process(news, tmp_path):
    """A run in a process of its own, interrupted by a signal once it has stored something."""

    started = []

    def start(name, workers):
        path = tmp_path / name
        command = [sys.executable, "-m", "khabar.cli", "run", str(news(ARTICLES)), "--db", str(path)]
        # a shell lets what it starts in the background ignore interrupts, and children inherit that
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        running = subprocess.Popen(
            [*command, "--workers", str(workers)],
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        signal.signal(signal.SIGINT, before)
        started.append(running)
        deadline = time.monotonic() + 60
        while _stored(path) == 0 and running.poll() is None and time.monotonic() < deadline:
            time.sleep(0.01)
        assert _stored(path), running.communicate()[1]
        return path, running

    yield start
    for running in started:
        running.kill()
        running.wait()
        running.stderr.close()


def _stored(path):
    if not path.exists() or not path.stat().st_size:
        return 0
    try:
        with Reader(path) as news:
            return news.counts()["articles"]
    except Exception:
        return 0


def test_a_second_run_changes_nothing(news, tmp_path):
    source, path = news(20), tmp_path / "a.khabar"
    first = run([source], path, workers=1)
    before = contents(path)
    second = run([source], path, workers=1)
    assert (first.coded, first.skipped) == (20, 0)
    assert (second.coded, second.skipped) == (0, 20)
    assert contents(path) == before


def test_workers_change_nothing_in_a_store(news, tmp_path):
    source = news(60)
    run([source], tmp_path / "a.khabar", workers=1)
    run([source], tmp_path / "b.khabar", workers=2)
    assert contents(tmp_path / "a.khabar") == contents(tmp_path / "b.khabar")


def test_other_options_code_anew(news, tmp_path):
    source, path = news(4), tmp_path / "a.khabar"
    run([source], path, workers=1)
    assert run([source], path, workers=1, options=CodingOptions(hypothetical=True)).coded == 4


def test_an_article_whose_day_changed_is_coded_anew(news, tmp_path):
    source, path = news(4), tmp_path / "a.khabar"
    run([source], path, workers=1)
    source.write_text(
        source.read_text(encoding="utf-8").replace("2021-04-02", "2021-05-02"), encoding="utf-8"
    )
    again = run([source], path, workers=1)
    assert (again.coded, again.skipped) == (1, 3)


def test_rejects_are_stored_once_and_all_else_is_coded(news, tmp_path):
    source, path = news(5), tmp_path / "a.khabar"
    with source.open("a", encoding="utf-8") as stream:
        stream.write('{"id": "broken", "text": \n{"id": "empty", "text": ""}\n')
    for _ in range(2):
        assert run([source], path, workers=1).rejected == 2
    with Reader(path) as news_store:
        assert len(list(news_store.rejects())) == 2
        assert news_store.counts()["articles"] == 5


def test_progress_tells_every_article(news, tmp_path):
    told = []
    run([news(5)], tmp_path / "a.khabar", workers=1, progress=lambda *counts: told.append(counts))
    assert told == [(1, 0), (2, 0), (3, 0), (4, 0), (5, 0)]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_killed_run_goes_on_where_it_stopped(process, news, tmp_path, workers):
    path, running = process("killed.khabar", workers)
    os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    with Reader(path) as news_store:
        kept = news_store.counts()["articles"]
        assert 0 < kept < ARTICLES, "the run was killed too late to show anything"
        assert unfinished_runs(news_store) == 1
        assert problems(news_store) == []
    again = run([news(ARTICLES)], path, workers=1)
    assert (again.skipped, again.coded) == (kept, ARTICLES - kept)
    run([news(ARTICLES)], tmp_path / "whole.khabar", workers=1)
    assert contents(path) == contents(tmp_path / "whole.khabar")


def test_ctrl_c_leaves_a_whole_store_and_says_so(process):
    path, running = process("interrupted.khabar", 2)
    os.killpg(running.pid, signal.SIGINT)  # a terminal sends it to all processes
    _, told = running.communicate(timeout=30)
    assert running.returncode == 1
    assert told.strip().splitlines()[-1] == "khabar: interrupted"
    with Reader(path) as news_store:
        assert 0 < news_store.counts()["articles"] < ARTICLES
        assert problems(news_store) == []
