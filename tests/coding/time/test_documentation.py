"""The table of docs/time.md holds what the code does."""

from pathlib import Path

import pytest

from khabar.coding.time import find_times, resolve

PAGE = Path(__file__).resolve().parents[3] / "docs" / "time.md"
COLUMNS = 6


def rows() -> list[tuple[str, ...]]:
    lines = (line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|"))
    cells = (tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines)
    return [row for row in cells if len(row) == COLUMNS and row[2] in ("past", "future")]


def given(cell: str) -> str | None:
    return None if cell == "—" else cell


def test_the_page_has_examples():
    assert len(rows()) > 50


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row[0]} {row[1]} {row[2]}")
def test_each_example_is_what_the_code_does(row):
    words, published, tense, date, end, basis = row
    (time,) = find_times(words)
    settled = resolve(time, given(published), future=tense == "future")
    assert (settled.date, settled.date_end, settled.basis) == (given(date), given(end), basis)
