"""The command line, in this process, in another one, and in a terminal."""

import os
import pty
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from khabar.cli.app import app


@pytest.fixture
def khabar():
    """Run a command here: `.exit_code`, `.stdout`, `.stderr`."""

    def invoke(*arguments):
        return CliRunner().invoke(app, [str(argument) for argument in arguments])

    return invoke


@pytest.fixture
def process():
    """Run a command as a process of its own: `.returncode`, `.stdout`, `.stderr` (bytes)."""

    def invoke(*arguments, **options):
        command = [sys.executable, "-m", "khabar.cli", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, check=False, timeout=120, **options)

    return invoke


@pytest.fixture
def terminal():
    """Run a command in a terminal, of 140 columns by default, and return what it shows."""

    def invoke(*arguments, columns=140):
        main, side = pty.openpty()
        environment = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm-256color"}
        command = [sys.executable, "-m", "khabar.cli", *map(str, arguments)]
        with subprocess.Popen(command, stdout=side, stderr=subprocess.PIPE, env=environment) as running:
            os.close(side)
            shown = b""
            while part := _read(main):
                shown += part
            running.communicate()
        os.close(main)
        return running.returncode, shown.decode()

    return invoke


def _read(terminal):
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side has closed
        return b""


@pytest.fixture
def store(tmp_path, fill, make_report):
    """Two outlets tell one meeting; a third article tells a call."""
    meeting = [make_report("x1"), make_report("x2", outlet="المدى", event={"place": None})]
    call = make_report(
        "x3", published="2021-05-02", event={"kind": "call", "date": "2021-05-01", "id": "e-3"}
    )
    return fill(tmp_path / "news.khabar", [*meeting, call])
