"""Text and Markdown files, in every encoding, character for character."""

from pathlib import Path

import pytest

from khabar.intake import read_articles
from khabar.schema import Article, Reject

TEXT = "\n  زارت الوزيرة معرض الكتاب في العاصمة.\r\n\r\nوالتقت عددا من الناشرين العرب، ثم غادرت.  \n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "windows-1256", "iso-8859-6"]
)
def test_nothing_is_stripped_and_line_ends_stay(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    assert article.text == TEXT


def test_the_id_depends_on_name_and_text_and_not_on_the_place(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for path in (tmp_path / "a.txt", tmp_path / "x" / "a.txt", tmp_path / "b.txt"):
        path.write_text(TEXT, encoding="utf-8")
    one, other, renamed = (next(read_articles([tmp_path / name])) for name in ("a.txt", "x/a.txt", "b.txt"))
    assert one.id == other.id != renamed.id


def test_front_matter_gives_metadata_and_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: معرض الكتاب\ndate: 2024-05-01\nauthor: أسامة قاسم\nsite: ضفاف\n---\n# عنوان\n" + TEXT,
        encoding="utf-8",
        newline="",
    )
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    assert article.text == "# عنوان\n" + TEXT
    assert (article.title, article.published, article.byline, article.outlet) == (
        "معرض الكتاب",
        "2024-05-01",
        "أسامة قاسم",
        "ضفاف",
    )


def test_markdown_without_front_matter_is_its_text(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("--- \n" + TEXT, encoding="utf-8", newline="")
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    assert article.text == "--- \n" + TEXT


def test_mojibake_is_repaired(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT.encode().decode("latin-1"), encoding="utf-8", newline="")
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    assert article.text == TEXT


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (bytes(range(256)) * 4, "binary"),
        ("خبر ".encode() * 7_000_000, "larger than"),
        ("خ".encode() * 500_001, "500,001"),
    ],
)
def test_what_is_no_article(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    (item,) = read_articles([path])
    assert isinstance(item, Reject)
    assert said in item.what
    assert item.where == str(path)
    assert item.remedy


def test_an_encoding_given_by_the_user_wins(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("خبر".encode("windows-1256"))
    assert isinstance(next(read_articles([path])), Reject)
    article = next(read_articles([path], encoding="windows-1256"))
    assert isinstance(article, Article)
    assert article.text == "خبر"
