"""The network as a function: words in, the scores of each head out."""

import hashlib
from collections.abc import Sequence
from functools import cached_property, reduce
from pathlib import Path

import numpy as np
import onnxruntime

from khabar.errors import ResourceError
from khabar.taggers.network.pieces import Segmenter, Vocabulary
from khabar.taggers.network.spans import Scores

NETWORK, PIECES = "network.onnx", "pieces.msgpack"
_NEVER = -1e9
_LONGEST = 510  # pieces between begin and end that the encoder has positions for


class Network:
    """The stored network of a folder; `sha256` covers all of its files."""

    def __init__(self, folder: Path) -> None:
        try:
            raw, pieces = ((folder / name).read_bytes() for name in (NETWORK, PIECES))
        except OSError as error:
            raise ResourceError(
                "the weights of the accurate model are missing", str(folder), "install khabar-accurate again"
            ) from error
        self.sha256 = hashlib.sha256(raw + pieces).hexdigest()
        self.segmenter = Segmenter(Vocabulary.decode(pieces))
        self._session = onnxruntime.InferenceSession(raw, _options(), providers=["CPUExecutionProvider"])

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The heads by name."""
        return tuple(output.name for output in self._session.get_outputs())

    @cached_property
    def pointers(self) -> frozenset[str]:
        """The heads that hold words by words."""
        return frozenset(
            output.name for output in self._session.get_outputs() if isinstance(output.shape[2], str)
        )

    def scores(self, words: Sequence[str]) -> dict[str, Scores]:
        """For each head an array with one row a word; one sequence at a time, without padding.

        The eight-bit network scales its numbers by the largest one it sees, so a neighbour in a batch
        would change the scores of a text; alone it always gets the same.
        """
        pieces, firsts = self.segmenter.sentence(words)
        if len(pieces) > _LONGEST:
            return reduce(self._joined, self._halves(words))
        return self.of_pieces(pieces, firsts)

    def of_pieces(self, pieces: Sequence[int], firsts: Sequence[int]) -> dict[str, Scores]:
        """The same for a text in pieces, from begin to end, with the place of the first one of each word."""
        texts = {"pieces": np.array([pieces], np.int64), "firsts": np.array([firsts], np.int64)}
        found = self._session.run(None, texts)
        return {name: array[0] for name, array in zip(self.heads, found, strict=True)}

    def _halves(self, words: Sequence[str]) -> tuple[dict[str, Scores], ...]:
        """A text of too many pieces in two; words of different parts do not point to one another."""
        if len(words) == 1:  # one «word» of hundreds of letters: its beginning has to do
            return (self.scores((words[0][: _LONGEST // 4],)),)
        return self.scores(words[: len(words) // 2]), self.scores(words[len(words) // 2 :])

    def _joined(self, one: dict[str, Scores], other: dict[str, Scores]) -> dict[str, Scores]:
        return {
            name: _blocks(one[name], other[name])
            if name in self.pointers
            else np.concatenate([one[name], other[name]])
            for name in one
        }


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
