"""The file of a trained model: labels, transitions and one row of weights for each feature."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count, repeat
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

    `index`: for each distance the row of a feature seen from there; the last row, of zeros, is no feature's.
    """

    labels: tuple[str, ...]
    index: dict[int, dict[str, int]]
    transitions: Array
    weights: Array
    sha256: str

    def seen_from(self, *distances: int) -> "Seen":
        """The weights of the features that a token may see from some distances, side by side."""
        indices = [self.index.get(distance, {}) for distance in distances]
        if len(indices) == 1:
            return Seen(indices[0], self.weights[:, None])
        index = {name: row for row, name in enumerate(dict.fromkeys(chain.from_iterable(indices)))}
        table = np.zeros((len(index) + 1, len(distances), len(self.labels)), dtype=np.float32)
        for column, stored in enumerate(indices):
            table[[index[name] for name in stored], column] = self.weights[list(stored.values())]
        return Seen(index, table)


class Seen(msgspec.Struct, frozen=True):
    """Weights by feature: `index` gives the row of a feature, `table` is features by distances by labels.

    The last row of `table` is of zeros, for features without weight.
    """

    index: dict[str, int]
    table: Array

    def sums(self, symbols: Sequence[Iterable[str]]) -> Array:
        """For each symbol the sums of the weights of its features: symbols by distances by labels."""
        if not symbols:
            return np.zeros((0, *self.table.shape[1:]), dtype=np.float32)
        row_of, nothing = self.index.get, len(self.table) - 1
        rows, starts = list[int](), list[int]()
        for names in symbols:
            starts.append(len(rows))
            rows.append(nothing)  # so that there is a row where a symbol has no features
            rows.extend(map(row_of, names, repeat(nothing)))
        total: Array = np.add.reduceat(self.table.take(rows, axis=0), starts, axis=0)
        return total


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
        weights = np.concatenate([weights, np.zeros_like(weights, shape=(1, size))])
    except (msgspec.DecodeError, ValueError) as error:
        raise ResourceError("the model file cannot be read", "taggers", "install khabar again") from error
    rows = count()
    index = {
        distance: dict(zip(names.split("\n"), rows, strict=False))
        for distance, names in stored.features.items()
    }
    digest = hashlib.sha256(raw).hexdigest()
    return Weights(stored.labels, index, transitions.astype(np.float32), weights.astype(np.float32), digest)
