"""How many organisation and office mentions of real articles the knowledge base knows.

usage: measure_coverage.py [NEWS_FOLDER] [--mentions FILE] [--unknown]

NEWS_FOLDER (default ../shared/data/news) holds the articles as *.jsonl.gz. FILE lists mentions read by
hand as sample, article id, start, end and kind, never their text. A mention is known *as a whole* when
the phrase itself is in the knowledge base («حركة النهضة»), *composed* when it begins with a known head
and every other part is known («وزارة الطاقة الإماراتية»: head, domain, nationality). --unknown prints the
phrases that are neither, for whoever extends the resources.
"""

import argparse
import csv
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from khabar import knowledge
from khabar.arabic import tokenize
from khabar.arabic.clitics import readings
from khabar.knowledge.words import words

ROOT = Path(__file__).resolve().parents[1]
HEADS = frozenset(
    (
        *("organization_head", "organization", "party", "movement", "armed_group", "media", "agency"),
        *("government_body", "igo", "company", "office", "office_domain", "group", "title"),
    )
)
# Closed classes of the grammar that stand between the parts: «السابق», «الدائم», «لدى».
BETWEEN = ("former", "office_adjective", "group_adjective", "preposition")
# A proclitic that quotation marks cut off its word: «لـ«عكاظ»».
LONE = frozenset("بلكوف")
QUOTES = frozenset("«»“”\"'‘’()[]#")

Answer = Literal["whole", "composed", "unknown"]


class Mention(NamedTuple):
    """One mention by offsets; `sample` says which draw the article belongs to."""

    sample: str
    article: str
    start: int
    end: int
    kind: str


def main(arguments: list[str] | None = None) -> int:
    """Print known and total for each sample and kind. Exit status: 0, or 1 when an article is missing."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("news", nargs="?", type=Path, default=ROOT.parent / "shared" / "data" / "news")
    parser.add_argument(
        "--mentions", type=Path, default=ROOT / "training" / "annotations" / "coverage_mentions.tsv"
    )
    parser.add_argument("--unknown", action="store_true")
    options = parser.parse_args(arguments)
    mentions = list(read_mentions(options.mentions))
    texts = read_texts(options.news, {mention.article for mention in mentions})
    missing = {mention.article for mention in mentions} - texts.keys()
    if missing:
        print(f"{len(missing)} articles are not under {options.news}", file=sys.stderr)
        return 1
    report(mentions, texts, show_unknown=options.unknown)
    return 0


def read_mentions(path: Path) -> Iterator[Mention]:
    """The rows of the standoff file; lines that begin with # are remarks."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        for row in csv.DictReader(lines, delimiter="\t"):
            yield Mention(row["sample"], row["article"], int(row["start"]), int(row["end"]), row["kind"])


def read_texts(folder: Path, wanted: Iterable[str]) -> dict[str, str]:
    """Article id to text, for the articles wanted."""
    ids = frozenset(wanted)
    texts: dict[str, str] = {}
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                if article["id"] in ids:
                    texts[article["id"]] = article["text"]
    return texts


def report(mentions: list[Mention], texts: Mapping[str, str], *, show_unknown: bool) -> None:
    """One line for each sample and kind, and one for each sample."""
    base = knowledge.load()
    counts: Counter[tuple[str, str, Answer]] = Counter()
    for mention in mentions:
        text = texts[mention.article][mention.start : mention.end]
        answer = known(base, text)
        counts[mention.sample, mention.kind, answer] += 1
        counts[mention.sample, "both", answer] += 1
        if show_unknown and answer == "unknown":
            print(f"{mention.sample}\t{mention.kind}\t{text}")
    for sample, kind in sorted({(sample, kind) for sample, kind, _ in counts}):
        whole, composed, unknown = (counts[sample, kind, each] for each in ("whole", "composed", "unknown"))
        total = whole + composed + unknown
        share = (whole + composed) / total
        print(f"sample {sample} {kind}: {whole + composed}/{total} known ({share:.1%}), {whole} as a whole")


def known(base: knowledge.Knowledge, text: str) -> Answer:
    """Whether a mention is known, and how: «للأمم المتحدة» as a whole, once its proclitic is off."""
    forms = [token.form for token in tokenize(text) if token.kind != "newline"]
    bare = [form for form in forms if form not in QUOTES]
    if len(bare) > 1 and bare[0] in LONE:
        bare = bare[1:]
    if any(_is(base, variant, HEADS) for variant in (forms, bare)):
        return "whole"
    return "composed" if _composed(base, bare) else "unknown"


def _is(base: knowledge.Knowledge, forms: list[str], categories: frozenset[str] | None) -> bool:
    """Whether these tokens are one known phrase, of one of the categories where they are given."""
    if not forms:
        return False
    for _, first in readings(forms[0]):
        names = base.lookup(" ".join((first, *forms[1:])))
        if any(categories is None or name.category in categories for name in names):
            return True
    return False


def _composed(base: knowledge.Knowledge, forms: list[str]) -> bool:
    """Whether known pieces cover all tokens, the first of them a head: «رئيس» + «حزب آفاق تونس»."""
    reached = {0}
    for end in range(1, len(forms) + 1):
        for start in sorted(reached):
            piece = forms[start:end]
            if piece and (_is(base, piece, None if start else HEADS) or (start and _between(piece))):
                reached.add(end)
                break
    return len(forms) in reached


def _between(forms: list[str]) -> bool:
    return any(" ".join(forms) in words(name) for name in BETWEEN)


if __name__ == "__main__":
    sys.exit(main())
