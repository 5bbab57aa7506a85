"""The example that each `--help` prints works as it stands, on the store of `khabar demo`."""

import shlex
import shutil
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup

from khabar.cli.app import app

ELSEWHERE = {
    "khabar code": "articles of one's own",
    "khabar run": "articles of one's own",
    "khabar evaluate": "gold of one's own",
    "khabar knowledge import": "data of others",
    "khabar judge import": "judgements of another store",
    "khabar judge undo": "the id of a judgement holds its time",
    "khabar judge rebind": "the id of a judgement holds its time",
}


def examples(command, name: str) -> list[str]:
    """What the help of a command and of all below it gives as example, without those of groups."""
    if isinstance(command, TyperGroup):
        return [line for key, each in command.commands.items() for line in examples(each, f"{name} {key}")]
    return [] if name in ELSEWHERE else [(command.epilog or "").removeprefix("Example:  ")]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from typer.testing import CliRunner

    folder = tmp_path_factory.mktemp("sample")
    done = CliRunner().invoke(app, ["demo", "--db", str(folder / "news.khabar")])
    assert done.exit_code == 0, done.stderr
    done = CliRunner().invoke(
        app,
        ["export", "articles", "--db", str(folder / "news.khabar"), "-o", str(folder / "articles.jsonl")],
    )
    assert done.exit_code == 0, done.stderr
    return folder


@pytest.mark.parametrize("line", examples(typer.main.get_command(app), "khabar"))
def test_the_example_of_the_help_works_on_the_sample(khabar, sample, tmp_path, monkeypatch, line):
    program, *words = shlex.split(line)
    assert program == "khabar", "a command without an example"
    shutil.copytree(sample, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    done = khabar(*words)
    assert done.exit_code == 0, done.stderr
    assert done.stdout or done.stderr, "silence leaves the reader in doubt"
