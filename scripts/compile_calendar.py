"""Compile resources/lexicons/calendar.tsv and numbers.tsv into the package.

usage: compile_calendar.py [--check]   (--check: fail when a compiled form differs)
"""

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from compiling.writing import write_or_check
from khabar.arabic import fold

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources" / "lexicons"
DATA = ROOT / "src" / "khabar" / "data"
GROUPS = {"calendar": "class", "numbers": "role"}  # file to the column that its rows are grouped by


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with their line numbers; a row without source or licence is an error."""
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t"), start=2):
            if not row["source"] or not row["licence"]:
                raise SystemExit(f"{path.name}:{number}: no source or licence")
            yield number, row


def value_of(text: str) -> int | str:
    """A number where the column holds one, else the word itself."""
    return int(text) if text.removeprefix("-").isdigit() else text


def compiled(name: str, column: str) -> str:
    """One lexicon as JSON: group to folded form to value; one form has one value in a group."""
    groups: dict[str, dict[str, int | str]] = {}
    for number, row in rows(RESOURCES / f"{name}.tsv"):
        group, form, value = groups.setdefault(row[column], {}), fold(row["form"]), value_of(row["value"])
        if group.setdefault(form, value) != value:
            raise SystemExit(f"{name}.tsv:{number}: {form} has two values in {row[column]}")
    ordered = {group: dict(sorted(forms.items())) for group, forms in sorted(groups.items())}
    return json.dumps(ordered, ensure_ascii=False, indent=0) + "\n"


def main() -> int:
    """Write the compiled forms, or compare them."""
    files = {DATA / f"{name}.json": compiled(name, column) for name, column in GROUPS.items()}
    return write_or_check(__doc__, files)


if __name__ == "__main__":
    sys.exit(main())
