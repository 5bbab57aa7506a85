"""Write docs/accuracy.md: figures on the development articles, the unseen articles and the sample.

usage: document_accuracy.py [--check]

Needs the private articles in ../shared; where they are absent the page is left as it is. --check compares
instead of writing; the accurate model is compared only where it is installed.
"""

import argparse
import sys
from pathlib import Path

from accuracy import sets
from accuracy.writing import ModelScores, page, without

PAGE = Path(__file__).resolve().parents[1] / "docs" / "accuracy.md"


def document(models: list[str]) -> str:
    """The page for these models."""
    development = sets.development()
    unseen = sets.held_out(development)
    scored = [
        (annotated, [ModelScores(model, sets.scored(annotated, model)) for model in models])
        for annotated in (development, unseen, sets.sample())
    ]
    return page(scored, sets.agreement(unseen))


def differs(models: list[str]) -> bool:
    """Whether the page's figures of these models are not those of now."""
    written = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    for model in sets.MODELS:
        written = written if model in models else without(model, written)
    return written.split() != document(models).split()


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 1 with --check when the page differs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args(arguments).check
    if not sets.SHARED.is_dir():
        print(f"{PAGE.name} is left as it is: the private articles are not beside the project")
        return 0
    models = sets.installed()
    if check:
        stale = differs(models)
        print(f"{PAGE.name} {'differs: run scripts/document_accuracy.py' if stale else 'is current'}")
        return int(stale)
    PAGE.write_text(document(models), encoding="utf-8")
    print(f"{PAGE.name} written for {', '.join(models)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
