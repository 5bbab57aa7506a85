"""Distance: what it is worth for a pointer that an answer stands so far before or behind the asking word.

Steps grow with the distance, so that the table is small: 1, 2, 3 words apart, then 5 to 6, …, 240.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from khabar.taggers.network.shapes import Array

STEPS = 20
_PER_DOUBLING = 2.4  # steps: 240 words, a whole stretch, are the last one


def from_one(worth: Array, word: int, size: int) -> Array:
    """What `worth` (2 by steps) says of every word of a stretch as the answer to one of them.

    Row 0 is for answers before the asking word, row 1 for the word itself and those behind it.
    """
    rows, steps = _line(size)
    seen = slice(size - 1 - word, 2 * size - 1 - word)
    found: Array = worth[rows[seen], steps[seen]]
    return found


@lru_cache(maxsize=512)
def _line(size: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Row and column of the table for answers from farthest before to farthest behind."""
    apart = np.arange(1 - size, size)
    step = (np.log2(np.abs(apart) + 1.0) * _PER_DOUBLING).astype(np.intp)
    return (apart >= 0).astype(np.intp), np.minimum(step, STEPS - 1)
