import msgspec
import pytest


def test_the_form_follows_the_name_of_the_file(khabar, store, tmp_path):
    target = tmp_path / "events.csv"
    done = khabar("export", "events", "--db", store, "-o", target, "--bom")
    assert done.exit_code == 0 and done.stderr == "3 events\n"
    assert target.read_bytes().startswith("\ufeffevent,article".encode())
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".partial"] == []


def test_reports_go_to_stdout_as_they_were_coded(khabar, store, make_report):
    lines = khabar("export", "reports", "--db", store).stdout.splitlines()
    assert lines[0].encode() == msgspec.json.encode(make_report("x1"))


@pytest.mark.parametrize(
    "arguments", [("victims",), ("records", "--format", "xlsx"), ("records", "--bom"), ()]
)
def test_wrong_usage(khabar, store, arguments):
    assert khabar("export", *arguments, "--db", store).exit_code == 2


def test_a_failed_export_keeps_the_older_file(khabar, tmp_path):
    target = tmp_path / "records.jsonl"
    target.write_text("older\n", encoding="utf-8")
    assert khabar("export", "records", "--db", tmp_path / "none.khabar", "-o", target).exit_code == 1
    assert target.read_text(encoding="utf-8") == "older\n"
