"""Where and when, by rules and reading together."""

from collections.abc import Iterator, Sequence

import pytest

from khabar.coding.engagements import pointed
from khabar.coding.engagements.pointed import Option, Weights, chosen
from khabar.coding.pipeline import analyse
from khabar.schema import Article, Event
from khabar.taggers import Label, load_crf
from khabar.taggers.reading import Guess, Met, Reading

MODEL = "told"
TEXT = (
    "اجتمع وزير الخارجية رامز الكيلاني مع السفيرة سعاد البرغوثي. "
    "وكان الوزير قد زار تونس يوم 3 مارس 2020، ثم وصل إلى صفاقس في 5 مارس 2020."
)
SURE = Weights(
    places={"pointed": 1.0, "own": 2.0, "none": 0.0, "none_own": 2.0, "here": 0.0, "own_here": 0.0},
    days={"pointed": 1.0, "own": 2.0, "none": 0.0, "none_own": 2.0},
)


class Pointing:
    """A tagger that reads a meeting at the first word, held where and when it is told to say."""

    def __init__(self, place: str | None, day: str | None) -> None:
        self.pointed = place, day
        self.names = load_crf()

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        return self.names.tag(sentences)

    tag_beside = tag

    def read(self, sentences: Sequence[Sequence[str]]) -> Reading:
        words = [word for sentence in sentences for word in sentence]
        place, day = ((Guess(words.index(word), 0.99),) if word is not None else () for word in self.pointed)
        from_, to = ((Guess(words.index(name), 0.9),) for name in ("رامز", "سعاد"))
        met = Met(0, {"meeting": 0.9}, "held", 0.0, None, from_, to, place, day)
        return Reading(tuple(map(len, sentences)), MODEL, (met,), tuple(0.0 for _ in words))


@pytest.fixture(autouse=True)
def weights(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(pointed, "CHOICES", {MODEL: SURE})
    yield


def meeting(place: str | None, day: str | None) -> Event:
    """The meeting of TEXT, read by a tagger that points to these words."""
    analysis = analyse(Article(id="p1", text=TEXT, published="2020-03-20"), Pointing(place, day))
    return next(event for event in analysis.events if event.kind == "meeting")


def test_the_place_and_the_day_that_are_pointed_to() -> None:
    found = meeting("صفاقس", "5")
    assert found.place is not None
    assert (found.place.text, found.date) == ("صفاقس", "2020-03-05")
    assert found.date_text is not None
    assert found.date_text.text == "5 مارس 2020"
    assert "the place that the model points to" in found.why


def test_what_nobody_points_to_stays_open() -> None:
    found = meeting(None, None)
    assert (found.place, found.date) == (None, None)


def test_a_model_without_weights_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pointed, "CHOICES", {})
    found = meeting("صفاقس", "5")
    assert (found.place, found.date) == (None, None)


@pytest.mark.parametrize(("pointing", "key"), [(1.0, "ruled"), (4.0, "pointed")])
def test_the_rules_count_as_much_as_the_weights_say(pointing: float, key: str) -> None:
    options = [
        Option("ruled", {"pointed": 0.0, "own": 1.0, "none": 0.0, "none_own": 0.0}),
        Option("pointed", {"pointed": pointing, "own": 0.0, "none": 0.0, "none_own": 0.0}),
    ]
    taken = chosen(options, SURE.days)
    assert taken is not None
    assert taken.key == key


def test_the_country_of_the_town_that_the_rules_found_is_no_better() -> None:
    text = "اجتمع وزير الخارجية رامز الكيلاني مع السفيرة سعاد البرغوثي في صفاقس، وتحدثا عن تونس."
    analysis = analyse(Article(id="p2", text=text), Pointing("تونس", None))
    place = next(event.place for event in analysis.events if event.kind == "meeting")
    assert place is not None
    assert place.text == "صفاقس"
