"""Compile what intake knows of pages into the package: furniture, words of credit, outlets.

usage: compile_furniture.py [--check]   (--check: fail when a compiled form differs)
"""

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from compiling.writing import write_or_check
from khabar.arabic import fold
from khabar.intake.lines import key_of

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "src" / "khabar" / "data"
FURNITURE = ROOT / "resources" / "lexicons" / "furniture.tsv"
CREDITS = ROOT / "resources" / "lexicons" / "credits.tsv"
OUTLETS = ROOT / "resources" / "outlets" / "hosts.tsv"
WHOLE_LINES = ("line", "header", "end", "prefix")


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a resource; a row without source and licence stops the build."""
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE), start=2):
            if not row["source"] or not row["licence"]:
                raise SystemExit(f"{path.name}:{number}: no source or licence")
            yield row


def furniture() -> dict[str, dict[str, str]]:
    """Way of matching to folded form to kind; forms of whole lines are compared by their words alone."""
    matches: dict[str, dict[str, str]] = {}
    for row in rows(FURNITURE):
        folded = fold(row["form"])
        form = key_of(folded) if row["match"] in WHOLE_LINES else folded
        matches.setdefault(row["match"], {})[form] = row["kind"]
    return {match: dict(sorted(forms.items())) for match, forms in sorted(matches.items())}


def credit_words() -> dict[str, list[str]]:
    """Class of words to the folded forms in which outlets credit a source."""
    classes: dict[str, set[str]] = {}
    for row in rows(CREDITS):
        classes.setdefault(row["class"], set()).add(fold(row["form"]))
    return {name: sorted(forms) for name, forms in sorted(classes.items())}


def outlets() -> dict[str, str]:
    """Host name to the outlet's own name."""
    return dict(sorted((row["host"], row["outlet"]) for row in rows(OUTLETS)))


def main() -> int:
    """Write the compiled forms, or compare them."""
    compiled = {"furniture.json": furniture(), "credits.json": credit_words(), "outlets.json": outlets()}
    texts = {
        DATA / name: json.dumps(value, ensure_ascii=False, indent=0) + "\n"
        for name, value in compiled.items()
    }
    return write_or_check(__doc__, texts)


if __name__ == "__main__":
    sys.exit(main())
