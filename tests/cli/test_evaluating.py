import gzip
import json

import pytest

TEXT = "استقبل وزير المياه رامز الكيلاني في العقبة أمس السفيرة سعاد البرغوثي."


def offset(words):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "field": "text"}


def gold_row(identity, quote):
    actors = [
        {"key": key, "kind": "person", "name": quote(name), "mentions": [quote(name)], "roles": []}
        for key, name in (("kilani", "رامز الكيلاني"), ("barghouti", "سعاد البرغوثي"))
    ]
    meeting = {"kind": "meeting", "from": ["barghouti"], "to": ["kilani"], "attendees": []}
    meeting |= {"place": quote("العقبة"), "date": "2025-03-09", "evidence": quote(TEXT), "status": "held"}
    return {"id": identity, "agency": None, "actors": actors, "engagements": [meeting], "statements": []}


def write(path, rows):
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    path.write_bytes(gzip.compress(lines) if path.suffix == ".gz" else lines)
    return path


@pytest.fixture
def articles(tmp_path):
    rows = [
        {"id": f"x{number}", "text": TEXT, "outlet": "الأفق", "published": "2025-03-10"}
        for number in range(7)
    ]
    return write(tmp_path / "articles.jsonl.gz", [*rows, {"id": "broken"}])


@pytest.fixture
def gold(tmp_path):
    return write(tmp_path / "gold.jsonl", [gold_row(f"x{number}", str) for number in range(6)])


@pytest.fixture
def reports(khabar, articles, tmp_path):
    path = tmp_path / "reports.jsonl"
    assert khabar("code", articles, "-o", path).exit_code == 3
    return path


def test_articles_are_coded_and_scored(khabar, gold, articles):
    done = khabar("evaluate", gold, "--articles", articles)
    assert done.exit_code == 0
    assert "6 annotated articles; 95 % intervals from 1,000 draws" in done.stdout
    row = next(line for line in done.stdout.splitlines() if line.startswith(" engagements with every"))
    assert row.split()[-5:] == ["6", "of", "6,", "6", "given"] and "1.00 [1.00, 1.00]" in row
    assert "الأفق" in done.stdout and "meetings" in done.stdout
    assert "false engagements per article without engagements" in done.stdout


def test_reports_are_scored_alike(khabar, gold, articles, reports):
    coded = khabar("evaluate", gold, "--articles", articles, "--json").stdout
    given = khabar("evaluate", gold, "--reports", reports, "--json").stdout
    assert json.loads(coded) == json.loads(given)
    assert json.loads(given)["overall"]["figures"]["engagements.f1"]["value"] == 1.0
    assert json.loads(given)["outlets"]["الأفق"]["articles"] == 6


@pytest.mark.parametrize("source", ["--articles", "--reports"])
def test_gold_by_offsets_gives_the_same_figures(khabar, gold, articles, reports, tmp_path, source):
    standoff = write(tmp_path / "standoff.jsonl.gz", [gold_row(f"x{number}", offset) for number in range(6)])
    given = articles if source == "--articles" else reports
    figures = [
        json.loads(khabar("evaluate", each, source, given, "--json").stdout) for each in (gold, standoff)
    ]
    assert figures[0] == figures[1]


def test_annotated_articles_without_a_report_are_told_and_counted(khabar, articles, tmp_path):
    gold = write(tmp_path / "gold.jsonl", [gold_row(each, str) for each in ("x0", "y1", "broken")])
    done = khabar("evaluate", gold, "--articles", articles, "--json")
    assert done.exit_code == 0
    assert "no report for 2 annotated articles, counted as empty: y1, broken" in done.stderr
    overall = json.loads(done.stdout)["overall"]
    assert (overall["articles"], overall["missing"]) == (3, 2)
    assert overall["figures"]["engagements.recall"]["value"] == pytest.approx(1 / 3)


def test_gold_by_offsets_without_its_articles_is_wrong_usage(khabar, articles, tmp_path):
    gold = write(tmp_path / "gold.jsonl", [gold_row("y1", offset)])
    done = khabar("evaluate", gold, "--articles", articles)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "1 of the articles" in done.stderr and "y1" in done.stderr


def test_seed_and_resamples_decide_the_intervals(khabar, gold, articles, reports):
    done = json.loads(
        khabar("evaluate", gold, "--reports", reports, "--json", "--seed", 7, "--resamples", 50).stdout
    )
    assert (done["seed"], done["resamples"]) == (7, 50)


def test_every_error_is_written_to_a_page(khabar, gold, reports, tmp_path):
    page = tmp_path / "errors.html"
    done = khabar("evaluate", gold, "--reports", reports, "--html", page)
    assert done.exit_code == 0 and f"errors are in {page}" in done.stderr
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>") and "gold.jsonl · reports.jsonl" in html


@pytest.mark.parametrize("sources", [(), ("--articles", "a.jsonl", "--reports", "r.jsonl")])
def test_either_articles_or_reports_are_given(khabar, gold, sources):
    done = khabar("evaluate", gold, *sources)
    assert done.exit_code == 2 and "either --articles or --reports" in done.stderr


def test_a_file_that_is_not_there_is_an_error_of_one_line(khabar, tmp_path):
    done = khabar("evaluate", tmp_path / "absent.jsonl", "--reports", tmp_path / "absent.jsonl")
    assert done.exit_code == 1 and len(done.stderr.splitlines()) == 1


def test_a_model_that_is_not_installed_is_told(khabar, gold, articles):
    done = khabar("evaluate", gold, "--articles", articles, "--model", "none")
    assert done.exit_code == 2 and "none" in done.stderr


def test_the_help_shows_an_example(khabar):
    assert "khabar evaluate gold.jsonl --articles articles.jsonl" in khabar("evaluate", "--help").stdout
