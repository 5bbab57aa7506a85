"""The house stands straight: imports go down, files and functions stay small, nothing local is committed."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "khabar"
# lowest first; a module imports from lower floors or from its own folder
FLOORS = (
    ("data",),
    ("errors", "schema"),
    ("arabic",),
    ("knowledge",),
    ("taggers",),
    ("intake",),
    ("coding",),
    ("records",),
    ("store",),
    ("exports", "evaluation"),
    ("engines",),
    ("web",),
    ("cli",),
    ("__init__", "__main__"),
)
FLOOR = {folder: number for number, folders in enumerate(FLOORS) for folder in folders}
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
# a path of somebody's machine, or the host of a package registry
LOCAL = re.compile(
    r"(?<![\w.])/(?:work|root|home/\w+|Users)/\w|\bpypi\.\w+|pythonhosted\.\w+|index[-]url", re.ASCII
)


def imported(node: ast.AST, module: tuple[str, ...]) -> Iterator[str]:
    """The folders of khabar that an import statement inside `module` reaches."""
    names: list[str] = []
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom):
        base = ".".join(("khabar", *module[: len(module) - node.level])) if node.level else ""
        start = ".".join(part for part in (base, node.module or "") if part)
        names = [f"{start}.{alias.name}" for alias in node.names] if start == "khabar" else [start]
    for name in names:
        head, _, rest = name.partition(".")
        if head == "khabar":
            folder = rest.split(".")[0]
            yield folder if folder in FLOOR else "__init__"


def upward_imports(source: Path) -> list[str]:
    """One line for each import that goes up or sideways, with file and line."""
    found = []
    for path in sorted(source.rglob("*.py")):
        module = path.relative_to(source).with_suffix("").parts
        own = module[0]
        if own not in FLOOR:
            found.append(f"{path}:1 stands in no floor of the house: {own}")
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for folder in imported(node, module):
                if folder != own and FLOOR[folder] >= FLOOR[own]:
                    found.append(f"{path}:{getattr(node, 'lineno', 0)} {own} imports {folder}")
    return found


def too_long(paths: list[Path]) -> list[str]:
    """Files and functions over the limits."""
    found = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        if (lines := text.count("\n")) > LONGEST_FILE:
            found.append(f"{path}: {lines} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    found.append(f"{path}:{node.lineno} {node.name}: {length} lines")
    return found


def committed(*suffixes: str) -> list[Path]:
    """The tracked files, all of them or those with one of the suffixes."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z"]
    listed = subprocess.run(command, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and (not suffixes or path.suffix in suffixes)]


def test_imports_go_down() -> None:
    assert upward_imports(SOURCE) == []


@pytest.mark.parametrize(
    ("name", "line", "reached"),
    [
        ("arabic/a.py", "from khabar.coding import code", "arabic imports coding"),
        ("exports/a.py", "import khabar.evaluation.scores", "exports imports evaluation"),
        ("store/a.py", "from khabar import open", "store imports __init__"),
        ("store/a.py", "from ..cli import app", "store imports cli"),
        ("store/a.py", "def late() -> None:\n    from khabar.cli import app", "store imports cli"),
        ("cellar/a.py", "", "stands in no floor of the house: cellar"),
    ],
)
def test_an_upward_import_is_named_with_file_and_line(
    tmp_path: Path, name: str, line: str, reached: str
) -> None:
    path = tmp_path / name
    path.parent.mkdir()
    path.write_text(line + "\n", encoding="utf-8")
    (complaint,) = upward_imports(tmp_path)
    assert complaint.startswith(f"{path}:") and complaint.endswith(reached)


def test_downward_and_own_imports_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "store" / "a.py"
    path.parent.mkdir()
    path.write_text(
        "from khabar.schema import Record\nfrom . import b\nfrom .c import d\nimport json\n", "utf-8"
    )
    assert upward_imports(tmp_path) == []


def test_files_and_functions_are_small() -> None:
    assert too_long(committed(".py")) == []


def test_a_long_function_is_named(tmp_path: Path) -> None:
    path = tmp_path / "long.py"
    path.write_text("def long() -> None:\n" + "    print()\n" * LONGEST_FILE, "utf-8")
    assert too_long([path]) == [f"{path}: 401 lines", f"{path}:1 long: 401 lines"]


def test_nothing_local_is_committed() -> None:
    found = []
    for path in committed():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        lines = enumerate(text.splitlines(), start=1) if LOCAL.search(text) else ()
        found += [f"{path}:{number}: {line[:100]}" for number, line in lines if LOCAL.search(line)]
    assert found == []


@pytest.mark.parametrize(
    "text",
    ["/".join(("", "work", "main")), "/".join(("see ", "root", "x")), ".".join(("https://pypi", "org"))],
)
def test_what_is_local_is_recognised(text: str) -> None:
    assert LOCAL.search(text)
    assert not LOCAL.search("docs/work/plan and https://news.example/work/1")
