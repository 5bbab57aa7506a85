"""Metadata that the input leaves out."""

import pytest

from khabar.intake import complete_metadata, find_headline
from khabar.schema import Article

BODY = "افتتح وزير النقل محطة القطار الجديدة في حي الميناء، وتفقد الأرصفة وقاعة الانتظار برفقة المهندسين."


def article(text: str = BODY, **fields: str) -> Article:
    return Article(id="a", text=text, **fields)  # type: ignore[arg-type]


def test_what_is_given_wins() -> None:
    given = article(
        "09 شباط 2025\n" + BODY, published="2024-01-01", outlet="المرسى", url="https://x.example/2020/01/02/a"
    )
    done = complete_metadata(given)
    assert (done.published, done.published_basis) == ("2024-01-01", "given")
    assert (done.outlet, done.outlet_basis) == ("المرسى", "given")


def test_the_address_comes_before_the_text() -> None:
    done = complete_metadata(article("09 شباط 2025\n" + BODY, url="https://www.marsa.example/2025/02/08/a"))
    assert (done.published, done.published_basis) == ("2025-02-08", "url")
    assert (done.outlet, done.outlet_basis) == ("marsa.example", "url")


def test_a_date_on_a_line_of_its_own_is_the_day_of_publication() -> None:
    done = complete_metadata(article("09 شباط , 2025\n\n" + BODY, published_kind="none"))
    assert (done.published, done.published_basis, done.published_kind) == ("2025-02-09", "text", "published")


def test_a_date_inside_the_text_is_not() -> None:
    done = complete_metadata(article(BODY + " وبدأ العمل في 5 يناير 2020."))
    assert done.published is None
    assert done.published_basis is None


@pytest.mark.parametrize(
    ("fields", "outlet", "basis"),
    [
        ({"url": "http://www.alriyadh.com/1"}, "الرياض", "url"),
        ({"byline": "المنارة الحرة - صور"}, "المنارة الحرة", "text"),
        ({"byline": "أسامة قاسم"}, None, None),
    ],
)
def test_the_outlet(fields: dict[str, str], outlet: str | None, basis: str | None) -> None:
    done = complete_metadata(article(**fields))
    assert (done.outlet, done.outlet_basis) == (outlet, basis)


def test_the_sites_own_name_above_the_text() -> None:
    assert complete_metadata(article("ضفاف الموقع العربي\n\n" + BODY)).outlet == "ضفاف الموقع العربي"


def test_text_title_and_byline_are_never_made_up_and_twice_is_once() -> None:
    given = article("محطة جديدة في حي الميناء\n" + BODY)
    done = complete_metadata(given)
    assert (done.text, done.title, done.byline) == (given.text, None, None)
    assert complete_metadata(done) == done


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("محطة جديدة في حي الميناء\n" + BODY, "محطة جديدة في حي الميناء"),
        ("09 شباط , 2025\n\nمحطة.. وقطار جديد\n\n" + BODY, "محطة.. وقطار جديد"),
        ("طباعة\n294\nالوزير: «المحطة للجميع»\n" + BODY, "الوزير: «المحطة للجميع»"),
        (BODY + "\n" + BODY, None),
        ("محطة جديدة في حي الميناء", None),
        ("برق - صور\n" + BODY, None),
        ("وكان الوزير قال أمس.\n" + BODY, None),
        ("", None),
    ],
)
def test_the_headline_inside_the_text(text: str, headline: str | None) -> None:
    found = find_headline(article(text))
    assert (found.text if found else None) == headline
    if found:
        assert text[found.start : found.end] == headline


def test_an_article_with_a_title_needs_no_headline() -> None:
    assert find_headline(article("محطة جديدة\n" + BODY, title="عنوان")) is None
