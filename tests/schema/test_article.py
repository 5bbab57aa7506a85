"""Articles and rejects."""

import msgspec
import pytest

from khabar.schema import Article, Reject


def test_an_article_needs_an_id_and_a_text():
    assert Article(id="x1", text="وصل الوفد.").published_kind == "published"
    for missing in ({"id": "x1"}, {"text": "وصل الوفد."}):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(missing, Article)


def test_an_article_comes_back_from_its_json():
    article = Article(id="x1", text="وصل\nالوفد.", published="2024-05-15", published_basis="url")
    assert msgspec.json.decode(msgspec.json.encode(article), type=Article) == article


def test_a_date_of_publication_is_published_crawled_or_none():
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"id": "x1", "text": "وصل", "published_kind": "guessed"}, Article)


def test_an_article_does_not_change():
    article = Article(id="x1", text="وصل الوفد.")
    with pytest.raises(AttributeError):
        article.text = "عاد الوفد."


def test_a_reject_says_where_and_what():
    reject = Reject(where="news.jsonl:3", what="no text")
    assert msgspec.to_builtins(reject) == {
        "where": "news.jsonl:3",
        "what": "no text",
        "remedy": "",
        "id": None,
    }
