import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.exports.csv import safe, write


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
def test_formulas_get_an_apostrophe(text):
    assert safe(text) == "'" + text


@pytest.mark.parametrize("value", ["الرئيس", "a=b", "", None, -1, 0.5])
def test_all_else_stays(value):
    assert safe(value) == value


def test_nothing_gives_an_empty_file():
    stream = io.BytesIO()
    assert write([], stream) == 0
    assert stream.getvalue() == b""


@given(st.lists(st.fixed_dictionaries({"a": st.text(), "ب": st.text()}), min_size=1, max_size=5))
def test_what_is_written_is_read_back_and_no_cell_is_a_formula(rows):
    rows = [{name: text.replace("\0", "") for name, text in row.items()} for row in rows]
    rows = [{name: text.encode("utf-8", "ignore").decode() for name, text in row.items()} for row in rows]
    stream = io.BytesIO()
    write(rows, stream)
    read = list(csv.DictReader(io.StringIO(stream.getvalue().decode(), newline="")))
    assert [{name: cell.removeprefix("'") for name, cell in row.items()} for row in read] == [
        {name: text.removeprefix("'") for name, text in row.items()} for row in rows
    ]
    assert not any(cell[:1] in ("=", "+", "-", "@") for row in read for cell in row.values())
