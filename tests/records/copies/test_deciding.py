import pytest
from msgspec.structs import replace

from khabar.records.copies import Head
from khabar.records.copies.deciding import kind_of
from khabar.records.copies.overlap import Side


def side(share, solid=None, lead=0.0, passage=0):
    return Side(share, share if solid is None else solid, lead, passage)


def kind(one, other, share, back=None, lengths=(200, 200), **fields):
    sides = (side(share, **fields), side(share if back is None else back, **fields))
    heads = tuple(replace(head, words=words) for head, words in zip((one, other), lengths, strict=True))
    found = kind_of(heads, sides)
    assert kind_of(heads[::-1], sides[::-1]) == found
    return found


HERE, THERE = Head("الأفق", 1), Head("المدى", 1)


def test_the_same_words_are_an_exact_copy_elsewhere_and_a_version_at_home():
    assert kind(HERE, THERE, 1.0) == "exact"
    assert kind(HERE, HERE, 1.0) == "version"


def test_with_a_credit_on_either_side_it_is_agency_text():
    assert kind(HERE, Head("المدى", 1, "وكالة المشرق"), 0.9) == "agency text"
    assert kind(HERE, THERE, 0.9) == "reprint"


@pytest.mark.parametrize(
    ("other", "share", "expected"),
    [
        (THERE, 0.59, "reprint"),
        (THERE, 0.56, None),
        (Head("المدى", 2), 0.62, "reprint"),
        (Head("المدى", 3), 0.75, None),
        (Head("المدى", None), 0.75, None),
        (Head("الأفق", 1), 0.68, None),
        (Head("الأفق", 1), 0.72, "version"),
        (Head("الأفق", 2), 0.85, None),
    ],
)
def test_templates_of_one_outlet_and_of_other_days_must_share_more(other, share, expected):
    assert kind(HERE, other, share) == expected


def test_a_short_text_must_share_more_and_scattered_phrases_are_no_reprint():
    assert kind(HERE, THERE, 0.59, lengths=(60, 60)) is None
    assert kind(HERE, THERE, 0.7, solid=0.2) is None


def test_the_shorter_text_decides():
    assert kind(HERE, THERE, 0.2, back=0.9, lengths=(900, 200)) == "reprint"
    assert kind(HERE, THERE, 0.9, back=0.2, lengths=(900, 200)) is None


def test_one_address_is_one_article_in_two_versions():
    one, other = (Head("الأفق", day, None, "http://x/1") for day in (1, 9))
    assert kind(one, other, 0.4) == "version"
    assert kind(one, other, 0.2) is None


def test_an_agencys_lead_on_a_longer_text_is_agency_text():
    agency = Head("المدى", 1, "وكالة المشرق")
    assert kind(HERE, agency, 0.3, back=0.5, lengths=(400, 200), lead=0.95) == "agency text"
    assert kind(HERE, THERE, 0.3, back=0.5, lengths=(400, 200), lead=0.95) is None


def test_a_long_common_run_is_a_passage_and_a_princes_title_is_none():
    assert kind(HERE, THERE, 0.2, passage=30) == "passage"
    assert kind(HERE, THERE, 0.2, passage=19) is None
