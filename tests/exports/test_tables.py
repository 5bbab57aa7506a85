import csv
import io

import msgspec
import pytest

from khabar.errors import UsageError
from khabar.exports import FORMATS, TABLE_NAMES, export
from khabar.schema import Article, Record, Reject
from khabar.store import Reader


@pytest.fixture
def news(tmp_path, fill, make_report):
    reports = [make_report("x1"), make_report("x2", outlet="المدى", title="=1+1", event={"place": None})]
    reject = Reject(where="news.jsonl:9", what="no text", remedy="add one", id="x9")
    with Reader(fill(tmp_path / "a.khabar", reports, rejects=[reject])) as reader:
        reader.told = reports
        yield reader


def written(news, table, form, **options):
    stream = io.BytesIO()
    count = export(news, table, form, stream, **options)
    return count, stream.getvalue()


def rows(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_reports_are_the_lines_that_were_coded(news):
    count, data = written(news, "reports", "jsonl")
    assert count == 2
    assert data == b"".join(msgspec.json.encode(report) + b"\n" for report in news.told)


def test_articles_and_records_are_the_contracts_forms(news, make_article):
    lines = written(news, "articles", "jsonl")[1].splitlines()
    assert msgspec.json.decode(lines[0], type=Article) == make_article("x1")
    (line,) = written(news, "records", "jsonl")[1].splitlines()
    record = msgspec.json.decode(line, type=Record)
    assert [telling.event for telling in record.reports] == [report.events[0].id for report in news.told]
    assert b'"from":[' in line


def test_flat_tables_carry_names_and_the_record(news):
    first, second = rows(written(news, "events", "csv")[1])
    assert (first["from"], first["to"], first["place"]) == ("سعاد البرغوثي", "رامز الكيلاني", "مسقط")
    assert first["record"] == second["record"] != ""
    assert second["place"] == ""
    decoded = msgspec.json.decode(written(news, "events", "jsonl")[1].splitlines()[0])
    assert decoded["from"] == ["سعاد البرغوثي"]
    (statement, _) = rows(written(news, "statements", "csv")[1])
    assert (statement["speaker"], statement["cue"]) == ("رامز الكيلاني", "أكد")
    (record,) = rows(written(news, "records", "csv")[1])
    assert (record["to"], record["reports"], record["outlets"]) == ("رامز الكيلاني", "x1 | x2", "2")
    (reject,) = rows(written(news, "rejects", "csv")[1])
    assert reject["where"] == "news.jsonl:9"


def test_csv_starts_with_a_byte_order_mark_only_when_asked(news):
    assert written(news, "records", "csv", bom=True)[1].startswith(b"\xef\xbb\xbf")
    assert not written(news, "records", "csv")[1].startswith(b"\xef\xbb\xbf")


def test_text_of_others_is_no_formula(news):
    assert [row["title"] for row in rows(written(news, "articles", "csv")[1])][1] == "'=1+1"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("table", TABLE_NAMES)
def test_every_table_has_every_form(news, table, form):
    count, data = written(news, table, form)
    assert count == len(rows(data) if form == "csv" else data.splitlines()) > 0


def test_unknown_tables_and_forms_are_told(news):
    with pytest.raises(UsageError, match="no table"):
        written(news, "victims", "csv")
    with pytest.raises(UsageError, match="no format"):
        written(news, "records", "xlsx")
