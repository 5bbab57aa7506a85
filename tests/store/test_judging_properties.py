"""Records are a function of the articles and of the judgements that stand, whatever came first."""

import random as randomness
import tempfile
from pathlib import Path

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khabar.errors import KhabarError
from khabar.records.judging import read_judgement
from khabar.store import Entry, Reader, Writer, problems

DAYS = ("2021-04-06", "2021-04-06", "2021-04-07")
articles = st.lists(st.tuples(st.sampled_from(DAYS), st.booleans()), min_size=2, max_size=5)
actions = st.lists(
    st.tuples(
        st.sampled_from(["accept", "reject", "correct", "merge", "split", "same", "undo", "event", "drop"]),
        st.integers(0, 20),
        st.integers(0, 20),
    ),
    max_size=6,
)
# SQLite files on disk: a few dozen cases each
few = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def told(make_report, given_articles):
    """Articles of different outlets on one or two meetings; some with a side missing."""
    base = make_report("x").text
    return [
        make_report(
            f"x{number}",
            outlet=f"صحيفة {number}",
            text=f"{base} وكتبت الصحيفة رقم {number}.",
            event={"date": day, **({"to": ()} if short else {})},
        )
        for number, (day, short) in enumerate(given_articles)
    ]


def put(path, reports, article_of):
    with Writer(path) as writer:
        run = writer.begin_run("c")
        writer.put([Entry(article_of(report), msgspec.json.encode(report)) for report in reports], "c", run)


def article_of(make_article, report):
    return make_article(report.id, outlet=report.outlet, text=report.text)


def act(path, action):
    """Carry out an action on whatever records there are; what cannot be done is left."""
    decision, one, other = action
    with Reader(path) as news:
        records = sorted(news.records(review="all"), key=lambda record: record.id)
        made = [noted.judgement.id for noted in news.judgements()]
        entities = [row[0] for row in news.connection.execute("SELECT id FROM entities ORDER BY id")]
    first, second = records[one % len(records)], records[other % len(records)]
    event = first.reports[other % len(first.reports)].event
    asked = {
        "merge": ("merge", first.id, second.id),
        "split": ("split", first.id, event),
        "same": ("same", entities[one % len(entities)], entities[other % len(entities)]),
        "undo": ("undo", made[one % len(made)] if made else "j-none"),
        "event": ("correct", event),
        "drop": ("reject", event),
        "correct": ("correct", first.id),
    }.get(decision, (decision, first.id))
    given_value = {"field": "date", "value": f"2021-04-0{1 + other % 9}"} if asked[0] == "correct" else {}
    with Writer(path) as writer:
        try:
            writer.judge(*asked, who="قارئ", **given_value)
        except KhabarError:
            return


def standing(path):
    with Reader(path) as news:
        assert problems(news) == []
        records = {record.id: record for record in news.records(review="all")}
        return records, sorted(news.report_lines()), news.counts()["entities"]


def judgements_of(path):
    with Reader(path) as news:
        return [msgspec.json.encode(noted.judgement) for noted in news.judgements()]


def test_undoing_everything_gives_the_records_of_before(make_report, make_article):
    @few
    @given(articles, actions)
    def check(given_articles, wanted):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.khabar"
            put(path, told(make_report, given_articles), lambda report: article_of(make_article, report))
            before = standing(path)
            for action in wanted:
                act(path, action)
            with Reader(path) as news:
                left = [each.judgement for each in news.judgements() if each.state != "undone"]
            with Writer(path) as writer:
                for judgement in reversed(left):
                    if not judgement.undoes:
                        writer.judge("undo", judgement.id, who="قارئ")
            assert standing(path) == before

    check()


def test_neither_order_nor_batches_of_runs_and_judgements_matter(make_report, make_article):
    @few
    @given(articles, actions, st.integers(0, 99))
    def check(given_articles, wanted, seed):
        with tempfile.TemporaryDirectory() as folder:
            one, other = Path(folder) / "a.khabar", Path(folder) / "b.khabar"
            reports = told(make_report, given_articles)
            put(one, reports, lambda report: article_of(make_article, report))
            for action in wanted:
                act(one, action)
            lines = judgements_of(one)
            steps = [("judge", line) for line in lines] + [("run", report) for report in reports]
            randomness.Random(seed).shuffle(steps)
            for kind, what in steps:
                if kind == "judge":
                    with Writer(other) as writer:
                        assert writer.take_judgements([read_judgement(what)]) == 1
                        assert writer.take_judgements([read_judgement(what)]) == 0
                else:
                    put(other, [what], lambda report: article_of(make_article, report))
            assert standing(other) == standing(one)
            assert sorted(judgements_of(other)) == sorted(lines)

    check()


def test_forgetting_an_article_leaves_what_a_store_without_it_would_hold(make_report, make_article):
    @few
    @given(articles, st.integers(0, 4))
    def check(given_articles, chosen):
        with tempfile.TemporaryDirectory() as folder:
            one, other = Path(folder) / "a.khabar", Path(folder) / "b.khabar"
            reports = told(make_report, given_articles)
            gone = reports[chosen % len(reports)]
            put(one, reports, lambda report: article_of(make_article, report))
            put(
                other,
                [each for each in reports if each is not gone],
                lambda report: article_of(make_article, report),
            )
            with Writer(one) as writer:
                writer.forget_articles([gone.id])
            assert standing(one) == standing(other)

    check()
