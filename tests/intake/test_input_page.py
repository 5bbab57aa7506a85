"""docs/input.md says what the code does."""

import gzip
import re
from pathlib import Path

import pytest

from khabar.intake import read_articles
from khabar.intake.formats import FORMATS
from khabar.intake.limits import MAX_CHARACTERS, MAX_FEED_BYTES, MAX_PAGE_BYTES, MIN_PAGE_LETTERS
from khabar.schema import Reject

PAGE = (Path(__file__).parents[2] / "docs" / "input.md").read_text(encoding="utf-8")


def test_every_ending_is_listed() -> None:
    table = PAGE.split("## Formats")[1].split("##")[0]
    assert set(re.findall(r"`(\.\w+)`", table)) == FORMATS.keys()


def test_the_limits_are_those_of_the_code() -> None:
    assert f"{MAX_CHARACTERS:,} characters a text" in PAGE
    assert f"{MAX_PAGE_BYTES >> 20} MB a page" in PAGE
    assert f"{MAX_FEED_BYTES >> 20} MB\na feed" in PAGE
    assert f"fewer than {MIN_PAGE_LETTERS} Arabic letters" in PAGE


def test_the_rejects_shown_are_those_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = '"text": "زار الوفد المصنع."'
    rows = [
        f'{{"id": "a1", {text}}}',
        '{"id": "a2", "text": "',
        '{"id": "a3", "text": ""}',
        f"{{{text}}}",
        '{"id": "a5", "text": 12}',
        f'{{"id": "a6", {text}, "published": "10/03/2015"}}',
        f'{{"id": "a1", {text}}}',
        '{"id": "a8", "html": "<html><body>404</body></html>"}',
    ]
    wrong = '{"id": "a9", "text": "خبر"}'.encode("windows-1256")
    Path("news.jsonl").write_bytes("\n".join(rows).encode() + b"\n" + wrong)
    Path("long.txt").write_text("خ" * 600_000, encoding="utf-8")
    Path("table.csv").write_text("no,body\n1,x\n", encoding="utf-8")
    Path("crawl.warc.gz").write_bytes(gzip.compress(b"WARC/1.0\r\n")[:-4])
    inputs = ["news.jsonl", "long.txt", "table.csv", "missing.txt", "*.none", "crawl.warc.gz"]
    given = [item for item in read_articles(inputs) if isinstance(item, Reject)]
    shown = re.findall(r"^\| `([^`]+)` \| (.+) \| (.+) \|$", PAGE.split("## Rejects")[1], flags=re.M)
    assert [(item.where, item.what, item.remedy) for item in given] == shown
