"""Writing the TSV files of resources/open, with the same bytes each time."""

import gzip
import re
from collections.abc import Iterable
from pathlib import Path

# Arabic script that no Arabic name is written in: Persian, Urdu, Kurdish, Pashto and other letters.
_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
_ARABIC_WORD = re.compile(rf"[{_LETTERS}]+(?:[ \-'’][{_LETTERS}]+)*")
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640\u200b-\u200f]")


def write_table(path: Path, columns: str, rows: Iterable[Iterable[object]]) -> None:
    """Write a TSV; gzip-compressed without a time stamp where the name ends in .gz."""
    lines = ["\t".join(columns.split())]
    lines += ["\t".join("" if cell is None else str(cell) for cell in row) for row in rows]
    content = ("\n".join(lines) + "\n").encode("utf-8")
    path.write_bytes(gzip.compress(content, 9, mtime=0) if path.suffix == ".gz" else content)


def is_arabic(name: str) -> bool:
    """Whether a name is written in the letters of Arabic alone: «طهران» is, «تهران/پایتخت» is not."""
    return bool(_ARABIC_WORD.fullmatch(without_marks(name)))


def without_marks(name: str) -> str:
    """A name without vowel marks, tatweel and invisible signs."""
    return _MARKS.sub("", name)
