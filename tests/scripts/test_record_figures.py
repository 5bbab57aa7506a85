"""A fall is told and not written down, a rise is."""

import json
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "scripts"
sys.path.insert(0, str(FOLDER))

import record_figures  # noqa: E402
from record_figures import falls  # noqa: E402

SWAPPED = "of_matched_engagements.swapped"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"agency": 0.9}, {"agency": 0.8}, ["agency: 0.9 before, 0.8 now"]),
        ({"agency": 0.9}, {"agency": None}, ["agency: 0.9 before, None now"]),
        ({"agency": 0.9}, {}, ["agency: 0.9 before, None now"]),
        ({"agency": 0.9}, {"agency": 0.95}, []),
        ({"agency": None}, {"agency": 0.1}, []),
        ({SWAPPED: 0.1}, {SWAPPED: 0.2}, [f"{SWAPPED}: 0.1 before, 0.2 now"]),
        ({SWAPPED: 0.1}, {SWAPPED: 0.0}, []),
    ],
)
def test_falls_are_named_with_before_and_now(before, after, told):
    assert falls(before, after) == told


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "figures.json"
    path.write_text(json.dumps({"agency": 0.9}), encoding="utf-8")
    monkeypatch.setattr(record_figures, "RECORDED", path)
    return path


@pytest.mark.parametrize(
    ("value", "arguments", "status", "kept"),
    [(0.95, [], 0, 0.95), (0.8, [], 1, 0.9), (0.8, ["--accept-falls"], 0, 0.8)],
)
def test_only_rises_are_written_unless_falls_are_accepted(
    file, monkeypatch, capsys, value, arguments, status, kept
):
    monkeypatch.setattr(record_figures, "now", lambda: {"agency": value})
    assert record_figures.main(arguments) == status
    assert json.loads(file.read_text(encoding="utf-8")) == {"agency": kept}
    assert f"agency: 0.9 before, {value} now" in capsys.readouterr().out
