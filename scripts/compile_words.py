"""Compile resources/lexicons/words.tsv, the closed classes of the grammar, into the package.

usage: compile_words.py [--check]   (--check: fail when the compiled form differs)
"""

import argparse
import csv
import json
import sys
from pathlib import Path

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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    text = compiled()
    if not check:
        TARGET.write_text(text, encoding="utf-8")
        return 0
    same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
    if not same:
        print(
            f"{TARGET.relative_to(ROOT)} differs from {SOURCE.relative_to(ROOT)}: run make resources",
            file=sys.stderr,
        )
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
