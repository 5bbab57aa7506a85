"""HTML pages: text, metadata, encodings, and pages that are no article."""

import json
from pathlib import Path

import pytest

from khabar.intake import read_articles
from khabar.schema import Article, Reject

PARAGRAPHS = (
    "افتتح رئيس البلدية السوق القديمة بعد أعمال ترميم استمرت عامين، بحضور عدد كبير من أهالي المدينة.",
    "وقال في كلمة ألقاها في الساحة إن الأقواس الحجرية عادت إلى ما كانت عليه قبل مئة عام.",
    "وجال الحاضرون بعد ذلك على المحال التي فتحت أبوابها للمرة الأولى منذ بدء الأعمال.",
)


def page(head: str = "", body: str | None = None, charset: str = "utf-8") -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS) if body is None else body
    menu = "<nav><a href='/'>الرئيسية</a> <a href='/2'>محليات</a></nav>"
    return (
        f"<!DOCTYPE html><html lang='ar'><head><meta charset='{charset}'>{head}</head>"
        f"<body>{menu}<article><h1>السوق القديمة تعود</h1>{text}</article>"
        "<footer>جميع الحقوق محفوظة</footer></body></html>"
    )


def read(tmp_path: Path, data: bytes) -> Article | Reject:
    path = tmp_path / "page.html"
    path.write_bytes(data)
    (item,) = read_articles([path])
    return item


def test_text_and_title_of_a_plain_page(tmp_path: Path) -> None:
    article = read(tmp_path, page().encode())
    assert isinstance(article, Article)
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert "الرئيسية" not in article.text
    assert (article.title, article.title_basis) == ("السوق القديمة تعود", "page")
    assert article.published is None


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "iso-8859-6"])
@pytest.mark.parametrize("declared", [True, False])
def test_encodings_declared_or_not(tmp_path: Path, encoding: str, declared: bool) -> None:
    text = page(charset=encoding if declared else "utf-8")
    article = read(tmp_path, text.encode(encoding))
    assert isinstance(article, Article)
    assert PARAGRAPHS[0] in article.text


def test_open_graph_and_article_tags(tmp_path: Path) -> None:
    head = (
        "<meta property='og:title' content='عنوان الصفحة'><meta property='og:site_name' content='ضفاف'>"
        "<meta property='article:published_time' content='2024-05-01T09:30:00+03:00'>"
        "<meta name='author' content='أسامة  قاسم'><link rel='canonical' href='https://dhifaf.example/souk'>"
    )
    article = read(tmp_path, page(head).encode())
    assert isinstance(article, Article)
    assert (article.title, article.outlet, article.byline) == ("عنوان الصفحة", "ضفاف", "أسامة قاسم")
    assert (article.published, article.published_basis) == ("2024-05-01", "given")
    assert article.url == "https://dhifaf.example/souk"
    assert (article.outlet_basis, article.byline_basis) == ("page", "page")


@pytest.mark.parametrize("graph", [True, False])
def test_linked_data(tmp_path: Path, graph: bool) -> None:
    thing = {
        "@type": ["NewsArticle"],
        "headline": "عنوان البيانات",
        "datePublished": "2024-05-02",
        "author": [{"@type": "Person", "name": "أسامة قاسم"}],
        "publisher": {"@type": "Organization", "name": "ضفاف"},
    }
    value = {"@graph": [{"@type": "WebSite"}, thing]} if graph else [{"@type": "WebSite"}, thing]
    script = f"<script type='application/ld+json'>{json.dumps(value, ensure_ascii=False)}</script>"
    article = read(tmp_path, page("<script type='application/ld+json'>{broken</script>" + script).encode())
    assert isinstance(article, Article)
    assert (article.title, article.published, article.byline, article.outlet) == (
        "عنوان البيانات",
        "2024-05-02",
        "أسامة قاسم",
        "ضفاف",
    )


def test_a_date_in_no_iso_form_and_an_address_as_author_are_left_out(tmp_path: Path) -> None:
    head = (
        "<meta property='article:published_time' content='May 1st'>"
        "<meta name='author' content='https://facebook.example/dhifaf'>"
        "<meta property='og:url' content='/souk'>"
    )
    article = read(tmp_path, page(head).encode())
    assert isinstance(article, Article)
    assert (article.published, article.byline, article.url) == (None, None, None)


@pytest.mark.parametrize(
    "data",
    [
        page(body="").encode(),
        b"<html><body><h1>404 Not Found</h1></body></html>",
        b"<html><body><form><input name='user'></form></body></html>",
        b"<html></html>",
        b"<!-- -->",
        b"",
    ],
)
def test_a_page_that_is_no_article(tmp_path: Path, data: bytes) -> None:
    item = read(tmp_path, data)
    assert isinstance(item, Reject)
    assert item.remedy


def test_a_page_in_a_json_line(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    rows = [
        {"id": "p1", "html": page(), "title": "عنوان معطى", "published": "2020-01-01"},
        {"id": "p2", "html": "<html><body>لا شيء</body></html>"},
        {"html": page()},
        {"id": "p4", "html": 4},
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    items = list(read_articles([path]))
    assert isinstance(items[0], Article)
    assert (items[0].id, items[0].title, items[0].title_basis) == ("p1", "عنوان معطى", "given")
    assert (items[0].published, items[0].published_basis) == ("2020-01-01", "given")
    assert [type(item) for item in items[1:]] == [Reject] * 3
