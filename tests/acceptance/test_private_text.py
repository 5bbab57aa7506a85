"""No committed file holds text of the private material, and the check that says so can fail."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "check_private_text.py"
SENTENCE = "قال رئيس البلدية إن أعمال الطريق الساحلي ستنتهي قبل حلول الخريف المقبل بإذن الله"


def check(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_no_committed_file_holds_private_text(shared: Path) -> None:
    done = check("--shared", shared)
    assert done.returncode == 0, done.stdout


def test_a_copied_sentence_is_found(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    row = json.dumps({"id": "x", "text": f"بداية. {SENTENCE}."}, ensure_ascii=False)
    (tmp_path / "gold" / "dev.docs.jsonl").write_text(row + "\n", encoding="utf-8")
    copied, own = tmp_path / "copied.md", tmp_path / "own.md"
    copied.write_text(f"مثال:\n> {SENTENCE}\n", encoding="utf-8")
    own.write_text(" ".join(SENTENCE.split()[:8]), encoding="utf-8")
    found = check("--shared", tmp_path, copied, own)
    assert found.returncode == 1
    assert str(copied) in found.stdout and str(own) not in found.stdout


def test_without_private_material_the_check_is_skipped_with_a_notice(tmp_path: Path) -> None:
    done = check("--shared", tmp_path / "absent")
    assert (done.returncode, "skipped" in done.stdout) == (0, True)
