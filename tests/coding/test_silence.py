"""An article that yields nothing says why not."""

import pytest

REASONS = [
    ("", "no text outside page furniture"),
    ("ارتفعت أسعار الخضار في الأسواق مع بداية الشهر.", "no person, organisation or country was recognised"),
    ("تقع تونس في شمال أفريقيا.", "no word of contact and no word of speech"),
    ("التقى الأصدقاء في تونس.", "has no two named sides"),
    ("قيل في تونس كلام كثير.", "speech"),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_the_first_thing_that_was_missing(coded, text, reason):
    found = coded(text)
    assert (found.told, found.said) == ([], [])
    assert found.report.nothing is not None
    assert reason in found.report.nothing


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير النفط العراقي إن الإنتاج مستقر.",
        "استقبل وزير الصحة الأردني سامر الخطيب السفيرة الكندية جولي تريمبلي.",
    ],
)
def test_an_article_with_a_result_needs_no_excuse(coded, text):
    found = coded(text)
    assert found.told or found.said
    assert found.report.nothing is None


def test_a_text_of_furniture_alone(coded):
    assert coded("مشاركة\nFacebook Twitter WhatsApp").report.nothing == "no text outside page furniture"
