import msgspec
import pytest

from khabar.cli.comparing import comparison_lines
from khabar.records.comparing import Comparison
from khabar.records.speeches import Speech
from khabar.store import Reader


@pytest.fixture
def record(store):
    with Reader(store) as news:
        return next(news.records(kind="meeting"))


def test_a_pipe_gets_one_line_for_each_thing_said(khabar, store, record):
    done = khabar("compare", record.id, "--db", store)
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    cells = {(line[1], line[4]): line[5:] for line in lines if line[0] == "cell"}
    assert cells["x1", "place"][:2] == ["agrees", "مسقط"]
    assert cells["x1", "place"][2:] == ["text", "31", "35", "مسقط"]
    assert cells["x2", "place"][0] == "missing"
    assert [line[2] for line in lines if line[0] == "statement"] == ["x1", "x2"]
    assert done.exit_code == 0 and done.stderr == ""


def test_json_is_one_object(khabar, store, record):
    (line,) = khabar("compare", record.id, "--db", store, "--json").stdout.splitlines()
    found = msgspec.json.decode(line, type=Comparison)
    assert found.record == record and len(found.rows) == 2


def test_a_statement_gives_its_speech(khabar, store):
    with Reader(store) as news:
        statement = news.report("x2").statements[0].id
    (line,) = khabar("compare", statement, "--db", store, "--json").stdout.splitlines()
    assert msgspec.json.decode(line, type=Speech).reports == ("x1", "x2")
    lines = khabar("compare", statement, "--db", store).stdout.splitlines()
    assert [line.split("\t")[4] for line in lines] == ["أكد", "أكد"]


def test_an_unknown_id_is_told_in_one_line(khabar, store):
    done = khabar("compare", "r-none", "--db", store)
    assert done.exit_code == 1 and "r-none" in done.stderr and "khabar records" in done.stderr


def test_a_terminal_gets_the_sheet(terminal, store, record):
    status, shown = terminal("compare", record.id, "--db", store)
    assert status == 0
    assert "= as the record" in shown and "Statements" in shown
    assert shown.count("\u2068") + shown.count("\u2067") == shown.count("\u2069")


def test_a_terminal_marks_the_words_that_differ(terminal, tmp_path, fill, make_report):
    longer = make_report("x2", outlet="المدى", text=make_report().text.replace("بالحوار", "بالحوار البناء"))
    said = longer.statements[0]
    start = longer.text.index("بلاده")
    whole = msgspec.structs.replace(
        said, start=start, end=len(longer.text) - 1, text=longer.text[start:-1], id="s-long"
    )
    store = fill(
        tmp_path / "a.khabar",
        [make_report("x1"), msgspec.structs.replace(longer, statements=(whole,))],
    )
    with Reader(store) as news:
        identity = next(news.records()).id
    _, shown = terminal("compare", identity, "--db", store)
    assert "[-البناء-]" in shown


def test_who_tells_it_in_passing_is_said(store, record):
    mention = msgspec.structs.replace(record.reports[0], report="x7", event="e-7", passing=True)
    told = msgspec.structs.replace(record, reports=(*record.reports, mention))
    with Reader(store) as news:
        found = msgspec.structs.replace(news.compare(record), record=told)
    lines = [line for line in comparison_lines(found) if line[0] == "passing"]
    assert lines == [("passing", "x7", mention.outlet, "e-7")]
