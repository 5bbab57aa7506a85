"""How well a store tells copies from independent articles, on pairs labelled by reading.

usage: measure_copies.py STORE [--labels FILE] [--errors]

FILE (default training/annotations/copies.jsonl) has one pair a line: the article ids `a` and `b`, and a
`label`: copy and version count as copies; passage, boilerplate and independent do not. The pairs were drawn
at random from all pairs of articles of one day that share a run of twelve words. STORE is made of the same
articles with `khabar run`. For comparison the same is measured for the Jaccard likeness of three-word runs,
which is what MinHash estimates. Intervals are Wilson's, 95 %.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from khabar.records.copies.overlap import text_of
from khabar.records.copies.words import word_codes
from khabar.store import Reader

ROOT = Path(__file__).resolve().parents[1]
COPIES = ("copy", "version")
LIKE = 0.5


class Pair(NamedTuple):
    """Two articles and what a reader says of them."""

    a: str
    b: str
    label: str

    @property
    def copied(self) -> bool:
        """Whether the one carries the other's text."""
        return self.label in COPIES


def main(arguments: list[str] | None = None) -> int:
    """Print precision and recall. Exit status: 0, or 1 when the store lacks an article."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("store", type=Path)
    parser.add_argument("--labels", type=Path, default=ROOT / "training" / "annotations" / "copies.jsonl")
    parser.add_argument("--errors", action="store_true", help="print the pairs that are told wrongly")
    given = parser.parse_args(arguments)
    pairs = list(read(given.labels))
    with Reader(given.store) as news:
        if missing := {name for pair in pairs for name in pair[:2]} - known(news):
            print(f"{len(missing)} articles are not in {given.store}, {min(missing)} for one")
            return 1
        print(f"{len(pairs)} pairs, {sum(pair.copied for pair in pairs)} of them copies")
        print_scores("khabar", pairs, lambda pair: linked(news, pair), given.errors)
        print_scores(f"Jaccard ≥ {LIKE}", pairs, lambda pair: alike(news, pair) >= LIKE, errors=False)
    return 0


def read(labels: Path) -> Iterator[Pair]:
    """The labelled pairs of a file."""
    for line in labels.read_text("utf-8").splitlines():
        fields = json.loads(line)
        yield Pair(fields["a"], fields["b"], fields["label"])


def known(news: Reader) -> set[str]:
    """The ids of all articles."""
    return {row[0] for row in news.connection.execute("SELECT id FROM articles")}


def linked(news: Reader, pair: Pair) -> bool:
    """Whether the store holds the two for one text."""
    return any(link.other == pair.b and link.kind != "passage" for link in news.copy_links(pair.a))


def alike(news: Reader, pair: Pair) -> float:
    """The share of three-word runs that two articles have in common, of all that either has."""
    one, other = (text_of(word_codes(news.article(name).text)).known for name in pair[:2])
    return len(one & other) / max(len(one | other), 1)


def print_scores(name: str, pairs: Sequence[Pair], guess: Callable[[Pair], bool], errors: bool) -> None:
    """Precision and recall of a guess, and where it errs."""
    guesses = [guess(pair) for pair in pairs]
    right = sum(guessed and pair.copied for pair, guessed in zip(pairs, guesses, strict=True))
    precision, recall = shown(right, sum(guesses)), shown(right, sum(pair.copied for pair in pairs))
    print(f"{name}: precision {precision}, recall {recall}")
    for pair, guessed in zip(pairs, guesses, strict=True):
        if errors and guessed != pair.copied:
            print(f"  {'copied' if guessed else 'not copied'}, read as {pair.label}: {pair.a} {pair.b}")


def shown(right: int, of: int) -> str:
    """A share with its interval: 0.95 (0.88-0.98, 57 of 60)."""
    if not of:
        return "undefined (0 of 0)"
    share, z = right / of, 1.96
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return f"{share:.3f} ({middle - half:.2f}-{min(middle + half, 1):.2f}, {right} of {of})"


if __name__ == "__main__":
    raise SystemExit(main())
