import json

import msgspec
import pytest

from khabar.schema import Judgement
from khabar.store import Reader


@pytest.fixture
def record(store):
    with Reader(store) as news:
        return next(news.records(kind="meeting"))


def listed(khabar, store, *options):
    done = khabar("judge", "list", "--db", store, *options)
    assert done.exit_code == 0, done.stderr
    return [line.split("\t") for line in done.stdout.splitlines()]


def test_a_rejected_record_is_hidden_until_it_is_asked_for(khabar, store, record):
    done = khabar("judge", "reject", record.id, "--db", store, "--who", "قارئة", "--why", "فيلم")
    assert done.exit_code == 0 and done.stdout.startswith("j-")
    assert f"reject record {record.id}, by قارئة" in done.stderr
    kinds = {
        option: [
            line.split("\t")[1] for line in khabar("records", "--db", store, *option).stdout.splitlines()
        ]
        for option in ((), ("--rejected",), ("--all",))
    }
    assert kinds == {(): ["call"], ("--rejected",): ["meeting"], ("--all",): ["call", "meeting"]}
    ((identity, _, who, state, what, about, why),) = listed(khabar, store)
    assert (identity, who, state) == (done.stdout.strip(), "قارئة", "applied")
    assert (what, why) == (f"reject {record.id}", "فيلم")
    assert about.startswith("meeting «استقبل» in x") and about.endswith(" and 1 more")


def test_a_rejected_record_is_exported_as_such(khabar, store, record):
    khabar("judge", "reject", record.id, "--db", store)
    lines = khabar("export", "records", "--db", store).stdout.splitlines()
    assert {json.loads(line)["review"] for line in lines} == {"machine", "rejected"}


def test_who_judges_is_the_variable_or_the_option(khabar, store, record, monkeypatch):
    monkeypatch.setenv("KHABAR_USER", "أمينة")
    khabar("judge", "accept", record.id, "--db", store)
    khabar("judge", "accept", record.id, "--db", store, "--who", "سمير")
    assert [line[2] for line in listed(khabar, store)] == ["أمينة", "سمير"]


def test_show_tells_what_a_person_changed(khabar, store, record):
    event = record.reports[0].event
    khabar("judge", "correct", record.id, "date", "2021-04-05", "--db", store)
    khabar("judge", "correct", event, "to", "person:السفيرة", "--db", store)
    shown = khabar("show", record.id, "--db", store).stdout
    assert "· the machine said: date" in shown and "2021-04-06" in shown
    assert "corrected by a person" in khabar("show", event, "--db", store).stdout
    correction = listed(khabar, store, event)[-1]
    assert correction[4] == f'correct {event} to = ["السفيرة"]'


def test_merge_split_and_undo(khabar, store):
    ids = [line.split("\t")[-1] for line in khabar("records", "--db", store).stdout.splitlines()]
    merged = khabar("judge", "merge", *ids, "--db", store)
    (line,) = khabar("records", "--db", store).stdout.splitlines()
    whole = line.split("\t")[-1]
    with Reader(store) as news:
        event = news.record(whole).reports[0].event
    assert khabar("judge", "split", whole, event, "--db", store).exit_code == 0
    assert len(khabar("records", "--db", store).stdout.splitlines()) == 2
    khabar("judge", "undo", merged.stdout.strip(), "--db", store)
    assert [line[3] for line in listed(khabar, store)] == ["undone", "applied", "applied"]


def test_an_event_and_a_statement_are_added(khabar, store):
    event = khabar(
        "judge", "add", "event", "x1", "--kind", "visit", "--trigger", "استقبل", "--from", "a2",
        "--place", "مسقط", "--date", "2021-04-06", "--db", store,
    )  # fmt: skip
    assert event.exit_code == 0, event.stderr
    words = ("--words", "في مسقط أمس", "--speaker", "رامز الكيلاني", "--cue", "وأكد")
    statement = khabar("judge", "add", "statement", "x1", *words, "--db", store)
    assert statement.exit_code == 0, statement.stderr
    assert "visit" in khabar("records", "--db", store, "--kind", "visit").stdout
    report = json.loads(khabar("show", "x1", "--db", store, "--json").stdout)
    assert [each.get("review") for each in report["events"] + report["statements"]] == [
        None,
        "added",
        None,
        "added",
    ]


