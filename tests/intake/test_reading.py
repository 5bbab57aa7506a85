"""Reading whatever the user names: order, rejects, and that nothing bad stops the rest."""

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khabar.errors import UsageError
from khabar.intake import read_articles
from khabar.intake.limits import MAX_CHARACTERS
from khabar.schema import Article, Reject

TEXT = "استقبل رئيس البلدية وفدا من تجار السوق القديمة، وبحث معهم ترميم الأقواس."


def line(identity: str, **fields: object) -> str:
    return json.dumps({"id": identity, "text": TEXT, **fields}, ensure_ascii=False)


def ids(items: list[Article | Reject]) -> list[str | None]:
    return [item.id if isinstance(item, Article) else None for item in items]


def test_one_bad_line_of_each_kind_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    bad = [
        b'{"id": "cut", "text": "',
        TEXT.encode("windows-1256"),
        b'{"id": "b1", "text": "' + "خبر".encode("windows-1256") + b'"}',
        b"[1, 2]",
        b'{"id": "b2", "text": ""}',
        b'{"text": "no id"}',
        b'{"id": "b3"}',
        b'{"id": "b4", "text": 3}',
        b'{"id": "b5", "html": "<html><body><p>404</p></body></html>"}',
        b'{"id": "b6", "text": "x", "published": "yesterday"}',
        ("[" * 5000).encode(),
    ]
    rows = [line(f"a{number}").encode() for number in range(len(bad) + 1)]
    mixed = [row for pair in zip(rows, bad, strict=False) for row in pair] + [rows[-1]]
    path.write_bytes(b"\n".join(mixed) + b"\n")
    items = list(read_articles([path]))
    assert [item.id for item in items if isinstance(item, Article)] == [f"a{n}" for n in range(len(bad) + 1)]
    rejects = [item for item in items if isinstance(item, Reject)]
    assert [item.where for item in rejects] == [f"{path}:{2 * n + 2}" for n in range(len(bad))]
    assert all(item.what and item.remedy for item in rejects)
    assert [item.id for item in rejects if item.id] == ["b2", "b3", "b4", "b5", "b6"]


def test_a_text_of_50_megabytes_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.write(line("before") + "\n")
        file.write('{"id": "big", "text": "' + "خ" * 25_000_000 + '"}\n')
        file.write(line("after") + "\n")
    items = list(read_articles([path]))
    assert ids(items) == ["before", None, "after"]
    assert isinstance(items[1], Reject)
    assert "limit" in items[1].what


