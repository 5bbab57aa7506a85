"""The figures of `khabar evaluate` are those of the private scorer, every one of them."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = (ROOT / "tests" / "data" / "sample.gold.jsonl", ROOT / "src/khabar/data/sample/articles.jsonl")
LONG = {"p": "precision", "r": "recall", "f1": "f1"}
SPARE = {"tp", "system", "gold"}
Json = dict[str, Any]
Khabar = Callable[..., subprocess.CompletedProcess[str]]


def flat(figures: Json, path: str = "") -> Iterator[tuple[str, float]]:
    """Every figure of the scorer under the key that it has here."""
    for name, value in figures.items():
        key = f"{path}.{LONG.get(name, name)}" if path else name
        if isinstance(value, dict):
            yield from flat(value, key)
        elif name not in SPARE and not name.startswith("documents"):
            yield key, value


def thinned(reports: Path, target: Path) -> Path:
    """The reports with something taken from each: what is missed must be counted alike, too."""
    rows = [json.loads(line) for line in reports.read_text(encoding="utf-8").splitlines()]
    for number, row in enumerate(rows):
        row["events"], row["statements"] = row["events"][number % 2 :], row["statements"][::2]
        row["noise"], row["actors"] = row["noise"][1:], row["actors"][number % 3 :]
        for event in row["events"]:
            event["date"], event["from"], event["to"] = None, event["to"], event["from"]
        for statement in row["statements"]:
            statement["start"] += number % 2
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows[1:])
    target.write_text(text, encoding="utf-8")
    return target


@pytest.fixture(scope="session", params=["development", "sample"])
def scored(
    request: pytest.FixtureRequest, shared: Path, khabar: Khabar, tmp_path_factory: Any
) -> tuple[Path, Path]:
    """Gold and the reports of its articles."""
    development = (shared / "gold" / "dev.gold.jsonl", shared / "gold" / "dev.docs.jsonl")
    gold, articles = development if request.param == "development" else SAMPLE
    reports = tmp_path_factory.mktemp("evaluation") / "reports.jsonl"
    assert khabar("code", articles, "-o", reports).returncode == 0
    return gold, reports


@pytest.mark.parametrize("change", [None, thinned], ids=["as coded", "with errors"])
def test_every_figure_is_that_of_the_scorer(
    shared: Path,
    khabar: Khabar,
    scored: tuple[Path, Path],
    tmp_path: Path,
    change: Callable[[Path, Path], Path] | None,
) -> None:
    gold, reports = scored
    if change:
        reports = change(reports, tmp_path / "reports.jsonl")
    command = [sys.executable, str(shared / "gold" / "score.py"), str(gold), str(reports), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    done = khabar("evaluate", gold, "--reports", reports, "--json", "--resamples", "1")
    assert done.returncode == 0, done.stderr
    ours = json.loads(done.stdout)["overall"]
    assert (ours["articles"], ours["missing"]) == (theirs["documents"], theirs["documents_missing"])
    expected = dict(flat(theirs))
    assert set(ours["figures"]) - set(expected) == {"false_engagements_per_empty_article"}
    assert {key: shown(ours["figures"][key]) for key in expected} == expected


def shown(measured: Json) -> float:
    """A figure rounded as the scorer does; where there is nothing to count, it says 0."""
    value = measured["value"]
    return 0.0 if value is None and not any(measured["counts"].values()) else round(value, 4)
