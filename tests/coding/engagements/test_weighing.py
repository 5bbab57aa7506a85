"""The sums that frame and reading are weighed by."""

import pytest

from khabar.coding.engagements.weighing import logit, weighed


@pytest.mark.parametrize(("chance", "odds"), [(0.5, 0.0), (0.0, -6.9), (1.0, 6.9)])
def test_logit_is_bounded(chance: float, odds: float) -> None:
    assert logit(chance) == pytest.approx(odds, abs=0.01)


def test_weights_are_summed_up() -> None:
    assert weighed({"always": 0.0, "told": 2.0}, {"told": 0.0}) == 0.5
    assert weighed({"always": -1.0, "told": 2.0}, {"told": 1.0}) == pytest.approx(0.731, abs=0.001)
