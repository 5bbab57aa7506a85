"""WARC and WACZ files."""

import gzip
import sys
import zipfile
from pathlib import Path

import pytest

from khabar.intake import read_articles
from khabar.schema import Article, Reject

PARAGRAPH = "افتتح رئيس البلدية السوق القديمة بعد أعمال ترميم استمرت عامين، بحضور عدد كبير من أهالي المدينة."
PAGE = (
    f"<!DOCTYPE html><html><body><article><h1>السوق</h1>{f'<p>{PARAGRAPH}</p>' * 3}</article></body></html>"
)


pytest.importorskip("warcio", reason="the extra khabar[warc] is not installed")


def archive(pages: list[tuple[str, bytes, str, str]]) -> bytes:
    """A WARC as crawlers write it: one gzip member a record."""
    records: list[bytes] = []
    for url, body, kind, status in pages:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{len(records)}>\r\n"
            f"WARC-Target-URI: {url}\r\nWARC-Date: 2024-05-01T10:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        records.append(gzip.compress(head.encode() + answer + b"\r\n\r\n"))
    return b"".join(records)


def pages() -> list[tuple[str, bytes, str, str]]:
    return [
        (
            "https://dhifaf.example/a",
            PAGE.encode("windows-1256"),
            "text/html; charset=windows-1256",
            "200 OK",
        ),
        ("https://dhifaf.example/logo.png", b"\x89PNG", "image/png", "200 OK"),
        ("https://dhifaf.example/gone", PAGE.encode(), "text/html", "404 Not Found"),
        ("https://dhifaf.example/menu", b"<html><body>x</body></html>", "text/html", "200 OK"),
        ("https://dhifaf.example/2020/01/02/b", PAGE.encode(), "text/html", "200 OK"),
    ]


def check(items: list[Article | Reject]) -> None:
    first, menu, last = items
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(menu, Reject)
    assert (first.url, first.published, first.published_kind) == (
        "https://dhifaf.example/a",
        "2024-05-01",
        "crawled",
    )
    assert PARAGRAPH in first.text
    assert "https://dhifaf.example/menu" in menu.where


def test_warc_packed_and_plain(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(archive(pages()))
    check(list(read_articles([path])))


def test_wacz(tmp_path: Path) -> None:
    path = tmp_path / "crawl.wacz"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("datapackage.json", "{}")
        packed.writestr("archive/data.warc.gz", archive(pages()))
    check(list(read_articles([path])))


def test_a_wacz_without_an_archive_and_no_zip_at_all(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.wacz", "w") as packed:
        packed.writestr("datapackage.json", "{}")
    (tmp_path / "b.wacz").write_bytes(b"PK nothing")
    (tmp_path / "c.warc").write_bytes(b"nothing at all\n")
    items = list(read_articles([tmp_path]))
    assert [type(item) for item in items] == [Reject] * 3
    assert all(isinstance(item, Reject) and item.remedy for item in items)


def test_a_warc_cut_off_keeps_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "cut.warc.gz"
    data = archive([("https://dhifaf.example/a", PAGE.encode(), "text/html", "200 OK")])
    path.write_bytes(data + data[: len(data) // 2])
    items = list(read_articles([path]))
    assert isinstance(items[0], Article)


def test_without_warcio_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"WARC/1.0\r\n")
    (item,) = read_articles([path])
    assert isinstance(item, Reject)
    assert "khabar[warc]" in item.remedy
