"""The network as a function: words in, the scores of each head out."""

import hashlib
from collections.abc import Sequence
from functools import cached_property, reduce
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
import onnxruntime

from khabar.errors import ResourceError
from khabar_accurate.heads import NAMES
from khabar_accurate.pieces import Segmenter, Vocabulary

Scores = npt.NDArray[np.float32]
Fed = npt.NDArray[np.float32] | npt.NDArray[np.int64]
NETWORK, OTHERS, PIECES = "network.onnx", "others.onnx", "pieces.msgpack"
STATES = "states"  # behind the layers that both branches share
_NEVER = -1e9
_LONGEST = 510  # pieces between begin and end that the encoder has positions for


class Begun(msgspec.Struct, frozen=True):
    """What the network has read so far: the scores of names, words by labels, and where to go on from."""

    names: Scores
    parts: tuple[dict[str, Fed], ...]


class Network:
    """The stored network of a folder: names first, all other heads where somebody asks for them.

    `sha256` covers all of its files.
    """

    def __init__(self, folder: Path) -> None:
        try:
            raw, pieces = ((folder / name).read_bytes() for name in (NETWORK, PIECES))
            self._raw_others = (folder / OTHERS).read_bytes() if (folder / OTHERS).exists() else b""
        except OSError as error:
            raise ResourceError(
                "the weights of the accurate model are missing", str(folder), "install khabar-accurate again"
            ) from error
        self.sha256 = hashlib.sha256(raw + self._raw_others + pieces).hexdigest()
        self.segmenter = Segmenter(Vocabulary.decode(pieces))
        self._session = _session(raw)

    @cached_property
    def _others(self) -> onnxruntime.InferenceSession | None:
        """The second branch, loaded when it is asked for."""
        return _session(self._raw_others) if self._raw_others else None

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The heads by name."""
        others = self._others.get_outputs() if self._others is not None else ()
        return (NAMES, *(output.name for output in others))

    @cached_property
    def pointers(self) -> frozenset[str]:
        """The heads that hold words by words."""
        others = self._others.get_outputs() if self._others is not None else ()
        return frozenset(output.name for output in others if isinstance(output.shape[2], str))

    def scores(self, words: Sequence[str]) -> dict[str, Scores]:
        """For each head an array with one row a word."""
        begun = self.begin(words)
        return {NAMES: begun.names, **self.finish(begun)}

    def begin(self, words: Sequence[str]) -> Begun:
        """The names of a text; one sequence at a time, without padding.

        The eight-bit network scales its numbers by the largest one it sees, so a neighbour in a batch
        would change the scores of a text; alone it always gets the same.
        """
        pieces, firsts = self.segmenter.sentence(words)
        if len(pieces) > _LONGEST:
            return self._halves(words)
        fed = {"pieces": np.array([pieces]), "firsts": np.array([firsts])}
        names, states = self._session.run([NAMES, STATES], fed)
        return Begun(names[0], ({STATES: states, "firsts": fed["firsts"]},))

    def _halves(self, words: Sequence[str]) -> Begun:
        """A text of too many pieces in two."""
        if len(words) == 1:  # one «word» of hundreds of letters: its beginning has to do
            return self.begin((words[0][: _LONGEST // 4],))
        one, other = self.begin(words[: len(words) // 2]), self.begin(words[len(words) // 2 :])
        return Begun(np.concatenate([one.names, other.names]), one.parts + other.parts)

    def finish(self, begun: Begun) -> dict[str, Scores]:
        """The other heads for a text that was begun; words of different parts do not point to one another."""
        if self._others is None:
            return {}
        found = [
            {name: array[0] for name, array in zip(self.heads[1:], self._others.run(None, part), strict=True)}
            for part in begun.parts
        ]
        return reduce(self._joined, found)

    def _joined(self, one: dict[str, Scores], other: dict[str, Scores]) -> dict[str, Scores]:
        return {
            name: _blocks(one[name], other[name])
            if name in self.pointers
            else np.concatenate([one[name], other[name]])
            for name in one
        }


def _session(raw: bytes) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(raw, _options(), providers=["CPUExecutionProvider"])


def _blocks(one: Scores, other: Scores) -> Scores:
    """Two tables of pointers in a diagonal; from one to the other nothing points."""
    size = len(one) + len(other)
    whole = np.full((size, size), _NEVER, dtype=np.float32)
    whole[: len(one), : len(one)] = one
    whole[len(one) :, len(one) :] = other
    return whole


def _options() -> onnxruntime.SessionOptions:
    """One thread, so that sums are taken in the same order everywhere."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    return options
