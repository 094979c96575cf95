"""`--column` and `--any-language`: every command that reads articles takes them."""

import re
from pathlib import Path

import pytest

from analysis.cli import main
from analysis.report import render

READ = ["articles", "words", "statements", "sentiment"]
TABLE = """nom,propos
a,"Le pont de Valbrune rouvrira lundi, a annoncé mardi Anne Morel."
b,"The bridge will be open again on Monday, the mayor announced, and everybody in the town was pleased with that."
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """An article in French and one in English, under names of columns that nobody knows."""
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    (tmp_path / "actors.toml").write_text("", "utf-8")
    return tmp_path / "t.csv"


@pytest.mark.parametrize("command", READ)
def test_columns_are_named(command: str, table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, str(table)]) == 1
    assert 'has no column "text", only nom, propos' in capsys.readouterr().err
    assert main([command, str(table), "--column", "text=propos", "--column", "id=nom", "--format", "csv"]) == 0
    printed = capsys.readouterr()
    assert printed.err == "left out: t.csv, row 3 is in English; --any-language reads it too\n"
    assert ("Valbrune" if command == "words" else "\na,") in printed.out


@pytest.mark.parametrize("command", READ)
def test_other_languages_are_read_too(command: str, table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, str(table), "--column", "text=propos", "--any-language", "--format", "csv"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    if command in ("articles", "sentiment"):
        assert [line.split(",")[0] for line in printed.out.splitlines()[1:]] == ["t-2", "t-3"]


def test_annotate_takes_them(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    how = ["--column", "text=propos", "--any-language"]
    assert main(["annotate", str(table), "--out", str(tmp_path / "tables"), *how]) == 0
    assert ": 2 articles" in capsys.readouterr().out


@pytest.mark.slow
def test_report_takes_them(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the notebooks, which are all given the same, the first is run."""
    monkeypatch.setattr(render, "REPORTS", {"1-words": "Words"})
    how = ["--column", "text=propos", "--column", "title=nom", "--any-language"]
    assert main(["report", str(table), "--out", str(tmp_path / "out"), *how]) == 0
    assert capsys.readouterr().err == ""
    assert re.search("2 articles", (tmp_path / "out/1-words.html").read_text("utf-8"))
    assert "The bridge will be open" in (tmp_path / "out/articles.html").read_text("utf-8")
