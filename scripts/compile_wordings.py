"""Compile resources/naming/wordings.tsv into the package.

usage: compile_wordings.py [--check]   (--check: fail when the compiled form differs)
"""

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from compiling.writing import write_or_check
from khabar.arabic import fold

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "resources" / "naming" / "wordings.tsv"
# A folder of its own: coding reads none of it, so it is no part of the digest of a report's resources.
TARGET = ROOT / "src" / "khabar" / "data" / "naming" / "wordings.json"
FEWEST = 2  # wordings: what has one name is not contested


def rows() -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with their line numbers; a row without source or licence is an error."""
    with SOURCE.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE), start=2):
            if not row["source"] or not row["licence"]:
                raise SystemExit(f"{SOURCE.name}:{number}: no source or licence")
            yield number, row


def compiled() -> str:
    """All sets as JSON, sets and wordings in the order of their letters: none comes first by choice."""
    sets: dict[str, dict[str, object]] = {}
    seen: dict[str, str] = {}
    for number, row in rows():
        found = sets.setdefault(
            row["set"], {"name_en": row["name_en"], "entity": row["entity"] or None, "wordings": {}}
        )
        forms = [form.strip() for form in row["forms"].split("|")]
        for form in map(fold, forms):
            if seen.setdefault(form, row["set"]) != row["set"]:
                raise SystemExit(f"{SOURCE.name}:{number}: {form} is in the set {seen[form]} as well")
        wordings = found["wordings"]
        assert isinstance(wordings, dict)
        wordings[row["wording"]] = {"forms": forms, "source": row["source"]}
    for name, found in sets.items():
        wordings = found["wordings"]
        assert isinstance(wordings, dict)
        if len(wordings) < FEWEST:
            raise SystemExit(f"{SOURCE.name}: the set {name} has one wording only")
        found["wordings"] = dict(sorted(wordings.items()))
    return json.dumps(dict(sorted(sets.items())), ensure_ascii=False, indent=0) + "\n"


def main() -> int:
    """Write the compiled form, or compare it."""
    TARGET.parent.mkdir(exist_ok=True)
    return write_or_check(__doc__, {TARGET: compiled()})


if __name__ == "__main__":
    sys.exit(main())
