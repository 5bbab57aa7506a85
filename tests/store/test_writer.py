import sqlite3

import msgspec
import pytest

from khabar.schema import Reject
from khabar.store import TABLES, Entry, Known, Reader, Writer, problems, unfinished_runs
from khabar.store.rows import article_digest


def dump(path):
    """All that a store says, without the keys that only tie its rows together."""
    keyed = ("sightings", "blocks", "records", "record_reports", "record_sides", "redirects")
    plain = ("entity_names", "entities", "rejects")
    with Reader(path) as news:
        found = {
            table: sorted(map(repr, news.connection.execute(f"SELECT * FROM {table}"))) for table in keyed
        }
        found |= {table: [repr(row) for row in news.rows(table)] for table in TABLES}
        found |= {table: list(news.connection.execute(f"SELECT * FROM {table}")) for table in plain}
        return found | {"articles": list(news.articles()), "reports": list(news.report_lines())}


def test_what_was_put_in_comes_out(tmp_path, fill, make_report):
    report = make_report("x1")
    with Reader(fill(tmp_path / "a.khabar", [report])) as news:
        assert news.report("x1") == report
        assert list(news.report_lines()) == [msgspec.json.encode(report)]
        assert news.article("x1").text == report.text
        (record,) = news.records()
        assert record.reports[0].event == report.events[0].id
        assert news.event(report.events[0].id) == (report, report.events[0])
        assert news.statement(report.statements[0].id)[1].text == "بلاده ترحب بالحوار"
        assert news.record_of(report.events[0].id) == record.id
        assert problems(news) == [] and unfinished_runs(news) == 0


def test_the_same_batch_twice_changes_nothing(tmp_path, fill, make_report):
    reports = [make_report("x1"), make_report("x2", outlet="المدى")]
    rejects = [Reject(where="news.jsonl:3", what="no text", remedy="add one")]
    path = fill(tmp_path / "a.khabar", reports, rejects=rejects)
    before = dump(path)
    fill(path, reports, rejects=rejects)
    assert dump(path) == before


def test_an_article_that_changed_replaces_its_older_form_everywhere(tmp_path, fill, make_report):
    path = fill(tmp_path / "a.khabar", [make_report("x1"), make_report("x2")])
    old_text = make_report("x1").text
    fill(
        path, [make_report("x1", text=old_text.replace("مسقط", "مسقط القديمة"), event={"date": "2021-03-05"})]
    )
    with Reader(path) as news:
        assert [article.id for article in news.articles()] == ["x1", "x2"]
        assert {record.date for record in news.records()} == {"2021-03-05", "2021-04-06"}
        assert news.matches("القديمة") == 1
        assert problems(news) == []


def test_a_failing_batch_leaves_no_trace(tmp_path, fill, make_report):
    path = fill(tmp_path / "a.khabar", [make_report("x1")])
    before = dump(path)
    good, bad = make_report("x2"), make_report("x3")
    clash = msgspec.structs.replace(bad, events=good.events)  # one event id in two articles
    with pytest.raises(sqlite3.IntegrityError):
        fill(path, [good, clash])
    assert dump(path) == before


def test_known_tells_digest_and_coder(tmp_path, fill, make_report, make_article):
    path = fill(tmp_path / "a.khabar", [make_report("x1")], coder="c7")
    with Writer(path) as writer:
        assert writer.known("x1") == Known(article_digest(make_article("x1")), "c7")
        assert writer.known("x2") is None


def test_a_run_that_never_ended_shows(tmp_path, make_report, make_article):
    path = tmp_path / "a.khabar"
    with Writer(path) as writer:
        run = writer.begin_run("c1")
        writer.put([Entry(make_article("x1"), msgspec.json.encode(make_report("x1")))], "c1", run)
    with Reader(path) as news:
        assert unfinished_runs(news) == 1
        assert news.counts()["articles"] == 1


def test_coverage_counts_articles_by_outlet_and_day(tmp_path, fill, make_report):
    reports = [make_report("x1"), make_report("x2"), make_report("x3", published="2021-04-08")]
    with Reader(fill(tmp_path / "a.khabar", reports)) as news:
        rows = list(news.connection.execute("SELECT outlet, day, articles FROM coverage ORDER BY day"))
    assert rows == [("الأفق", "2021-04-07", 2), ("الأفق", "2021-04-08", 1)]
