"""Writing compiled files into the package, or comparing them with what stands there."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def write_or_check(description: str | None, files: Mapping[Path, str]) -> int:
    """Write the texts; with `--check` on the command line change nothing and give 1 where one differs."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--check", action="store_true", help="change nothing, fail on a difference")
    check = parser.parse_args().check
    changed = [path for path, text in files.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in changed:
        if check:
            print(f"differs: {path.relative_to(ROOT)} (run make resources)", file=sys.stderr)
        else:
            path.write_text(files[path], encoding="utf-8")
            print(f"written: {path.relative_to(ROOT)}")
    return 1 if check and changed else 0
