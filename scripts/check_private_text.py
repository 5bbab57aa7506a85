"""Fail when a committed text file shares a run of nine Arabic words with the private material beside it.

usage: check_private_text.py [--shared FOLDER] [FILE...]

Without files every tracked text file is read. The private folder defaults to `../shared`; where it is
absent the check is skipped with a notice. Nine words in a row do not coincide by chance; shorter runs are
stock phrases of the news («وسبل تعزيزها في مختلف المجالات»), and in a table a cell may hold a long name.
"""

import argparse
import gzip
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

RUN = 9  # words
TEXT_SUFFIXES = (".py", ".md", ".json", ".jsonl", ".yaml", ".yml", ".tsv", ".csv", ".txt", ".html", ".toml")
LARGEST = 3_000_000  # bytes; compiled lexicons hold words, not sentences
_WORD = re.compile(r"[\u0621-\u064a]+")
_MARKS = re.compile(r"[\u0640\u064b-\u065f\u0670]")
_CELL = re.compile(r"[\t\n|]")
LONGEST_NAME = 12  # words: «مركز الملك … العالمي للحوار بين أتباع الأديان والثقافات» has eleven
_GOLD = ("gold/*.jsonl",)
# GSR sentences, tagged tokens and news are text; dictionaries are lists of names, which are facts
_OTHERS = ("data/news/*.jsonl.gz", "data/plover/*.jsonl", "data/ner/*.conll", "data/pages/*.html")


def words(text: str) -> list[str]:
    """The Arabic words of a text, marks and tatweel removed."""
    return _WORD.findall(_MARKS.sub("", text))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of nine words."""
    found = words(text)
    return (tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1))


def tracked_files(root: Path) -> list[Path]:
    """The files that git tracks under `root`."""
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z"], capture_output=True, text=True, check=True
    )
    return [root / name for name in listed.stdout.split("\0") if name]


def texts_of(path: Path) -> list[str]:
    """What of a file can be a sentence: in a table, the cells longer than a name; else the whole file."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix != ".tsv":
        return [text]
    return [cell for cell in _CELL.split(text) if len(words(cell)) > LONGEST_NAME]


def committed_runs(files: Iterable[Path], *, whole: bool) -> dict[tuple[str, ...], Path]:
    """Every run of nine words in the project's text files, with the first file that holds it.

    With `whole`, tables are read across their cells, too.
    """
    found: dict[tuple[str, ...], Path] = {}
    for path in files:
        if path.suffix in TEXT_SUFFIXES and path.is_file() and path.stat().st_size < LARGEST:
            texts = [path.read_text(encoding="utf-8", errors="replace")] if whole else texts_of(path)
            for text in texts:
                for run in runs(text):
                    found.setdefault(run, path)
    return found


def strings(value: object) -> Iterator[str]:
    """Every string inside a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def private_texts(shared: Path, patterns: Iterable[str]) -> Iterator[str]:
    """Every text under the private folder that fits a pattern, one at a time."""
    for pattern in patterns:
        for path in sorted(shared.glob(pattern)):
            opener = gzip.open if path.suffix == ".gz" else open
            with opener(path, "rt", encoding="utf-8", errors="replace") as stream:
                if ".jsonl" in path.suffixes:
                    for line in stream:
                        yield from strings(json.loads(line))
                else:
                    yield stream.read()


def common_runs(ours: dict[tuple[str, ...], Path], texts: Iterable[str]) -> dict[tuple[str, ...], Path]:
    """Our runs that stand in one of the texts."""
    # most private words never open one of our runs: looking at one word first saves nine tenths of the time
    openers = {run[0] for run in ours}
    found: dict[tuple[str, ...], Path] = {}
    for text in texts:
        theirs = words(text)
        for i in range(len(theirs) - RUN + 1):
            if theirs[i] in openers and (run := tuple(theirs[i : i + RUN])) in ours:
                found[run] = ours[run]
    return found


def shared_runs(files: Iterable[Path], shared: Path) -> dict[tuple[str, ...], Path]:
    """The runs that the files share with the private folder; annotated articles count most strictly."""
    files = list(files)
    gold = common_runs(committed_runs(files, whole=True), private_texts(shared, _GOLD))
    return gold | common_runs(committed_runs(files, whole=False), private_texts(shared, _OTHERS))


def main() -> int:
    """Print one line for each file that holds private text; 1 when there is one."""
    root = Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--shared", type=Path, default=root.parent / "shared")
    arguments = parser.parse_args()
    if not arguments.shared.is_dir():
        print("private text: skipped, there is no private folder beside the project")
        return 0
    found = shared_runs(arguments.files or tracked_files(root), arguments.shared)
    by_file: dict[Path, list[str]] = {}
    for run, path in sorted(found.items()):
        by_file.setdefault(path, []).append(" ".join(run))
    for path, examples in by_file.items():
        print(f"{path}: {len(examples)} runs of nine words stand in private text, such as «{examples[0]}»")
    print(f"private text: {len(found)} shared runs")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
