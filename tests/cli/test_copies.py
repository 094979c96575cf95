"""The notebooks and the demo in a user's folder: there after the first time, and theirs from then on."""

import os
from pathlib import Path
from unittest.mock import Mock

import pytest

from analysis import UserError
from analysis.cli import main
from analysis.cli.bundled import copy_here
from analysis.resources import resource


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_missing_is_copied_to_the_byte(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy_here("notebooks", "data/demo")
    copied = [path for path in here.rglob("*") if path.is_file()]
    assert {path.relative_to(here).parts[0] for path in copied} == {"notebooks", "data"}
    assert [path for path in copied if path.read_bytes() != resource(str(path.relative_to(here))).read_bytes()] == []
    assert capsys.readouterr().err == f"Copied {len(copied)} files into notebooks and data/demo.\n"


def test_what_the_user_changed_stays_and_is_named(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "notebooks").mkdir()
    mine = here / "notebooks" / "explore.ipynb"
    mine.write_text("mine")
    copy_here("notebooks")
    assert mine.read_text() == "mine"
    assert (here / "notebooks" / "1-words.ipynb").exists()
    assert capsys.readouterr().err.splitlines()[1:] == [
        "note: not those of this version, and left as they are: notebooks/explore.ipynb"
    ]


def test_the_second_time_nothing_is_said(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy_here("notebooks")
    capsys.readouterr()
    copy_here("notebooks")
    assert capsys.readouterr() == ("", "")


def test_where_nothing_can_be_written_it_is_said(here: Path) -> None:
    (here / "notebooks").write_text("a file")
    with pytest.raises(UserError, match="notebooks cannot be copied into"):
        copy_here("notebooks")


@pytest.mark.slow
@pytest.mark.parametrize(("user", "allowed"), [pytest.param(0, True, id="root"), pytest.param(1000, False, id="other")])
def test_lab_opens_the_explorer_with_our_settings(
    here: Path, monkeypatch: pytest.MonkeyPatch, user: int, allowed: bool
) -> None:
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "/of/the/user")
    monkeypatch.setattr("os.geteuid", lambda: user)
    monkeypatch.setattr("jupyterlab.labapp.main", jupyterlab := Mock())
    assert main(["lab"]) == 0
    (arguments,) = jupyterlab.call_args.args
    assert arguments[:2] == ["--notebook-dir=.", "notebooks/explore.ipynb"]
    assert ("--allow-root" in arguments) == allowed  # Jupyter refuses to start for root unless told so
    assert os.environ["JUPYTER_CONFIG_PATH"] == f"{resource('jupyter')}:/of/the/user"
