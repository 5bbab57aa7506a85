"""Compile resources/lexicons/words.tsv, the closed classes of the grammar, into the package.

usage: compile_words.py [--check]   (--check: fail when the compiled form differs)
"""

import csv
import json
import sys
from pathlib import Path

from compiling.writing import write_or_check
from khabar.arabic import fold

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "resources" / "lexicons" / "words.tsv"
TARGET = ROOT / "src" / "khabar" / "data" / "words.json"


def compiled() -> str:
    """The closed classes as JSON: class name to the sorted folded forms."""
    classes: dict[str, set[str]] = {}
    with SOURCE.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t"), start=2):
            if not row["source"] or not row["licence"]:
                raise SystemExit(f"{SOURCE.name}:{number}: no source or licence")
            classes.setdefault(row["class"], set()).add(fold(row["form"]))
    ordered = {name: sorted(forms) for name, forms in sorted(classes.items())}
    return json.dumps(ordered, ensure_ascii=False, indent=0) + "\n"


def main() -> int:
    """Write the compiled form, or compare it."""
    return write_or_check(__doc__, {TARGET: compiled()})


if __name__ == "__main__":
    sys.exit(main())
