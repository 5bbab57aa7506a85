"""Every dependency has its line of justification, and no line is left over."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_dependency_is_justified() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(line for extra in extras for line in extra)]
    package = tomllib.loads((ROOT / "packages/khabar-accurate/pyproject.toml").read_text(encoding="utf-8"))
    wanted += [line for line in package["project"]["dependencies"] if not line.startswith("khabar")]
    names = {re.split(r"[<>=\[;~! ]", line)[0] for line in wanted}
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([^`]+)` \| (.+) \|$", page, flags=re.MULTILINE))
    assert rows.keys() == names
    assert all(len(reason.split()) >= 3 for reason in rows.values())