def test_export_and_import_carry_judgements_to_another_store(khabar, store, record, tmp_path):
    khabar("judge", "reject", record.id, "--db", store)
    khabar("judge", "correct", record.reports[0].event, "place", "-", "--db", store)
    file = tmp_path / "judgements.jsonl"
    assert khabar("judge", "export", "--db", store, "-o", file).exit_code == 0
    assert len([msgspec.json.decode(line, type=Judgement) for line in file.read_bytes().splitlines()]) == 2
    other = tmp_path / "other.khabar"
    done = khabar("judge", "import", file, "--db", other)
    assert (done.exit_code, done.stderr) == (0, "2 new, 0 already there, 0 rejected\n")
    assert khabar("judge", "import", file, "--db", other).stderr.startswith("0 new, 2 already there")
    waiting = listed(khabar, other, "--waiting")
    assert [line[3] for line in waiting] == ["waiting", "waiting"]
    assert "meeting «استقبل» in article x1" in waiting[0][7]


def test_judgements_that_were_edited_are_rejected_and_the_others_taken(khabar, store, record, tmp_path):
    khabar("judge", "accept", record.id, "--db", store, "--why", "قرأت")
    khabar("judge", "reject", record.id, "--db", store)
    first, second = khabar("judge", "export", "--db", store).stdout.splitlines()
    file = tmp_path / "judgements.jsonl"
    file.write_text("\n".join([first.replace("قرأت", "لم أقرأ"), "{", second]), "utf-8")
    done = khabar("judge", "import", file, "--db", tmp_path / "other.khabar")
    assert done.exit_code == 3
    assert "1 new, 0 already there, 2 rejected" in done.stderr
    assert f"{file}:1: " in done.stderr and "does not fit its id" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("accept", "r-none"), 1, "no record has this id"),
        (("correct", "RECORD", "date", "yesterday"), 2, "YYYY-MM-DD"),
        (("correct", "RECORD", "outlets", "7"), 2, "kind, status, date"),
        (("undo", "j-none"), 1, "khabar judge list"),
        (("split", "RECORD", "e-none"), 2, "no event of this record"),
        (("rebind", "j-none"), 1, "no judgement has this id"),
        (("add", "event", "x9", "--kind", "call", "--trigger", "هاتف"), 1, "no article has this id"),
        (("add", "event", "x1", "--kind", "call", "--trigger", "هاتف"), 2, "not in the article"),
    ],
)
def test_errors_say_what_and_what_to_do(khabar, store, record, arguments, status, told):
    filled = [record.id if each == "RECORD" else each for each in arguments]
    done = khabar("judge", *filled, "--db", store)
    assert (done.exit_code, done.stdout) == (status, "")
    assert told in done.stderr


def test_a_store_is_not_made_by_judging(khabar, tmp_path):
    done = khabar("judge", "accept", "r-1", "--db", tmp_path / "none.khabar")
    assert done.exit_code == 1 and "there is no such store" in done.stderr
    assert not (tmp_path / "none.khabar").exists()


def test_every_command_shows_an_example(khabar):
    decisions = [["accept"], ["reject"], ["correct"], ["merge"], ["split"], ["same"], ["different"]]
    others = [["undo"], ["rebind"], ["list"], ["export"], ["import"], ["add", "event"], ["add", "statement"]]
    for command in (*decisions, *others):
        assert "Example:" in khabar("judge", *command, "--help").stdout


def test_a_terminal_isolates_arabic(terminal, khabar, store, record):
    khabar("judge", "accept", record.id, "--db", store, "--who", "قارئة")
    status, shown = terminal("judge", "list", "--db", store)
    assert status == 0 and "\u2068قارئة\u2069" in shown
