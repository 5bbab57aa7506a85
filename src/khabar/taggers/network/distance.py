"""Distance: what it is worth for a pointer that an answer stands so far before or behind the asking word.

Steps grow with the distance, so that the table is small: 1, 2, 3 words apart, then 5 to 6, …, 240.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from khabar.taggers.network.shapes import Array

STEPS = 20
_PER_DOUBLING = 2.4  # steps: 240 words, a whole stretch, are the last one


def by_distance(worth: Array, size: int) -> Array:
    """What `worth` (2 by steps) says of every pair of words of a stretch, asking by answering.

    Row 0 is for answers before the asking word, row 1 for the word itself and those behind it. The same
    distances stand on every line of the square, each line begins one further: it is a view, to be read only.
    """
    line = worth[_line(size)]
    width = line.itemsize
    return np.ndarray((size, size), line.dtype, line, (size - 1) * width, (-width, width))


@lru_cache(maxsize=512)
def _line(size: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Row and column of the table for answers from farthest before to farthest behind."""
    apart = np.arange(1 - size, size)
    step = (np.log2(np.abs(apart) + 1.0) * _PER_DOUBLING).astype(np.intp)
    return (apart >= 0).astype(np.intp), np.minimum(step, STEPS - 1)
