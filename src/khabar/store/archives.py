"""Archives: files beside the store that hold articles or reports, rewritten without what is forgotten."""

import gzip
import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from khabar.errors import UnreadableError, UsageError
from khabar.schema import Article, Judgement, Report
from khabar.store.redacting import name_words, redacted_article, redacted_report, redactor_of, walked
from khabar.store.shortened import Shortening, judgement_without_articles, judgement_without_person

ENDINGS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
Line = dict[str, Any]
Rewrite = Callable[[Line], Line | None]


class Rewritten(msgspec.Struct, frozen=True, kw_only=True):
    """What was or would be done to an archive, in lines."""

    path: str
    removed: int
    changed: int


def rewrite_archive(path: Path, rewrite: Rewrite, *, write: bool) -> Rewritten:
    """Put every line of a JSON Lines file, plain or gzip, through `rewrite`; None takes it out.

    Lines that it leaves alone stay byte for byte. The new file takes the place of the old one when it is
    whole. Errors: UsageError for another form of file, UnreadableError where a line is no JSON object.
    """
    if not path.name.endswith(ENDINGS):
        remedy = f"known endings: {', '.join(ENDINGS)}; a store is named with --db"
        raise UsageError("archives of this form are not rewritten", str(path), remedy)
    removed = changed = 0
    kept: list[bytes] = []
    for number, line in _lines(path):
        after = _rewritten(line, rewrite, f"{path}:{number}")
        removed += after is None
        changed += after is not None and after != line
        if after is not None:
            kept.append(after)
    if write and removed + changed:
        _replace(path, b"".join(kept))
    return Rewritten(path=str(path), removed=removed, changed=changed)


def without_articles(articles: Collection[str], addresses: Collection[str] = ()) -> Rewrite:
    """Takes out lines that are these articles, their reports or judgements on them alone."""
    shortened = Shortening(lambda judgement: judgement_without_articles(judgement, articles))

    def rewrite(line: Line) -> Line | None:
        if line.get("id") in articles or line.get("url") in addresses:
            return None
        return _judged(line, shortened) if _is_judgement(line) else line

    return rewrite


def without_names(names: Iterable[str], entities: Collection[str]) -> Rewrite:
    """Takes a person out of articles, reports and whatever else names them."""
    redactor = redactor_of(map(name_words, names))
    shortened = Shortening(lambda judgement: judgement_without_person(judgement, redactor, entities))

    def rewrite(line: Line) -> Line | None:
        if _is_judgement(line):
            return _judged(line, shortened)
        families = redactor.families(*_strings(line))
        if "actors" in line and "events" in line:
            report = msgspec.convert(line, Report)
            article = redacted_article(_article(report), redactor)
            after: Line = msgspec.to_builtins(redacted_report(report, article, redactor, entities))
            return line if after == msgspec.to_builtins(report) else after
        hidden = walked(line, None, lambda text: redactor.text(text, families))
        return {**hidden, "id": line["id"]} if "id" in line else hidden

    return rewrite


def _is_judgement(line: Line) -> bool:
    return {"subject", "decision", "about"} <= line.keys()


def _judged(line: Line, shortened: Shortening) -> Line | None:
    """A judgement goes in again only under the id that its words give, so it gets a new one."""
    judgement = msgspec.convert(line, Judgement)
    kept = shortened(judgement)
    return line if kept == judgement else None if kept is None else msgspec.to_builtins(kept)


def _rewritten(line: bytes, rewrite: Rewrite, where: str) -> bytes | None:
    if not line.strip():
        return line
    try:
        before = msgspec.json.decode(line, type=Line)
        after = rewrite(before)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(f"no JSON object: {error}", where, "mend or remove the line") from error
    if after is None:
        return None
    return line if after == before else msgspec.json.encode(after) + b"\n"


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    with gzip.open(path, "rb") if path.name.endswith(".gz") else path.open("rb") as stream:
        yield from enumerate(stream, 1)


def _replace(path: Path, content: bytes) -> None:
    """Write beside the file and put it in its place, so that a failure leaves the old one."""
    partial = path.with_name(path.name + ".partial")
    try:
        partial.write_bytes(gzip.compress(content, mtime=0) if path.name.endswith(".gz") else content)
        os.replace(partial, path)  # noqa: PTH105
    finally:
        partial.unlink(missing_ok=True)


def _article(report: Report) -> Article:
    names = [name for name in Article.__struct_fields__ if hasattr(report, name)]
    return Article(**{name: getattr(report, name) for name in names})


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _strings(each)
