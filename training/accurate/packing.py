"""Arrays as plain values, so that they can be stored as MessagePack and read without anything else."""

from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


class Packed(msgspec.Struct, frozen=True):
    """An array: its type of numbers («<i2»), its shape, its bytes."""

    kind: str
    shape: tuple[int, ...]
    raw: bytes


def pack(array: npt.ArrayLike, kind: str) -> Packed:
    """The array in a type of numbers that holds all of it; raises OverflowError where it would not."""
    found = np.asarray(array)
    stored = found.astype(kind)
    if found.dtype.kind in "iu" and not np.array_equal(stored, found):
        raise OverflowError(f"numbers from {found.min()} to {found.max()} do not fit into {kind}")
    return Packed(kind, stored.shape, stored.tobytes())


def unpack(packed: Packed) -> Array:
    """The array as it was packed, read-only."""
    return np.frombuffer(packed.raw, packed.kind).reshape(packed.shape)
