"""What README and tutorial show, and what the commands really print.

usage: documented.py [--check]   (without --check: run everything and write the outputs into the pages)

Every `$ ` line of a console block runs, in order, in one empty folder; the lines below it must be the output
(both streams, standard error last). A line that holds only … stands for any number of lines. A python block
must print the text block that follows it. The Arabic twin of a page shows the same blocks.
"""

import argparse
import difflib
import os
import pty
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
TWINS = (("README.md", "README.ar.md"), ("docs/tutorial.md", "docs/tutorial.ar.md"))
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LEFT_OUT = "…"
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
    """The text without trailing blanks and without blank lines around it."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")


def matches(expected: str, actual: str) -> bool:
    """Equal line by line; a line of … stands for any number of lines."""
    parts = [re.escape(part) for part in re.split(r"^…$", trimmed(expected), flags=re.MULTILINE)]
    return re.fullmatch("(?:.*)".join(parts), actual, flags=re.DOTALL) is not None


def refreshed(expected: str, actual: str) -> str:
    """The output to show now: all of it, or the paragraphs nearest to those that were shown before."""
    if LEFT_OUT not in trimmed(expected).split("\n"):
        return actual
    paragraphs = actual.split("\n\n")
    shown = sorted({nearest(one, paragraphs) for one in kept(expected)})
    lines, last = "", -1
    for number in shown:
        gap = "\n\n" if lines and number == last + 1 else f"\n{LEFT_OUT}\n"
        lines += gap.lstrip("\n") * (number > 0) if not lines else gap
        lines += paragraphs[number]
        last = number
    return lines if last == len(paragraphs) - 1 else f"{lines}\n{LEFT_OUT}"


def kept(expected: str) -> list[str]:
    """The paragraphs that a shortened output shows."""
    pieces = re.split(rf"\n\n|^{LEFT_OUT}$", trimmed(expected), flags=re.MULTILINE)
    return [piece.strip("\n") for piece in pieces if piece.strip()]


def nearest(paragraph: str, candidates: Sequence[str]) -> int:
    """The number of the candidate most like a paragraph."""
    likeness = [difflib.SequenceMatcher(None, paragraph, each).ratio() for each in candidates]
    return likeness.index(max(likeness))


def filled(document: str, folder: Path) -> str:
    """The document with the outputs of its examples as they are now."""
    outputs = iter([shown_now(example, folder) for example in examples(document)])
    pieces = []
    at, follows_script = 0, False
    fenced = list(BLOCK.finditer(document))
    for number, block in enumerate(fenced):
        content = block[2]
        if block[1] == "console":
            commands = [example.command for example in examples(block[0])]
            content = "".join(f"$ {command}\n{next(outputs)}" for command in commands)
        elif follows_script:
            content = next(outputs)
        after = fenced[number + 1 : number + 2]
        follows_script = block[1] == "python" and bool(after) and after[0][1] == "text"
        pieces += [document[at : block.start(2)], content]
        at = block.end(2)
    return "".join(pieces) + document[at:]


def shown_now(example: Example, folder: Path) -> str:
    """What to print below a command, with its line break."""
    actual = printed(example.command, folder)
    shown = trimmed(example.output) if matches(example.output, actual) else refreshed(example.output, actual)
    return f"{shown}\n" if shown else ""


def with_blocks_of(document: str, model: str) -> str:
    """A document with the blocks of its twin."""
    contents = iter(content for _, content in blocks(model))
    return BLOCK.sub(lambda block: f"```{block[1]}\n{next(contents)}```", document)


def main() -> int:
    """Write the pages, or tell which would change."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    changed = []
    for english, arabic in TWINS:
        with tempfile.TemporaryDirectory() as folder:
            model = filled((ROOT / english).read_text(encoding="utf-8"), Path(folder))
        twin = with_blocks_of((ROOT / arabic).read_text(encoding="utf-8"), model)
        for name, text in ((english, model), (arabic, twin)):
            if (ROOT / name).read_text(encoding="utf-8") != text:
                changed.append(name)
                if not check:
                    (ROOT / name).write_text(text, encoding="utf-8")
    for name in changed:
        print(f"{'differs' if check else 'written'}: {name}")
    return 1 if check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
