import msgspec
import pytest

from khabar.errors import FieldError, UnreadableError
from khabar.evaluation.report_files import read_reports


def test_only_the_reports_that_are_wanted_are_kept(tmp_path, make_report):
    path = tmp_path / "reports.jsonl"
    lines = [msgspec.json.encode(make_report(identity)) for identity in ("x1", "x2")]
    path.write_bytes(b"\n\n".join(lines))
    assert read_reports(path, {"x2", "x3"}) == {"x2": make_report("x2")}


@pytest.mark.parametrize(
    ("line", "error"), [(b"{", UnreadableError), (b'{"id": "x1"}', FieldError), (b"\xff", UnreadableError)]
)
def test_a_line_that_is_no_report_is_told_with_its_place(tmp_path, make_report, line, error):
    path = tmp_path / "reports.jsonl"
    path.write_bytes(msgspec.json.encode(make_report()) + b"\n" + line)
    with pytest.raises(error) as told:
        read_reports(path, {"x1"})
    assert told.value.where == f"{path}:2"


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableError, match="absent"):
        read_reports(tmp_path / "absent.jsonl", ())
