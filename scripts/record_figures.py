"""Keep the figures of the sample: write them to tests/data/sample.figures.json when they rise.

usage: record_figures.py [--accept-falls]

A fall is told with before and now and nothing is written, unless --accept-falls says that it is meant.
tests/test_sample.py fails on every fall.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from accuracy import sets
from khabar.evaluation import FIGURES

RECORDED = Path(__file__).resolve().parents[1] / "tests" / "data" / "sample.figures.json"
DIGITS = 4

Figures = Mapping[str, float | None]


def now() -> dict[str, float | None]:
    """The figures of the fast model on the sample as it is."""
    figures = sets.scored(sets.sample(), "fast").overall.figures
    return {key: None if each.value is None else round(each.value, DIGITS) for key, each in figures.items()}


def recorded() -> dict[str, float | None]:
    """The figures that were written down."""
    return dict(json.loads(RECORDED.read_text(encoding="utf-8"))) if RECORDED.exists() else {}


def falls(before: Figures, after: Figures) -> list[str]:
    """One line for each figure that got worse or is gone, with before and now."""
    better = {figure.key: figure.higher_is_better for figure in FIGURES}
    found = []
    for key, old in before.items():
        new = after.get(key)
        if old is None or new == old:
            continue
        if new is None or (new < old) is better.get(key, True):
            found.append(f"{key}: {old} before, {new} now")
    return found


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 1 when a figure fell and the file was left as it is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--accept-falls", action="store_true")
    accepted = parser.parse_args(arguments).accept_falls
    before, after = recorded(), now()
    fallen = falls(before, after)
    for line in fallen:
        print(f"worse  {line}")
    if fallen and not accepted:
        print("nothing written; --accept-falls writes it all the same")
        return 1
    for key, value in after.items():
        if value != before.get(key):
            print(f"{key}: {before.get(key)} before, {value} now")
    RECORDED.write_text(json.dumps(after, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
