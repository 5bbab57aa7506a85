import gzip
import json

import msgspec
import pytest

from khabar.records.judging import read_judgement
from khabar.schema import Article
from khabar.store import Reader, Writer

GUEST, HOST = "سعاد البرغوثي", "رامز الكيلاني"


@pytest.fixture
def archive(tmp_path, make_article, make_report):
    """What a store was made from, as files: articles packed, reports plain."""
    articles = tmp_path / "news.jsonl.gz"
    lines = [msgspec.json.encode(make_article(each)) for each in ("x1", "x2", "x9")]
    articles.write_bytes(
        gzip.compress(b"\n".join([*lines, b'{"id": "x8", "text": "\xd9\x86\xd8\xb5"}']) + b"\n")
    )
    reports = tmp_path / "reports.jsonl"
    reports.write_bytes(b"".join(msgspec.json.encode(make_report(each)) + b"\n" for each in ("x1", "x2")))
    return articles, reports


def ids(path):
    content = path.read_bytes()
    content = gzip.decompress(content) if path.name.endswith(".gz") else content
    return [json.loads(line)["id"] for line in content.splitlines()]


def test_without_yes_it_only_says_what_would_go(khabar, store, archive):
    before = store.read_bytes(), [path.read_bytes() for path in archive]
    done = khabar("forget", "article", "x1", "--db", store, "--archive", archive[0], "--archive", archive[1])
    assert done.exit_code == 0
    listed = [line.split("\t") for line in done.stdout.splitlines()]
    assert ["article", "x1"] in listed and ["copy", "x2"] in listed
    assert {kind for kind, _ in listed} == {"article", "event", "statement", "record", "copy"}
    assert "Nothing was changed" in done.stderr and "1 lines removed" in done.stderr
    assert (store.read_bytes(), [path.read_bytes() for path in archive]) == before


def test_an_article_goes_from_store_and_archives(khabar, store, archive, tmp_path):
    other = tmp_path / "backup.khabar"
    other.write_bytes(store.read_bytes())
    files = [option for path in (*archive, other) for option in ("--archive", path)]
    done = khabar("forget", "article", "x1", "--yes", "--db", store, *files)
    assert done.exit_code == 0 and "make them anew" in done.stderr
    assert [ids(path) for path in archive] == [["x2", "x9", "x8"], ["x2"]]
    for path in (store, other):
        with Reader(path) as news:
            assert [article.id for article in news.articles()] == ["x2", "x3"]
    again = khabar("run", archive[0], "--db", store, "--workers", 1)
    assert again.exit_code == 0
    with Reader(store) as news:
        assert "x1" not in {article.id for article in news.articles()}


def test_a_run_does_not_take_a_forgotten_article(khabar, store, tmp_path, make_article):
    khabar("forget", "article", "x1", "--yes", "--db", store)
    file = tmp_path / "again.jsonl"
    file.write_bytes(msgspec.json.encode(make_article("x1")) + b"\n")
    done = khabar("run", file, "--db", store, "--workers", 1)
    assert (done.exit_code, done.stderr) == (0, "0 articles coded, 1 already there, 0 rejected\n")


def test_a_person_goes_from_store_and_archives(khabar, store, archive, tmp_path):
    other = tmp_path / "backup.khabar"
    other.write_bytes(store.read_bytes())
    files = [option for path in (*archive, other) for option in ("--archive", path)]
    done = khabar("forget", "person", GUEST, "--yes", "--db", store, *files, "--json")
    assert done.exit_code == 0, done.stderr
    loss = json.loads(done.stdout)
    assert (loss["names"], loss["articles"], loss["done"]) == ([GUEST], ["x1", "x2", "x3"], True)
    for path in (store, other, archive[1]):
        assert GUEST.encode() not in path.read_bytes()
    lines = gzip.decompress(archive[0].read_bytes()).splitlines()
    assert GUEST not in b"".join(lines).decode() and lines[3] == '{"id": "x8", "text": "نص"}'.encode()
    with Reader(store) as news:
        kept = msgspec.json.decode(lines[0], type=Article)
        assert news.article("x1").text == kept.text
        assert msgspec.json.decode(archive[1].read_bytes().splitlines()[0])["text"] == kept.text
    assert GUEST not in khabar("records", "--db", store).stdout


