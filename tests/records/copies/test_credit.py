import pytest

from khabar.records.copies import UNNAMED, credited, outlet_name


@pytest.mark.parametrize(
    ("agency", "outlet", "url", "expected"),
    [
        (None, "الأفق", None, None),
        ("رويترز", "الأفق", None, "رويترز"),
        ("الأفق", "الأفق", None, None),
        ("صحيفة الأفق", "الأفق", None, None),
        ("عكاظ", "okaz", "http://www.okaz.com.sa/x", None),
        ("عكاظ", "الأفق", None, "عكاظ"),
        ("الوكالات", "الأفق", None, UNNAMED),
        ("المرفأ", "marfa", None, None),
        ("المرفأ", "baydar", None, "المرفأ"),
        ("الشراع", "الأفق", None, "الشراع"),
    ],
)
def test_whom_an_article_credits_other_than_itself(make_report, agency, outlet, url, expected):
    assert credited(make_report(agency=agency, outlet=outlet, url=url)) == expected


def test_an_address_tells_the_outlets_own_name(make_report):
    assert outlet_name(make_report(outlet="okaz", url="http://www.okaz.com.sa/x")) == "عكاظ"
    assert outlet_name(make_report(outlet="okaz", url=None)) == "okaz"
    assert outlet_name(make_report(outlet=None, url=None)) is None
