"""Chromium is found, installed where that is possible, and asked for where it is not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "scripts"
SCRIPT = FOLDER / "browser.py"


@pytest.fixture
def programs(tmp_path):
    """A folder of programs that is all the search path there is; add(name, what it does)."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def add(name, does="exit 0"):
        path = folder / name
        path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    add.folder = folder
    return add


def run(programs, **variables):
    environment = {key: value for key, value in os.environ.items() if key != "KHABAR_BROWSER"}
    environment |= {"PATH": str(programs.folder), **variables}
    command = [sys.executable, str(SCRIPT)]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def test_an_installed_browser_is_taken(programs):
    path = programs("chromium-browser")
    assert run(programs).stdout == f"{path}\n"


def test_the_variable_comes_first(programs, tmp_path):
    programs("chromium")
    path = programs("other")
    assert run(programs, KHABAR_BROWSER=str(path)).stdout == f"{path}\n"
    wrong = run(programs, KHABAR_BROWSER=str(tmp_path / "absent"))
    assert wrong.returncode == 1 and "KHABAR_BROWSER" in wrong.stderr


def test_where_it_cannot_be_installed_the_message_says_what_to_do(programs):
    done = run(programs)
    assert (done.returncode, done.stdout) == (1, "")
    assert "apt-get install chromium" in done.stderr and "KHABAR_BROWSER" in done.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root installs packages")
def test_root_on_debian_installs_it(programs):
    path = programs.folder / "chromium"
    programs("apt-get", f'[ "$2" = install ] || exit 0; echo > {path}; /bin/chmod 755 {path}')
    done = run(programs)
    assert (done.returncode, done.stdout) == (0, f"{path}\n")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root installs packages")
def test_an_installation_that_fails_is_told(programs):
    programs("apt-get", "echo 'no network' >&2; exit 100")
    done = run(programs)
    assert done.returncode == 1 and "no network" in done.stderr and "KHABAR_BROWSER" in done.stderr
