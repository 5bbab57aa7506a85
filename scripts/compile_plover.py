"""Compile resources/plover, the mapping from khabar's kinds to PLOVER and CAMEO, into the package.

usage: compile_plover.py [--check]   (--check: change nothing, fail when the compiled form differs)
"""

import argparse
import csv
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "resources" / "plover"
TARGET = ROOT / "src" / "khabar" / "data" / "plover.json"


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table; ValueError for a row without source or licence."""
    with (SOURCES / name).open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, delimiter="\t", strict=True))
    for number, row in enumerate(found, start=2):
        if not row["source"] or not row["licence"]:
            raise ValueError(f"{name}:{number}: no source or licence")
    return found


def compiled() -> str:
    """The mapping as JSON, one row a line."""
    mapping = [
        {
            "kind": row["kind"],
            "status": row["status"],
            "shape": row["shape"],
            "type": row["type"],
            "mode": row["mode"] or None,
            "contexts": row["contexts"].split(),
            "cameo": row["cameo"],
        }
        for row in rows("mapping.tsv")
    ]
    auxiliary = {row["status"]: row["context"] for row in rows("auxiliary.tsv")}
    lines = ",\n".join(json.dumps(row) for row in mapping)
    return f'{{"auxiliary": {json.dumps(auxiliary)},\n"mapping": [\n{lines}\n]}}\n'


def main() -> int:
    """Write the compiled form, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    text = compiled()
    if not check:
        TARGET.write_text(text, encoding="utf-8")
        return 0
    same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
    if not same:
        print(f"differs: {TARGET.relative_to(ROOT)} (run make resources)", file=sys.stderr)
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
