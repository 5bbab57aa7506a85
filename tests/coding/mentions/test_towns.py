"""Towns that no list holds."""

import pytest

from khabar.arabic import tokenize
from khabar.coding.analysis import Passage
from khabar.coding.mentions.lexical import hits
from khabar.coding.mentions.towns import with_towns
from khabar.coding.mentions.view import View
from khabar.knowledge import load


def _town(text: str, start: int) -> list[tuple[str, int, int]]:
    found = tuple(tokenize(text))
    passage = Passage(0, "text", 0, text, found)
    view = View(found, passage.forms, hits(found, load()), {}, load())
    phrases = with_towns(passage, view, [(start, start + 1)]).phrases
    return [(each.proclitics, each.start, each.end) for each in phrases]


@pytest.mark.parametrize(
    ("text", "start", "proclitics"),
    [
        ("وصل الوزير إلى كاوندرا أمس", 3, ""),
        ("اجتمع الوفدان في كاوندرا أمس", 3, ""),
        ("زار كاوندرا أمس", 1, ""),
        ("اجتمع الوفدان بكاوندرا أمس", 2, "ب"),
    ],
)
def test_a_town_that_the_tagger_sees_where_something_leads_to_it(text, start, proclitics):
    assert _town(text, start) == [(proclitics, start, start + 1)]


def test_nothing_leads_to_what_only_stands_there():
    assert _town("قال كاوندرا أمس", 1) == []
