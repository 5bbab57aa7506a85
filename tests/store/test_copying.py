import random as randomness
import sqlite3

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khabar.store import Entry, Reader, Writer

AGENCY = "وكالة المشرق"
TAIL = " وتناول اللقاء شؤون الموانئ والطرق والمدارس والمصانع في مناطق السلطنة كلها قبل نهاية العام الجاري."


def links(path):
    with Reader(path) as news:
        return {
            (link.report, link.other, link.kind)
            for article in news.articles()
            for link in news.copy_links(article.id)
        }


def test_reprints_are_linked_both_ways_with_what_is_known_of_the_other(tmp_path, fill, make_report):
    text = make_report().text
    reports = [
        make_report("x1", text=text + TAIL, agency=AGENCY),
        make_report("x2", outlet="المدى", text=text + TAIL),
    ]
    with Reader(fill(tmp_path / "a.khabar", reports)) as news:
        (link,) = news.copy_links("x2")
        assert (link.other, link.kind, link.share, link.agency) == ("x1", "agency text", 1.0, AGENCY)
        assert news.copy_links("x1")[0].other == "x2"
        assert news.account("x2").uncredited == AGENCY
        (record,) = news.records()
        told = {telling.report: telling for telling in record.reports}
        assert (told["x2"].copy_of, told["x2"].copy_kind, told["x2"].uncredited) == (
            "x1",
            "agency text",
            AGENCY,
        )
        assert (record.outlets, record.independent) == (2, 1)


def test_a_late_original_changes_the_record_of_its_copies(tmp_path, fill, make_report):
    text = make_report().text + TAIL
    path = fill(
        tmp_path / "a.khabar", [make_report("x1", text=text), make_report("x2", outlet="المدى", text=text)]
    )
    quiet = msgspec.structs.replace(
        make_report("x0", outlet="النهار", text=text, agency=AGENCY), events=(), statements=()
    )
    fill(path, [quiet])
    with Reader(path) as news:
        (record,) = news.records()
        told = [telling for telling in record.reports if not telling.passing]
        assert {(telling.report, telling.copy_of) for telling in told} == {("x1", "x0"), ("x2", "x0")}
        assert {telling.account for telling in told} == {f"agency: {AGENCY}"}
        assert [telling.report for telling in record.reports if telling.passing] == ["x0"]


def test_an_article_that_changed_takes_its_links_along(tmp_path, fill, make_report):
    text = make_report().text + TAIL
    path = fill(
        tmp_path / "a.khabar", [make_report("x1", text=text), make_report("x2", outlet="المدى", text=text)]
    )
    assert links(path)
    other = " ".join(make_report().text.split()[:9]) + f" {make_report().text}" + " غير ذلك تماما" * 9
    fill(path, [make_report("x2", outlet="المدى", text=other)])
    assert not {link for link in links(path) if link[2] != "passage"}


def test_a_failing_batch_leaves_no_trace_in_the_next_one(tmp_path, make_report, make_article):
    text = make_report().text + TAIL
    one, other = make_report("x1", text=text), make_report("x2", outlet="المدى", text=text)
    clash = msgspec.structs.replace(other, events=one.events)  # one event id in two articles
    with Writer(tmp_path / "a.khabar") as writer:
        run = writer.begin_run("c1")
        entries = [
            Entry(make_article(each.id, outlet=each.outlet, text=text), msgspec.json.encode(each))
            for each in (one, clash, other)
        ]
        with pytest.raises(sqlite3.IntegrityError):
            writer.put(entries[:2], "c1", run)
        writer.put([entries[0], entries[2]], "c1", run)
    assert links(tmp_path / "a.khabar") == {("x1", "x2", "exact"), ("x2", "x1", "exact")}


def test_where_the_articles_of_each_outlet_come_from(tmp_path, fill, make_report):
    text = make_report().text
    mine = f"{text}{TAIL}"
    reports = [
        make_report("x1", text=mine, agency=AGENCY),
        make_report("x2", outlet="المدى", text=mine),
        make_report("x3", outlet="النهار", text=" ".join(reversed(mine.split())) + text),
        make_report("x4", outlet=None, text=text, published=None),
    ]
    with Reader(fill(tmp_path / "a.khabar", reports)) as news:
        rows = {row.outlet: row for row in news.sources()}
    assert (rows["الأفق"].credited, rows["المدى"].uncredited) == (1, 1)
    assert (rows["النهار"].own, rows[None].articles) == (1, 1)
    for row in rows.values():
        assert row.articles == row.own + row.credited + row.uncredited + row.copies + row.versions


def test_order_and_batches_do_not_change_links_and_records(tmp_path, fill, make_report):
    base = make_report().text
    texts = [base, base + TAIL, base + TAIL + " وغادر الضيوف مساء.", base + " وعاد." * 30]

    @settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        st.lists(
            st.tuples(
                st.sampled_from(texts),
                st.sampled_from(["الأفق", "المدى", None]),
                st.sampled_from([None, AGENCY]),
            ),
            min_size=1,
            max_size=5,
        ),
        st.integers(0, 99),
    )
    def check(given, seed):
        reports = [
            make_report(f"x{place}", text=text, outlet=outlet, agency=agency)
            for place, (text, outlet, agency) in enumerate(given)
        ]
        random = randomness.Random(seed)
        paths = [tmp_path / f"{random.random()}-{len(list(tmp_path.iterdir()))}.khabar" for _ in range(2)]
        fill(paths[0], reports)
        random.shuffle(reports)
        for report in reports:
            fill(paths[1], [report])
        told = []
        for path in paths:
            with Reader(path) as news:
                told.append(sorted(map(repr, news.records())))
        assert told[0] == told[1] and links(paths[0]) == links(paths[1])

    check()


def test_a_forgotten_article_leaves_no_trace_among_copies(tmp_path, fill, make_report):
    text = make_report().text + TAIL
    path = fill(
        tmp_path / "a.khabar", [make_report("x1", text=text), make_report("x2", outlet="المدى", text=text)]
    )
    with Writer(path) as writer:
        writer.forget_articles(["x1"])
    with Reader(path) as news:
        assert news.copy_links("x2") == []
        count = "SELECT (SELECT count(*) FROM copy_texts), (SELECT count(DISTINCT article) FROM passages)"
        assert news.connection.execute(count).fetchone() == (1, 1)
        (record,) = news.records()
        assert record.reports[0].copy_of is None


def test_the_articles_of_an_older_store_are_compared_when_it_is_opened(tmp_path, fill, make_report):
    text = make_report().text + TAIL
    path = fill(
        tmp_path / "a.khabar", [make_report("x1", text=text), make_report("x2", outlet="المدى", text=text)]
    )
    before = links(path)
    with sqlite3.connect(path) as older:
        for table in ("copy_texts", "passages", "copy_links"):
            older.execute(f"DELETE FROM {table}")
        older.execute("INSERT INTO meta VALUES ('copies', 'unread')")
    assert not links(path)
    with Writer(path):
        pass
    assert links(path) == before
