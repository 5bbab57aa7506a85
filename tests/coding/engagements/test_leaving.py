"""Journeys from one place to another."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "غادر الرئيس القبرصي أندرياس نيقولا كينيا إلى السودان أمس.",
        "غادر الرئيس القبرصي أندرياس نيقولا كينيا متوجها إلى السودان أمس.",
    ],
)
def test_who_leaves_for_another_place_visits_that(coded, told, text):
    assert coded(text).told == [told("visit", "أندرياس نيقولا", "السودان")]


def test_who_only_leaves_was_there(coded, told):
    found = coded("غادر الرئيس القبرصي أندرياس نيقولا كينيا أمس.")
    assert found.told == [told("visit", "أندرياس نيقولا", "كينيا")]
