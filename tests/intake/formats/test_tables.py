"""CSV, TSV and Parquet tables with a column mapping."""

import datetime
import sys
from pathlib import Path

import pytest

from khabar.intake import read_articles
from khabar.schema import Article, Reject

TEXT = "التقى المدير العام، وفق البيان،\nوفدا من العمال."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_the_columns_of_the_contract(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(
        f'id,title,published,text\n1,"عنوان",2024-05-01,"{TEXT}"\n2,,,"{TEXT}"\n'.encode(encoding)
    )
    first, second = read_articles([path])
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.title, first.published, first.text) == ("1", "عنوان", "2024-05-01", TEXT)
    assert (second.title, second.published) == (None, None)


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters_and_other_names(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        delimiter.join(["no", "body", "x"]) + "\n" + delimiter.join(["7", "نص الخبر", "y"]), "utf-8"
    )
    (article,) = read_articles([path], columns={"id": "no", "text": "body"})
    assert isinstance(article, Article)
    assert (article.id, article.text) == ("7", "نص الخبر")


@pytest.mark.parametrize(
    ("header", "columns", "said"),
    [
        ("no,body", {}, "no column 'id'"),
        ("id,body", {}, "no column 'text'"),
        ("id,body", {"text": "content"}, "no column 'content'"),
        ("id,text", {"bady": "text"}, "no field is called 'bady'"),
        ("", {}, "no column"),
    ],
)
def test_a_mapping_that_does_not_fit(tmp_path: Path, header: str, columns: dict[str, str], said: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{header}\n1,2\n", encoding="utf-8")
    (item,) = read_articles([path], columns=columns)
    assert isinstance(item, Reject)
    assert said in item.what


def test_a_bad_row_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    long = "خ" * 140_000
    path.write_text(f"id,text\n1,نص\n2,\n,نص\n4,{long}\n5,نص\n6\n", encoding="utf-8")
    items = list(read_articles([path]))
    assert [item.id for item in items if isinstance(item, Article)] == ["1", "5"]
    assert [item.where for item in items if isinstance(item, Reject)] == [f"{path}:{n}" for n in (3, 4, 5, 7)]


def test_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="the extra khabar[parquet] is not installed")
    pq = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    days = [datetime.date(2024, 5, 1), None]
    pq.write_table(pyarrow.table({"no": [1, 2], "body": [TEXT, ""], "published": days}), path)
    first, second = read_articles([path], columns={"id": "no", "text": "body"})
    assert isinstance(first, Article)
    assert (first.id, first.text, first.published) == ("1", TEXT, "2024-05-01")
    assert isinstance(second, Reject)
    assert second.where == f"{path}:2"


def test_no_parquet_file(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="the extra khabar[parquet] is not installed")
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1 not really")
    (item,) = read_articles([path])
    assert isinstance(item, Reject)
    assert "Parquet" in item.what


def test_parquet_without_pyarrow_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1")
    (item,) = read_articles([path])
    assert isinstance(item, Reject)
    assert "khabar[parquet]" in item.remedy
