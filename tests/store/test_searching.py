import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import UsageError
from khabar.store import Reader
from khabar.store.migrations import migrate
from khabar.store.queries import parse_query
from khabar.store.snippets import snippet

TAIL = "\nاستقبل الوزير رامز الكيلاني في مسقط أمس السفيرة سعاد البرغوثي. وأكد الكيلاني أن بلاده ترحب بالحوار."
TEXTS = {
    "president": "وصل الرئيس إلى العاصمة مساء.",
    "and-president": "سافر الوفد والرئيس معا.",
    "to-president": "سلم السفير رسالة للرئيس.",
    "their-president": "انتخب النواب رئيسهم.",
    "walid": "كتب وليد السوافيري مقالا عن المدينة القديمة.",
    "to-walid": "منحت اللجنة جائزة لوليد السوافيري.",
    "birth": "احتفلت الأسرة بالمولود الجديد.",
    "reaches": "يصل القطار فجرا.",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return tmp_path_factory.mktemp("search") / "a.khabar"


@pytest.fixture
def news(store, fill, make_report):
    if not store.exists():
        fill(store, [make_report(key, title=None, text=text + TAIL) for key, text in TEXTS.items()])
    with Reader(store) as reader:
        yield reader


def found(news, query):
    return {hit.article for hit in news.search(query)}


@pytest.mark.parametrize("query", ["الرئيس", "رئيس", "والرئيس", "للرئيس", "رئيسهم", "الرَّئيس"])
def test_a_word_finds_all_its_forms(news, query):
    assert found(news, query) == {"president", "and-president", "to-president", "their-president"}


def test_names_are_found_whole(news):
    assert found(news, "وليد") == {"walid", "to-walid"}
    assert found(news, "فيصل") == set()
    assert found(news, "السوافيري") == {"walid", "to-walid"}


def test_the_very_word_ranks_first(news):
    assert next(news.search("رئيسهم")).article == "their-president"


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("الوفد الرئيس", {"and-president"}),
        ("الوفد AND الرئيس", {"and-president"}),
        ("الوفد OR القطار", {"and-president", "reaches"}),
        ("الوفد أو القطار", {"and-president", "reaches"}),
        ('"المدينة القديمة"', {"walid"}),
        ("«القديمة المدينة»", set()),
        ("الرئيس -الوفد -النواب", {"president", "to-president"}),
        ('"رسالة للرئيس" السفير', {"to-president"}),
    ],
)
def test_forms_of_queries(news, query, articles):
    assert found(news, query) == articles
    assert news.matches(query) == len(articles)


@pytest.mark.parametrize("query", ["", "  ", "؟ !", '""', "-الوفد", "OR"])
def test_nothing_to_look_for_is_told(news, query):
    with pytest.raises(UsageError, match="no word"):
        found(news, query)


@given(st.text(alphabet="ابو \"«»()*:^-+{}OR NEAR أو'", max_size=30))
def test_no_query_can_break_the_index(query):
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(connection)
        expression = parse_query(query).expression()
        assert connection.execute("SELECT * FROM search WHERE search MATCH ?", (expression,)).fetchall() == []
    except UsageError as error:
        assert "no word" in str(error)
    finally:
        connection.close()


def test_a_query_with_marks_of_the_query_language_is_just_words(news):
    assert found(news, 'الوفد) body:* "') == set()
    assert found(news, "NEAR(الوفد)") == set()


def test_snippets_show_the_original_words_with_offsets(news):
    hit = next(news.search("رئيسهم"))
    text = news.article(hit.article).text
    assert text[hit.snippet.start : hit.snippet.end] == hit.snippet.text
    assert [match.text for match in hit.snippet.matches] == ["رئيسهم"]
    assert all(text[match.start : match.end] == match.text for match in hit.snippet.matches)


def test_a_snippet_of_a_long_text_is_where_most_words_are():
    text = "الوفد " * 50 + "مر الوقت. " * 30 + "سلّم الوفدُ رسالة للرئيس. " + "ثم مضى. " * 50
    shown = snippet(text, parse_query("الوفد رسالة الرئيس"))
    assert "رسالة للرئيس" in shown.text
    assert len(shown.text.split()) <= 30
    assert snippet("", parse_query("الوفد")).text == ""