def test_a_text_just_over_the_limit_names_the_article(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_text(line("long", text="خ " * (MAX_CHARACTERS // 2 + 1)), encoding="utf-8")
    (item,) = read_articles([path])
    assert isinstance(item, Reject)
    assert item.id == "long"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"])
def test_json_lines_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes((line("a") + "\n" + line("b") + "\n").encode(encoding))
    items = list(read_articles([path]))
    assert ids(items) == ["a", "b"]
    assert all(isinstance(item, Article) and item.text == TEXT for item in items)


def test_inputs_are_read_in_the_order_given_and_folders_sorted(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    (folder / "sub").mkdir(parents=True)
    for name in ("b.txt", "a.txt", "sub/c.md", "ignored.png", ".hidden.txt"):
        (folder / name).write_text(f"{name} {TEXT}", encoding="utf-8")
    last = tmp_path / "z.jsonl"
    last.write_text(line("z"), encoding="utf-8")
    texts = [item.text.split()[0] for item in read_articles([last, folder]) if isinstance(item, Article)]
    assert texts == [TEXT.split(maxsplit=1)[0], "a.txt", "b.txt", "sub/c.md"]


def test_globs_are_sorted_and_may_go_into_folders(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("2.txt", "1.txt", "deep/3.txt"):
        (tmp_path / name).write_text(f"{name} {TEXT}", encoding="utf-8")
    found = [
        item.text.split()[0] for item in read_articles([f"{tmp_path}/*.txt"]) if isinstance(item, Article)
    ]
    assert found == ["1.txt", "2.txt"]
    assert len(list(read_articles([f"{tmp_path}/**/*.txt"]))) == 3


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    good = tmp_path / "good.txt"
    good.write_text(TEXT, encoding="utf-8")
    inputs: list[str | Path] = [
        tmp_path / "missing.txt",
        f"{tmp_path}/*.none",
        tmp_path / "empty",
        "https://news.example/1",
        good,
    ]
    items = list(read_articles(inputs))
    assert [type(item) for item in items] == [Reject, Reject, Reject, Reject, Article]
    assert all(item.remedy for item in items if isinstance(item, Reject))


def test_a_file_that_may_not_be_read_is_a_reject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(TEXT, encoding="utf-8")
    real = Path.open

    def refuse(self: Path, *args: object, **named: object) -> object:
        if self == path:
            raise PermissionError(13, "Permission denied")
        return real(self, *args, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    (item,) = read_articles([path])
    assert isinstance(item, Reject)
    assert "permission denied" in item.what


def test_an_id_that_comes_twice_is_refused_the_second_time(tmp_path: Path) -> None:
    path = tmp_path / "twice.jsonl"
    path.write_text(line("a") + "\n" + line("b") + "\n" + line("a") + "\n", encoding="utf-8")
    items = list(read_articles([path]))
    assert ids(items) == ["a", "b", None]
    assert isinstance(items[2], Reject)
    assert items[2].id == "a"
    assert "same id" in items[2].what
    assert items[2].where == f"{path}, article 3"


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.gz"])
def test_gzip_is_undone_whatever_the_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress((line("a") + "\n").encode()))
    assert ids(list(read_articles([path]))) == ["a"]


def test_a_broken_gzip_keeps_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl.gz"
    rows = "".join(line(f"a{number}", title=f"{number * 7919}") + "\n" for number in range(20_000))
    path.write_bytes(gzip.compress(rows.encode())[:-2000])
    items = list(read_articles([path]))
    assert len(items) > 100
    assert isinstance(items[-1], Reject)
    assert all(isinstance(item, Article) for item in items[:100])


def test_a_page_in_a_broken_gzip_is_one_reject(tmp_path: Path) -> None:
    path = tmp_path / "cut.txt.gz"
    path.write_bytes(gzip.compress(TEXT.encode() * 50)[:-12])
    (item,) = read_articles([path])
    assert isinstance(item, Reject)
    assert "cut off" in item.what


def test_an_encoding_that_does_not_exist_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        next(read_articles([tmp_path], encoding="arabic-9"))


def test_no_gzip_at_all_under_its_name_is_said(tmp_path: Path) -> None:
    path = tmp_path / "not.txt.gz"
    path.write_bytes(b"\x1f\x8b nothing")
    (item,) = read_articles([path])
    assert isinstance(item, Reject)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (line("a").encode(), ["a"]),
        (f"[{line('a')}, {line('b')}]".encode(), ["a", "b"]),
        (gzip.compress(line("a").encode()), ["a"]),
    ],
)
def test_standard_input_is_told_by_its_first_bytes(data: bytes, expected: list[str]) -> None:
    assert ids(list(read_articles(["-"], stdin=io.BytesIO(data)))) == expected


def test_plain_text_and_pages_come_from_standard_input_too() -> None:
    (text,) = read_articles(["-"], stdin=io.BytesIO(TEXT.encode()))
    assert isinstance(text, Article)
    assert text.text == TEXT
    page = f"<!DOCTYPE html><html><body><article><h1>عنوان</h1><p>{TEXT * 4}</p></article></body></html>"
    (article,) = read_articles(["-"], stdin=io.BytesIO(page.encode()))
    assert isinstance(article, Article)
    assert article.title == "عنوان"


def test_reading_is_lazy(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(line("a") + "\n" + line("b") + "\n", encoding="utf-8")
    items = read_articles([path, tmp_path / "missing"])
    first = next(items)
    assert isinstance(first, Article)
    path.unlink()
    assert len(list(items)) == 2


def test_outlet_and_date_are_completed(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(line("a", url="https://www.sharq.example/2021/04/05/port"), encoding="utf-8")
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == ("2021-04-05", "url")
    assert (article.outlet, article.outlet_basis) == ("sharq.example", "url")


ENDINGS = [
    ".jsonl",
    ".json",
    ".txt",
    ".md",
    ".html",
    ".rss",
    ".csv",
    ".tsv",
    ".warc",
    ".wacz",
    ".parquet",
    ".x",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=600), ending=st.sampled_from(ENDINGS), packed=st.booleans())
def test_any_bytes_under_any_name_are_articles_or_rejects(
    tmp_path: Path, data: bytes, ending: str, packed: bool
) -> None:
    path = tmp_path / f"any{ending}"
    path.write_bytes(gzip.compress(data) if packed else data)
    for item in read_articles([path]):
        assert isinstance(item, Article | Reject)
        if isinstance(item, Reject):
            assert item.what
