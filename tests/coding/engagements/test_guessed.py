"""Engagements by a model's reading; the model is played by somebody who points at words."""

from collections.abc import Mapping, Sequence

from khabar.coding.analysis import Analysis
from khabar.coding.engagements.guessed import _chosen
from khabar.coding.pipeline import analyse
from khabar.schema import Article, Event
from khabar.taggers import Label, load_crf
from khabar.taggers.reading import Guess, Met, Reading

NO_FRAME = "طاولة واحدة جمعت في عمان رامز الكيلاني وسعاد البرغوثي وسط حضور كبير."
FRAME = "استقبل وزير الخارجية رامز الكيلاني في عمان أمس السفيرة سعاد البرغوثي."


class Pointing:
    """A tagger that finds the names of the fast one and reads what it was told: word → chance."""

    name, sha256 = "pointing", "0" * 64

    def __init__(
        self, told: Mapping[str, float], from_: str = "", to: str = "", kind: str = "meeting"
    ) -> None:
        self.told, self.from_, self.to, self.kind = told, from_, to, kind

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        return load_crf().tag(sentences)

    def tag_beside(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        return load_crf().tag(sentences)

    def read(self, sentences: Sequence[Sequence[str]]) -> Reading:
        words = [word for sentence in sentences for word in sentence]
        met = tuple(
            Met(
                number,
                {"meeting": 0.0, "call": 0.0, "visit": 0.0, "message": 0.0, self.kind: self.told[word]},
                "held",
                0.0,
                None,
                tuple(Guess(n, 0.9) for n, each in enumerate(words) if each == self.from_),
                tuple(Guess(n, 0.9) for n, each in enumerate(words) if each == self.to),
            )
            for number, word in enumerate(words)
            if word in self.told
        )
        return Reading(tuple(map(len, sentences)), "accurate", met, (1.0,) * len(words))


def read(text: str, tagger: Pointing) -> Analysis:
    return analyse(Article(id="r1", text=text, published="2023-05-04"), tagger)


def names(analysis: Analysis, side: Sequence[str]) -> set[str]:
    return {actor.name for actor in analysis.actors if actor.id in side}


def only(analysis: Analysis) -> Event:
    (event,) = analysis.events
    return event


def test_a_contact_without_a_frame_is_told_by_the_reading() -> None:
    assert read(NO_FRAME, Pointing({})).events == ()
    found = read(NO_FRAME, Pointing({"طاولة": 0.99}, from_="رامز", to="وسعاد"))
    event = only(found)
    assert event.kind == "meeting"
    assert names(found, event.from_) == {"رامز الكيلاني"}
    assert names(found, event.to) == {"سعاد البرغوثي"}
    assert event.trigger.text == "طاولة"
    assert event.place is not None
    assert event.place.text == "عمان"
    assert any("model" in reason for reason in event.why)


def test_an_unlikely_one_is_not_told() -> None:
    assert read(NO_FRAME, Pointing({"طاولة": 0.2}, from_="رامز", to="وسعاد")).events == ()


def test_one_without_sides_is_not_told() -> None:
    assert read(NO_FRAME, Pointing({"طاولة": 0.99})).events == ()


def test_what_the_frames_tell_is_not_told_twice() -> None:
    event = only(read(FRAME, Pointing({"استقبل": 0.99}, from_="سعاد", to="رامز")))
    assert event.confidence > 0.8
    assert not any("model" in reason for reason in event.why)


def test_a_frame_that_the_reading_denies_is_dropped() -> None:
    assert only(analyse(Article(id="r1", text=FRAME), load_crf()))
    assert read(FRAME, Pointing({})).events == ()


def test_the_fast_tagger_has_no_say() -> None:
    analysis = analyse(Article(id="r1", text=FRAME), load_crf())
    assert analysis.reading is None
    assert only(analysis).confidence == 0.9


def test_a_headline_takes_the_day_of_what_the_body_tells_without_a_frame() -> None:
    article = Article(
        id="r1",
        title="الوزير سامر الخطيب يستقبل السفيرة جولي تريمبلي",
        text="جلسة أمس جمعت الوزير سامر الخطيب والسفيرة جولي تريمبلي.",
        published="2023-05-04",
    )
    (event,) = analyse(article, Pointing({"جلسة": 0.9}, "جولي", "سامر")).events
    assert event.date == "2023-05-03"


def test_the_writers_own_visit_is_read_by_nobody() -> None:
    found = read(
        "تذكر الوزير سامر الخطيب الأمر لدى زيارتي إلى تونس.",
        Pointing({"زيارتي": 0.9}, "سامر", "تونس", "visit"),
    )
    assert found.events == ()


def test_a_further_actor_of_a_side_has_to_be_likely_by_itself() -> None:
    chances = {"a1": 0.9, "a2": 0.6, "a3": 0.8}
    assert _chosen(chances) == ("a1", "a3")


def test_a_visit_that_is_read_as_an_occasion_is_in_the_town_of_the_dateline() -> None:
    article = Article(
        id="r1",
        byline="نجران - منى",
        text="وجه أمير المنطقة فيصل العوشزي بترميم السور. جاء ذلك خلال زيارة سموه لقصر البوعينين أمس.",
        published="2023-05-04",
    )
    (event,) = analyse(article, Pointing({"زيارة": 0.99}, "فيصل", kind="visit")).events
    assert event.place is not None
    assert event.place.text == "نجران"
