"""The coverage measure on phrases and articles written for these tests."""

import gzip
import json
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "scripts"
sys.path.insert(0, str(FOLDER))

import measure_coverage  # noqa: E402  (scripts is a folder of scripts, no package)
from khabar import knowledge  # noqa: E402

HEADER = "sample\tarticle\tstart\tend\tkind\n"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("حركة النهضة", "whole"),
        ("للأمم المتحدة", "whole"),
        ("وزارة المناخ الإماراتية", "composed"),
        ("السفير السعودي السابق لدى لبنان", "composed"),
        ("الإماراتية", "unknown"),
        ("شركة زقزوق وبنطلون", "unknown"),
    ],
)
def test_a_mention_is_known_as_a_whole_or_by_its_parts(text: str, answer: str) -> None:
    assert measure_coverage.known(knowledge.load(), text) == answer


def test_remarks_in_the_standoff_are_skipped(tmp_path: Path) -> None:
    path = tmp_path / "mentions.tsv"
    path.write_text("# who annotated\n" + HEADER + "1\ta1\t4\t9\torganization\n", "utf-8")
    assert list(measure_coverage.read_mentions(path)) == [
        measure_coverage.Mention("1", "a1", 4, 9, "organization")
    ]


def test_counts_are_printed_for_each_sample(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mentions = tmp_path / "mentions.tsv"
    mentions.write_text(HEADER + "1\ta1\t4\t15\torganization\n1\ta1\t16\t34\torganization\n", "utf-8")
    article = {"id": "a1", "text": "دعت حركة النهضة شركة زقزوق وبنطلون"}
    with gzip.open(tmp_path / "news.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(article) + "\n")
    assert measure_coverage.main([str(tmp_path), "--mentions", str(mentions)]) == 0
    assert "sample 1 both: 1/2 known (50.0%), 1 as a whole" in capsys.readouterr().out


def test_a_missing_article_is_an_error(tmp_path: Path) -> None:
    mentions = tmp_path / "mentions.tsv"
    mentions.write_text(HEADER + "1\ta1\t4\t15\torganization\n", "utf-8")
    assert measure_coverage.main([str(tmp_path), "--mentions", str(mentions)]) == 1
