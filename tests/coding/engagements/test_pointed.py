"""Where, by rules and reading together."""

from collections.abc import Sequence

import pytest

from khabar.coding.engagements import pointed
from khabar.coding.engagements.pointed import Option, chosen
from khabar.coding.pipeline import analyse
from khabar.schema import Article, Event
from khabar.taggers import Label, load_crf
from khabar.taggers.reading import Guess, Met, Reading

MODEL = "told"
TEXT = (
    "اجتمع وزير الخارجية رامز الكيلاني مع السفيرة سعاد البرغوثي. "
    "وكان الوزير قد زار تونس في مارس، ثم وصل إلى صفاقس."
)
SURE = {"pointed": 1.0, "own": 2.0, "none": 2.0, "here": 0.0, "own_here": 0.0}


class Pointing:
    """A tagger that reads a meeting at the first word, held where it is told to say."""

    def __init__(self, place: str | None) -> None:
        self.pointed = place
        self.names = load_crf()

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        return self.names.tag(sentences)

    tag_beside = tag

    def read(self, sentences: Sequence[Sequence[str]]) -> Reading:
        words = [word for sentence in sentences for word in sentence]
        place = (Guess(words.index(self.pointed), 0.99),) if self.pointed is not None else ()
        from_, to = ((Guess(words.index(name), 0.9),) for name in ("رامز", "سعاد"))
        met = Met(0, {"meeting": 0.9}, "held", 0.0, None, from_, to, place)
        return Reading(tuple(map(len, sentences)), MODEL, (met,), tuple(0.0 for _ in words))


@pytest.fixture(autouse=True)
def weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pointed, "CHOICES", {MODEL: SURE})


def meeting(place: str | None, text: str = TEXT) -> Event:
    """The meeting of a text, read by a tagger that points to this word."""
    analysis = analyse(Article(id="p1", text=text), Pointing(place))
    return next(event for event in analysis.events if event.kind == "meeting")


def test_the_place_that_is_pointed_to() -> None:
    found = meeting("صفاقس")
    assert found.place is not None
    assert found.place.text == "صفاقس"
    assert "the place that the model points to" in found.why


def test_where_nobody_points_it_stays_open() -> None:
    assert meeting(None).place is None


def test_a_model_without_weights_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pointed, "CHOICES", {})
    assert meeting("صفاقس").place is None


@pytest.mark.parametrize(("pointing", "key"), [(1.0, "ruled"), (4.0, "pointed")])
def test_the_rules_count_as_much_as_the_weights_say(pointing: float, key: str) -> None:
    options = [
        Option("ruled", {"pointed": 0.0, "own": 1.0}),
        Option("pointed", {"pointed": pointing}),
    ]
    taken = chosen(options, SURE)
    assert taken is not None
    assert taken.key == key


def test_the_country_of_the_town_that_the_rules_found_is_no_better() -> None:
    text = "اجتمع وزير الخارجية رامز الكيلاني مع السفيرة سعاد البرغوثي في صفاقس، وتحدثا عن تونس."
    place = meeting("تونس", text).place
    assert place is not None
    assert place.text == "صفاقس"
