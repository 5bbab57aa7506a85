"""One visit told by two articles becomes one record with its meetings; other contacts stay apart."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import khabar as news_interface
from khabar.schema import Record

TOLD_TWICE = {"seed-000", "seed-002"}


@pytest.fixture(scope="module")
def records(
    shared: Path,
    khabar: Callable[..., subprocess.CompletedProcess[str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> list[Record]:
    folder = tmp_path_factory.mktemp("visit")
    lines = (shared / "gold" / "dev.docs.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    seeds = [line for line in lines if json.loads(line)["id"].startswith("seed-")]
    (folder / "seeds.jsonl").write_text("".join(seeds), encoding="utf-8")
    done = khabar("run", folder / "seeds.jsonl", "--db", folder / "seeds.khabar")
    assert done.returncode == 0, done.stderr
    with news_interface.open(folder / "seeds.khabar") as news:
        return list(news.records())


def told_by(record: Record) -> set[str]:
    return {telling.report for telling in record.reports}


def test_one_visit_told_twice_is_one_record_with_five_meetings(records: list[Record]) -> None:
    visits = [record for record in records if record.kind == "visit" and told_by(record) & TOLD_TWICE]
    assert [told_by(visit) for visit in visits] == [TOLD_TWICE]
    assert visits[0].conflicts == () and visits[0].outlets == 0
    parts = [record for record in records if record.part_of == visits[0].id]
    assert [part.kind for part in parts] == ["meeting"] * 5
    assert len({part.to for part in parts}) == 5


def test_other_contacts_of_the_same_people_stay_apart(records: list[Record]) -> None:
    for record in records:
        assert told_by(record) <= TOLD_TWICE or len(told_by(record)) == 1
