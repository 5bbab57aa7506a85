"""The file of the small network: its vocabulary and its numbers."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from khabar.errors import ResourceError
from khabar.taggers.network.pieces import Vocabulary

_LEAST = 1e-4  # scale of a row: one that a half float still holds
Array = npt.NDArray[np.float32]


class Stored(msgspec.Struct, frozen=True):
    """Numbers as stored: eight bits with one half float a row to multiply by, else half floats."""

    shape: tuple[int, ...]
    numbers: bytes
    scales: bytes = b""

    @classmethod
    def of(cls, array: Array, *, small: bool = False) -> "Stored":
        """Numbers to be stored; `small`: in eight bits."""
        if not small:
            return cls(array.shape, array.astype("<f2").tobytes())
        scales = np.maximum(np.abs(array).max(axis=1, keepdims=True) / 127, _LEAST).astype("<f2")
        numbers = np.clip(np.round(array / scales.astype(np.float32)), -127, 127).astype(np.int8)
        return cls(array.shape, numbers.tobytes(), scales.tobytes())

    def array(self) -> Array:
        """The numbers again."""
        if not self.scales:
            return np.frombuffer(self.numbers, dtype="<f2").reshape(self.shape).astype(np.float32)
        scales = np.frombuffer(self.scales, dtype="<f2").astype(np.float32)[:, None]
        numbers = np.frombuffer(self.numbers, dtype=np.int8).reshape(self.shape)
        return np.asarray(numbers * scales, dtype=np.float32)


class File(msgspec.Struct, frozen=True):
    """As stored: `gaps` of the convolutions in order, and every array by name."""

    vocabulary: Vocabulary
    gaps: tuple[int, ...]
    arrays: Mapping[str, Stored]


class Linear(msgspec.Struct, frozen=True):
    """A linear layer: `weight` is inputs by outputs."""

    weight: Array
    bias: Array

    def of(self, state: Array) -> Array:
        """Rows of inputs to rows of outputs."""
        found: Array = state @ self.weight
        found += self.bias
        return found


class Convolution(msgspec.Struct, frozen=True):
    """A residual layer that sees a word and the two `gap` words away; `norm`: scale and shift."""

    gap: int
    norm: tuple[Array, Array]
    into: Linear
    out: Linear


class Far(msgspec.Struct, frozen=True):
    """A pointer that may reach far: two layers on each side, and what every distance is worth.

    `near`: 2 by steps of distance, for answers before and behind the word that asks.
    """

    asks: tuple[Linear, Linear]
    answers: tuple[Linear, Linear]
    near: Array


class Small(msgspec.Struct, frozen=True):
    """All numbers of the network. `pieces`: pieces by numbers; norms are scale and shift."""

    vocabulary: Vocabulary
    pieces: Array
    first: tuple[Array, Array]
    wide: Linear
    second: Linear
    plain: Array
    word: tuple[Array, Array]
    layers: tuple[Convolution, ...]
    last: tuple[Array, Array]
    labels: Linear
    pointers: Linear
    rarity: Array
    speaker: Far

    @property
    def width(self) -> int:
        """Numbers of a word's vector."""
        return int(self.plain.shape[1])


def write_small(
    path: Path, vocabulary: Vocabulary, gaps: tuple[int, ...], arrays: Mapping[str, Array]
) -> None:
    """Store a network; `pieces` in eight bits, all else in half floats."""
    stored = {name: Stored.of(array, small=name == "pieces") for name, array in sorted(arrays.items())}
    path.write_bytes(msgspec.msgpack.encode(File(vocabulary, gaps, stored)))


def read_small(raw: bytes) -> tuple[Small, str]:
    """A network from the bytes of its file, and their hash. Raises ResourceError when they are none."""
    try:
        stored = msgspec.msgpack.decode(raw, type=File)
        arrays = {name: each.array() for name, each in stored.arrays.items()}
        return _small(stored, arrays), hashlib.sha256(raw).hexdigest()
    except (msgspec.DecodeError, ValueError, KeyError) as error:
        raise ResourceError("the network file cannot be read", "taggers", "install khabar again") from error


def _small(stored: File, arrays: Mapping[str, Array]) -> Small:
    def linear(name: str) -> Linear:
        return Linear(arrays[f"{name}.weight"], arrays[f"{name}.bias"])

    def norm(name: str) -> tuple[Array, Array]:
        return arrays[f"{name}.scale"], arrays[f"{name}.shift"]

    def twice(name: str) -> tuple[Linear, Linear]:
        return linear(f"{name}.first"), linear(f"{name}.second")

    layers = tuple(
        Convolution(gap, norm(f"layer{n}"), linear(f"layer{n}.into"), linear(f"layer{n}.out"))
        for n, gap in enumerate(stored.gaps)
    )
    return Small(
        vocabulary=stored.vocabulary,
        pieces=arrays["pieces"],
        first=norm("first"),
        wide=linear("wide"),
        second=linear("second"),
        plain=arrays["plain"],
        word=norm("word"),
        layers=layers,
        last=norm("last"),
        labels=linear("labels"),
        pointers=linear("pointers"),
        rarity=arrays["rarity"],
        speaker=Far(twice("speaker.asks"), twice("speaker.answers"), arrays["speaker.near"]),
    )
