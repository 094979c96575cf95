"""What the benchmark of rules says is lost without one: what only that rule finds."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_what_is_lost_without_a_rule(tmp_path: Path) -> None:
    text = "Le tract est bref. On y lit que les prix seront révisés lundi. Anne Roy est venue."
    said = "les prix seront révisés lundi"
    start = text.index(said)
    quote = {"kind": "indirect", "spans": [[start, start + len(said)]], "speaker": "tract"}
    (tmp_path / "a.json").write_text(json.dumps({"id": "a", "text": text, "quotes": [quote]}), encoding="utf-8")
    command = [sys.executable, str(ROOT / "benchmarks" / "rules.py"), str(tmp_path), "--without", "1"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout
    (row,) = [line.split() for line in printed.splitlines() if " read_in " in line]
    assert row == ["source/read_in.py", "read_in", "1", "1", "-1", "-1"]
