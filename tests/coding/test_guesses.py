"""A reading in the terms of an analysis."""

from functools import partial

import pytest

from khabar.coding.analysis import Analysis
from khabar.coding.guesses import Guesses, read_passages
from khabar.coding.pipeline import analyse
from khabar.schema import Article, span_of
from khabar.taggers import load_crf
from khabar.taggers.reading import Guess, Reading

TITLE = "لقاء في عمان"
TEXT = "استقبل الوزير رامز الكيلاني السفيرة سعاد البرغوثي.\nوأكد الكيلاني أن الحوار مستمر."


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(Article(id="g1", title=TITLE, text=TEXT), load_crf())


@pytest.fixture(scope="module")
def guesses(analysis: Analysis) -> Guesses:
    lengths = tuple(len(passage.tokens) for passage in read_passages(analysis))
    return Guesses(analysis, Reading(sentences=lengths, model="fast"))


def test_the_title_is_not_read(analysis: Analysis) -> None:
    assert {passage.field for passage in read_passages(analysis)} == {"text"}


def test_words_of_a_span_and_back(analysis: Analysis, guesses: Guesses) -> None:
    place = partial(span_of, TEXT)
    start = TEXT.index("وأكد")
    words = guesses.words(place(start, start + len("وأكد الكيلاني")))
    found = [guesses.place(word) for word in words]
    assert [passage.tokens[token].text for passage, token in found] == ["وأكد", "الكيلاني"]
    assert {passage.number for passage, _ in found} == {1}


def test_a_span_of_the_title_has_no_words(guesses: Guesses) -> None:
    assert len(guesses.words(span_of(TITLE, 0, 4, "title"))) == 0


def test_an_actor_is_likely_by_any_of_its_mentions(analysis: Analysis, guesses: Guesses) -> None:
    minister = next(actor.id for actor in analysis.actors if "الكيلاني" in actor.name)
    surname = guesses.words(span_of(TEXT, TEXT.rindex("الكيلاني"), TEXT.rindex("الكيلاني") + 8))
    likely = guesses.likely((Guess(surname.start, 0.8),))
    assert likely[minister] == 0.8
    assert sum(chance > 0 for chance in likely.values()) == 1
