"""The fields of one article: what is accepted, what is refused and with what words."""

import pytest

from khabar.errors import EmptyArticleError, FieldError, InputError, TooLargeError, UnreadableError
from khabar.intake.fields import article_from, published_date, reject
from khabar.intake.limits import MAX_CHARACTERS

TEXT = "  زار الوفد المصنع الجديد.\n\n\tوعاد مساء.  \n"


def test_the_text_is_kept_character_for_character() -> None:
    assert article_from({"id": "a1", "text": TEXT}).text == TEXT


def test_given_fields_carry_their_basis_and_blank_ones_are_null() -> None:
    article = article_from({"id": 7, "text": TEXT, "title": "عنوان", "byline": " ", "outlet": None})
    assert (article.id, article.title, article.title_basis) == ("7", "عنوان", "given")
    assert article.byline is None
    assert article.byline_basis is None


def test_entities_in_a_byline_stay() -> None:
    assert article_from({"id": "a", "text": TEXT, "byline": "&nbsp;محرر (صور)"}).byline == "&nbsp;محرر (صور)"


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2015-03-10", "2015-03-10"),
        ("2015-03-10T23:30:00Z", "2015-03-10"),
        ("2015-03-10T23:30:00.5+03:00", "2015-03-10"),
        ("2015-03-10 08:15", "2015-03-10"),
        (None, None),
    ],
)
def test_dates_are_kept_as_the_day_written(given: str | None, day: str | None) -> None:
    assert published_date(given) == day


@pytest.mark.parametrize("given", ["10/03/2015", "2015-13-01", "2015-02-30", "أمس", "2015", "2015-03-10x"])
def test_other_dates_are_refused(given: str) -> None:
    with pytest.raises(FieldError) as caught:
        published_date(given)
    assert "YYYY-MM-DD" in caught.value.remedy


@pytest.mark.parametrize(
    ("fields", "error", "said"),
    [
        ({"text": TEXT}, FieldError, "`id` is missing"),
        ({"id": True, "text": TEXT}, FieldError, "`id` is true or false"),
        ({"id": ["a"], "text": TEXT}, FieldError, "`id` is a list"),
        ({"id": "a"}, FieldError, "neither `text` nor `html`"),
        ({"id": "a", "text": 5}, FieldError, "`text` is a number"),
        ({"id": "a", "text": ""}, EmptyArticleError, "empty"),
        ({"id": "a", "text": " \n\t"}, EmptyArticleError, "empty"),
        ({"id": "a", "text": TEXT, "title": {}}, FieldError, "`title` is an object"),
        ({"id": "a", "text": TEXT, "published_kind": "guessed"}, FieldError, "published_kind"),
        ({"id": "a", "text": "خ" * (MAX_CHARACTERS + 1)}, TooLargeError, "500,001"),
        ({"id": "a", "text": "خبر \udfff"}, UnreadableError, "half a character"),
        ({"id": "a", "text": "افتتحت الوزيرة المعرض".encode().decode("latin-1")}, UnreadableError, "wrong"),
    ],
)
def test_what_is_wrong_is_said_with_a_remedy(fields: dict[str, object], error: type, said: str) -> None:
    with pytest.raises(error) as caught:
        article_from(fields)
    assert isinstance(caught.value, InputError)
    assert said in caught.value.what
    assert caught.value.remedy


def test_a_reject_says_where_and_names_the_article() -> None:
    result = reject(FieldError("what", remedy="do"), "news.jsonl:17", "a17")
    assert (result.where, result.what, result.remedy, result.id) == ("news.jsonl:17", "what", "do", "a17")
    assert reject(FieldError("what"), "x", ["no", "id"]).id is None
