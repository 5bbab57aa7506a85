from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.records.spotting import Spotter, find_names

SET = {"حركة النور": "النور", "النور": "النور", "جماعة النوريين": "جماعة", "النوريين": "النوريون"}


def found(text):
    return [(each.key, each.span.text) for each in Spotter(SET).find(text)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("قالت حركة النور إنها", [("النور", "حركة النور")]),
        ("وقالت (حركة «النور») إنها", [("النور", "حركة «النور")]),
        ("بحركة النّور وبالنور", [("النور", "حركة النّور"), ("النور", "النور")]),
        ("هجوم للنوريين", [("النوريون", "للنوريين")]),
        ("جماعة النوريين", [("جماعة", "جماعة النوريين")]),
        ("حركة، النور", [("النور", "النور")]),
        ("النورس والتنور", []),
    ],
)
def test_phrases_are_found_behind_proclitics_and_quotation_marks(text, spans):
    assert found(text) == spans


def test_nothing_to_look_for_finds_nothing():
    assert list(Spotter({}).find("حركة النور")) == []
    assert find_names("حركة النور", []) == []


@given(st.text(alphabet="النورحركة ـ«»،َ", max_size=60))
def test_spans_are_grounded_and_apart(text):
    spans = [each.span for each in Spotter(SET).find(text)]
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
