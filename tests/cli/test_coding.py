import json

import msgspec
import pytest

from khabar.schema import Report

TEXT = "استقبل وزير الخارجية العماني سيف المعولي في مسقط اليوم نظيره القطري فهد الدوسري."


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "news.jsonl"
    articles = [{"id": f"x{number}", "text": TEXT, "published": "2021-04-07"} for number in range(3)]
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


@pytest.fixture
def broken(news):
    with news.open("a", encoding="utf-8") as stream:
        stream.write('{"id": "x9", "text": \n')
    return news


def test_reports_come_in_the_order_of_the_input(khabar, news, tmp_path):
    target = tmp_path / "reports.jsonl"
    done = khabar("code", news, "-o", target)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "3 articles coded, 0 rejected\n"
    reports = [msgspec.json.decode(line, type=Report) for line in target.read_bytes().splitlines()]
    assert [report.id for report in reports] == ["x0", "x1", "x2"]
    assert all(
        report.text[mention.start : mention.end] == mention.text
        for report in reports
        for actor in report.actors
        for mention in actor.mentions
    )


def test_standard_input_goes_to_standard_output(process, news):
    done = process("code", "-", input=news.read_bytes())
    assert done.returncode == 0
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["x0", "x1", "x2"]


def test_rejected_input_is_status_3_and_all_else_is_coded(khabar, broken, tmp_path):
    done = khabar("code", broken, "-o", tmp_path / "reports.jsonl")
    assert done.exit_code == 3
    assert done.stderr.startswith("rejected ") and "news.jsonl:4" in done.stderr.splitlines()[0]
    assert done.stderr.endswith("3 articles coded, 1 rejected\n")


def test_rejects_go_to_their_file(khabar, broken, tmp_path):
    rejects = tmp_path / "rejects.jsonl"
    done = khabar("code", broken, "-o", tmp_path / "reports.jsonl", "--rejects", rejects)
    assert (done.exit_code, done.stderr) == (3, "3 articles coded, 1 rejected\n")
    (reject,) = [json.loads(line) for line in rejects.read_text(encoding="utf-8").splitlines()]
    assert reject["where"].endswith("news.jsonl:4") and reject["what"]


def test_a_missing_input_is_a_reject(khabar, tmp_path):
    done = khabar("code", tmp_path / "none.jsonl")
    assert done.exit_code == 3
    assert "none.jsonl" in done.stderr


def test_an_unknown_model_is_told_in_one_line(khabar, news):
    done = khabar("code", news, "--model", "perfect")
    assert done.exit_code in (1, 2)
    assert done.stderr.startswith("khabar: ") and done.stderr.count("\n") == 1


def test_an_output_that_cannot_be_written_is_an_error(khabar, news, tmp_path):
    done = khabar("code", news, "-o", tmp_path / "none" / "reports.jsonl")
    assert done.exit_code == 1
    assert "No such file or directory" in done.stderr


def test_a_store_exports_what_code_writes(khabar, news, tmp_path):
    khabar("code", news, "-o", tmp_path / "coded.jsonl")
    done = khabar("run", news, "--db", tmp_path / "news.khabar")
    assert (done.exit_code, done.stderr) == (0, "3 articles coded, 0 already there, 0 rejected\n")
    khabar("export", "reports", "--db", tmp_path / "news.khabar", "-o", tmp_path / "exported.jsonl")
    assert (tmp_path / "exported.jsonl").read_bytes() == (tmp_path / "coded.jsonl").read_bytes()


def test_a_run_with_rejects_is_status_3(khabar, broken, tmp_path):
    done = khabar("run", broken, "--db", tmp_path / "news.khabar")
    assert done.exit_code == 3
    assert "1 rejected" in done.stderr
    assert "news.jsonl:4" in khabar("export", "rejects", "--db", tmp_path / "news.khabar").stdout


def test_a_run_into_a_file_that_is_no_store_leaves_it_alone(khabar, news):
    before = news.read_bytes()
    done = khabar("run", news, "--db", news)
    assert done.exit_code == 1
    assert "is no khabar store" in done.stderr
    assert news.read_bytes() == before
