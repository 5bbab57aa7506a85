"""What README and tutorial print is what the commands print.

Every `$ ` line of a console block runs, in order, in one empty folder; the lines below it must be the output
(both streams, standard error last). A line that holds only … stands for any number of lines. A python block
must print the text block that follows it. The Arabic twin shows the same blocks.
"""

import os
import pty
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
TWINS = (("README.md", "README.ar.md"), ("docs/tutorial.md", "docs/tutorial.ar.md"))
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WIDTH = "120"  # columns of the tables
STYLE = re.compile(r"\x1b\[[0-9;]*m")  # colours and bold: a page has none


class Example(NamedTuple):
    """A command or a script, and what it prints."""

    command: str
    output: str


def blocks(document: str) -> list[tuple[str, str]]:
    """Language and content of every fenced block."""
    return [(match[1], match[2]) for match in BLOCK.finditer(document)]


def examples(document: str) -> list[Example]:
    """The commands of the console blocks and the scripts of the python blocks, in order."""
    found: list[Example] = []
    fenced = blocks(document)
    for (language, content), following in zip(fenced, [*fenced[1:], ("", "")], strict=True):
        if language == "console":
            for part in re.split(r"^\$ ", content, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                found.append(Example(command, output))
        elif language == "python" and following[0] == "text":
            found.append(Example(f"python - <<'END'\n{content}END", following[1]))
    return found


def printed(command: str, folder: Path) -> str:
    """What a command prints on a terminal, standard error last, without colours and trailing blanks.

    Standard output is a terminal of its own, so that tables look as they do for a reader; standard error is
    a file, so that no progress bar is drawn.
    """
    environment = os.environ | {"COLUMNS": WIDTH, "NO_COLOR": "1", "TERM": "xterm", "PYTHONUTF8": "1"}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    terminal, inside = pty.openpty()
    with tempfile.TemporaryFile() as errors:
        child = subprocess.Popen(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=inside,
            stderr=errors,
        )
        os.close(inside)
        shown = b"".join(read_all(terminal))
        child.wait()
        os.close(terminal)
        errors.seek(0)
        told = errors.read()
    return trimmed(STYLE.sub("", (shown + told).decode("utf-8")))


def read_all(terminal: int) -> Iterator[bytes]:
    """What comes out of a terminal until the last process inside has closed it."""
    with suppress(OSError):  # Linux tells the end of a pseudo-terminal by an error
        while piece := os.read(terminal, 65536):
            yield piece


def trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")


def matches(expected: str, actual: str) -> bool:
    """Equal line by line; a line of … stands for any number of lines."""
    parts = [re.escape(part) for part in re.split(r"^…$", trimmed(expected), flags=re.MULTILINE)]
    return re.fullmatch("(?:.*)".join(parts), actual, flags=re.DOTALL) is not None


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
