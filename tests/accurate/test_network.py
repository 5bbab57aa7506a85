"""The network of a folder."""

from pathlib import Path

import pytest

from khabar.errors import UsageError
from khabar_accurate import load


def test_missing_weights_are_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="weights") as caught:
        load(tmp_path)
    assert "training/README.md" in caught.value.remedy
