"""Compile resources/plover, the mapping from khabar's kinds to PLOVER and CAMEO, into the package.

usage: compile_plover.py [--check]   (--check: change nothing, fail when the compiled form differs)
"""

import csv
import json
import sys
from pathlib import Path

from compiling.writing import write_or_check

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
    return write_or_check(__doc__, {TARGET: compiled()})


if __name__ == "__main__":
    sys.exit(main())
