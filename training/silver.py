"""Silver labels: what the accurate tagger sees in news becomes further training for the fast one.

training/silver.py --model FOLDER --crf MODEL --articles news/*.jsonl.gz --out silver.msgpack

A sentence is kept when the network is sure of every label of it. The file holds sentences of the news, so
it stays outside the repository; the trained fast model holds words and parts of words only.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from accurate.annotations import body, read_lines
from khabar import knowledge
from khabar.arabic import fold
from khabar.taggers import LABELS, Label
from khabar.taggers.crf import CrfTagger
from khabar.taggers.weights import read_weights
from khabar_accurate.network import Network
from khabar_accurate.tagger import AccurateTagger
from sentences import Sentence

_SHORTEST, _LONGEST = 6, 90  # tokens of a sentence
_COPIED = 80  # letters with which a copy begins
_NUMBER = {label: number for number, label in enumerate(LABELS)}


class Settings(msgspec.Struct, frozen=True):
    """`sure`: the least probability that the network may give to a label of the decoded sentence.

    `plain`: the share of sentences without any name that are kept; the corpus has half of that kind.
    """

    sure: float = 0.5
    plain: float = 0.3
    seed: int = 3


def main() -> None:
    """Label a sample of the articles, each file in equal share, until there are enough tokens."""
    options = _options()
    settings = Settings(sure=options.sure)
    fast = CrfTagger(read_weights(options.crf.read_bytes()), knowledge.load())
    tagger = AccurateTagger(Network(options.model), fast)
    without = frozenset(options.without.read_text("utf-8").split()) if options.without else frozenset[str]()
    articles = _articles(options.articles, settings.seed, without)
    kept = list(label(tagger, articles, settings, options.tokens))
    options.out.write_bytes(msgspec.msgpack.encode(kept))
    names = sum(each.startswith("B-") for sentence in kept for each in sentence.labels)
    print(f"{len(kept)} sentences, {sum(len(each.tokens) for each in kept)} tokens, {names} names")


def read(path: Path, tokens: int) -> list[Sentence]:
    """The sentences of a file of silver labels, up to so many tokens."""
    found: list[Sentence] = []
    for sentence in msgspec.msgpack.decode(path.read_bytes(), type=list[Sentence]):
        tokens -= len(sentence.tokens)
        if tokens < 0:
            break
        found.append(sentence)
    return found


def label(
    tagger: AccurateTagger, articles: Iterator[list[tuple[str, ...]]], settings: Settings, tokens: int
) -> Iterator[Sentence]:
    """Sentences with labels that the network is sure of, none twice."""
    generator = random.Random(settings.seed)
    seen: set[tuple[str, ...]] = set()
    for sentences in articles:
        for sentence, labels, sure in _tagged(tagger, sentences):
            plain = all(each == "O" for each in labels)
            fits = _SHORTEST <= len(sentence) <= _LONGEST and sentence not in seen
            if not fits or sure < settings.sure or (plain and generator.random() > settings.plain):
                continue
            seen.add(sentence)
            yield Sentence(sentence, labels)
            tokens -= len(sentence)
        if tokens < 0:
            return


def _tagged(
    tagger: AccurateTagger, sentences: Sequence[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], tuple[Label, ...], float]]:
    """Each sentence with its labels, and the network's probability for the one it doubts most."""
    labels, scores = tagger.tag_with_scores(sentences)
    for sentence, found, table in zip(sentences, labels, scores, strict=True):
        chosen = table[np.arange(len(found)), [_NUMBER[each] for each in found]]
        yield sentence, tuple(found), float(np.exp(chosen.min(initial=0)))


def _articles(paths: Sequence[Path], seed: int, without: frozenset[str]) -> Iterator[list[tuple[str, ...]]]:
    """The sentences of articles in random order, one of each file in turn while it has any.

    Articles whose id is in `without` are left out, and so are others that begin with the same words.
    """
    generator = random.Random(seed)
    files = [sorted(read_lines(path), key=lambda line: str(line["id"])) for path in paths]
    known = {_beginning(line) for records in files for line in records if line["id"] in without}
    for records in files:
        generator.shuffle(records)
    for number in range(max(map(len, files))):
        for records in files:
            if number < len(records) and _beginning(records[number]) not in known:
                passages = body(records[number]).passages
                yield [tuple(token.text for token in passage.tokens) for passage in passages]


def _beginning(record: dict[str, Any]) -> str:
    return fold(record["text"])[:_COPIED]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Label news with the accurate tagger.")
    parser.add_argument("--model", type=Path, required=True, help="folder of the accurate model")
    parser.add_argument("--crf", type=Path, required=True, help="the fast model that it is combined with")
    parser.add_argument("--articles", type=Path, nargs="+", required=True, help="JSON lines, packed or not")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--without", type=Path, help="ids of articles that something is measured on")
    parser.add_argument("--tokens", type=int, default=600_000)
    parser.add_argument("--sure", type=float, default=Settings().sure)
    return parser.parse_args()


if __name__ == "__main__":
    main()
