"""Two hundred real articles: none may stop the run, every span stands where it says."""

import gzip
import itertools
import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ARTICLES = 200
FILES = ("saudi-2015-07", "politics-2022", "tunisia-2014-2017", "levant-2023-12")


def some_articles(shared: Path) -> Iterator[dict[str, Any]]:
    """The first fifty articles of each collection."""
    for name in FILES:
        with gzip.open(shared / "data" / "news" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as stream:
            yield from map(json.loads, itertools.islice(stream, ARTICLES // len(FILES)))


def spans(value: object) -> Iterator[dict[str, Any]]:
    """Every object with an offset, however deep."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int):
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def test_real_articles_are_coded_without_a_crash(
    shared: Path, khabar: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    articles = list(some_articles(shared))
    assert len(articles) == ARTICLES
    source, target, rejects = (tmp_path / name for name in ("in.jsonl", "out.jsonl", "rejects.jsonl"))
    source.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in articles), encoding="utf-8"
    )
    done = khabar("code", source, "-o", target, "--rejects", rejects)
    assert done.returncode in (0, 3), done.stderr
    assert "Traceback" not in done.stderr
    reports = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    refused = rejects.read_text(encoding="utf-8").splitlines() if rejects.exists() else []
    assert len(reports) + len(refused) == ARTICLES
    assert [row["id"] for row in reports] == [row["id"] for row in articles if row["id"] in ids(reports)]
    for report in reports:
        for span in spans(report):
            source_text = report[span.get("field") or "text"]
            assert source_text[span["start"] : span["end"]] == span["text"], (report["id"], span)


def ids(reports: list[dict[str, Any]]) -> set[str]:
    return {row["id"] for row in reports}