@pytest.fixture
def judgements(khabar, store, tmp_path):
    """What people decided on x1 alone, on x1 and x2 together and on the guest, as it is exported."""
    with Reader(store) as news:
        record = next(each for each in news.records() if len(each.reports) == 2)
    with Writer(store) as writer:
        writer.judge("accept", news_event(record, "x1"), who="قارئ")
        undone = writer.judge("accept", record.id, who="قارئ")
        writer.judge("undo", undone.id, who="قارئ", why=f"قرأت عن {GUEST}")
        writer.judge("different", GUEST, HOST, who="قارئ")
    path = tmp_path / "judgements.jsonl"
    path.write_text(khabar("judge", "export", "--db", store).stdout, encoding="utf-8")
    return path


def news_event(record, article):
    return next(telling.event for telling in record.reports if telling.report == article)


def decisions(path):
    """Those of a file that khabar takes in again."""
    return [read_judgement(line).decision for line in path.read_bytes().splitlines()]


def test_judgements_on_a_forgotten_article_go_from_archives(khabar, store, judgements):
    done = khabar("forget", "article", "x1", "--yes", "--db", store, "--archive", judgements)
    assert done.exit_code == 0, done.stderr
    assert decisions(judgements) == ["accept", "undo", "different"]
    lines = [json.loads(line) for line in judgements.read_text().splitlines()]
    assert {bound.get("article") for line in lines for bound in line["about"]} == {"x2", None}
    assert lines[1]["undoes"] == lines[0]["id"]


def test_judgements_in_archives_lose_a_forgotten_person_and_fit_their_ids(khabar, store, judgements):
    done = khabar("forget", "person", GUEST, "--yes", "--db", store, "--archive", judgements)
    assert done.exit_code == 0, done.stderr
    assert decisions(judgements) == ["accept", "accept", "undo"]
    assert GUEST not in judgements.read_text() and "albrghwthy" not in judgements.read_text()


def test_what_was_redacted_is_not_coded_anew_for_that(khabar, tmp_path, make_article):
    file, db = tmp_path / "news.jsonl", tmp_path / "news.khabar"
    file.write_bytes(msgspec.json.encode(make_article("x1")) + b"\n")
    khabar("run", file, "--db", db, "--workers", 1)
    assert khabar("forget", "person", GUEST, "--yes", "--db", db).exit_code == 0
    done = khabar("run", file, "--db", db, "--workers", 1)
    assert done.stderr == "0 articles coded, 1 already there, 0 rejected\n"


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("article", "none"), 1, "no article has this id"),
        (("person", "البرغوثي"), 2, "in full"),
        (("article", "x1", "--archive", "news.warc"), 1, "no such file"),
    ],
)
def test_errors_say_what_and_what_to_do(khabar, store, arguments, status, told):
    done = khabar("forget", *arguments, "--yes", "--db", store)
    assert (done.exit_code, done.stdout) == (status, "") and told in done.stderr


def test_an_archive_of_another_form_stops_it_before_anything_is_done(khabar, store, tmp_path):
    archive = tmp_path / "news.warc.gz"
    archive.write_bytes(b"WARC/1.0")
    done = khabar("forget", "article", "x1", "--yes", "--archive", archive, "--db", store)
    assert done.exit_code == 2 and "not rewritten" in done.stderr
    with Reader(store) as news:
        assert news.has_article("x1")


def test_every_command_shows_an_example(khabar):
    for command in ("article", "person", "sweep"):
        assert "Example:" in khabar("forget", command, "--help").stdout
