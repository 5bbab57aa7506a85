"""Which state «المملكة» is."""

import pytest


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("استقبل وزير العدل المغربي سامر الخطيب السفير هاني نصار، وأشاد المغرب بزيارته إلى المملكة.", "MAR"),
        ("استقبل وزير العدل الأردني سامر الخطيب السفير هاني نصار، وأشاد الأردن بزيارته إلى المملكة.", "JOR"),
    ],
)
def test_the_kingdom_of_the_article(coded, text, country):
    lands = {a.country for a in coded(text).report.actors if a.kind == "country"}
    assert lands == {country}


def test_without_signs_the_first_of_the_table(coded):
    found = coded("وصل الأمير سامر الخطيب إلى المملكة أمس.")
    assert [a.country for a in found.report.actors if a.kind == "country"] == ["SAU"]
