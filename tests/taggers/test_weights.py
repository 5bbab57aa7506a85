from pathlib import Path

import numpy as np
import pytest

from khabar.errors import ResourceError
from khabar.taggers.weights import read_weights, write_weights

TRANSITIONS = np.array([[0.5, -1.0], [2.0, 0.25]], dtype=np.float32)
ROWS = {
    (0, "w=وزير"): np.array([1.5, 0.0], dtype=np.float32),
    (-1, "w=قال"): np.array([0.0, 2.0], dtype=np.float32),
    (0, "s2=ير"): np.array([0.5, -0.5], dtype=np.float32),
}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_weights(tmp_path / "model", ("O", "B-PER"), TRANSITIONS, ROWS)
    weights = read_weights((tmp_path / "model").read_bytes())
    assert weights.labels == ("O", "B-PER")
    assert weights.transitions.tolist() == TRANSITIONS.tolist()
    together = weights.seen_from(0).sums([("w=وزير", "s2=ير", "w=قال")])
    assert together.tolist() == [[[2.0, -0.5]]]
    assert weights.seen_from(-1).sums([("w=قال",)]).tolist() == [[[0.0, 2.0]]]
    assert weights.seen_from(1).sums([("w=قال",)]).tolist() == [[[0.0, 0.0]]]
    assert weights.seen_from(1, -1).sums([("w=قال",), ("w=وزير",)]).tolist() == [
        [[0.0, 0.0], [0.0, 2.0]],
        [[0.0, 0.0], [0.0, 0.0]],
    ]


def test_symbols_without_weights_between_others_add_nothing(tmp_path: Path) -> None:
    write_weights(tmp_path / "model", ("O", "B-PER"), TRANSITIONS, ROWS)
    weights = read_weights((tmp_path / "model").read_bytes())
    seen = [("w=لا",), ("w=وزير",), (), ("s2=ير", "w=وزير"), ("w=لا",)]
    sums = weights.seen_from(0).sums(seen)
    assert sums[:, 0].tolist() == [[0, 0], [1.5, 0], [0, 0], [2.0, -0.5], [0, 0]]
    assert weights.seen_from(0).sums([]).shape == (0, 1, 2)


def test_equal_models_are_equal_files(tmp_path: Path) -> None:
    write_weights(tmp_path / "one", ("O", "B-PER"), TRANSITIONS, ROWS)
    write_weights(tmp_path / "other", ("O", "B-PER"), TRANSITIONS, dict(reversed(ROWS.items())))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


@pytest.mark.parametrize("raw", [b"", b"no model", b"\x90"])
def test_another_file_is_refused(raw: bytes) -> None:
    with pytest.raises(ResourceError, match="model file"):
        read_weights(raw)
