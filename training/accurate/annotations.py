"""Annotated articles: what was annotated, and where in the tokens of the article it stands.

Two forms are read: strings quoted from the article, and offsets (`{"start", "end", "field"}`) as in
training/annotations. Articles come from files of JSON lines, packed or not.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

import msgspec

from khabar.arabic import Token
from khabar.coding.analysis import Analysis, Passage
from khabar.coding.reading import credit, mark_noise, read
from khabar.schema import Article

Range = tuple[int, int]  # words of the article's body, end exclusive


class Body(msgspec.Struct, frozen=True):
    """The text of an article as one row of tokens; `sentences`: how many tokens each of them has."""

    article: Article
    passages: tuple[Passage, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the text, furniture left out."""
        return tuple(token for passage in self.passages for token in passage.tokens)

    @property
    def sentences(self) -> tuple[int, ...]:
        """How many tokens each passage has."""
        return tuple(len(passage.tokens) for passage in self.passages)


class Annotated(msgspec.Struct, frozen=True):
    """An article and its annotation, a plain object in the form of quoted strings."""

    body: Body
    gold: dict[str, Any]


def load(gold: Sequence[Path], articles: Sequence[Path]) -> list[Annotated]:
    """All annotated articles of the files whose texts are found, in the order of the annotation."""
    annotations = [line for path in gold for line in read_lines(path)]
    wanted = {line["id"] for line in annotations}
    texts = {line["id"]: line for path in articles for line in read_lines(path) if line["id"] in wanted}
    return [
        Annotated(body(texts[line["id"]]), quoted(line, texts[line["id"]]))
        for line in annotations
        if line["id"] in texts
    ]


def body(record: dict[str, Any]) -> Body:
    """The article of an input record, cut into passages as khabar itself does before coding."""
    fields = {name: record[name] for name in Article.__struct_fields__ if record.get(name) is not None}
    article = msgspec.convert(fields, Article, strict=False)
    analysis = read(credit(mark_noise(Analysis(article=article))))
    return Body(article, tuple(passage for passage in analysis.passages if passage.field == "text"))


def quoted(value: Any, record: dict[str, Any]) -> Any:  # noqa: ANN401 (any JSON)
    """Offsets replaced by the words that stand there; everything else as it is."""
    if isinstance(value, dict):
        if value.keys() >= {"start", "end", "field"}:
            return (record[value["field"]] or "")[value["start"] : value["end"]]
        return {name: quoted(each, record) for name, each in value.items()}
    return [quoted(each, record) for each in value] if isinstance(value, list) else value


def places(tokens: Sequence[Token], text: str, words: str) -> list[Range]:
    """All places where `words` stand as whole tokens, proclitics before the first one allowed."""
    starts = {token.start: number for number, token in enumerate(tokens)}
    holding = {
        place: number
        for token, number in zip(tokens, range(len(tokens)), strict=True)
        for place in range(token.start, min(token.end, token.start + 4))
    }
    ends = {token.end: number + 1 for number, token in enumerate(tokens)}
    found = []
    for place in _occurrences(text, words):
        first = starts.get(place, holding.get(place))
        last = ends.get(place + len(words.rstrip()))
        if first is not None and last is not None and last > first:
            found.append((first, last))
    return found


def covered(tokens: Sequence[Token], text: str, words: str) -> Range | None:
    """The tokens that a quotation covers at the first place where it stands; None where it was cut out."""
    place = text.find(words)
    if place < 0 or not words:
        return None
    inside = [n for n, token in enumerate(tokens) if token.start < place + len(words) and place < token.end]
    return (inside[0], inside[-1] + 1) if inside else None


def _occurrences(text: str, words: str) -> Iterator[int]:
    place = text.find(words) if words else -1
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def read_lines(path: Path) -> Iterable[dict[str, Any]]:
    """The objects of a file of JSON lines, packed or not."""
    with _open(path) as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def _open(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")
