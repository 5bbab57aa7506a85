import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.records import entities_of, entity_of, slug
from khabar.schema import Actor


def test_the_entity_of_the_coder_wins():
    assert entity_of(Actor(id="a1", kind="country", name="قطر", entity="Q846")) == "Q846"
    assert entity_of(Actor(id="a1", kind="country", name="قطر")) == slug("قطر")


@pytest.mark.parametrize(("one", "other"), [("إسماعيل هنيّة", "اسماعيل هنيه"), ("على  ناصر", "علي ناصر")])
def test_spellings_share_a_slug(one, other):
    assert slug(one) == slug(other)


def test_different_names_keep_apart_though_their_latin_letters_are_the_same():
    assert slug("حازم")[:-6] == slug("هازم")[:-6]
    assert slug("حازم") != slug("هازم")


def test_slugs_are_readable():
    assert slug("حركة فتح").startswith("kh:hrkh-fth-")
    assert slug("NATO").startswith("kh:nato-")


@given(st.text(min_size=1))
def test_a_slug_is_never_empty_and_always_ascii(name):
    assert re.fullmatch(r"kh:[a-z0-9-]*[0-9a-f]{6}", slug(name))


def test_a_group_stands_for_its_members_and_rings_end(make_report):
    import msgspec

    report = make_report("x1")
    both = Actor(id="a3", kind="group", name="الجانبان", members=("a1", "a2", "a4"))
    ring = Actor(id="a4", kind="group", name="الطرفان", members=("a3",))
    report = msgspec.structs.replace(report, actors=(*report.actors, both, ring))
    entities = entities_of(report)
    assert entities["a3"] == (*entities["a1"], *entities["a2"], slug("الطرفان"))
