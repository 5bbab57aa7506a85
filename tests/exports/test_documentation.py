"""The pages on output and store say what the code does."""

import csv
import io
import re
from pathlib import Path

import msgspec
import pytest

from khabar.exports import TABLE_NAMES, export
from khabar.schema import Actor, Event, Record, Reject, Report, Statement
from khabar.store import Reader

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def news(tmp_path, fill, make_report):
    reject = Reject(where="news.jsonl:9", what="no text")
    with Reader(fill(tmp_path / "a.khabar", [make_report("x1")], rejects=[reject])) as reader:
        yield reader


def documented_columns():
    lines = (DOCS / "output.md").read_text("utf-8").split("## Tables in CSV")[1].splitlines()
    rows = [line.split("|") for line in lines if line.startswith("| `")]
    return {row[1].strip(" `"): re.findall(r"`(\w+)`", row[2]) for row in rows}


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_columns_are_documented_in_their_order(news, table):
    stream = io.BytesIO()
    export(news, table, "csv", stream)
    header = next(csv.reader(io.StringIO(stream.getvalue().decode())))
    assert documented_columns()[table] == header


@pytest.mark.parametrize(
    ("part", "structure"),
    [("Reports", Event), ("Reports", Statement), ("Reports", Actor), ("Records", Record)],
)
def test_fields_are_documented(part, structure):
    text = (DOCS / "output.md").read_text("utf-8").split(f"## {part}")[1].split("\n## ")[0]
    named = set(re.findall(r"`(\w+)`", text))
    spans = {"start", "end", "text", "field"} | {"why", "id"}
    assert {field.encode_name for field in msgspec.structs.fields(structure)} - spans <= named


def test_every_part_of_a_report_is_documented():
    text = (DOCS / "output.md").read_text("utf-8")
    article = {"id", "url", "outlet", "title", "byline", "published", "published_kind", "published_basis"}
    assert {f"`{name}`" for name in Report.__struct_fields__ if name not in article} <= set(
        re.findall(r"`\w+`", text)
    )


def test_every_table_of_the_store_is_documented(news):
    sql = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'search_%'"
    tables = {name for (name,) in news.connection.execute(sql) if not name.startswith("sqlite_")}
    assert tables <= set(re.findall(r"`(\w+)`", (DOCS / "store.md").read_text("utf-8")))
