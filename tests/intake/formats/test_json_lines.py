"""JSON arrays and objects one after the other, read piece by piece."""

import json
from pathlib import Path

import pytest

from khabar.intake import read_articles
from khabar.schema import Article, Reject

TEXT = "بحث الوزيران مشروع الطريق الساحلي، واتفقا على لقاء ثان الشهر المقبل."


def rows(count: int) -> list[dict[str, str]]:
    return [{"id": f"a{number}", "text": f"{TEXT} {number}"} for number in range(count)]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_an_array_of_any_form(tmp_path: Path, indent: int | None, name: str) -> None:
    path = tmp_path / name
    path.write_text(json.dumps(rows(3000), ensure_ascii=False, indent=indent), encoding="utf-8")
    items = list(read_articles([path]))
    assert [item.id for item in items] == [f"a{number}" for number in range(3000)]
    assert all(isinstance(item, Article) for item in items)


def test_one_object_over_several_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(rows(1)[0], indent=2), encoding="utf-8-sig")
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    assert article.text == TEXT + " 0"


def test_a_bad_element_is_rejected_and_the_others_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([*rows(1), {"id": "x"}, 7, {"id": "z", "text": TEXT}]), encoding="utf-8")
    items = list(read_articles([path]))
    assert [type(item) for item in items] == [Article, Reject, Reject, Article]
    assert isinstance(items[1], Reject)
    assert items[1].where == f"{path}:2"


def test_an_array_that_breaks_off_says_where(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(rows(2))[:-20], encoding="utf-8")
    first, second = read_articles([path])
    assert isinstance(first, Article)
    assert isinstance(second, Reject)
    assert second.where == f"{path}:2"
    assert "JSON Lines" in second.remedy


@pytest.mark.parametrize("text", ["[]", "", "  \n", "[ ]\n"])
def test_nothing_inside_gives_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    assert list(read_articles([path])) == []


def test_a_lone_surrogate_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "s", "text": "\\ud800 خبر"}\n', encoding="utf-8")
    (item,) = read_articles([path])
    assert isinstance(item, Reject)
