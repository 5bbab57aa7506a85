"""The same articles give the same reports, whatever order Python keeps its sets in."""

import os
import subprocess
import sys
from pathlib import Path

import khabar

SAMPLE = Path(khabar.__file__).parent / "data" / "sample" / "articles.jsonl"


def _coded(seed: str) -> bytes:
    command = (sys.executable, "-m", "khabar", "code", str(SAMPLE), "--model", "fast")
    found = subprocess.run(
        command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
    )
    return found.stdout


def test_reports_do_not_hang_on_the_order_of_sets() -> None:
    first = _coded("1")
    assert first
    assert _coded("2") == first
