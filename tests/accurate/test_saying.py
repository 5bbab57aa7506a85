"""From the scores of the heads to statements."""

import numpy as np

from khabar.taggers.network import heads
from khabar.taggers.network.spans import Scores
from khabar_accurate.saying import said

# «أكد الوزير أن بلاده سترد»
SIZE = 5


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
    return {
        heads.CONTENT: row("...BI"),
        heads.CUE: row("B...."),
        heads.CUE_OF: pointer((3, 0)),
        heads.SPEAKER: pointer((0, 1)),
        heads.CHANNEL: pointer(),
    }


def test_a_statement_with_its_cue_and_speaker() -> None:
    (found,) = said(scores(), offset=100)
    assert (found.content, found.cue) == ((103, 105), (100, 101))
    assert [guess.word for guess in found.speakers] == [101]
    assert found.channels == ()
    assert found.probability > 0.9


def test_a_statement_without_any_cue() -> None:
    (found,) = said({**scores(), heads.CUE: row("." * SIZE)}, offset=0)
    assert (found.cue, found.speakers) == (None, ())
