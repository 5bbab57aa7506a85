"""Prints what the accurate model finds in annotated articles, beside what khabar's rules find there.

training/measure_heads.py --model FOLDER --annotated GOLD.jsonl --articles ARTICLES.jsonl.gz
"""

import argparse
from collections import Counter
from pathlib import Path

from accurate import annotations, judging
from khabar.coding import code
from khabar.taggers import load_fast
from khabar_accurate.network import Network
from khabar_accurate.tagger import AccurateTagger

THINGS = ("content", "cue", "meeting", "call", "visit", "message")


def main() -> None:
    """One table: a line for each figure, a column for the network and one for the rules."""
    options = _options()
    articles = annotations.load(options.annotated, options.articles)
    tagger = AccurateTagger(Network(options.model), load_fast())
    gold = [judging.wanted(each) for each in articles]
    network = judging.count([_seen(tagger, each) for each in articles], gold)
    rules = judging.count([judging.coded(code(each.body.article), each) for each in articles], gold)
    print(f"{len(articles)} articles{'':<14} network: precision, recall, F1      rules")
    for name in THINGS:
        print(
            f"{name:<9} ({network[f'{name} wanted']}) {'':<8} {_line(network, name)}     {_line(rules, name)}"
        )
    for name, base in (("exact", "content"), ("speaker", "content")):
        shares = [each[f"{name} right"] / max(1, each[f"{base} right"]) for each in (network, rules)]
        print(f"{name}, of contents found: {shares[0]:.3f} {shares[1]:.3f}")
    for name in ("status", "sides"):
        shares = [each[f"{name} right"] / max(1, _contacts(each)) for each in (network, rules)]
        print(f"{name}, of engagements found: {shares[0]:.3f} {shares[1]:.3f}")


def _seen(tagger: AccurateTagger, each: annotations.Annotated) -> judging.Found:
    sentences = [[token.text for token in passage.tokens] for passage in each.body.passages]
    return judging.seen(tagger.read(sentences))


def _contacts(counts: Counter[str]) -> int:
    return sum(counts[f"{kind} right"] for kind in THINGS[2:])


def _line(counts: Counter[str], name: str) -> str:
    right, found, wanted = (counts[f"{name} {what}"] for what in ("right", "found", "wanted"))
    f1 = 2 * right / (found + wanted) if found + wanted else 0.0
    return f"{right / max(1, found):.3f} {right / max(1, wanted):.3f} {f1:.3f}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure statements and engagements.")
    parser.add_argument("--model", type=Path, required=True, help="folder of the accurate model")
    parser.add_argument("--annotated", type=Path, nargs="+", required=True, help="annotations, JSON lines")
    parser.add_argument("--articles", type=Path, nargs="+", required=True, help="the articles, JSON lines")
    return parser.parse_args()


if __name__ == "__main__":
    main()
