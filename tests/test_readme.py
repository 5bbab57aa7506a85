"""What README and tutorial print is what the commands print (scripts/documented.py)."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from documented import TWINS, blocks, examples, filled, matches, printed, refreshed, trimmed, with_blocks_of  # noqa: E402


@pytest.mark.parametrize("name", [english for english, _ in TWINS])
def test_the_page_prints_what_the_commands_print(name: str, tmp_path: Path) -> None:
    for example in examples((ROOT / name).read_text(encoding="utf-8")):
        actual = printed(example.command, tmp_path)
        assert matches(example.output, actual), f"$ {example.command}\n{actual}"


def test_the_readme_shows_six_commands_and_the_python_use() -> None:
    commands = [example.command for example in examples((ROOT / "README.md").read_text(encoding="utf-8"))]
    assert sum(command.startswith("khabar ") for command in commands) >= 6
    assert any(command.startswith("python ") for command in commands)


@pytest.mark.parametrize("twins", TWINS, ids=lambda twins: twins[0])
def test_the_arabic_twin_shows_the_same_blocks(twins: tuple[str, str]) -> None:
    english, arabic = (blocks((ROOT / name).read_text(encoding="utf-8")) for name in twins)
    assert english == arabic


@pytest.mark.parametrize(
    ("expected", "actual", "same"),
    [
        ("a\nb\n", "a\nb", True),
        ("a\n…\nd\n", "a\nb\nc\nd", True),
        ("a\n…\nd\n", "a\nb\nc\ne", False),
        ("a…\n", "abc", False),
        ("a\n", "a\nb", False),
    ],
)
def test_output_is_compared_line_by_line(expected: str, actual: str, same: bool) -> None:
    assert matches(expected, actual) is same


def test_examples_are_read_in_order(tmp_path: Path) -> None:
    document = "```console\n$ echo 1\n1\n$ echo 2\n2\n```\n```python\nprint(3)\n```\n```text\n3\n```\n"
    found = examples(document)
    assert [printed(each.command, tmp_path) for each in found] == ["1", "2", "3"]
    assert [trimmed(each.output) for each in found] == ["1", "2", "3"]


PARAGRAPHS = "one: 1\n\ntwo: 2\n\nthree: 3\n\n4 in all"


@pytest.mark.parametrize(
    ("expected", "shown"),
    [
        ("old", PARAGRAPHS),
        ("…\ntwo: 8\n…\n9 in all", "…\ntwo: 2\n…\n4 in all"),
        ("one: 8\n\ntwo: 8\n…", "one: 1\n\ntwo: 2\n…"),
        ("…\n9 in all", "…\n4 in all"),
    ],
)
def test_a_shortened_output_stays_shortened(expected: str, shown: str) -> None:
    assert refreshed(expected, PARAGRAPHS) == shown
    assert matches(shown, PARAGRAPHS)


def test_outputs_are_filled_in_and_the_twin_follows(tmp_path: Path) -> None:
    page = "a\n```console\n$ echo 1\nold\n$ true\n```\nb\n```python\nprint(3)\n```\n```text\nold\n```\nc\n"
    now = filled(page, tmp_path)
    assert now == page.replace("echo 1\nold", "echo 1\n1").replace("```text\nold", "```text\n3")
    assert with_blocks_of(page.replace("a\n", "ا\n"), now) == now.replace("a\n", "ا\n")
