"""Gold files: JSON Lines, one article a line, with quoted strings or with standoff offsets.

In the standoff form every quoted string is `{"start", "end", "field"}` into the article that bears the id:
characters (Unicode code points), end exclusive, field `text` (the default), `title` or `byline`. Both forms
become the same structures; a file may even mix them.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from khabar.errors import FieldError, UnreadableError, UsageError
from khabar.evaluation.gold import GoldArticle
from khabar.intake.sources import BROKEN, opened
from khabar.schema import Article, Report

_SHOWN = 5  # ids in a message
_REMEDY = "write gold in the form of docs/evaluation.md"
Row = dict[str, object]


class GoldFile(msgspec.Struct, frozen=True):
    """The rows of a gold file as they stand, before offsets become words."""

    path: str
    rows: tuple[tuple[int, Row], ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the annotated articles."""
        return frozenset(str(row["id"]) for _, row in self.rows)

    @property
    def standoff(self) -> bool:
        """Whether words are given by offsets, so that the articles are needed to read them."""
        return any(_has_offsets(row) for _, row in self.rows)


def read_gold(path: str | Path) -> GoldFile:
    """The rows of a gold file, plain or gzip; raises InputError with the line that cannot be read."""
    rows: list[tuple[int, Row]] = []
    seen: set[str] = set()
    try:
        with opened(Path(path)) as source:
            for number, line in enumerate(source.stream, start=1):
                if line.strip():
                    rows.append((number, _row(line, f"{path}:{number}", seen)))
    except UnreadableError as error:
        raise UnreadableError(error.what, error.where or str(path), error.remedy) from error
    except BROKEN as error:
        raise UnreadableError(f"cannot be read: {error}", str(path), "check the file") from error
    if not rows:
        raise FieldError("holds no annotation", str(path), _REMEDY)
    return GoldFile(str(path), tuple(rows))


def resolve(gold: GoldFile, articles: Mapping[str, Article | Report]) -> list[GoldArticle]:
    """The annotations in words; `articles` (or reports, which carry the text) are needed for offsets only.

    Raises UsageError when an article is missing whose words are given by offsets, FieldError when offsets
    lie outside their article or a field has the wrong form.
    """
    missing = [str(row["id"]) for _, row in gold.rows if _has_offsets(row) and str(row["id"]) not in articles]
    if missing:
        what = f"{len(missing)} of the articles that the gold annotates by offsets are not there: "
        raise UsageError(what + _some(missing), gold.path, "give every file that holds them")
    return [_article(row, f"{gold.path}:{number}", articles) for number, row in gold.rows]


def _row(line: bytes, where: str, seen: set[str]) -> Row:
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(f"not valid JSON: {error}", where, "write one JSON object a line") from error
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        raise FieldError("no object with an id", where, _REMEDY)
    if row["id"] in seen:
        raise FieldError(f"the id {row['id']} stands twice", where, "annotate an article once")
    seen.add(row["id"])
    return row


def _article(row: Row, where: str, articles: Mapping[str, Article | Report]) -> GoldArticle:
    source = articles.get(str(row["id"]))
    words = _in_words(row, source, where) if source else row
    try:
        return msgspec.convert({**words, "noise": words.get("noise") or ()}, GoldArticle)
    except msgspec.ValidationError as error:
        raise FieldError(str(error), where, _REMEDY) from error


def _in_words(row: Row, source: Article | Report, where: str) -> Row:
    return {key: _worded(value, source, where) for key, value in row.items()}


def _worded(value: object, source: Article | Report, where: str) -> object:
    if isinstance(value, dict):
        if _is_offset(value):
            return _words(value, source, where)
        return {key: _worded(each, source, where) for key, each in value.items()}
    return [_worded(each, source, where) for each in value] if isinstance(value, list) else value


def _words(offset: Row, source: Article | Report, where: str) -> str:
    field = str(offset.get("field") or "text")
    text = getattr(source, field, None) if field in ("text", "title", "byline") else None
    start, end = offset["start"], offset["end"]
    if not (isinstance(text, str) and isinstance(start, int) and isinstance(end, int)):
        raise FieldError(f"offsets into {field}, which the article does not have", where, _REMEDY)
    if not 0 <= start < end <= len(text):
        what = f"offsets {start}-{end} lie outside the {field} of {len(text)} characters"
        raise FieldError(what, where, "give the articles that were annotated, unchanged")
    return text[start:end]


def _is_offset(value: Mapping[str, object]) -> bool:
    return "start" in value and "end" in value


def _has_offsets(value: object) -> bool:
    if isinstance(value, dict):
        return _is_offset(value) or any(_has_offsets(each) for each in value.values())
    return isinstance(value, list) and any(_has_offsets(each) for each in value)


def _some(ids: Iterable[str]) -> str:
    listed = sorted(ids)
    return ", ".join(listed[:_SHOWN]) + (", …" if len(listed) > _SHOWN else "")
