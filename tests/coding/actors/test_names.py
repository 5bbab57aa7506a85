"""Whether two wordings can name one person."""

import pytest

from khabar.coding.actors.names import alike, core, one_person, short_for


def test_a_surname_with_the_name_of_god_is_one_token() -> None:
    full = core("ابراهيم بن محمد الجار الله")
    assert len(full) == 3
    assert short_for(core("الجار الله"), full)


@pytest.mark.parametrize(("first", "second"), [("زيلينسكي", "زيلينكسي"), ("بوغدانوف", "باغدانوف")])
def test_a_slip_of_the_pen_is_the_same_token(first: str, second: str) -> None:
    assert alike(first, second)


@pytest.mark.parametrize(("first", "second"), [("سالم", "سلام"), ("كريموف", "كيرمفو")])
def test_short_tokens_and_more_slips_are_not(first: str, second: str) -> None:
    assert not alike(first, second)


def test_a_misspelt_surname_makes_nobody_new() -> None:
    assert one_person(("فولوديمير", "زيلينسكي"), ("فولوديمير", "زيلينكسي"), lineage=False)


def test_two_given_names_are_two_though_one_letter_tells_them_apart():
    assert not alike("سلمان", "سلطان")
    assert alike("باغدانوف", "بوغدانوف")
