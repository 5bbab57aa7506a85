"""Print pairs of statements for reading: some that count as one speech, some that just do not.

usage: sample_speeches.py STORE [--seed N] [--above N] [--below N]

Pairs are of one speaker in two outlets, published at most a day apart, in other words and not in exact
copies of one article; each speaker gives one pair of either kind.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from itertools import combinations

import khabar
from khabar.records.likeness import Saying, likeness, same_speech
from khabar.records.speeches import sayings_of

NEAR_ALL, NEAR_SHORTER = 0.2, 0.45  # from here on a pair is near the limits
SHARED = 3
MOST = 60  # statements of one speaker that are compared


def main() -> int:
    """Draw the pairs and print them with their figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("store")
    parser.add_argument("--seed", type=int, default=2015)
    parser.add_argument("--above", type=int, default=50)
    parser.add_argument("--below", type=int, default=30)
    wanted = parser.parse_args()
    draw = random.Random(wanted.seed)
    by_speaker, copies = statements(wanted.store)
    left = {True: wanted.above, False: wanted.below}
    speakers = sorted(by_speaker)
    draw.shuffle(speakers)
    for speaker in speakers:
        said = by_speaker[speaker]
        pairs = list(pairs_of(draw.sample(said, min(len(said), MOST)), copies))
        for joined in (True, False):
            fitting = [pair for pair in pairs if pair[0] is joined]
            if fitting and left[joined]:
                left[joined] -= 1
                show(*draw.choice(fitting))
    return 0


def statements(path: str) -> tuple[dict[str, list[Saying]], dict[str, str]]:
    """Speaker to statements, and article to the digest of its words."""
    found: dict[str, list[Saying]] = {}
    with khabar.open(path) as news:
        rows = news.connection.execute(
            "SELECT a.id, x.actor, x.entity FROM actors AS x JOIN articles AS a ON a.key = x.article"
        )
        actors: dict[str, dict[str, str]] = {}
        for article, actor, entity in rows:
            actors.setdefault(article, {})[actor] = entity
        copies = dict(news.connection.execute("SELECT id, copy FROM articles").fetchall())
        for report in news.reports():
            for saying in sayings_of(report, actors.get(report.id, {})):
                found.setdefault(saying.speaker, []).append(saying)
    return found, copies


def pairs_of(said: list[Saying], copies: dict[str, str]) -> Iterator[tuple[bool, Saying, Saying]]:
    """The pairs near or above the limits."""
    for one, other in combinations(said, 2):
        if one.outlet == other.outlet or copies[one.report] == copies[other.report]:
            continue
        alike = likeness(one.content, other.content)
        if alike.shared < SHARED or alike.of_all == 1:
            continue
        days = {(one.published or "")[:10], (other.published or "")[:10]}
        joined = same_speech(one, other) is not None
        near = alike.of_all >= NEAR_ALL or alike.of_shorter >= NEAR_SHORTER
        if joined or (near and len(days) == 1):
            yield joined, one, other


def show(joined: bool, one: Saying, other: Saying) -> None:
    """Print a pair."""
    alike = likeness(one.content, other.content)
    kind = "above" if joined else "below"
    print(f"{kind} shared {alike.shared}, of all {alike.of_all:.2f}, of the shorter {alike.of_shorter:.2f}")
    for each in (one, other):
        print(f"  {each.outlet} {each.statement.id} {each.statement.cue.text}: {each.statement.text}")


if __name__ == "__main__":
    sys.exit(main())
