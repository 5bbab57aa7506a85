"""The file of a trained model: labels, transitions and one row of weights for each feature."""

import hashlib
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from khabar.errors import ResourceError

Array = npt.NDArray[np.float32]


class _File(msgspec.Struct, frozen=True):
    """As stored: by distance the names of features, a line each; half floats, little-endian, by row."""

    labels: tuple[str, ...]
    features: dict[int, str]
    transitions: bytes
    weights: bytes


class Weights(msgspec.Struct, frozen=True):
    """A linear-chain model. `transitions`: labels by labels (from, to); `weights`: features by labels.

    `index`: for each distance the row of a feature seen from there.
    """

    labels: tuple[str, ...]
    index: dict[int, dict[str, int]]
    transitions: Array
    weights: Array
    sha256: str

    def row(self, features: Iterable[str], distance: int) -> Array | None:
        """The sum of the weights of features seen at a distance, a number for each label; None for none."""
        index = self.index.get(distance, {})
        rows = [index[name] for name in features if name in index]
        return np.add.reduce(self.weights.take(rows, axis=0)) if rows else None


def write_weights(
    path: Path, labels: tuple[str, ...], transitions: Array, rows: Mapping[tuple[int, str], Array]
) -> None:
    """Write a model; features in order of distance and name, so that equal models are equal files."""
    keys = sorted(rows)
    names: dict[int, list[str]] = {}
    for distance, name in keys:
        names.setdefault(distance, []).append(name)
    table = np.array([rows[key] for key in keys], dtype="<f2").reshape(len(keys), len(labels))
    features = {distance: "\n".join(found) for distance, found in names.items()}
    stored = _File(labels, features, transitions.astype("<f2").tobytes(), table.tobytes())
    path.write_bytes(msgspec.msgpack.encode(stored))


def read_weights(raw: bytes) -> Weights:
    """A model from the bytes of its file. Raises ResourceError when they are no such file."""
    try:
        stored = msgspec.msgpack.decode(raw, type=_File)
        size = len(stored.labels)
        transitions = np.frombuffer(stored.transitions, dtype="<f2").reshape(size, size)
        weights = np.frombuffer(stored.weights, dtype="<f2").reshape(-1, size)
    except (msgspec.DecodeError, ValueError) as error:
        raise ResourceError("the model file cannot be read", "taggers", "install khabar again") from error
    rows = count()
    index = {
        distance: dict(zip(names.split("\n"), rows, strict=False))
        for distance, names in stored.features.items()
    }
    digest = hashlib.sha256(raw).hexdigest()
    return Weights(stored.labels, index, transitions.astype(np.float32), weights.astype(np.float32), digest)
