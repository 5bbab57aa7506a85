"""From the scores of the heads to engagements and speech."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.taggers.network import heads
from khabar.taggers.network.guessing import guesses, met, speech
from khabar.taggers.network.spans import Scores, ranges
from khabar.taggers.network.tagger import NetworkTagger
from khabar.taggers.reading import Guess, Reader, Reading, likeliest

# «أكد الوزير أن بلاده سترد واستقبل السفير»
SIZE = 7


def row(labels: str) -> Scores:
    """Scores for «outside, begins, goes on» written as a letter each: «..BI.»."""
    table = np.zeros((len(labels), 3), dtype=np.float32)
    table[np.arange(len(labels)), [".BI".index(letter) for letter in labels]] = 8
    return table


def pointer(*links: tuple[int, int]) -> Scores:
    table = np.full((SIZE, SIZE), -9, dtype=np.float32)
    for asking, answer in links:
        table[asking, answer] = 9
    return table


def scores() -> dict[str, Scores]:
    trigger = np.zeros((SIZE, len(heads.KINDS)), dtype=np.float32)
    trigger[:, 0] = 8
    trigger[5] = [0, 8, 0, 0, 0]
    return {
        heads.CONTENT: row("...BI.."),
        heads.TRIGGER: trigger,
        heads.EVIDENCE: row(".....BI"),
        heads.STATUS: np.tile(np.array([0, 5, 0, 0], dtype=np.float32), (SIZE, 1)),
        heads.BACKGROUND: np.tile(np.array([5, 0], dtype=np.float32), (SIZE, 1)),
        heads.FROM: pointer((5, 6)),
        heads.TO: pointer((5, 1)),
        heads.PLACE: pointer((5, 2)),
    }


def test_an_engagement_with_its_sides() -> None:
    (found,) = met(scores(), offset=10)
    assert (found.trigger, found.kind, found.status) == (15, "meeting", "planned")
    assert found.evidence == (15, 17)
    assert [guess.word for guess in (*found.from_, *found.to, *found.places)] == [16, 11, 12]
    assert found.background < 0.1


@pytest.mark.parametrize(
    ("labels", "found"),
    [("", []), ("...", []), ("BIB", [(0, 2), (2, 3)]), ("II.B", [(0, 2), (3, 4)]), ("B.", [(0, 1)])],
)
def test_ranges(labels: str, found: list[tuple[int, int]]) -> None:
    assert ranges(row(labels)) == found


@given(st.lists(st.tuples(*[st.floats(-5, 5, width=32)] * 3), max_size=12))
def test_ranges_are_in_order_and_do_not_overlap(table: list[tuple[float, float, float]]) -> None:
    places = [place for each in ranges(np.array(table, dtype=np.float32).reshape(-1, 3)) for place in each]
    assert places == sorted(places)
    assert all(0 <= place <= len(table) for place in places)


def test_the_likeliest_comes_first_and_the_unlikely_not_at_all() -> None:
    found = guesses(np.array([1, 3, -9, 2], dtype=np.float32), offset=0)
    assert [guess.word for guess in found] == [1, 3, 0]


def test_places_are_led_back_to_sentences() -> None:
    reading = Reading(sentences=(3, 0, 2), model="fast")
    assert [reading.place(word) for word in range(5)] == [(0, 0), (0, 1), (0, 2), (2, 0), (2, 1)]


def test_each_kind_has_its_chance() -> None:
    (found,) = met(scores(), offset=0)
    assert set(found.chances) == set(heads.KINDS[1:])
    assert found.probability == pytest.approx(sum(found.chances.values()))
    assert found.chances["meeting"] > 0.9


def test_every_word_has_its_chance_to_be_said() -> None:
    chances = speech(scores())
    assert [bool(each > 0.5) for each in chances] == [False, False, False, True, True, False, False]


@pytest.mark.parametrize(("content", "support"), [(range(2), 0.0), (range(1, 4), 0.5), (range(3, 3), 0.0)])
def test_how_far_the_network_agrees(content: range, support: float) -> None:
    reading = Reading(sentences=(4,), model="fast", speech=(0.0, 0.0, 0.6, 0.9))
    assert reading.support(content) == pytest.approx(support)


def test_somebody_is_as_likely_as_the_likeliest_of_his_names() -> None:
    pointed = (Guess(3, 0.9), Guess(7, 0.4))
    assert likeliest(pointed, (7, 8)) == 0.4
    assert likeliest(pointed, (3, 7)) == 0.9
    assert likeliest(pointed, (5,)) == 0


def test_a_tagger_with_a_network_can_read() -> None:
    assert issubclass(NetworkTagger, Reader)
