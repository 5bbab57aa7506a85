import sqlite3

import msgspec
import pytest

from khabar.errors import StoreError, UnknownIdError, UsageError
from khabar.schema import Reject, Report
from khabar.store import Reader, Writer, problems

GUEST, HOST = "سعاد البرغوثي", "رامز الكيلاني"
ENDING = " وشكرت البرغوثي مضيفها، وقالت إن للبرغوثي كتابا."


@pytest.fixture
def store(tmp_path, fill, make_report):
    """Two outlets tell one meeting; people judged on it; a third article is of other people."""
    text = make_report("x1").text + ENDING
    reports = [
        make_report(
            "x1", title=f"{HOST} يستقبل {GUEST}", text=text, url="https://news.example/سعاد-البرغوثي"
        ),
        make_report("x2", outlet="المدى", text=text.replace("أمس", "الثلاثاء")),
        make_report("x3", published="2021-05-02", event={"date": "2021-05-01", "kind": "call"}),
    ]
    path = fill(tmp_path / "a.khabar", reports)
    with Writer(path) as writer:
        (record,) = [each for each in records(path) if len(each.reports) == 2]
        writer.judge("accept", record.id, who="قارئ", why=f"قرأت عن {GUEST}")
        writer.judge("correct", record.reports[0].event, field="date", value="2021-04-05", who="قارئ")
        writer.judge("correct", record.reports[1].event, field="to", value="a2", who=GUEST)
        writer.judge("different", GUEST, HOST, who="قارئ")
    return path


def records(path):
    with Reader(path) as news:
        return list(news.records(review="all"))


def raw(path):
    """All bytes of the store, its log included."""
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))


def vocabulary(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, 'row')")
    found = {word for (word,) in connection.execute("SELECT term FROM temp.words")}
    connection.close()
    return found


def test_a_forgotten_article_is_nowhere_in_the_file(tmp_path, fill, make_report):
    words = "زعفران المنسيون"
    reports = [
        make_report("a-forgotten-one", text=make_report("x").text + f" وحضر {words}."),
        make_report("x2"),
    ]
    path = fill(tmp_path / "a.khabar", reports)
    assert "زعفران".encode() in raw(path) and "زعفران" in vocabulary(path)
    with Writer(path) as writer:
        loss = writer.forget_articles(["a-forgotten-one"])
    assert loss.articles == ("a-forgotten-one",) and loss.events == (reports[0].events[0].id,)
    for trace in ("زعفران", "المنسيون", "a-forgotten-one", reports[0].events[0].id):
        assert trace.encode() not in raw(path)
    assert not {"زعفران"} & vocabulary(path)
    with Reader(path) as news:
        assert [article.id for article in news.articles()] == ["x2"]
        assert len(list(news.records())) == 1 and news.matches("مسقط") == 1
        assert problems(news) == []


def test_a_forgotten_article_does_not_come_in_again(tmp_path, fill, make_report, make_article):
    url = "https://news.example/17"
    path = fill(tmp_path / "a.khabar", [make_report("x1", url=url), make_report("x2")])
    with Writer(path) as writer:
        writer.forget_articles(["x1"])
        assert writer.admitted(make_article("x1")) is None
        assert writer.admitted(make_article("x9", url=url)) is None
        assert writer.admitted(make_article("x3")) == make_article("x3")
    fill(path, [make_report("x1"), make_report("x3")])
    with Reader(path) as news:
        assert [article.id for article in news.articles()] == ["x2", "x3"]


def test_judgements_on_a_forgotten_article_go_and_those_on_others_stay(store):
    before = {noted.judgement.decision: noted.judgement for noted in Reader(store).judgements()}
    with Writer(store) as writer:
        writer.forget_articles(["x1"])
        assert writer.take_judgements(before.values()) == 0
    with Reader(store) as news:
        left = [noted.judgement for noted in news.judgements()]
        assert [(each.decision, {bound.article for bound in each.about}) for each in left] == [
            ("accept", {"x2"}),
            ("correct", {"x2"}),
            ("different", {None}),
        ]
        assert {noted.state for noted in news.judgements()} == {"applied"}
        assert problems(news) == []
    connection = sqlite3.connect(store)
    with pytest.raises(sqlite3.IntegrityError, match="never removed"):
        connection.execute("DELETE FROM judgements")
    connection.close()


def test_a_forgotten_name_is_nowhere_in_the_file_and_all_else_at_its_place(store):
    with Reader(store) as news:
        before = {article.id: article for article in news.articles()}
        host = next(actor for actor in news.report("x1").actors if actor.name == HOST)
    with Writer(store) as writer:
        loss = writer.forget_person(GUEST)
    assert loss.articles == ("x1", "x2", "x3") and loss.names == (GUEST,)
    for trace in (GUEST, "البرغوثي", "برغوثي", "albrgwthy", *loss.entities):
        assert trace.encode() not in raw(store), trace
    assert not [word for word in vocabulary(store) if "برغوث" in word]
    with Reader(store) as news:
        for article in news.articles():
            old = before[article.id].text
            assert len(article.text) == len(old)
            assert all(new in (was, "█") for new, was in zip(article.text, old, strict=True))
            report = news.report(article.id)
            assert [actor.name for actor in report.actors] == [HOST]
            assert report.actors[0].mentions == host.mentions
            for event in report.events:
                assert event.from_ == () and event.to
                assert all(article.text[each.start : each.end] == each.text for each in event.evidence)
        assert news.article("x1").url is None
        assert "لل" not in news.article("x1").text and "إن ل█" in news.article("x1").text
        assert problems(news) == []


