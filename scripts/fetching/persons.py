"""Names of persons from arabic-name-romanizer: full names, and how often a word is given name or surname."""

import re
import sqlite3
from collections import Counter
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from fetching.tsv import is_arabic, write_table
from khabar.knowledge.base import phrase_of

# The package also holds names of another collection; only those that Wikidata gives are taken.
SOURCE = ("Wikidata via arabic-name-romanizer", "CC0-1.0")
_FULL_NAMES = "SELECT arabic_key, 1 FROM full_names WHERE source = 'wikidata'"
_PARTS = (
    "SELECT arabic_key, role, count FROM units WHERE role IN ('given', 'surname') AND source = 'wikidata'"
)
_SHORTEST_FULL_NAME, _LONGEST_FULL_NAME = 2, 6  # tokens
# Names of two words; the collection's keys are folded.
_COMPOUND = re.compile(r"\b(?:عبد|ابو|ابا|ابي|ام|ابن|بنت|سيف|نور) \w+|\b\w+ (?:الله|الدين|الاسلام)\b")
_RAREST = 2  # a part seen once in 80,000 names is as likely an error as a name


def write_full_names(folder: Path) -> int:
    """Write person_names.tsv.gz; the number of rows."""
    names = [str(form) for form, _ in _query(_FULL_NAMES)]
    kept = {phrase_of(name) for name in names if is_arabic(name) and _is_full(name)}
    rows = [(form, *SOURCE) for form in sorted(kept)]
    write_table(folder / "person_names.tsv.gz", "form source licence", rows)
    return len(rows)


def _is_full(name: str) -> bool:
    """Whether there are two names or more: «نصر الله» and «عبد العزيز» are one each."""
    several = len(_COMPOUND.sub("name", name).split()) >= _SHORTEST_FULL_NAME
    return several and len(name.split()) <= _LONGEST_FULL_NAME


def write_parts(folder: Path) -> int:
    """Write name_parts.tsv.gz; the number of rows."""
    rows = [
        (form, role, count, *SOURCE) for (form, role), count in sorted(_parts().items()) if count >= _RAREST
    ]
    write_table(folder / "name_parts.tsv.gz", "form role count source licence", rows)
    return len(rows)


def given_name_count(form: str) -> int:
    """How often a folded form is a given name in the collection."""
    return _parts().get((form, "given"), 0)


@cache
def _parts() -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for form, role, count in _query(_PARTS):
        if is_arabic(str(form)):
            counts[phrase_of(str(form)), str(role)] += int(count)
    return counts


def _query(query: str) -> list[tuple[str | int, ...]]:
    with as_file(files("arabic_name_romanizer") / "resources" / "names.sqlite3") as path:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()
