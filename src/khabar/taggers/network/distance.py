"""Distance: what it is worth for a pointer that an answer stands so far before or behind the asking word.

Steps grow with the distance, so that the table is small: 1, 2, 3 words apart, then 5 to 6, …, 240.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

STEPS = 20
_PER_DOUBLING = 2.4  # steps: 240 words, a whole stretch, are the last one


@lru_cache(maxsize=512)
def steps(size: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """For every pair of words of a stretch, asking by answering, the row and column of the table.

    Row 0 is for answers before the asking word, row 1 for the word itself and those behind it.
    """
    apart = np.arange(size)[None, :] - np.arange(size)[:, None]
    step = (np.log2(np.abs(apart) + 1.0) * _PER_DOUBLING).astype(np.intp)
    return (apart >= 0).astype(np.intp), np.minimum(step, STEPS - 1)
