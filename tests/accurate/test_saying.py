"""From the scores of the heads to statements."""

import numpy as np

from khabar.taggers.network import heads
from khabar.taggers.network.spans import Scores
from khabar_accurate.saying import said

# «أكد الوزير أن بلاده سترد»
SIZE = 5


NOBODY = np.full((SIZE, SIZE), -9, dtype=np.float32)
FIRST_CUE = 18 * np.eye(SIZE, k=-3, dtype=np.float32) + NOBODY  # the content at 3 points to the cue at 0
SECOND_WORD = 18 * np.eye(SIZE, k=1, dtype=np.float32) + NOBODY  # the cue at 0 points to the speaker at 1
ONE_OF_THREE = 8 * np.eye(3, dtype=np.float32)  # outside, begins, goes on


def scores() -> dict[str, Scores]:
    return {
        heads.CONTENT: ONE_OF_THREE[[0, 0, 0, 1, 2]],
        heads.CUE: ONE_OF_THREE[[1, 0, 0, 0, 0]],
        heads.CUE_OF: FIRST_CUE,
        heads.SPEAKER: SECOND_WORD,
        heads.CHANNEL: NOBODY,
    }


def test_a_statement_with_its_cue_and_speaker() -> None:
    (found,) = said(scores(), offset=100)
    assert (found.content, found.cue) == ((103, 105), (100, 101))
    assert [guess.word for guess in found.speakers] == [101]
    assert found.channels == ()
    assert found.probability > 0.9


def test_a_statement_without_any_cue() -> None:
    (found,) = said({**scores(), heads.CUE: ONE_OF_THREE[[0] * SIZE]}, offset=0)
    assert (found.cue, found.speakers) == (None, ())
