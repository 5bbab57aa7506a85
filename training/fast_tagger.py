"""Trains the fast tagger and measures it: see README.md beside this file.

Measure: training/fast_tagger.py --data newsfane.conll --silver SILVER --held-out 10 --out MODEL
Ship:    training/fast_tagger.py --data newsfane.conll --silver SILVER --out MODEL
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import pycrfsuite

import newsfane
import silver
import splits
from khabar import knowledge
from khabar.arabic import fold
from khabar.taggers import LABELS
from khabar.taggers.crf import CrfTagger
from khabar.taggers.features import SentenceReader, feature_names
from khabar.taggers.labels import EntityKind
from khabar.taggers.weights import Array, read_weights, write_weights
from sentences import Score, Sentence, score

KINDS: tuple[EntityKind | None, ...] = ("PER", "LOC", "ORG", None)


class Settings(msgspec.Struct, frozen=True):
    """The parameters of a training run, with their reasons.

    `l1` prunes: nine of ten candidate features end at zero, and the file stays near a megabyte; 0.3
    cost 1.8 points of F1. `l2` keeps what is left from growing; 0.5 instead of 0.05 with half the `l1`
    doubled the file for less F1. `iterations` of L-BFGS: 80 to 120 measure alike. `smallest`: weights
    below it are dropped after training. `silver_tokens`: three times the corpus; without them the tenth
    one loses 3.3 points.
    """

    l1: float = 0.1
    l2: float = 0.05
    iterations: int = 100
    smallest: float = 0.02
    silver_tokens: int = 400_000


def main() -> None:
    """Read the corpus, train, write the model; print the figures of the part held out."""
    options = _options()
    settings = Settings(options.l1, options.l2, options.iterations)
    sentences = newsfane.read(options.data, joined=not options.as_file)
    training = [sentence for part in splits.parts(sentences, options.held_out) for sentence in part]
    training += silver.read(options.silver, options.silver_tokens) if options.silver else []
    reader = SentenceReader(knowledge.load())
    begin = time.perf_counter()
    train(reader, training, settings, options.out)
    seconds, size = time.perf_counter() - begin, options.out.stat().st_size
    print(f"{len(training)} sentences, {seconds:.0f} s, {size:,} bytes")
    for chosen in options.measured or options.held_out:
        print(f"part {chosen}")
        report(options.out, splits.part(sentences, chosen))


def train(reader: SentenceReader, sentences: Sequence[Sentence], settings: Settings, out: Path) -> None:
    """Train on one core (L-BFGS, deterministic) and write the weights file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for sentence in sentences:
        trainer.append(feature_names(reader, [fold(token) for token in sentence.tokens]), sentence.labels)
    trainer.set_params(
        {
            "c1": settings.l1,
            "c2": settings.l2,
            "max_iterations": settings.iterations,
            "feature.possible_transitions": True,
        }
    )
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        trained = tagger.info()
        tagger.close()
    convert(trained.transitions, trained.state_features, settings.smallest, out)


def convert(
    transitions: dict[tuple[str, str], float],
    weights: dict[tuple[str, str], float],
    smallest: float,
    out: Path,
) -> None:
    """Write what crfsuite learnt in khabar's own form, which numpy alone can use."""
    number = {label: index for index, label in enumerate(LABELS)}
    table = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for (before, after), weight in transitions.items():
        table[number[before], number[after]] = weight  # type: ignore[index]
    rows: dict[tuple[int, str], Array] = {}
    for (written, label), weight in weights.items():
        distance, _, name = written.partition(" ")
        if abs(weight) >= smallest:
            row = rows.setdefault((int(distance), name), np.zeros(len(LABELS), dtype=np.float32))
            row[number[label]] = weight  # type: ignore[index]
    write_weights(out, LABELS, table, rows)


def report(model: Path, sentences: Sequence[Sentence]) -> None:
    """Print precision, recall and F1 by kind, and the speed."""
    tagger = CrfTagger(read_weights(model.read_bytes()), knowledge.load())
    tokens = [sentence.tokens for sentence in sentences]
    begin = time.perf_counter()
    guesses = tagger.tag(tokens)
    seconds = time.perf_counter() - begin
    gold = [sentence.labels for sentence in sentences]
    for kind in KINDS:
        print(_line(kind or "all", score(gold, guesses, kind)))
    print(f"{sum(map(len, tokens)) / seconds:,.0f} tokens/s, all forms seen for the first time")


def _line(name: str, result: Score) -> str:
    figures = (result.precision, result.recall, result.f1)
    return f"{name}: precision, recall, F1 {' '.join(f'{figure:.4f}' for figure in figures)}, {result.wanted}"


def _options() -> argparse.Namespace:
    settings = Settings()
    parser = argparse.ArgumentParser(description="Train the fast tagger.")
    parser.add_argument("--data", type=Path, required=True, help="NewsFANE Gold, one token and label a line")
    parser.add_argument("--out", type=Path, required=True, help="where to write the model")
    parser.add_argument(
        "--held-out", nargs="*", default=[], help="tenths (10) or ranges (0.83-1) to measure on"
    )
    parser.add_argument(
        "--measured", nargs="*", default=[], help="other parts to measure on, inside those held out"
    )
    parser.add_argument("--silver", type=Path, help="sentences that silver.py labelled")
    parser.add_argument("--silver-tokens", type=int, default=settings.silver_tokens)
    parser.add_argument("--as-file", action="store_true", help="keep the split tokens of the corpus")
    parser.add_argument("--l1", type=float, default=settings.l1)
    parser.add_argument("--l2", type=float, default=settings.l2)
    parser.add_argument("--iterations", type=int, default=settings.iterations)
    return parser.parse_args()


if __name__ == "__main__":
    main()
