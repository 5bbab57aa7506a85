"""Prints what the accurate model finds in annotated articles, beside what khabar's rules find there.

training/measure_heads.py --model FOLDER --annotated GOLD.jsonl --articles ARTICLES.jsonl.gz
"""

import argparse
from collections import Counter
from pathlib import Path

from accurate import annotations, judging
from khabar.coding import code
from khabar.taggers import load_crf
from khabar_accurate.network import Network
from khabar_accurate.tagger import AccurateTagger

THINGS = ("content", "cue", "meeting", "call", "visit", "message")


def main() -> None:
    """One table: a line for each figure, with the network and the rules."""
    options = _options()
    articles = annotations.load(options.annotated, options.articles)
    tagger = AccurateTagger(Network(options.model), load_crf())
    gold = [judging.wanted(each) for each in articles]
    network = judging.count([_seen(tagger, each) for each in articles], gold)
    rules = judging.count(
        [judging.coded(code(each.body.article, model="rules"), each) for each in articles], gold
    )
    print(f"{len(articles)} articles: precision, recall, F1 of network; rules")
    for name in THINGS:
        figures = "   ".join(_line(each, name) for each in (network, rules))
        print(f"{name:<9} {rules[f'{name} wanted']:>4}   {figures}")
    for name in ("exact", "speaker"):
        shares = [each[f"{name} right"] / max(1, each["content right"]) for each in (network, rules)]
        print(f"{name}, share of the contents found: " + " ".join(f"{share:.3f}" for share in shares))
    for name in ("status", "sides"):
        shares = [each[f"{name} right"] / max(1, _contacts(each)) for each in (network, rules)]
        print(f"{name}, share of the engagements found: " + " ".join(f"{share:.3f}" for share in shares))


def _seen(tagger: AccurateTagger, each: annotations.Annotated) -> judging.Found:
    words = [[token.text for token in passage.tokens] for passage in each.body.passages]
    return judging.seen(tagger.read(words), tagger.statements(words))


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
