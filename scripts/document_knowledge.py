"""Write the counts of the knowledge base into docs/knowledge.md, between its two marks.

usage: document_knowledge.py [--check]
"""

import csv
import gzip
import io
import sys
from collections import Counter
from pathlib import Path

from khabar.knowledge import load
from khabar.knowledge.coverage import BODIES, by_country

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "knowledge.md"
BEGIN, END = "<!-- counts: written by scripts/document_knowledge.py -->", "<!-- end of counts -->"
SHOWN = 30


def tables() -> str:
    """The counts as Markdown: by kind, by source, by country."""
    knowledge = load()
    kinds = [f"| {kind.replace('_', ' ')} | {count:,} |" for kind, count in knowledge.counts().items()]
    rows = [f"| {source} | {licence} | {count:,} |" for (source, licence), count in _sources().most_common()]
    return "\n".join(
        [
            "### By kind\n\n| kind | number |\n|---|---:|",
            *kinds,
            "\n### By source\n\n| source | licence | rows |\n|---|---|---:|",
            *rows,
            "\n### By country",
            f"Cities: {_by_country(('city',))}.\n",
            f"Bodies, parties, movements, media: {_by_country(BODIES)}.\n",
            f"Offices tied to one country: {_by_country(('office',))}.\n",
            f"Persons in office: {_by_country(('person',))}.",
        ]
    )


def _by_country(categories: tuple) -> str:  # type: ignore[type-arg]
    counts = by_country(load(), categories)
    shown = [f"{country} {count}" for country, count in list(counts.items())[:SHOWN]]
    others = len(counts) - len(shown)
    return ", ".join(shown) + (f" and {others} more countries" if others > 0 else "") if shown else "none"


def _sources() -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for folder in ("actors", "open"):
        for path in sorted((ROOT / "resources" / folder).glob("*.tsv*")):
            raw = path.read_bytes()
            text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
            for row in csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE):
                counts[_kind_of_source(row["source"]), row["licence"]] += 1
    return counts


def _kind_of_source(source: str) -> str:
    """All dated news reports count as one source here; their rows name each of them."""
    return "dated news reports" if "«" in source else source


def main(arguments: list[str]) -> int:
    """Exit status: 1 with --check when the page differs."""
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN, 1)
    new = f"{before}{BEGIN}\n\n{tables()}\n\n{END}{rest.split(END, 1)[1]}"
    if "--check" in arguments:
        return int(new != page)
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
