"""Faults around a data set: a part that cannot be read, and no home."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.articles.dataset import MANIFEST, part_file
from analysis.cli import main

ROOT = Path(__file__).parents[2]
NOBODY = "import pwd\ndef nobody(uid):\n    raise KeyError(uid)\npwd.getpwuid = nobody\n"


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    (tmp_path / "press").mkdir()
    (tmp_path / "press/a.txt").write_text("« Le pont rouvrira lundi », a annoncé Anne Morel mardi.", "utf-8")
    (tmp_path / "press/actors.toml").write_text("", "utf-8")
    assert main(["annotate", str(tmp_path / "press"), "--out", str(tmp_path / "tables")]) == 0
    return tmp_path / "tables"


def spoil(file: Path, how: str) -> None:
    if how == "garbage":
        file.write_bytes(b"PAR1 and nothing")
    elif how == "cut short":
        file.write_bytes(file.read_bytes()[:-50])
    else:
        file.unlink()
    if how == "a folder":
        file.mkdir()


@pytest.mark.slow
@pytest.mark.parametrize("how", ["garbage", "cut short", "gone"])
@pytest.mark.parametrize("table", ["articles", "tokens", "statements"])
def test_a_part_that_cannot_be_read_is_one_sentence_and_is_made_anew(
    table: str, how: str, tables: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["statements", str(tables), "--format", "csv"]) == 0
    before = capsys.readouterr().out
    file = part_file(tables, table, 0)
    spoil(file, how)
    assert main(["statements", str(tables)]) == 1
    said = capsys.readouterr().err
    assert said == (
        f"error: {file}: cannot be read; run annotate with --out {tables} again, which remakes what is broken.\n"
    )
    assert main(["annotate", str(tables.parent / "press"), "--out", str(tables)]) == 0
    capsys.readouterr()
    assert main(["statements", str(tables), "--format", "csv"]) == 0
    assert capsys.readouterr().out == before


@pytest.mark.parametrize("how", ["garbage", "a folder"])
def test_a_manifest_that_cannot_be_read_is_one_sentence(
    how: str, tables: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(tables / MANIFEST, how)
    capsys.readouterr()
    assert main(["words", str(tables)]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"error: {tables / MANIFEST}: ")
    assert len(said.splitlines()) == 1


@pytest.mark.slow
def test_without_a_home_a_data_set_is_written_and_read(tables: Path) -> None:
    """As in a container that runs under any user's number: nothing is kept, nothing fails."""
    out = tables.parent / "nobody"
    for command in (["annotate", str(tables.parent / "press"), "--out", str(out)], ["statements", str(out)]):
        code = f"{NOBODY}import sys; from analysis.cli import main; sys.exit(main({command}))"
        answer = subprocess.run(
            [sys.executable, "-c", code],
            env={"PATH": os.defpath},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (answer.returncode, answer.stderr) == (0, "")
    assert "Anne Morel" in answer.stdout