def test_judgements_lose_the_name_and_those_about_the_person_go(store):
    with Writer(store) as writer:
        writer.forget_person(GUEST)
    with Reader(store) as news:
        found = {noted.judgement.decision: noted for noted in news.judgements()}
    assert set(found) == {"accept", "correct"}
    assert found["accept"].judgement.why == "قرأت عن " + "█" * len(GUEST)
    assert {noted.state for noted in found.values()} == {"applied"}


def test_a_forgotten_name_is_hidden_in_what_comes_later(store, fill, make_report, make_article):
    with Writer(store) as writer:
        writer.forget_person(GUEST)
        later = writer.admitted(make_article("x4"))
        assert GUEST not in later.text and "█" in later.text
        assert writer.admitted(later) == later
    fill(store, [make_report("x4")])
    assert GUEST.encode() not in raw(store)
    with Reader(store) as news:
        assert news.article("x4") == later


def test_a_full_name_is_found_in_other_spellings_and_behind_proclitics(tmp_path, fill, make_report):
    text = make_report("x1").text + " والتقى بسعاد البرغوثى، وسُعاد  البرغوثي أيضا. وسعاد وحدها تبقى."
    path = fill(tmp_path / "a.khabar", [make_report("x1", text=text)])
    with Writer(path) as writer:
        writer.forget_person(GUEST)
    with Reader(path) as news:
        text = news.article("x1").text
    assert "البرغوث" not in text and "والتقى ب█" in text and "وسعاد وحدها تبقى" in text


def test_who_reads_meanwhile_is_told_about_and_a_sweep_makes_up_for_it(store, monkeypatch):
    monkeypatch.setattr("khabar.store.connection._BUSY_SECONDS", 0.1)
    with Reader(store) as news:
        rows = news.connection.execute("SELECT * FROM articles")
        rows.fetchone()
        with Writer(store) as writer, pytest.raises(StoreError, match="others read"):
            writer.forget_person(GUEST)
        rows.close()
    with Writer(store) as writer:
        writer.sweep()
    assert GUEST.encode() not in raw(store)


@pytest.mark.parametrize(
    ("name", "error"), [("البرغوثي", UsageError), ("Q404", UnknownIdError), ("kh:none-1", UnknownIdError)]
)
def test_who_is_meant_must_be_clear(store, name, error):
    before = raw(store)
    with Writer(store) as writer, pytest.raises(error):
        writer.forget_person(name)
    assert GUEST.encode() in before


def test_an_article_whose_id_spells_the_name_must_go_whole(tmp_path, fill, make_report):
    path = fill(tmp_path / "a.khabar", [make_report("سعاد-البرغوثي/17")])
    with Writer(path) as writer, pytest.raises(UsageError, match="id of this article"):
        writer.forget_person(GUEST)
    with Reader(path) as news:
        assert GUEST in news.article("سعاد-البرغوثي/17").text


def test_a_person_of_the_knowledge_base_goes_too(tmp_path, fill, make_report):
    known, name = "Q4806029", "آشتون كارتر"
    reports = []
    for identity, entity in (("x1", known), ("x2", None)):
        told = msgspec.json.encode(make_report(identity)).decode()
        report = msgspec.json.decode(told.replace(GUEST, f"{name:<{len(GUEST)}}"), type=Report)
        host, guest = report.actors
        named = msgspec.structs.replace(guest, name=name, entity=entity)
        reports.append(msgspec.structs.replace(report, actors=(host, named)))
    path = fill(tmp_path / "a.khabar", [*reports, make_report("x3")])
    with Reader(path) as news:
        assert known in news.entities([known])
    with Writer(path) as writer:
        loss = writer.forget_person(known)
    assert loss.articles == ("x1", "x2") and loss.entities == (known,)
    assert known.encode() not in raw(path) and name.encode() not in raw(path)
    with Reader(path) as news:
        assert problems(news) == []


def test_only_rejects_of_the_forgotten_article_go(tmp_path, fill, make_report):
    places = ("pages/a1.html", "pages/a12.html", "news.jsonl:1", "news.jsonl:7")
    rejects = [Reject(where=place, what=f"broken {number}") for number, place in enumerate(places)]
    rejects[3] = msgspec.structs.replace(rejects[3], id="a1")
    path = fill(tmp_path / "a.khabar", [make_report("a1"), make_report("1", title=None)], rejects=rejects)
    with Writer(path) as writer:
        writer.forget_articles(["a1", "1"])
    with Reader(path) as news:
        assert [reject.where for reject in news.rejects()] == ["pages/a12.html", "news.jsonl:1"]
