import subprocess
import sys

import pytest

COMMANDS = ("demo", "code", "run", "records", "show", "search", "export", "doctor")
SLOW = ("numpy", "trafilatura", "rich.progress", "sqlite3", "msgspec")


def test_help_lists_the_commands_and_the_exit_statuses(khabar):
    shown = khabar("--help")
    assert shown.exit_code == 0
    assert all(command in shown.stdout for command in COMMANDS)
    assert "3 done, but some input was rejected" in " ".join(shown.stdout.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(khabar, command):
    shown = khabar(command, "--help")
    assert shown.exit_code == 0
    assert f"Example:  khabar {command}" in shown.stdout


def test_version(khabar):
    assert khabar("--version").stdout.startswith("khabar 0.")


@pytest.mark.parametrize(
    "arguments", [("run",), ("records",), ("nonsense",), ("code", "--workers", "0", "x")]
)
def test_wrong_usage_is_status_2(khabar, arguments):
    assert khabar(*arguments).exit_code == 2


def test_help_loads_nothing_that_takes_time():
    program = f"import sys, khabar, khabar.cli.app; print([name for name in {SLOW} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_missing_store_is_one_line_and_status_1(process, tmp_path):
    done = process("records", "--db", tmp_path / "a.khabar")
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "no such store" in done.stderr.decode()


def test_a_reader_that_goes_away_is_no_error(store):
    command = f"{sys.executable} -m khabar.cli export events --db {store} | true"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr and b"Exception" not in done.stderr


def test_the_package_runs_as_a_module():
    done = subprocess.run(
        [sys.executable, "-m", "khabar", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("khabar 0.")
