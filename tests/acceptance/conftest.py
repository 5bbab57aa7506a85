"""The private material beside the project, and the command that users run."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The private folder; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the private development material is not beside the project")
    return SHARED


@pytest.fixture(scope="session")
def khabar() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the installed command with these arguments."""

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [str(Path(sys.executable).parent / "khabar"), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)

    return run
